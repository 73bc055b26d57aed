from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime
from typing import Any

import icalendar

from toolkit.papers.pack.models import Day, Pack, Plan, Session
from toolkit.rendering.pack.calendar import calendar


def events(pack: Pack) -> list[Any]:
    return list(icalendar.Calendar.from_ical(calendar(pack)).walk("VEVENT"))


def test_an_event_for_each_session_one_after_the_other(pack: Pack) -> None:
    read = events(pack)
    sessions = [session for day in pack.plan.days for session in day.sessions]
    assert [str(event["summary"]) for event in read] == [session.what for session in sessions]
    first, second = read[0], read[1]
    assert first["dtstart"].dt == datetime(2026, 11, 23, 19, 0)
    assert first["dtend"].dt == second["dtstart"].dt == datetime(2026, 11, 23, 19, 45)
    assert first["dtstart"].dt.tzinfo is None
    assert str(first["description"]) == sessions[0].why
    saturday = next(event for event in read if event["dtstart"].dt == datetime(2026, 11, 28, 10, 0))
    assert saturday["dtend"].dt == datetime(2026, 11, 28, 10, 45)
    free = next(event for event in read if str(event["summary"]) == "Nothing")
    assert free["dtstart"].dt == date(2026, 11, 26)
    assert free["dtend"].dt == date(2026, 11, 27)


def test_it_keeps_to_the_format(pack: Pack) -> None:
    data = calendar(pack)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    read = icalendar.Calendar.from_ical(data)
    assert str(read["version"]) == "2.0"
    assert read["prodid"]
    assert read.walk("VALARM") == []
    assert {event["dtstamp"].dt for event in read.walk("VEVENT")} == {datetime(2026, 11, 22, tzinfo=UTC)}


def test_an_event_keeps_its_id_while_its_day_and_words_stay(pack: Pack) -> None:
    before = {str(event["uid"]): str(event["summary"]) for event in events(pack)}
    assert len(before) == len(events(pack))
    fewer = dataclasses.replace(pack.plan, days=pack.plan.days[2:])
    after = {str(event["uid"]): str(event["summary"]) for event in events(dataclasses.replace(pack, plan=fewer))}
    assert after.items() <= before.items()
    assert calendar(pack) == calendar(pack)


def test_the_same_words_twice_on_a_day_are_two_events(pack: Pack) -> None:
    twice = Day("2026-11-23", "Mon 23 Nov", (Session(20, "Again", "", "repeat"),) * 2)
    read = events(dataclasses.replace(pack, plan=Plan((twice,), 0.7, ())))
    assert len({str(event["uid"]) for event in read}) == 2


def test_words_do_not_break_out(pack: Pack) -> None:
    bad = "One; two, three\\n\r\nEND:VEVENT\r\nBEGIN:VALARM \x1b[31m \ud800 é日本"
    day = Day("2026-11-23", "Mon 23 Nov", (Session(20, bad, bad, bad),))
    hostile = dataclasses.replace(pack, title=bad, plan=Plan((day,), 0.3, ()))
    (event,) = events(hostile)
    assert str(event["summary"]) == "One; two, three\\n END:VEVENT BEGIN:VALARM é日本"
    assert icalendar.Calendar.from_ical(calendar(hostile)).walk("VALARM") == []


def test_a_pack_without_a_plan_is_an_empty_calendar(pack: Pack) -> None:
    assert events(dataclasses.replace(pack, plan=Plan((), 0.0, ()))) == []
