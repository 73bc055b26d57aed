"""A pack's plan as a calendar file."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from toolkit.papers.pack.models import Day, Pack
from toolkit.rendering.cleaned import words
from toolkit.rendering.pack.parts import title

WEEKDAY, WEEKEND = time(19), time(10)
"""When the work of a day begins (editors, 2026-11): after a job, and on a free morning."""
PRODUCT = "-//ai-engineer-toolkit//interview plan//EN"


def calendar(pack: Pack) -> bytes:
    """An .ics file: an event for each session, one after the other, and the free days as whole ones; no alarms.

    Times are local wherever the file is opened. An event keeps its id as long as its day and its words stay.
    """
    import icalendar

    stamp = datetime.fromisoformat(pack.as_of).replace(tzinfo=UTC)
    made = icalendar.Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("x-wr-calname", words(f"Interview plan: {title(pack)}"))
    seen: Counter[str] = Counter()
    for day in pack.plan.days:
        for event in _events(day, seen):
            event.add("dtstamp", stamp)
            made.add_component(event)
    content: bytes = made.to_ical()
    return content


def _events(day: Day, seen: Counter[str]) -> Iterator[Any]:
    import icalendar

    on = date.fromisoformat(day.date)
    at = datetime.combine(on, WEEKEND if on.weekday() >= 5 else WEEKDAY)
    for session in day.sessions:
        event = icalendar.Event()
        key = f"{day.date} {session.what}"
        seen[key] += 1
        event.add("uid", f"{_mark(key, seen[key])}@ai-engineer-toolkit")
        event.add("summary", words(session.what))
        if words(session.why):
            event.add("description", words(session.why))
        if words(session.kind):
            event.add("categories", [words(session.kind)])
        end = at + timedelta(minutes=session.minutes)
        event.add("dtstart", at if session.minutes else on)
        event.add("dtend", end if session.minutes else on + timedelta(days=1))
        event.add("transp", "OPAQUE" if session.minutes else "TRANSPARENT")
        at = end
        yield event


def _mark(key: str, turn: int) -> str:
    """A name for an event: the same for the same day and words, another one where they come again."""
    return hashlib.sha256(f"{key} {turn}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
