"""The two ends of a change: which figure is the first and which the last, and the unit that only one of them prints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from toolkit.reviews.figure import Figure
from toolkit.reviews.units import units


def sided(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Marks the ends of changes, and gives the first end the unit that only the second prints."""
    marked = [replace(f, side=_side(text, f)) for f in figures]
    for index in range(1, len(marked)):
        first, second = marked[index - 1], marked[index]
        between = text[first.end : second.start].strip().lower()
        if between in ("to", "→", "->", "-", "–", "down to", "up to", "to about", "to just", "to under"):
            first, second = replace(first, side=first.side or "from"), replace(second, side="to")
        elif between not in ("from", "up from", "down from", ", up from", ", down from"):
            if not (first.side == "from" and second.side == "to"):
                continue
        else:
            first = replace(first, side="to")
        if first.side == "from" and first.unit == "count" and not first.nouns and second.unit not in ("count", "year"):
            factor = second.value / _printed(second) if _printed(second) else 1.0
            first = replace(
                first, unit=second.unit, value=first.value * factor, step=first.step * factor, name=second.name
            )
        elif first.side == "from" and first.unit == second.unit == "count" and not first.nouns:
            first = replace(first, nouns=second.nouns)
        marked[index - 1], marked[index] = first, second
    return marked


def _printed(figure: Figure) -> float:
    """The value before its unit's factor."""
    if figure.unit in ("time", "money") and figure.name:
        return figure.value / units().units[figure.name][1] if figure.name in units().units else figure.value
    return figure.value


def _side(text: str, figure: Figure) -> str:
    before = text[max(0, figure.start - 30) : figure.start].lower()
    before = re.sub(
        r"(?:about|around|roughly|over|under|just|nearly|almost|only|approximately|some|a|an|more than|less than)\s+$",
        "",
        before,
    )
    if re.search(r"\bfrom (?:a|an )?$", before):
        return "from"
    return "to" if re.search(r"(?:\bto|→|->) (?:a |an )?$", before) else ""
