"""Which words of a text are skills."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.evidence.mentions import find_mentions
from toolkit.taxonomy import loading
from toolkit.taxonomy.models import Taxonomy


def found(text: str, taxonomy: Taxonomy) -> list[tuple[str, str]]:
    (mentions,) = find_mentions([text], taxonomy)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    return [(m.text, m.skill) for m in mentions]


def skills(text: str, taxonomy: Taxonomy) -> list[str]:
    return [skill for _, skill in found(text, taxonomy)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trained models with scikit-learn.", ["scikit-learn"]),
        ("Trained models with scikit learn.", ["scikit-learn"]),
        ("Trained models with SCIKIT-LEARN.", ["scikit-learn"]),
        ("Vector-databases and vector stores", ["vector-databases", "vector-databases"]),
        ("fine-tuning, finetuning, fine tuning, fine_tuning", ["fine-tuning"] * 4),
        ("pg_vector or pgvector", ["pgvector", "pgvector"]),
        ("C++/C#", ["cpp", "csharp"]),
        ("CI/CD; CI / CD", ["ci-cd", "ci-cd"]),
        ("k8s(Kubernetes)", ["kubernetes", "kubernetes"]),
    ],
)
def test_spellings_that_are_one(text: str, expected: list[str], taxonomy: Taxonomy) -> None:
    assert skills(text, taxonomy) == expected


def test_the_plural_of_a_name_is_another_word(taxonomy: Taxonomy) -> None:
    assert found("Fed a panda; wrote pandas code", taxonomy) == [("pandas", "pandas")]


def test_a_name_may_run_over_the_end_of_a_line_but_not_over_a_blank_line(taxonomy: Taxonomy) -> None:
    assert skills("Applied machine\nlearning daily", taxonomy) == ["machine-learning"]
    assert skills("Hire a machine\n\nLearning is fun", taxonomy) == []
    assert skills("- a machine\n- learning", taxonomy) == []


def test_the_longest_spelling_wins(taxonomy: Taxonomy) -> None:
    assert found("Moved to Apache Spark.", taxonomy) == [("Apache Spark", "spark")]


@pytest.mark.parametrize(
    "text",
    [
        "Python, Go, Kubernetes",
        "python kubernetes go pandas",
        "Rewrote the gateway in Go.",
        "Golang by day; at night more Go for fun",
        "Go",
        "go",
        "GO",
        "python, go",
        "Python | Go | C++",
        "Wrote many Go services",
        "Kubernetes/Go",
    ],
)
def test_a_guarded_word_is_the_tool_where_its_surroundings_say_so(text: str, taxonomy: Taxonomy) -> None:
    assert "go" in skills(text, taxonomy)


@pytest.mark.parametrize(
    "text",
    [
        "Had to go live in six weeks with Python",
        "Go to market plans, Python",
        "Plays go at club level",
        "We go above and beyond",
        "Python code that lets customers go faster",
    ],
)
def test_and_the_word_elsewhere(text: str, taxonomy: Taxonomy) -> None:
    assert "go" not in skills(text, taxonomy)


def test_a_capital_at_the_start_of_a_sentence_says_nothing(taxonomy: Taxonomy) -> None:
    assert found("Golang. Go faster every week.", taxonomy) == [("Golang", "go")]


def test_a_phrase_that_forbids_wins_over_a_list(taxonomy: Taxonomy) -> None:
    assert skills("Python, R&D, pandas", taxonomy) == ["python", "pandas"]
    assert skills("Python, R, pandas", taxonomy) == ["python", "r-language", "pandas"]


def test_a_person_is_no_model(taxonomy: Taxonomy) -> None:
    assert skills("Worked with Claude Dubois on a Python launch", taxonomy) == ["python"]
    assert skills("Tuned each prompt for Claude", taxonomy) == ["claude"]


def test_another_case_of_a_guarded_word_is_another_word_even_alone(taxonomy: Taxonomy) -> None:
    assert skills("React", taxonomy) == ["react"]
    assert skills("ReAct", taxonomy) == []


def test_no_skill_in_an_address(taxonomy: Taxonomy) -> None:
    assert skills("https://example.com/python/kubernetes and pandas@example.com", taxonomy) == []


def test_texts_are_read_one_at_a_time_and_in_order(taxonomy: Taxonomy) -> None:
    def texts() -> Iterator[str]:
        yield "Python"
        yield "pandas"
        raise AssertionError("read too far ahead")

    answers = find_mentions(texts(), taxonomy)
    assert [m.skill for m in next(answers)] == ["python"]
    assert [m.skill for m in next(answers)] == ["pandas"]


@given(
    st.lists(
        st.sampled_from(
            [
                "Python",
                "machine",
                "learning",
                "Go",
                ",",
                "/",
                "\n",
                "  ",
                "fine-",
                "tuning",
                "•",
                "\t",
                "Spark",
                "é",
                "C++",
            ]
        )
    )
)
@settings(deadline=None)
def test_mentions_are_exact_ordered_and_apart(parts: list[str]) -> None:
    text = " ".join(parts)
    (mentions,) = find_mentions([text], loading.load())
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))


def test_every_sentence_of_the_shipped_taxonomy_is_read_as_it_says() -> None:
    taxonomy = loading.load()
    cases = [
        (s.id, text, meant)
        for s in taxonomy.skills.values()
        for texts, meant in ((s.yes, True), (s.no, False))
        for text in texts
    ]
    read = find_mentions((text for _, text, _ in cases), taxonomy)
    wrong = [
        (skill, "missed" if meant else "false", text)
        for (skill, text, meant), mentions in zip(cases, read, strict=True)
        if any(m.skill == skill for m in mentions) != meant
    ]
    assert cases
    assert wrong == []
