"""The months between two stays, and the stay that a month on the command line means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from toolkit.papers.explanations.stays import Stay

SHORTEST = 3
"""Months without a job that count as a gap where the user names none."""


@dataclass(frozen=True, slots=True)
class Break:
    """What lies between the end of `before` and the beginning of `after`; `first > last` where no month does."""

    before: Stay
    after: Stay | None
    first: int
    last: int
    running: bool = False
    """Still going on in the month that counts as today."""
    told_last: bool = False
    """The end is the user's word."""

    @property
    def months(self) -> int:
        return max(0, self.last - self.first + 1)

    @property
    def vague(self) -> bool:
        """Whether a side of it is known by its year alone."""
        ends = self.after is not None and not self.told_last and self.after.vague_first
        return self.before.vague_last or ends

    @property
    def least(self) -> int:
        """Months that lie between however the vague sides are read."""
        first = (self.before.last // 12 + 1) * 12 if self.before.vague_last else self.first
        ends = self.after is not None and self.after.vague_first and not self.told_last
        last = self.after.first // 12 * 12 - 1 if self.after is not None and ends else self.last
        return max(0, last - first + 1)

    @property
    def overlapped(self) -> bool:
        """Whether the other job was held already when this one ended."""
        return self.after is not None and self.after.first <= self.before.last


def breaks(stays: Sequence[Stay], now: int) -> list[Break]:
    """Every stretch of months without a job between the first stay and the month `now`, oldest first."""
    found: list[Break] = []
    ordered = sorted(stays, key=lambda stay: (stay.first, stay.last))
    if not ordered:
        return []
    reached = ordered[0]
    for stay in ordered[1:]:
        if stay.first > reached.last + 1:
            found.append(Break(reached, stay, reached.last + 1, stay.first - 1))
        if (stay.last, stay.open) > (reached.last, reached.open):
            reached = stay
    if not reached.open and reached.last < now:
        found.append(Break(reached, None, reached.last + 1, now, running=True))
    return found


def longest(stays: Sequence[Stay], now: int) -> Break | None:
    """The longest break that is surely three months or more, the newest of equals; None where there is none."""
    sure = [one for one in breaks(stays, now) if one.least >= SHORTEST]
    return max(sure, key=lambda one: (one.months, one.first), default=None)


def after(stay: Stay, stays: Sequence[Stay], now: int) -> Break:
    """What came after a stay: a break, or at once another job."""
    others = [one for one in stays if one.roles != stay.roles and one.last > stay.last]
    following = min(others, key=lambda one: (max(one.first, stay.last), -one.last), default=None)
    if following is None:
        return Break(stay, None, stay.last + 1, now, running=True)
    return Break(stay, following, stay.last + 1, following.first - 1)


def ended_by(stays: Sequence[Stay], since: int) -> tuple[Stay | None, bool]:
    """The stay whose end the month `since` means, None where no job had begun; and whether the page gives another end.

    Tried in this order: a job that ended in that month or, with the year alone on the page, in that year; a month
    between two jobs; a job still held, which then ended in that month; a job that the page ends later.
    """
    exact = [one for one in stays if not one.open and one.last == since and not one.vague_last]
    if exact:
        return max(exact, key=lambda one: one.first), False
    year = [one for one in stays if one.vague_last and one.last // 12 == since // 12 and one.first <= since]
    if year:
        stay = max(year, key=lambda one: one.last)
        return replace(stay, last=since, vague_last=False, told_last=True), False
    begun = [one for one in stays if one.first <= since]
    holding = [one for one in begun if one.last >= since]
    if not holding:
        return max(begun, key=lambda one: one.last, default=None), False
    running = [one for one in holding if one.open]
    if running:
        stay = max(running, key=lambda one: one.first)
        return replace(stay, last=since, open=False, told_last=True), False
    return max(holding, key=lambda one: one.first), True


def ended(stays: Sequence[Stay], changed: Stay) -> tuple[Stay, ...]:
    """The stays with the one that the user ended in the place of the page's."""
    return tuple(changed if one.roles == changed.roles else one for one in stays)
