"""The interview pack: what is chosen, what is probed, and how the days are filled."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit import workflow
from toolkit.assessment.models import Gap
from toolkit.errors import UsageError
from toolkit.papers.pack.models import SIZES, Pack
from toolkit.papers.pack.planning import plan
from toolkit.taxonomy.models import LEVELS
from toolkit.taxonomy.questions.loading import load_questions

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
AS_OF = "2026-11-22"
SENIOR = ("priscilla-nakano", "senior-llm-platform-engineer.html")
CHANGER = ("tobias-wren", "junior-ai-engineer.txt")
MIDDLE = ("ifeoma-castell", "applied-ai-engineer.md")


@cache
def pack(person: str, job: str = "", size: str = "standard", seed: int = 0) -> Pack:
    posting = workflow.read_posting(SAMPLES / "postings" / job) if job else None
    resume = workflow.read_resume(SAMPLES / "resumes" / f"{person}.pdf")
    return workflow.write_pack(resume, posting, size=size, seed=seed, as_of=AS_OF)


def questions(pack: Pack) -> list[str]:
    return [question.id for one in pack.rounds for question in one.questions]


@pytest.mark.parametrize("size", SIZES)
def test_no_question_stands_twice_and_each_is_asked_at_the_level(size: str) -> None:
    made = pack(*MIDDLE, size)
    ids = questions(made)
    assert len(ids) == len(set(ids))
    bank = load_questions()
    level = next(level for level in LEVELS if level in made.target)
    assert all(bank.questions[id_].asked_at(level) for id_ in ids)


def test_a_round_without_questions_at_the_level_takes_those_of_the_nearest() -> None:
    design = next(one for one in pack(*CHANGER, "full").rounds if one.id == "system-design")
    assert design.questions


def test_larger_sizes_hold_more() -> None:
    counts = [len(questions(pack(*MIDDLE, size))) for size in SIZES]
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


def test_a_senior_engineer_and_a_career_changer_share_few_questions() -> None:
    senior, changer = set(questions(pack(*SENIOR, "full"))), set(questions(pack(*CHANGER, "full")))
    assert len(senior & changer) / min(len(senior), len(changer)) < 0.35


def test_the_posting_moves_the_choice() -> None:
    for_search, for_platform = pack(*MIDDLE), pack(MIDDLE[0], SENIOR[1])
    assert set(questions(for_search)) != set(questions(for_platform))
    assert any(question.why == "the posting asks for it" for one in for_search.rounds for question in one.questions)


def test_the_same_pack_twice_and_another_by_another_seed() -> None:
    job = workflow.read_posting(SAMPLES / "postings" / MIDDLE[1])
    again = workflow.write_pack(workflow.read_resume(SAMPLES / "resumes" / "ifeoma-castell.pdf"), job, as_of=AS_OF)
    assert again == pack(*MIDDLE)
    other = pack(*MIDDLE, "standard", 7)
    assert questions(other) != questions(again)
    assert questions(other) == questions(pack(*MIDDLE, "standard", 7))


def test_only_the_rounds_to_come() -> None:
    resume = workflow.read_resume(SAMPLES / "resumes" / "ifeoma-castell.pdf")
    made = workflow.write_pack(resume, rounds=["system-design", "coding"], as_of=AS_OF)
    assert [one.id for one in made.rounds] == ["coding", "system-design"]
    with pytest.raises(UsageError, match="recruiter-screen"):
        workflow.write_pack(resume, rounds=["tea"], as_of=AS_OF)


def test_a_figure_is_probed_with_its_own_words() -> None:
    claims = {probe.why for probe in pack(*MIDDLE).probes}
    assert "a figure with its before and after: Cut token cost per answer from $0.031 to $0.012" in claims


def test_a_promotion_is_no_short_stay_and_a_gap_is_named_with_its_months() -> None:
    assert not [probe for probe in pack(*MIDDLE, "full").probes if probe.kind == "stay"]
    gaps = [probe for probe in pack(*CHANGER, "full").probes if probe.kind == "gap"]
    assert [probe.why for probe in gaps] == ["six months between two jobs"]


def test_a_story_sheet_says_what_the_line_says_and_asks_for_the_rest() -> None:
    star = next(star for star in pack(*MIDDLE, "full").stars if star.title == "Arrival-time model")
    says = {part.name: part.says for part in star.parts}
    assert says["Result"] == ("Mean error fell from 94 to 61 minutes.",)
    assert says["Task"] == ()
    assert all(part.prompt for part in star.parts)


def test_no_sentence_about_a_gap_claims_the_skill() -> None:
    for person, job in (SENIOR, CHANGER, MIDDLE):
        for gap in pack(person, job).gaps:
            assert gap.say.text.startswith(("I have not worked with", "I list", "I have worked with"))
            assert gap.say.sources


def test_a_pack_without_a_posting_says_what_it_cannot_do() -> None:
    made = pack("ifeoma-castell")
    assert made.weighed == ()
    assert any("--posting" in warning for warning in made.warnings)


def gap(name: str, hours: int, worth: float) -> Gap:
    return Gap(name, name, "retrieval", "major", "used", "missing", worth, hours, "", "Build it.", (), ())


def test_no_days_are_no_plan_and_everything_is_dropped() -> None:
    made = plan(AS_OF, 0, [gap("RAG", 8, 3.0)], [], [])
    assert made.days == ()
    assert made.dropped == ("RAG: Build it.",)


def test_what_does_not_fit_is_said() -> None:
    made = plan(AS_OF, 3, [gap("RAG", 40, 5.0), gap("Docker", 1, 1.0)], ["A story"], ["Coding"])
    assert any("RAG" in words for words in made.dropped)
    assert any("Docker" in session.what for day in made.days for session in day.sessions)


@given(
    days=st.integers(1, 60),
    gaps=st.lists(st.tuples(st.integers(1, 30), st.floats(0.1, 9)), max_size=8),
    stories=st.integers(0, 6),
)
@settings(max_examples=60, deadline=None)
def test_no_day_is_overfull_and_the_days_follow_each_other(
    days: int, gaps: list[tuple[int, float]], stories: int
) -> None:
    made = plan(
        AS_OF,
        days,
        [gap(f"g{i}", hours, worth) for i, (hours, worth) in enumerate(gaps)],
        [f"s{i}" for i in range(stories)],
        ["Coding"],
    )
    first = date.fromisoformat(AS_OF) + timedelta(days=1)
    assert [day.date for day in made.days] == [(first + timedelta(days=i)).isoformat() for i in range(days)]
    for day in made.days:
        limit = 150 if date.fromisoformat(day.date).weekday() >= 5 else 90
        assert sum(session.minutes for session in day.sessions) <= limit
