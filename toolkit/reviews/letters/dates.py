"""Dates of a clause, held to the dates that the resume prints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toolkit.resumes.dates import Found
from toolkit.resumes.dates import find as find_dates
from toolkit.resumes.models import PartialDate, Period
from toolkit.reviews.letters.claim import Claimed, Problem
from toolkit.reviews.letters.phrases import finds, pattern

_SAYS = 0.34
"""Share of the words from which a line that prints a date says what the clause says."""


def find(claimed: Claimed) -> Iterator[Problem]:
    """Dates that the resume does not have for what is said."""
    for found in find_dates(claimed.text):
        dates = [date for date in (found.period.start, found.period.end) if date]
        if found.start < claimed.clause.from_ or _fine(found, dates, claimed) or _printed(dates, claimed):
            continue
        words = claimed.text[found.start : found.end]
        roles = claimed.roles_at(found.start)
        lines = [line for line in claimed.record.lines_of(roles) if any(f.unit == "year" for f in line.figures)]
        yield Problem(
            f"The dates of the resume do not bear “{words}” here; use the dates it prints.",
            found.start, found.end, tuple(lines[:2]),
        )  # fmt: skip


def _fine(found: Found, dates: Sequence[PartialDate], claimed: Claimed) -> bool:
    """Whether a period of the resume bears the dates as they are meant: a beginning, an end, a span or within."""
    before = claimed.text[: found.start]
    study = finds("study", claimed.text) and not (claimed.employers and not claimed.schools)
    periods = _periods(found, claimed, study)
    if not any(period.start or period.end for period in periods):
        return True
    if len(dates) == 2:
        whole = any(_same(dates[0], p.start) and _same(dates[1], p.end) for p in periods)
        return whole or all(any(_within(date, p) for p in periods) for date in dates)
    near = r"\b[^.;]{0,60}$"
    if pattern("ended", r"\b", near).search(before):
        return any(_same(dates[0], period.end) for period in periods)
    if found.period.open or (pattern("began", r"\b", near).search(before) and not study):
        joined = re.search(r"join|start", claimed.text[max(0, found.start - 30) : found.start + 20], re.IGNORECASE)
        still = found.period.open and not joined
        return any(_same(dates[0], p.start) or (still and p.open and _within(dates[0], p)) for p in periods)
    if study and re.search(r"graduat", before, re.IGNORECASE):
        return any(_same(dates[0], period.end) for period in periods)
    return any(_within(dates[0], p) or _same(dates[0], p.end) for p in periods)


def _periods(found: Found, claimed: Claimed, study: bool) -> list[Period]:
    """The periods that the date may be of."""
    resume = claimed.record.resume
    roles = claimed.roles_at(found.start)
    start, end = claimed.chunk_at(found.start)
    near = [name for name in claimed.titles if start <= name.start < end]
    titled = frozenset(i for name in near for i in name.roles)
    if len(near) == 1:
        roles = roles & titled or roles
    elif claimed.titles and claimed.employers:
        roles = claimed.employed_at(found.start)
    if roles and not study:
        return [resume.roles[i].period for i in roles]
    if study and (degrees := _degree_periods(claimed)):
        return degrees
    periods = [role.period for role in resume.roles] + [degree.period for degree in resume.degrees]
    return periods + [project.period for project in resume.projects]


def _degree_periods(claimed: Claimed) -> list[Period]:
    resume = claimed.record.resume
    named = {i for school in claimed.schools for i in school.roles}
    periods = [degree.period for i, degree in enumerate(resume.degrees) if not named or i in named]
    items = (*resume.certificates, *resume.awards, *resume.publications)
    return periods + ([Period(None, item.date) for item in items if item.date] if not named else [])


def _printed(dates: Sequence[PartialDate], claimed: Claimed) -> bool:
    """Whether a line that says what the clause says prints the date."""
    record = claimed.record
    told = claimed.told()
    roles = frozenset(i for name in claimed.employers for i in name.roles)
    for line in record.lines_of(roles) if roles else record.lines:
        if line.part == "header" or record.cover(told, line) < _SAYS:
            continue
        printed = [d for f in find_dates(line.text) for d in (f.period.start, f.period.end) if d]
        if all(any(_same(date, one) for one in printed) for date in dates):
            return True
    return False


def _same(date: PartialDate, other: PartialDate | None) -> bool:
    """Equal as far as both are printed."""
    if other is None or date.year != other.year:
        return False
    return date.month is None or other.month is None or date.month == other.month


def _within(date: PartialDate, period: Period) -> bool:
    start, end = period.start or period.end, period.end
    if start is None:
        return False
    low = start.year * 12 + (start.month or 1)
    high = 10**6 if period.open or end is None else end.year * 12 + (end.month or 12)
    return low <= date.year * 12 + (date.month or 12) and date.year * 12 + (date.month or 1) <= high
