"""The plan: the heaviest gaps first, something said aloud every day, and nothing idle while work is left."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.assessment.models import Gap
from toolkit.papers.pack.models import Asked, Plan, Round
from toolkit.papers.pack.planning import plan

AS_OF = "2026-11-22"


def gap(name: str, hours: int) -> Gap:
    return Gap(name, name, "retrieval", "major", "used", "missing", 1.0, hours, "", "Build it.", (), ())


def interview_round(name: str, *minutes: int) -> Round:
    asked = tuple(Asked(f"{name}-{at}", "Why?", taken, (), "", (), "", ()) for at, taken in enumerate(minutes))
    return Round(name, name, 60, (), (), (), asked, ())


def spent(made: Plan, name: str) -> int:
    return sum(session.minutes for day in made.days for session in day.sessions if session.what.startswith(f"{name}:"))


def said(made: Plan) -> list[str]:
    return [session.what for day in made.days for session in day.sessions]


def test_no_days_are_no_plan_and_everything_is_dropped() -> None:
    made = plan(AS_OF, 0, [gap("RAG", 8)], ["A story"], [interview_round("Coding", 20)])
    assert made.days == ()
    assert made.dropped == (
        "RAG: the exercise takes about 8 h; the plan holds none of it.",
        "Telling aloud: A story.",
        "Answering aloud: Coding.",
    )


def test_the_first_gaps_get_most_of_the_time_and_what_is_left_over_is_said() -> None:
    made = plan(AS_OF, 10, [gap("vLLM", 40), gap("Docker", 40), gap("SQL", 40), gap("Kafka", 40)], [], [])
    assert spent(made, "vLLM") >= spent(made, "Docker") >= spent(made, "Kafka") > 0
    assert made.dropped[0].startswith("vLLM: the exercise takes about 40 h; the plan holds ")


def test_no_day_is_idle_while_a_gap_is_unfinished() -> None:
    made = plan(AS_OF, 14, [gap("vLLM", 90)], [], [])
    free = [day for day in made.days if any(session.kind == "rest" for session in day.sessions)]
    working = [day for day in made.days[:-1] if day not in free]
    assert len(free) == 1
    assert all(sum(session.minutes for session in day.sessions) >= 60 for day in working)


def test_every_round_is_answered_and_every_story_told_before_a_round_comes_again() -> None:
    rounds = [interview_round("Coding", 45, 30), interview_round("Design", 60), interview_round("Manager", 10)]
    made = plan(AS_OF, 7, [gap("vLLM", 30), gap("Kafka", 30)], ["The search", "The outage"], rounds)
    for name in ("Coding", "Design", "Manager"):
        assert f"Answer aloud: {name}." in said(made)
    assert {"Tell aloud: The search.", "Tell aloud: The outage."} <= set(said(made))


def test_a_story_comes_again_after_growing_pauses() -> None:
    made = plan(AS_OF, 12, [], ["The outage"], [])
    told = {session.why for day in made.days for session in day.sessions if session.what == "Again: The outage."}
    assert told == {"one day later", "three days later", "seven days later"}


def test_a_mock_interview_is_kept_free_for_and_the_last_day_is_for_looking() -> None:
    made = plan(AS_OF, 14, [gap("vLLM", 90)], ["The outage"], [interview_round("Coding", 60)])
    assert "A mock interview with a friend, on the rounds to come." in said(made)
    assert made.days[-1].sessions[0].what == "Read the first page and your story sheets once, aloud."
    without = plan(AS_OF, 3, [], [], [])
    assert without.days[-1].sessions[0].what == "Read the first page once, aloud."


@given(
    days=st.integers(1, 60),
    hours=st.lists(st.integers(1, 30), max_size=8),
    stories=st.integers(0, 6),
    minutes=st.lists(st.integers(5, 200), max_size=10),
)
@settings(max_examples=60, deadline=None)
def test_no_day_is_overfull_and_the_days_follow_each_other(
    days: int, hours: list[int], stories: int, minutes: list[int]
) -> None:
    gaps = [gap(f"g{at}", needed) for at, needed in enumerate(hours)]
    rounds = [interview_round(f"r{at}", taken) for at, taken in enumerate(minutes)]
    made = plan(AS_OF, days, gaps, [f"s{at}" for at in range(stories)], rounds)
    first = date.fromisoformat(AS_OF) + timedelta(days=1)
    assert [day.date for day in made.days] == [(first + timedelta(days=at)).isoformat() for at in range(days)]
    for day in made.days:
        limit = 150 if date.fromisoformat(day.date).weekday() >= 5 else 90
        assert sum(session.minutes for session in day.sessions) <= limit
