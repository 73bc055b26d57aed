"""From the page to the score: at a fixed level, saying more never costs a point, and saying it twice gains none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.assessment.assessing import assess
from toolkit.documents import reading as documents
from toolkit.evidence.evidence import gather
from toolkit.resumes import reading as resumes
from toolkit.taxonomy import loading

AS_OF = "2026-11-22"
TAXONOMY = loading.load()
BULLETS = (
    "Rewrote the gateway in Go",
    "Built RAG over 3 million contracts with pgvector and reranking",
    "Led the move of 12 services to Kubernetes",
    "Exposure to JAX and TPUs",
    "No experience with Scala",
    "Mentored two junior engineers",
    "Fine-tuned Llama with LoRA, cutting cost per request by 38%",
    "Had to go live in six weeks",
    "Wrote Python services in FastAPI",
    "Set up evaluation with 500 labelled questions",
    "Instead of TensorFlow, moved the team to PyTorch",
    "Spark, Airflow and dbt pipelines over 4 TB",
)
LISTED = ("Python", "Go", "PyTorch", "AWS", "Spark", "React", "C++", "RAG")


def score(bullets: tuple[str, ...], listed: tuple[str, ...], level: str = "senior") -> int:
    page = "\n".join(
        (
            "Ada Lindqvist",
            "ada@example.com",
            "",
            "Experience",
            "",
            "Machine Learning Engineer, Fenwick Labs, Jan 2020 - Present",
            *(f"- {bullet}" for bullet in bullets),
            "",
            "Skills",
            "",
            ", ".join(listed),
        )
    )
    resume = resumes.read(documents.read_bytes(page.encode(), "resume.txt"))
    return assess(gather(resume, TAXONOMY, AS_OF), resume, TAXONOMY, AS_OF, level).score


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(BULLETS), min_size=1, max_size=5, unique=True),
    st.sampled_from(BULLETS),
    st.lists(st.sampled_from(LISTED), min_size=2, max_size=5, unique=True),
    st.sampled_from(("entry", "mid", "senior", "staff")),
)
def test_one_more_line_never_costs_a_point(bullets: list[str], more: str, listed: list[str], level: str) -> None:
    assert score((*bullets, more), tuple(listed), level) >= score(tuple(bullets), tuple(listed), level)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(LISTED), min_size=2, max_size=6, unique=True), st.sampled_from(LISTED))
def test_naming_a_skill_twice_in_a_list_moves_nothing(listed: list[str], again: str) -> None:
    once = tuple(dict.fromkeys((*listed, again)))
    assert score(BULLETS[:3], (*once, again)) == score(BULLETS[:3], once)


def test_the_same_line_twice_moves_nothing() -> None:
    assert score((*BULLETS[:3], BULLETS[1]), LISTED[:3]) == score(BULLETS[:3], LISTED[:3])


@pytest.mark.parametrize("line", ["No experience with Kubernetes", "Never used Kubernetes"])
def test_what_is_denied_is_worth_nothing(line: str) -> None:
    assert score((BULLETS[0], line), LISTED[:2]) == score((BULLETS[0],), LISTED[:2])
