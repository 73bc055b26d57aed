"""The plan for the days left: gaps in the order of the first page, practice, stories, repetition and rest."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import zip_longest

from toolkit.assessment.models import Gap
from toolkit.papers.letters.phrases import fill
from toolkit.papers.pack.guide import table
from toolkit.papers.pack.models import Day, Plan, Round, Session
from toolkit.papers.spoken import spoken_count
from toolkit.papers.wording import MONTHS, number

WEEKDAY, WEEKEND, LAST = 90, 150, 60
"""Minutes of work on a day (editors, 2026-11): what fits beside a job, on a free day, and on the last one."""
BLOCK = 45
"""Minutes of one piece of work on a gap before a pause."""
GAPS_A_DAY = {WEEKDAY: 1, WEEKEND: 2}
"""Pieces of work on gaps a day: every day also has something said aloud."""
SHARE_OF_GAPS = 0.5
"""Most of the time that goes into gaps before everything else has had its turn: what can be said well today is worth
more than a new tool half learned."""
HEAVY, OF_HEAVY, OF_OTHER = 3, 4, 1
"""The first gaps get so many pieces of work each, the others so many."""
LONGEST, SHORTEST = 60, 15
"""Most and least minutes of one practice of a round."""
TELL, LOOK, MOCK = 30, 30, 60
REPEAT = 10
REPEAT_AFTER = (1, 3, 7)
"""Days after which a story is repeated: growing pauses keep it longest."""
REST_EVERY = 7
MOCK_FROM, MOCK_AT = 5, 0.7
"""A mock interview is planned from so many days on, at that share of them."""
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass
class _Sheet:
    """One day while it is filled."""

    date: date
    room: int
    gaps: int
    sessions: list[Session] = field(default_factory=list)

    def put(self, minutes: int, what: str, why: str, kind: str) -> None:
        self.room -= minutes
        self.sessions.append(Session(minutes, what, why, kind))


@dataclass
class _Closing:
    """One gap while it is worked on."""

    gap: Gap
    most: int
    done: int = 0

    @property
    def needed(self) -> int:
        """Pieces of work that the exercise takes."""
        return -(-self.gap.hours * 60 // BLOCK)

    @property
    def open(self) -> bool:
        return self.done < self.needed


def plan(as_of: str, days: int, gaps: Sequence[Gap], stories: Sequence[str], rounds: Sequence[Round]) -> Plan:
    """The days from the one after `as_of`; what does not fit is in `dropped`, weightiest first.

    The first gaps are worked on in turn, and what is learned is said aloud the same day. The last day before the
    interview is for the first page and for rest; every seventh day is free.
    """
    closing = [_Closing(gap, OF_HEAVY if at < HEAVY else OF_OTHER) for at, gap in enumerate(gaps)]
    if days < 1:
        return Plan((), 0.0, tuple(_dropped(closing, stories, rounds)))
    sheets = [_sheet(date.fromisoformat(as_of) + timedelta(days=1 + step), step, days) for step in range(days)]
    said = table("sizes")["plan"]
    sheets[-1].put(
        min(LOOK, sheets[-1].room), said["look_with_stories" if stories else "look"], said["look_why"], "repeat"
    )
    if days >= MOCK_FROM:
        at = next(at for at in range(int(days * MOCK_AT), -1, -1) if sheets[at].room >= MOCK)
        sheets[at].put(MOCK, said["mock"], said["mock_why"], "mock")
    aloud = deque(_aloud(stories, rounds))
    untold = _fill(sheets, closing, aloud)
    _fill_again(sheets, closing, rounds)
    hours = sum(session.minutes for sheet in sheets for session in sheet.sessions) / 60
    missed = (
        [what for kind, what in untold if kind == "tell"],
        [one for one in rounds if (_kind(one), one.name) in untold],
    )
    return Plan(tuple(map(_day, sheets)), round(hours, 1), tuple(_dropped(closing, *missed)))


def _sheet(day: date, step: int, days: int) -> _Sheet:
    """The room of a day; a free one says so."""
    if step < days - 1 and (step + 1) % REST_EVERY == 0:
        said = table("sizes")["plan"]
        return _Sheet(day, 0, 0, [Session(0, said["rest"], said["rest_why"], "rest")])
    room = WEEKEND if day.weekday() >= 5 else WEEKDAY
    last = step == days - 1 and days > 1
    return _Sheet(day, min(room, LAST) if last else room, 0 if last else GAPS_A_DAY[room])


def _aloud(stories: Sequence[str], rounds: Sequence[Round]) -> Iterator[tuple[int, str, str]]:
    """Stories and rounds in turn: minutes, kind, and the name of each."""
    told = [(TELL, "tell", story) for story in stories]
    answered = [(_minutes(one), _kind(one), one.name) for one in rounds]
    for pair in zip_longest(told, answered):
        yield from (work for work in pair if work is not None)


def _kind(one: Round) -> str:
    """How a round is practised: a task to be done at home by beginning it against the clock, the others aloud."""
    return one.id if one.id in table("sizes")["plan"] else "practise"


def _minutes(one: Round) -> int:
    """The time its questions take, in steps of five minutes, up to an hour."""
    taken = sum(question.minutes for question in one.questions)
    return min(LONGEST, max(SHORTEST, 5 * round(taken / 5)))


def _fill(sheets: list[_Sheet], closing: list[_Closing], aloud: deque[tuple[int, str, str]]) -> set[tuple[str, str]]:
    """Fill the days in their order: something said aloud, work on gaps, repetitions that are due, more said aloud.

    Gives the kind and name of what is left.
    """
    budget = int(SHARE_OF_GAPS * sum(sheet.room for sheet in sheets)) // BLOCK
    due: dict[int, list[tuple[str, int]]] = {}
    for at, sheet in enumerate(sheets):
        said = _aloud_on(sheet, aloud, 1)
        while sheet.gaps and budget and sheet.room >= BLOCK and (work := _next(closing)):
            _work(sheet, work)
            budget -= 1
        for story, after in due.get(at, ()):
            if sheet.room >= REPEAT:
                again = table("sizes")["plan"]["repeat"]
                sheet.put(REPEAT, fill(again, {"name": story}), f"{spoken_count(after, 'day')} later", "repeat")
        said += _aloud_on(sheet, aloud, len(aloud))
        for story in said:
            for after in REPEAT_AFTER:
                due.setdefault(at + after, []).append((story, after))
    return {(kind, name) for _, kind, name in aloud}


def _aloud_on(sheet: _Sheet, aloud: deque[tuple[int, str, str]], most: int) -> list[str]:
    """Put at most `most` of what is to be said on the day, the first that have room; gives the stories told."""
    told = []
    for minutes, kind, name in list(aloud):
        if most and sheet.room >= minutes:
            aloud.remove((minutes, kind, name))
            _say(sheet, minutes, kind, name)
            told += [name] if kind == "tell" else []
            most -= 1
    return told


def _fill_again(sheets: list[_Sheet], closing: list[_Closing], rounds: Sequence[Round]) -> None:
    """What is still free: the gaps' further pieces, then the rounds a second time."""
    again = deque((_minutes(one), one.name) for one in rounds)
    for sheet in sheets[:-1] or sheets:
        while sheet.room >= BLOCK and (work := _next(closing, beyond=True)):
            _work(sheet, work)
        for minutes, name in list(again):
            if sheet.room >= minutes:
                again.remove((minutes, name))
                _say(sheet, minutes, "again", name)


