"""Two spellings of one thing have one form, two things have two."""

from __future__ import annotations

import pytest

from toolkit.taxonomy.spelling import canonical


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vector-Databases", "vector database"),
        ("CI/CD", "ci cd"),
        ("scikit_learn", "Scikit-Learn"),
        ("LLMs", "llm"),
        ("fine\u2011tuning", "fine tuning"),
    ],
)
def test_one_form(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("one", "other"), [("C", "C++"), ("C++", "C#"), ("net", ".NET"), ("Node", "Node.js"), ("AWS", "aw"), ("CSS", "CS")]
)
def test_two_forms(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize("word", ["redis", "analysis", "gloss", "corpus", "aws"])
def test_an_s_that_is_no_plural_stays(word: str) -> None:
    assert canonical(word) == word
