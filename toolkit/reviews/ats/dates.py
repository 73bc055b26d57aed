"""Dates of jobs and degrees that programs cannot read, read in different ways, or that cannot be as printed."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from toolkit.evidence.months import month_of
from toolkit.resumes.models import PartialDate, Period, Resume, Role
from toolkit.resumes.naming import title_score
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.printed import (
    Entry,
    Printed,
    beginning,
    cut,
    ending,
    entries_of,
    head_lines,
    name_of,
    printed_dates,
)
from toolkit.reviews.models import Finding, Place
from toolkit.reviews.places import place_of

FORMS = Path(__file__).with_name("date_forms.toml")
FAR_AHEAD = 24
"""Months from today from which on the end of a job is taken for a slip (editors, 2026-11)."""

TITLED = 2.0
"""How much words read like a title that are surely one (see `resumes.naming.title_score`)."""

_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/(?:19|20)\d\d\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@cache
def patterns(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Name and pattern of each `form`, `odd` form or `length` of the table."""
    rows = tomllib.loads(FORMS.read_text("utf-8"))[kind]
    return tuple((row["name"], re.compile(row["pattern"], re.IGNORECASE)) for row in rows)


def find(material: Material) -> Iterator[Finding]:
    """Findings on the dates of jobs and degrees."""
    resume = material.resume
    if resume is None:
        return
    printed = printed_dates(resume)
    now = month_of(material.as_of)
    undated = [role for role in resume.roles if _is_undated(role, resume)]
    yield from _odd(material, resume, printed, undated)
    yield from _mixed(material, resume, printed)
    yield from _ambiguous(material, resume, printed)
    yield from _coarse(material, resume)
    yield from _impossible(material, resume, now)


def _is_undated(role: Role, resume: Resume) -> bool:
    """Whether a job that names its title and its own employer has no date, and no year stands in its lines."""
    if role.period != Period() or role.kind == "volunteer" or title_score(role.title) < TITLED:
        return False
    head = "\n".join(line.text for line in head_lines(role, resume))
    return bool(role.company) and role.company in head and ":" not in head and not _YEAR.search(head)


def _odd(material: Material, resume: Resume, printed: Sequence[Printed], undated: Sequence[Role]) -> Iterator[Finding]:
    """Dates in odd forms by form, lengths in place of dates, and jobs with neither."""
    places: defaultdict[str, list[Place]] = defaultdict(list)
    for each in printed:
        for name, pattern in patterns("odd"):
            if pattern.search(each.text):
                places[name].append(place_of(resume.document, each.start, each.end))
                break
    bare: list[Place] = []
    for role in undated:
        name, place = _in_other_words(role, resume)
        if name:
            places[name].append(place)
        else:
            bare.append(place)
    for name, found in places.items():
        yield material.finding("date-odd", f"{_quoted(found)}: {name}.", found)
    if bare:
        several = "These jobs have" if len(bare) > 1 else "This job has"
        yield material.finding("date-none", f"{several} no date: {_quoted(bare)}.", bare)


def _in_other_words(role: Role, resume: Resume) -> tuple[str, Place]:
    """The form in which an undated job tells its time, empty for none, and the place of it or of the job's name."""
    lines = list(head_lines(role, resume))
    for line in lines:
        for name, pattern in (*patterns("odd"), *patterns("length")):
            if found := pattern.search(line.text):
                return name, place_of(resume.document, line.start + found.start(), line.start + found.end())
    end = lines[0].end if lines else role.end
    return "", place_of(resume.document, role.start, end)


def _mixed(material: Material, resume: Resume, printed: Sequence[Printed]) -> Iterator[Finding]:
    forms: defaultdict[str, list[Printed]] = defaultdict(list)
    for each in printed:
        for name in {name for piece in _points(each.text) if (name := _form_of(piece))}:
            forms[name].append(each)
    if len(forms) < 2:
        return
    ranked = sorted(forms.items(), key=lambda item: (-len(item[1]), item[1][0].start))
    told = ", ".join(f"{name} (“{found[0].text}”)" for name, found in ranked)
    rest = sorted({each.start: each for _, found in ranked[1:] for each in found}.items())
    yield material.finding(
        "date-mixed",
        f"Your dates stand in {len(ranked)} forms: {told}.",
        [place_of(resume.document, each.start, each.end) for _, each in rest],
    )