def _next(closing: Iterable[_Closing], *, beyond: bool = False) -> _Closing | None:
    """The gap that is open and was worked on least, the heaviest first."""
    left = [each for each in closing if each.open and (beyond or each.done < each.most)]
    return min(left, key=lambda each: each.done, default=None)


def _work(sheet: _Sheet, work: _Closing) -> None:
    """One piece of work on a gap, with the words of its step."""
    said = table("sizes")["plan"]
    steps = said["steps"]
    last = work.done + 1 == work.needed
    step = steps["last"] if last and work.done else steps["first"] if not work.done else steps["next"]
    if isinstance(step, list):
        step = step[(work.done - 1) % len(step)]
    why = said["gap_why"][work.gap.severity] if not work.done else ""
    sheet.put(BLOCK, fill(step, {"gap": work.gap.name, "close": work.gap.close}), why, "close")
    sheet.gaps -= 1
    work.done += 1


def _say(sheet: _Sheet, minutes: int, kind: str, name: str) -> None:
    said = table("sizes")["plan"]
    sheet.put(minutes, fill(said[kind], {"name": name}), said[f"{kind}_why"], "tell" if kind == "tell" else "practise")


def _day(sheet: _Sheet) -> Day:
    day = sheet.date
    return Day(day.isoformat(), f"{_DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}", tuple(sheet.sessions))


def _dropped(closing: Iterable[_Closing], stories: Iterable[str], rounds: Iterable[Round]) -> Iterator[str]:
    """What did not fit: the rest of each gap's work, then stories and rounds never said aloud."""
    said = table("sizes")["plan"]["dropped"]
    for each in closing:
        planned = each.done * BLOCK / 60
        if each.gap.hours - planned >= 1:
            fields = {
                "gap": each.gap.name,
                "hours": str(each.gap.hours),
                "planned": f"{number(planned)} h" if planned else "none",
            }
            yield fill(said["gap"], fields)
    yield from (fill(said["story"], {"name": story}) for story in stories)
    yield from (fill(said["round"], {"name": one.name}) for one in rounds)
