"""Calendar months of jobs. A month is a number: year * 12 + month - 1."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from toolkit.resumes.models import PartialDate, Role

_ISO = re.compile(r"(\d{4})-(\d{2})(?:-\d{2})?")
_MID_YEAR = 6
"""A year without a month counts from its middle (July) or to its middle (June): 2019–2021 is 24 months."""


@dataclass(frozen=True, slots=True)
class Held:
    """The months a job was held, first and last inclusive; `first > last` where the page gives no dates that can be
    used.
    """

    first: int
    last: int
    warning: str = ""


NEVER = Held(1, 0)


def month_of(iso: str) -> int:
    """The month of `YYYY-MM` or `YYYY-MM-DD`."""
    found = _ISO.fullmatch(iso)
    if found is None:
        raise ValueError(f"{iso!r} is no date of the form YYYY-MM-DD")
    return int(found[1]) * 12 + int(found[2]) - 1


def iso_of(month: int) -> str:
    """`YYYY-MM`."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def held(role: Role, as_of: int) -> Held:
    """The months of a job up to the month `as_of`, with a warning where its dates cannot be as printed."""
    period, name = role.period, role.title or role.company or "a job"
    start, end = period.start or period.end, period.end or period.start
    if start is None or end is None:
        return NEVER
    if _earliest(start) > as_of:
        return Held(1, 0, f"{name}: begins in the future ({start}) and is not counted; check its dates")
    warning = ""
    if not period.open and _latest(end) < _earliest(start):
        warning = f"{name}: ends ({end}) before it begins ({start}); its dates were read in the other order"
        start, end = end, start
    elif not period.open and _earliest(end) > as_of:
        warning = f"{name}: ends in the future ({end}); counted up to {iso_of(as_of)}"
    first, last = _bounds(start, end, as_of if period.open else None)
    return Held(min(first, as_of), min(last, as_of), warning)


def _earliest(date: PartialDate) -> int:
    return date.year * 12 + (date.month or 1) - 1


def _latest(date: PartialDate) -> int:
    return date.year * 12 + (date.month or 12) - 1


def _bounds(start: PartialDate, end: PartialDate, open_to: int | None) -> tuple[int, int]:
    first = _earliest(start) if start.month else start.year * 12 + _MID_YEAR
    if open_to is not None:
        return first, open_to
    last = _latest(end) if end.month else end.year * 12 + _MID_YEAR - 1
    return _same_year(start, end, first, last) if start.year == end.year else (first, last)


def _same_year(start: PartialDate, end: PartialDate, first: int, last: int) -> tuple[int, int]:
    """Within one year a side without a month gives way: `2020` alone is half a year, `2020 – March 2020` January to
    March.
    """
    if start.month and end.month:
        return first, last
    if not start.month and not end.month:
        return first, first + _MID_YEAR - 1
    return (start.year * 12, last) if end.month else (first, end.year * 12 + 11)


def union(spans: Iterable[tuple[int, int]]) -> int:
    """Months in at least one of the spans."""
    count, seen = 0, -1
    for first, last in sorted(spans):
        count += max(0, last + 1 - max(first, seen))
        seen = max(seen, last + 1)
    return count
