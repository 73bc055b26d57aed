"""What the page dates into a stretch of months: courses, degrees, certificates, projects, voluntary work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from toolkit.language.fragments.indefinite import article
from toolkit.papers.explanations.jobs_said import as_job, named, printed, school_said
from toolkit.papers.explanations.patterns import fill, lexicon
from toolkit.papers.explanations.stays import UNPAID, date_months
from toolkit.papers.letters.models import Source
from toolkit.papers.spoken import month_short, month_words
from toolkit.papers.wording import listing, plain
from toolkit.resumes.models import Degree, Item, Period, Project, Resume, Role


@dataclass(frozen=True, slots=True)
class Span:
    """First and last month, inclusive."""

    first: int
    last: int
    vague: bool = False
    """The page gives a year alone for one of its ends."""
    open: bool = False
    """It goes on after the month that counts as today."""


@dataclass(frozen=True, slots=True)
class Step:
    """One dated thing."""

    kind: str
    """`degree`, `certificate`, `project` or `volunteer`."""
    pattern: str
    """Key of `[meantime]`, and below what fills it but the dates."""
    words: Mapping[str, str]
    line: str
    """As a line of a resume names it, without its dates."""
    source: Source
    span: Span

    def overlap(self, first: int, last: int) -> int:
        """Months of the stretch that it covers."""
        return max(0, min(self.span.last, last) - max(self.span.first, first) + 1)

    @property
    def dates(self) -> str:
        """`Sep 2023 – Feb 2024`, as a line of a resume prints it."""
        begins = month_short(self.span.first, vague=self.span.vague)
        ends = "present" if self.span.open else month_short(self.span.last, vague=self.span.vague)
        return begins if begins == ends else f"{begins} – {ends}"


def clause(step: Step, stretch: tuple[int, int] | None = None) -> str:
    """The step as it stands behind `I`; without dates that say no more than the stretch it is told in."""
    span, key = step.span, f"meantime.{step.pattern}"
    if step.kind == "degree" and span.first == span.last and not span.open:
        return fill(f"{key}_until", **step.words, last=month_words(span.last))
    if step.kind != "degree" or stretch is None or span.vague:
        return fill(key, **step.words, dates=_dates(span))
    before, beyond = span.first < stretch[0], span.open or span.last > stretch[1]
    if before and beyond:
        return fill(f"{key}_whole", **step.words)
    if before:
        return fill(f"{key}_until", **step.words, last=month_words(span.last))
    return fill(key, **step.words, dates=_dates(span) if beyond else "")


def steps(resume: Resume, first: int, last: int, now: int) -> tuple[Step, ...]:
    """All that is dated, if only in part, from month `first` to month `last`, in order of its beginning."""
    reaching = [step for step in _all(resume, now) if step.overlap(first, last)]
    found = [step for step in reaching if not step.span.vague or _surely(step.span, first, last)]
    return tuple(sorted(found, key=lambda step: (step.span.first, step.span.last, step.source.start)))


def title_of(degree: Degree) -> str:
    """`BSc in Physics`, as far as it is printed."""
    name = plain(degree.degree)
    return f"{name} in {area_of(degree)}" if name and degree.area else name or area_of(degree)


def area_of(degree: Degree) -> str:
    """The field, its parts joined: `Computer Science and Statistics`."""
    return listing([part for part in re.split(r",\s*", plain(degree.area).rstrip(".")) if part])


def _surely(span: Span, first: int, last: int) -> bool:
    """Whether something dated by years alone reaches into the stretch however it is read."""
    within = first // 12 <= span.first // 12 == span.last // 12 <= last // 12
    return within or (span.first + 11 <= last and span.last - 11 >= first)


def _all(resume: Resume, now: int) -> Iterator[Step]:
    for degree in resume.degrees:
        if span := _span(degree.period, now):
            yield _degree(degree, span, _printed(degree, resume, "education"))
    for item in resume.certificates:
        if item.date and date_months(item.date)[0] <= now:
            span = Span(*date_months(item.date), vague=item.date.month is None)
            yield _certificate(item, span, printed(resume, item.start, item.end, "certificates"))
    for project in resume.projects:
        if span := _span(project.period, now):
            name = plain(project.name)
            yield Step("project", "project", {"name": name}, name, _printed(project, resume, "projects"), span)
    for role in resume.roles:
        if role.kind == UNPAID and (span := _span(role.period, now)):
            source = _printed(role, resume, "voluntary work")
            yield Step("volunteer", "volunteer", {"as_job": as_job(role)}, named(role), source, span)


def _degree(degree: Degree, span: Span, source: Source) -> Step:
    school = fill("meantime.at_school", school=school_said(degree.institution)) if degree.institution else ""
    title = title_of(degree)
    line = ", ".join(part for part in (title, plain(degree.institution)) if part)
    if not degree.degree:
        return Step("degree", "area", {"area": f" {title}" if title else "", "school": school}, line, source, span)
    return Step("degree", "degree", {"degree": _with_article(title), "school": school}, line, source, span)


def _with_article(title: str) -> str:
    said = "an" if title.split()[0] in lexicon("an_degrees") else article(title)
    return f"{said} {title}"


def _certificate(item: Item, span: Span, source: Source) -> Step:
    name = plain(item.name)
    own = any(word in name.casefold() for word in lexicon("certificate_words"))
    line = ", ".join(part for part in (name, plain(item.detail)) if part)
    return Step("certificate", "certificate_named" if own else "certificate", {"name": name}, line, source, span)


def _printed(part: Degree | Project | Role, resume: Resume, where: str) -> Source:
    """The lines that name it, up to its first bullet."""
    bullets = part.details if isinstance(part, Degree) else part.bullets
    end = min([bullet.start for bullet in bullets if bullet.start > part.start] or [part.end])
    return printed(resume, part.start, end, where)


def _span(period: Period, now: int) -> Span | None:
    """The months up to `now`; None without a date, or for what has not begun."""
    begins, ends = period.start or period.end, period.end or period.start
    if begins is None or ends is None:
        return None
    first, last = date_months(begins)[0], now if period.open else date_months(ends)[1]
    if first > now:
        return None
    running = period.open or date_months(ends)[0] > now
    vague = begins.month is None or (not running and ends.month is None)
    return Span(min(first, last), min(max(first, last), now), vague, running)


def _dates(span: Span) -> str:
    """The dates as they end a clause; a year alone is left to the facts."""
    if span.vague:
        return ""
    first = month_words(span.first)
    if span.open:
        return fill("meantime.from_on", first=first)
    if span.first == span.last:
        return fill("meantime.in_month", month=first)
    return fill("meantime.from_to", first=first, last=month_words(span.last))
