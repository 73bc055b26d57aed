"""What an interviewer asks about the dates: a change of trade, months between two jobs, a short stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from toolkit.evidence.models import Evidence
from toolkit.evidence.months import held, month_of
from toolkit.language.fragments.indefinite import article
from toolkit.papers.letters.models import Source
from toolkit.papers.letters.phrases import fill
from toolkit.papers.letters.sources import of_line
from toolkit.papers.letters.standing import standing
from toolkit.papers.pack.guide import table
from toolkit.papers.pack.models import Probe
from toolkit.papers.spoken import in_prose, length, month_short
from toolkit.papers.wording import plain
from toolkit.resumes.models import Period, Resume

SHORT_STAY, LONG_GAP = 12, 4
"""Months below which a stay is asked about, and from which a gap is (editors, 2026-11)."""
MOST_QUESTIONS = 2
Turned = Callable[[dict[str, Any], dict[str, int], int, dict[str, str]], tuple[str, ...]]
"""Gives the next questions of a kind: entry, turns, how many, fields."""


def of_dates(resume: Resume, evidence: Evidence, turns: dict[str, int], turned: Turned) -> Iterator[Probe]:
    """The change of trade first, then gaps and short stays in the order of the years."""
    now = month_of(evidence.as_of)
    former = standing(resume, evidence).former
    if former is not None:
        yield _probe("switch", resume, former, now, turns, turned, trade=_trade(resume, former))
    spans = sorted(
        (held(role, now).first, held(role, now).last, i)
        for i, role in enumerate(resume.roles)
        if role.kind != "volunteer"
    )
    dated = [(first, last, i) for first, last, i in spans if first <= last]
    studied = {month for degree in resume.degrees for month in _studied(degree.period, now)}
    reached = 0
    for at, (first, last, i) in enumerate(dated):
        between = [month for month in range(reached + 1, first) if month not in studied] if at else []
        if len(between) >= LONG_GAP:
            yield _probe("gap", resume, i, now, turns, turned, months=length(len(between)))
        stay = last - first + 1
        role = resume.roles[i]
        went_on = any(resume.roles[other].company == role.company and other != i for _, _, other in dated)
        passing = role.period.open or role.kind in ("internship", "contract") or "intern" in role.title.casefold()
        if not went_on and not passing and stay < SHORT_STAY:
            employer = in_prose(plain(role.company)) or plain(role.title)
            yield _probe("stay", resume, i, now, turns, turned, months=length(stay), employer=employer)
        reached = max(reached, last)


def _probe(
    kind: str, resume: Resume, role: int, now: int, turns: dict[str, int], turned: Turned, **fields: str
) -> Probe:
    entry = next(entry for entry in table("probes")["probes"] if entry["kind"] == kind)
    claim = _job(resume, role, now)
    return Probe(claim, kind, fill(entry["why"], fields), turned(entry, turns, MOST_QUESTIONS, fields), quoted=False)


def _job(resume: Resume, index: int, now: int) -> Source:
    """The job by its title, employer and dates."""
    role = resume.roles[index]
    time = held(role, now)
    last = "present" if role.period.open else month_short(time.last, vague=_yearly(role.period))
    dates = f"{month_short(time.first, vague=_yearly(role.period))} – {last}"
    words = ", ".join(filter(None, (plain(role.title), plain(role.company))))
    return of_line(resume, f"{words} ({dates})", role.start, role.end)


def _yearly(period: Period) -> bool:
    return any(date is not None and date.month is None for date in (period.start, period.end))


def _studied(period: Period, now: int) -> range:
    """The months of a degree; those of a year where only its end is known."""
    if period.end is None and not period.open:
        return range(0)
    last = now if period.end is None else period.end.year * 12 + (period.end.month or 6) - 1
    first = last - 11
    if period.start is not None:
        first = period.start.year * 12 + (period.start.month or 9) - 1
    return range(first, last + 1)


def _trade(resume: Resume, role: int) -> str:
    """What the former job was, as prose has it: `teaching` would be a guess, so the title stands for it."""
    title = plain(resume.roles[role].title)
    return f"your work as {article(title)} {title}" if title else "your former work"
