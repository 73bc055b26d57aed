"""The dates of jobs and degrees as the page prints them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.documents.models import Line
from toolkit.resumes import dates
from toolkit.resumes.models import Degree, PartialDate, Period, Resume, Role
from toolkit.reviews.places import lines_between

Entry = Role | Degree


@dataclass(frozen=True, slots=True)
class Printed:
    """The words that give the time of a job or degree: `text` is `document.text[start:end]`, on one line."""

    entry: Entry
    text: str
    start: int
    end: int
    period: Period

    @property
    def job(self) -> bool:
        """Whether it is of a job, not of a degree."""
        return isinstance(self.entry, Role)


def printed_dates(resume: Resume) -> tuple[Printed, ...]:
    """The dated jobs and degrees whose dates stand on one line, in the order of the page."""
    if resume.document.data is not None:
        return ()
    found = (_printed(entry, resume) for entry in entries_of(resume))
    return tuple(sorted((each for each in found if each), key=lambda each: each.start))


def entries_of(resume: Resume) -> tuple[Entry, ...]:
    """The jobs and then the degrees."""
    entries: list[Entry] = [*resume.roles]
    return (*entries, *resume.degrees)


def head_lines(entry: Entry, resume: Resume) -> Iterator[Line]:
    """The lines of a job or degree that are no bullets: its title, employer, place and dates, and prose."""
    bullets = entry.bullets if isinstance(entry, Role) else entry.details
    for line in lines_between(resume.document, entry.start, entry.end):
        if not any(bullet.start < line.end and line.start < bullet.end for bullet in bullets):
            yield line


def name_of(entry: Entry) -> str:
    """Title and employer, or degree and school, as far as they are known."""
    if isinstance(entry, Role):
        return " at ".join(part for part in (entry.title, entry.company) if part)
    return ", ".join(part for part in (entry.degree, entry.institution) if part)


def cut(text: str, most: int = 80) -> str:
    """The words of a text up to so many characters, with a sign where there were more."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def beginning(date: PartialDate) -> int:
    """The first month that `date` can mean, as months since year 0."""
    return date.year * 12 + (date.month or 1) - 1


def ending(date: PartialDate) -> int:
    """The last month that `date` can mean, as months since year 0."""
    return date.year * 12 + (date.month or 12) - 1


def _printed(entry: Entry, resume: Resume) -> Printed | None:
    if entry.period == Period():
        return None
    for line in head_lines(entry, resume):
        for found in dates.find(line.text):
            if found.period == entry.period:
                start = line.start + found.start
                text = line.text[found.start : found.end]
                return Printed(entry, text, start, start + len(text), found.period)
    return None
