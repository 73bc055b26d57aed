"""What leaves this room: where each skill is named, and how deep the resume shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A skill named in a text: `text[start:end]` are the exact words."""

    start: int
    end: int
    skill: str
    text: str


@dataclass(frozen=True, slots=True)
class Proof:
    """One line of the resume that shows a skill: the line's exact place and words, and what it shows."""

    skill: str
    text: str
    """The line as a person would quote it: wrapped lines joined, else as printed."""
    start: int
    end: int
    page: int
    section: str
    """Kind of the section."""
    role: int | None
    """Index into `resume.roles`, None outside a job."""
    depth: str
    """`listed`, `used`, `delivered` or `led`."""
    mention: Mention
    why: str
    """What in the line decided the depth, such as `measured outcome: 38%` or `learning`."""


@dataclass(frozen=True, slots=True)
class Shown:
    """All a resume shows of one skill. `depth` is the deepest of its proofs; its own mentions and its narrower
    skills' count.
    """

    skill: str
    depth: str
    proofs: tuple[Proof, ...]
    """Deepest first, then newest."""
    months: int
    """Calendar months of the jobs that show it, overlaps counted once."""
    last_used: str
    """`YYYY-MM` of the newest job that shows it (the as-of month for an open one), empty outside jobs."""
    via: tuple[str, ...] = ()
    """Narrower skills whose evidence counts here."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A line that shows an outcome (`outcome`), scope (`scope`) or a level word in a title (`title`)."""

    kind: str
    text: str
    start: int
    end: int
    page: int
    role: int | None
    why: str


@dataclass(frozen=True, slots=True)
class Tenure:
    """Months one role counts for: `relevance` 1 for AI work, the benchmark's `adjacent` share for other software or
    data work, 0 else.
    """

    role: int
    first: int
    """Months since year 0 (year * 12 + month - 1), inclusive."""
    last: int
    relevance: float
    why: str


@dataclass(frozen=True, slots=True)
class Evidence:
    mentions: tuple[Mention, ...]
    shown: Mapping[str, Shown]
    signals: tuple[Signal, ...]
    tenures: tuple[Tenure, ...]
    months: int
    """Months of work, overlapping jobs merged."""
    relevant_months: float
    """The same, each month weighted by the highest relevance of the jobs held in it."""
    as_of: str
    warnings: tuple[str, ...] = ()
    """Dates that cannot be as printed, and how they were counted."""
