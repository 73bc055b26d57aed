"""Jobs held at the same time, time between jobs, and jobs that do not stand newest first."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

from toolkit.evidence.months import iso_of, month_of
from toolkit.resumes import dates
from toolkit.resumes.models import Degree, Period, Resume, Role, Section
from toolkit.resumes.naming import title_score
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.printed import beginning, ending, entries_of, head_lines, name_of, printed_dates
from toolkit.reviews.models import Finding, Place
from toolkit.reviews.places import place_of

WORDS = Path(__file__).with_name("beside.toml")
OVERLAP = 3
"""Months that two jobs may share: notice, handing over (editors, 2026-11)."""
GAP = 6
"""Months between jobs that pass without a word (editors, 2026-11)."""
UMBRELLA = 2
"""Jobs within the time of another from which on that one is their employer and they are projects for its clients."""
STUDIES = 48
"""Months of study that a degree with one date is taken to have lasted (editors, 2026-11): a gap is then not sure."""


@dataclass(frozen=True, slots=True)
class Span:
    """What is sure of the months of a job: it was held from `start` to `end`, and not before `first` or after `last`.

    `start > end` where years alone leave nothing sure.
    """

    role: Role
    start: int
    end: int
    first: int
    last: int


def find(material: Material) -> Iterator[Finding]:
    """Findings on the order of the jobs in time."""
    resume = material.resume
    if resume is None:
        return
    now = month_of(material.as_of)
    jobs = [span for role in resume.roles if role.kind != "volunteer" and (span := span_of(role, now))]
    yield from _overlaps(material, resume, jobs)
    yield from _gaps(material, resume, jobs, now)
    yield from _order(material, resume, jobs)


def span_of(role: Role, now: int) -> Span | None:
    """The months of a job up to `now`; None for one without two ends, in the future or reversed."""
    period = role.period
    end = None if period.open else period.end
    if period.start is None or (end is None and not period.open):
        return None
    last_sure, last = (now, now) if end is None else (beginning(end), ending(end))
    if beginning(period.start) > now or last < beginning(period.start):
        return None
    return Span(role, ending(period.start), min(last_sure, now), beginning(period.start), min(last, now))


@cache
def _words() -> Mapping[str, re.Pattern[str]]:
    table = tomllib.loads(WORDS.read_text("utf-8"))
    return {
        kind: re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)", re.IGNORECASE)
        for kind, words in table.items()
    }


def is_beside(role: Role, resume: Resume) -> bool:
    """Whether the page shows that a job was held beside another, or in a setting of its own."""
    words, section = _words(), _section_of(role, resume)
    return bool(
        role.kind
        or words["title"].search(role.title)
        or words["employer"].search(role.company)
        or (section and words["heading"].search(section.heading))
        or words["line"].search(resume.document.text[role.start : role.end])
    )


def _overlaps(material: Material, resume: Resume, jobs: Sequence[Span]) -> Iterator[Finding]:
    """Whole jobs at two employers at once, all in one finding."""
    full = [span for span in jobs if _is_surely_one(span.role) and not is_beside(span.role, resume)]
    full = [span for span in full if sum(_is_around(span, other) for other in full) < UMBRELLA]
    found = [(one, two, months) for one, two in combinations(full, 2) if (months := _shared(one, two)) > OVERLAP]
    if not found:
        return
    one, two, months = max(found, key=lambda pair: pair[2])
    more = f", and {len(found) - 1} more pair{'s' * (len(found) > 2)} of jobs share time" if len(found) > 1 else ""
    text = f"{_told(one.role, resume)} and {_told(two.role, resume)} share {months} months{more}."
    spans = {id(span): span for one, two, _ in found for span in (one, two)}
    yield material.finding("jobs-overlap", text, [_place(span.role, resume) for span in spans.values()])


def _is_surely_one(role: Role) -> bool:
    """Whether the words of a job are a title and an employer without doubt."""
    return title_score(role.title) >= 1 and bool(role.company) and title_score(role.company) <= 0


def _shared(one: Span, two: Span) -> int:
    """Months that two jobs are sure to share; none for two titles at one employer, or an employer and its client."""
    if _same_employer(one.role, two.role) or one.role.period == two.role.period:
        return 0
    return min(one.end, two.end) - max(one.start, two.start) + 1


def _is_around(outer: Span, inner: Span) -> bool:
    return outer is not inner and outer.first <= inner.first and inner.last <= outer.last


def _same_employer(one: Role, two: Role) -> bool:
    """Whether two employers may be one: the same first word, or one's name within the other's name or title."""
    a, b = one.company.casefold(), two.company.casefold()
    if not a or not b:
        return True
    return a in f"{two.title} {b}".casefold() or b in f"{one.title} {a}".casefold() or a.split()[0] == b.split()[0]


def _gaps(material: Material, resume: Resume, jobs: Sequence[Span], now: int) -> Iterator[Finding]:
    """Months between the end of one job and the begin of the next in which nothing else on the page is dated."""
    if len(jobs) < 2 or _tells_of_a_break(resume):
        return
    told: set[int] | None = None
    ordered = sorted(jobs, key=lambda span: (span.first, span.last))
    latest = ordered[0]
    for before, span in pairwise(ordered):
        latest = max(latest, before, key=lambda each: each.last)
        between = range(latest.last + 1, span.first)
        if len(between) <= GAP:
            continue
        told = _told_months(resume, now) if told is None else told
        empty = [month for month in between if month not in told]
        if len(empty) > GAP:
            years = "" if all(_has_months(each.role) for each in (latest, span)) else "at least "
            text = (
                f"{years}{len(empty)} months between {_told(latest.role, resume)} and {_told(span.role, resume)}, "
                f"from {iso_of(empty[0])} to {iso_of(empty[-1])}, have nothing on the page."
            )
            places = [_place(each.role, resume) for each in (latest, span)]
            yield material.finding("jobs-gap", text[:1].upper() + text[1:], places)


def _tells_of_a_break(resume: Resume) -> bool:
    """Whether a line outside the jobs speaks of time between them."""
    text, inside = resume.document.text, [(role.start, role.end) for role in resume.roles]
    found = _words()["told"].finditer(text)
    return any(not any(start <= each.start() < end for start, end in inside) for each in found)


def _has_months(role: Role) -> bool:
    return all(date.month for date in (role.period.start, role.period.end) if date)


def _told_months(resume: Resume, now: int) -> set[int]:
    """All months that something on the page covers: studies, voluntary work, projects, any line with two dates."""
    months: set[int] = set()
    for entry in entries_of(resume):
        months |= _months_of(entry.period, now, STUDIES if isinstance(entry, Degree) else 0)
    for project in resume.projects:
        months |= _months_of(project.period, now, 0)
    for line in resume.document.lines:
        for found in dates.find(line.text):
            if found.range:
                months |= _months_of(found.period, now, 0)
    return months


def _months_of(period: Period, now: int, before: int) -> set[int]:
    end = now if period.open or not period.end else ending(period.end)
    if period.start:
        return set(range(beginning(period.start), end + 1))
    return set(range(beginning(period.end) - before, end + 1)) if period.end else set()


def _order(material: Material, resume: Resume, jobs: Sequence[Span]) -> Iterator[Finding]:
    """Jobs of one section, one of which ended before the next one on the page began."""
    wrong: list[tuple[Span, Span]] = []
    for above, below in pairwise(sorted(jobs, key=lambda span: span.role.start)):
        if _section_of(above.role, resume) != _section_of(below.role, resume):
            continue
        if above.last < below.first and not _same_employer(above.role, below.role):
            wrong.append((above, below))
    if wrong:
        above, below = wrong[0]
        text = f"{_told(above.role, resume)} stands before {_told(below.role, resume)}, which is newer."
        yield material.finding("jobs-order", text, [_place(below.role, resume) for _, below in wrong])


def _section_of(role: Role, resume: Resume) -> Section | None:
    return next((each for each in resume.sections if each.start <= role.start < max(each.end, each.start + 1)), None)


def _told(role: Role, resume: Resume) -> str:
    printed = next((each.text for each in printed_dates(resume) if each.entry is role), "")
    return f"“{name_of(role)}” ({printed or _plain(role.period)})"


def _plain(period: Period) -> str:
    return f"{period.start or ''} – {'present' if period.open else period.end or ''}"


def _place(role: Role, resume: Resume) -> Place:
    first = next(head_lines(role, resume), None)
    return place_of(resume.document, role.start, first.end if first else role.end)
