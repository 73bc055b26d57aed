"""The plan for the days left: gaps by worth and effort, practice, stories, repetition and rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from toolkit.assessment.models import Gap
from toolkit.papers.pack.models import Day, Plan, Session

WEEKDAY, WEEKEND = 90, 150
"""Minutes of work on a day (editors, 2026-11): what fits beside a job, and on a free day."""
BLOCK = 45
"""Minutes of one piece of work before a pause."""
GAP_A_DAY = 45
"""Most minutes of a weekday that go into gaps, twice as many on a free day: every day also has something said aloud."""
SHARE_OF_GAPS = 0.5
"""Most of the time that goes into gaps: what can be said well today is worth more than a new tool half learned."""
REST_EVERY = 7
REPEAT_AFTER = (1, 3, 7)
"""Days after which something practised is repeated: growing pauses keep it longest."""
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class _Work:
    minutes: int
    what: str
    why: str
    kind: str


def plan(as_of: str, days: int, gaps: Sequence[Gap], stories: Sequence[str], rounds: Sequence[str]) -> Plan:
    """The days from the one after `as_of`; what does not fit is in `dropped`, weightiest first.

    Gaps come in the order of worth for an hour of effort. The last day before the interview is for the first page and
    for rest; every seventh day is free.
    """
    if days < 1:
        return Plan((), 0.0, tuple(f"{gap.name}: {gap.close}" for gap in gaps))
    first = date.fromisoformat(as_of) + timedelta(days=1)
    dates = [first + timedelta(days=step) for step in range(days)]
    free = {at for at in range(days) if (at + 1) % REST_EVERY == 0 and at < days - 1}
    room = [0 if at in free else WEEKEND if day.weekday() >= 5 else WEEKDAY for at, day in enumerate(dates)]
    sessions: list[list[Session]] = [[] for _ in dates]
    if days > 1:
        room[-1] = min(room[-1], 60)
    for at in sorted(free):
        sessions[at].append(Session(0, "Nothing", "a free day: what was learned settles", "rest"))
    last = days - 1
    _put(
        sessions,
        room,
        last,
        _Work(30, "Read the first page and your story sheets once, aloud", "the last look", "repeat"),
    )
    dropped = _close(gaps, sessions, room)
    _practise(stories, rounds, sessions, room)
    hours = sum(session.minutes for day in sessions for session in day) / 60
    named = tuple(
        Day(day.isoformat(), f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}", tuple(sessions[at]))
        for at, day in enumerate(dates)
    )
    return Plan(named, round(hours, 1), tuple(dropped))


def _close(gaps: Sequence[Gap], sessions: list[list[Session]], room: list[int]) -> list[str]:
    """Work on gaps, by worth for an hour, into at most half of the time; what did not fit."""
    budget = int(SHARE_OF_GAPS * sum(room))
    closing = [min(minutes, 2 * GAP_A_DAY if minutes > WEEKDAY else GAP_A_DAY) for minutes in room]
    dropped: list[str] = []
    for gap in sorted(gaps, key=lambda gap: (-gap.worth / max(1, gap.hours), gap.name)):
        minutes = gap.hours * 60
        if minutes > budget:
            dropped.append(f"{gap.name} (about {gap.hours} h)")
            continue
        budget -= minutes
        why = f"a {gap.severity} gap, worth about {gap.worth:.0f} points"
        left, part = minutes, 0
        for at in range(len(room) - 1 or 1):
            while left > 0 and min(room[at], closing[at]) >= min(BLOCK, left):
                part += 1
                piece = min(BLOCK, left)
                closing[at] -= piece
                said = f"{gap.name}: {gap.close}" if part == 1 else f"{gap.name}: go on"
                _put(sessions, room, at, _Work(piece, said, why, "close"))
                left -= piece
        if left > 0:
            dropped.append(f"{gap.name}: {left // 60 or 1} h of it")
    return dropped


def _practise(stories: Sequence[str], rounds: Sequence[str], sessions: list[list[Session]], room: list[int]) -> None:
    """Stories, rounds and repetitions into the time that is left, in turn."""
    works = [
        _Work(30, f"Tell aloud: {story}", "a story is ready when it takes three minutes", "tell") for story in stories
    ]
    works += [_Work(45, f"Answer aloud: {name}", "speaking shows what reading hides", "practise") for name in rounds]
    works.append(
        _Work(60, "A mock interview with a friend, on the rounds to come", "somebody else asks otherwise", "mock")
    )
    queue = [work for pair in _zip(works) for work in pair]
    for work in queue:
        at = next((at for at in range(len(room)) if room[at] >= work.minutes), None)
        if at is None:
            continue
        _put(sessions, room, at, work)
        for later in REPEAT_AFTER:
            if work.kind == "tell" and at + later < len(room) and room[at + later] >= 10:
                _put(
                    sessions,
                    room,
                    at + later,
                    _Work(10, f"Again: {work.what.removeprefix('Tell aloud: ')}", f"{later} days later", "repeat"),
                )


def _zip(works: list[_Work]) -> list[tuple[_Work, ...]]:
    """Stories and rounds in turn."""
    tell = [work for work in works if work.kind == "tell"]
    other = [work for work in works if work.kind != "tell"]
    size = max(len(tell), len(other))
    return [tuple(group[at] for group in (tell, other) if at < len(group)) for at in range(size)]


def _put(sessions: list[list[Session]], room: list[int], at: int, work: _Work) -> None:
    room[at] -= work.minutes
    sessions[at].append(Session(work.minutes, work.what, work.why, work.kind))