def _points(text: str) -> list[str]:
    """The two ends of a period."""
    return re.split(r"\s+[-–—]+\s+|[–—]|\s+to\s+|\s+until\s+", text)


def _form_of(text: str) -> str:
    """The name of the form in which a date is printed, empty for a year alone or an odd form."""
    return next((name for name, pattern in patterns("form") if pattern.search(text)), "")


def _ambiguous(material: Material, resume: Resume, printed: Sequence[Printed]) -> Iterator[Finding]:
    pairs = [(each, found) for each in printed for found in _SLASHED.finditer(each.text)]
    numbers = [(int(found[1]), int(found[2])) for _, found in pairs]
    if any(max(both) > 12 for both in numbers):
        return
    doubtful = [(each, found) for (each, found), (a, b) in zip(pairs, numbers, strict=True) if a != b]
    if doubtful:
        found = doubtful[0][1]
        places = {each.start: place_of(resume.document, each.start, each.end) for each, _ in doubtful}
        text = f"“{found[0]}” can be day {int(found[1])} of month {int(found[2])} or the other way round."
        yield material.finding("date-ambiguous", text, places.values())


def _coarse(material: Material, resume: Resume) -> Iterator[Finding]:
    jobs = [role for role in resume.roles if role.kind != "volunteer" and role.period.start]
    jobs = [role for role in jobs if not _spans_titles(role, jobs)]
    coarse = [role for role in jobs if not all(date.month for date in _ends(role.period))]
    if not coarse:
        return
    places = list(_places(coarse, resume))
    if len(coarse) < len(jobs):
        text = f"{_quoted(places)}: years only, where your other jobs have months."
    else:
        text = f"{_quoted(places)}: years only."
    yield material.finding("date-coarse", text, places)


def _spans_titles(role: Role, jobs: Sequence[Role]) -> bool:
    """Whether a job is the line of an employer, over the dated titles held there."""
    titles = [other for other in jobs if other is not role and other.company == role.company]
    return len(titles) > 1 and all(_is_within(other.period, role.period) for other in titles)


def _is_within(inner: Period, outer: Period) -> bool:
    if not (inner.start and outer.start) or beginning(inner.start) < beginning(outer.start):
        return False
    return outer.open or bool(inner.end and outer.end and beginning(inner.end) <= ending(outer.end))


def _ends(period: Period) -> list[PartialDate]:
    return [date for date in (period.start, period.end) if date]


def _impossible(material: Material, resume: Resume, now: int) -> Iterator[Finding]:
    for entry in entries_of(resume):
        start, end = entry.period.start, entry.period.end
        if start and end and ending(end) < beginning(start):
            (place,) = _places([entry], resume)
            text = f"“{place.text}” ends before it begins ({name_of(entry)})."
            yield material.finding("date-reversed", text, [place])
        elif isinstance(entry, Role) and start and beginning(start) > now:
            (place,) = _places([entry], resume)
            yield material.finding("date-future", f"“{place.text}” begins after today ({name_of(entry)}).", [place])
        elif isinstance(entry, Role) and end and beginning(end) > now + FAR_AHEAD:
            (place,) = _places([entry], resume)
            text = f"“{place.text}” ends more than two years from today ({name_of(entry)})."
            yield material.finding("date-future", text, [place], severity="note")


def _places(entries: Iterable[Entry], resume: Resume) -> Iterator[Place]:
    """For each entry the place of its dates, or of its first line where they stand on two lines."""
    printed = {id(each.entry): each for each in printed_dates(resume)}
    for entry in entries:
        each = printed.get(id(entry))
        if each:
            yield place_of(resume.document, each.start, each.end)
        else:
            first = next(head_lines(entry, resume), None)
            yield place_of(resume.document, entry.start, first.end if first else entry.end)


def _quoted(places: Sequence[Place], most: int = 3) -> str:
    words = ", ".join(f"“{cut(place.text)}”" for place in places[:most])
    return words if len(places) <= most else f"{words} and {len(places) - most} more"
