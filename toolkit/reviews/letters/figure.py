"""One figure: a number with its unit, what it counts, and whether it is one end of a change."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    value: float
    """In the class's own unit: seconds for `time`, bytes for `bytes`, the currency's unit for `money`."""
    unit: str
    """`percent`, `points`, `fold`, `money`, `time`, `bytes`, `year`, `vague`, `rank` (the 5 of recall@5) or `count`."""
    start: int
    end: int
    text: str
    nouns: tuple[str, ...] = ()
    """The words that follow, in lower case: what is counted, with what describes it."""
    rate: str = ""
    """The time it is counted in: `day` for `30,000 a day`."""
    side: str = ""
    """`from` or `to`, where it is one end of a change, `by` where it is the change itself."""
    bound: str = ""
    """`over`, `under`, `near` or `about`."""
    step: float = 0.0
    """Half of the last digit printed, in the value's unit."""
    name: str = ""
    """The unit as printed, in lower case."""
