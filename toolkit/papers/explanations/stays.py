"""The stays of a resume: a job, or several titles in a row at one employer, with the months they took."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from toolkit.evidence.months import Held, held, month_of
from toolkit.papers.wording import plain
from toolkit.resumes.models import PartialDate, Resume, Role

UNPAID = "volunteer"


@dataclass(frozen=True, slots=True)
class Stay:
    """Time at one employer without a month between. Months are year * 12 + month - 1, first and last inclusive."""

    roles: tuple[int, ...]
    """Indexes into `resume.roles`, oldest first."""
    first: int
    last: int
    open: bool = False
    """Still held on the day that counts as today; `last` is its month then."""
    vague_first: bool = False
    """The page gives the year alone, and the month is a guess."""
    vague_last: bool = False
    told_last: bool = False
    """The end is the user's word, not the page's."""

    @property
    def months(self) -> int:
        return self.last - self.first + 1

    @property
    def vague(self) -> bool:
        return self.vague_first or self.vague_last


def find_stays(
    resume: Resume, as_of: str, only: Collection[int] | None = None
) -> tuple[tuple[Stay, ...], tuple[str, ...]]:
    """The paid stays in order of their beginning, and warnings of dates that cannot be as printed.

    `only` are the indexes of the roles to look at, where not all are.
    """
    now = month_of(as_of)
    single, warnings = [], []
    for index, role in enumerate(resume.roles):
        if only is not None and index not in only:
            continue
        span = held(role, now)
        if span.warning:
            warnings.append(span.warning)
        if span.first <= span.last and role.kind != UNPAID:
            single.append(_stay(index, role, span, now))
    single.sort(key=lambda stay: (stay.first, stay.last))
    return tuple(sorted(_joined(single, resume), key=lambda stay: (stay.first, stay.last))), tuple(warnings)


def _stay(index: int, role: Role, span: Held, now: int) -> Stay:
    period = role.period
    ahead = period.end is not None and not period.open and (period.end.year, period.end.month or 1) > divmod(now, 12)
    running = period.open or (ahead and span.last == now)
    known = {date.year * 12 + date.month - 1 for date in (period.start, period.end) if date and date.month}
    return Stay(
        roles=(index,),
        first=span.first,
        last=span.last,
        open=running,
        vague_first=span.first not in known,
        vague_last=not running and span.last not in known,
    )


def _joined(single: Iterable[Stay], resume: Resume) -> list[Stay]:
    """Stays at the same employer made one where no month lies between."""
    stays: list[Stay] = []
    for stay in single:
        company = _company(resume.roles[stay.roles[0]])
        for at, before in enumerate(stays):
            same = company and _company(resume.roles[before.roles[0]]) == company
            if same and stay.first <= before.last + 1:
                stays[at] = _extended(before, stay)
                break
        else:
            stays.append(stay)
    return stays


def _extended(before: Stay, stay: Stay) -> Stay:
    if (stay.last, stay.open) <= (before.last, before.open):
        return replace(before, roles=(*stay.roles, *before.roles))
    return replace(
        before, roles=(*before.roles, *stay.roles), last=stay.last, open=stay.open, vague_last=stay.vague_last
    )


def _company(role: Role) -> str:
    return plain(role.company).casefold()


def date_months(date: PartialDate) -> tuple[int, int]:
    """First and last month that a date can mean."""
    if date.month:
        month = date.year * 12 + date.month - 1
        return month, month
    return date.year * 12, date.year * 12 + 11
