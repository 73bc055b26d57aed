"""The interview pack: which questions are chosen, and for whom."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit import workflow
from toolkit.errors import UsageError
from toolkit.papers.pack.models import SIZES, Pack
from toolkit.taxonomy.models import LEVELS
from toolkit.taxonomy.questions.loading import load_questions

MakePack = Callable[..., Pack]
SAMPLES = Path(__file__).resolve().parents[3] / "samples"
AS_OF = "2026-11-22"
SENIOR = ("priscilla-nakano", "senior-llm-platform-engineer.html")
CHANGER = ("tobias-wren", "junior-ai-engineer.txt")
MIDDLE = ("ifeoma-castell", "applied-ai-engineer.md")


def questions(pack: Pack) -> list[str]:
    return [question.id for one in pack.rounds for question in one.questions]


@pytest.mark.parametrize("size", SIZES)
def test_no_question_stands_twice_and_each_is_asked_at_the_level(size: str, pack: MakePack) -> None:
    made = pack(*MIDDLE, size)
    ids = questions(made)
    assert len(ids) == len(set(ids))
    bank = load_questions()
    level = next(level for level in LEVELS if level in made.target)
    assert all(bank.questions[id_].asked_at(level) for id_ in ids)


def test_a_round_without_questions_at_the_level_takes_those_of_the_nearest(pack: MakePack) -> None:
    design = next(one for one in pack(*CHANGER, "full").rounds if one.id == "system-design")
    assert design.questions


def test_a_larger_pack_holds_all_questions_of_a_smaller_one_and_more(pack: MakePack) -> None:
    pocket, standard, full = (set(questions(pack(*MIDDLE, size))) for size in SIZES)
    assert pocket <= standard < full


def test_what_is_asked_is_of_the_level_of_the_job(pack: MakePack) -> None:
    assert pack(*CHANGER).target == "an entry-level AI engineer"
    assert pack("devraj-amankwah", SENIOR[1]).target == "a senior AI engineer"


def test_no_gap_is_named_as_a_reason_that_the_resume_comes_near(pack: MakePack) -> None:
    reasons = {question.why for one in pack(*MIDDLE, "full").rounds for question in one.questions}
    assert not reasons & {"a gap: Cross-functional collaboration", "a gap: REST APIs", "a gap: Data pipelines"}


def test_a_senior_engineer_and_a_career_changer_share_few_questions(pack: MakePack) -> None:
    senior, changer = set(questions(pack(*SENIOR, "full"))), set(questions(pack(*CHANGER, "full")))
    assert len(senior & changer) / min(len(senior), len(changer)) < 0.35


def test_the_posting_moves_the_choice(pack: MakePack) -> None:
    for_search, for_platform = pack(*MIDDLE), pack(MIDDLE[0], SENIOR[1])
    assert set(questions(for_search)) != set(questions(for_platform))
    assert any(
        question.why == "the posting asks for Embeddings" for one in for_search.rounds for question in one.questions
    )


def test_the_same_pack_twice_and_another_by_another_seed(pack: MakePack) -> None:
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


def test_a_pack_without_a_posting_says_what_it_cannot_do(pack: MakePack) -> None:
    made = pack("ifeoma-castell")
    assert made.weighed == ()
    assert any("--posting" in warning for warning in made.warnings)
