"""The jobs of a resume on a line of months, with the skills that each shows."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.assessment.models import Assessment
from toolkit.papers.models import Job, Pause, Timeline
from toolkit.papers.wording import MONTHS, count, month, plain, shorten, years
from toolkit.resumes.models import PartialDate, Period, Resume, Role

MOST_SKILLS = 8
"""Skills named beside one job: about two printed lines."""
LONGEST_NAME = 120
"""Characters of a title or employer."""
SHORTEST_PAUSE = 3
"""Months between two jobs that the timeline states."""


def timeline(resume: Resume, assessment: Assessment) -> Timeline:
    """Every role with its place in time; open jobs end in the month of the report."""
    now = _as_of(assessment.as_of)
    shown = _skills_by_role(assessment)
    jobs = [_job(role, shown.get(index, ()), now) for index, role in enumerate(resume.roles)]
    dated = [job for job in jobs if job.first is not None]
    dated.sort(key=lambda job: (-(job.last or 0), -(job.first or 0)))
    firsts = [job.first for job in dated if job.first is not None]
    lasts = [job.last for job in dated if job.last is not None]
    first = min(firsts, default=now)
    return Timeline(
        jobs=(*dated, *(job for job in jobs if job.first is None)),
        pauses=_pauses(dated),
        first=first - first % 12,
        last=max([now, *lasts]),
    )


def _as_of(date: str) -> int:
    return int(date[:4]) * 12 + int(date[5:7]) - 1


def _skills_by_role(assessment: Assessment) -> dict[int, tuple[str, ...]]:
    """Names of the skills that the lines of each role show in use or deeper, in the assessment's order."""
    shown: dict[int, dict[str, None]] = {}
    for score in assessment.skills:
        for proof in score.proofs:
            if proof.role is not None and proof.depth != "listed" and proof.skill == score.id:
                shown.setdefault(proof.role, {})[score.name] = None
    return {role: tuple(names) for role, names in shown.items()}


def _job(role: Role, skills: tuple[str, ...], now: int) -> Job:
    first, last, vague = _span(role.period, now)
    return Job(
        title=shorten(plain(role.title), LONGEST_NAME) or "No title printed",
        company=shorten(plain(role.company), LONGEST_NAME),
        dates=_dates(role.period, first, last),
        first=first,
        last=last,
        open=role.period.open,
        vague=vague,
        skills=skills[:MOST_SKILLS],
        more_skills=max(0, len(skills) - MOST_SKILLS),
    )


def _span(period: Period, now: int) -> tuple[int | None, int | None, bool]:
    """First and last month, and whether a year alone stands for one of them. A job with one date is that date long."""
    begins, ends = period.start or period.end, period.end or period.start
    if begins is None or ends is None:
        return None, None, False
    first = begins.year * 12 + (begins.month or 1) - 1
    last = max(now, first) if period.open else ends.year * 12 + (ends.month or 12) - 1
    vague = begins.month is None or (not period.open and ends.month is None)
    return (first, last, vague) if first <= last else (last, first, vague)


def _dates(period: Period, first: int | None, last: int | None) -> str:
    if first is None or last is None:
        return "no dates printed"
    begins = _date(period.start) if period.start else ""
    ends = "now" if period.open else _date(period.end) if period.end else ""
    words = " – ".join(dict.fromkeys(date for date in (begins, ends) if date))
    months = last - first + 1
    length = count(months, "month") if months < 12 else years(months / 12)
    exact = (period.start is None or period.start.month) and (period.end is None or period.end.month)
    return f"{words} ({length})" if exact and (period.open or period.end) else words


def _date(date: PartialDate) -> str:
    return f"{MONTHS[date.month - 1]} {date.year}" if date.month else str(date.year)


def _pauses(jobs: Iterable[Job]) -> tuple[Pause, ...]:
    """Months between jobs, newest first."""
    pauses: list[Pause] = []
    spans = sorted((job.first, job.last, job.vague) for job in jobs if job.first is not None and job.last is not None)
    if not spans:
        return ()
    _, reached, vague = spans[0]
    for first, last, unsure in spans[1:]:
        months = first - reached - 1
        if months >= SHORTEST_PAUSE and not vague and not unsure:
            text = f"{month(reached + 1)} – {month(first - 1)}: {count(months, 'month')} between jobs"
            pauses.append(Pause(first=reached + 1, last=first - 1, text=text))
        if last >= reached:
            reached, vague = last, unsure
    return tuple(reversed(pauses))
