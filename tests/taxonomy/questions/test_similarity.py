"""A question that asks for the same thing in other words is found; two on one subject are not taken for one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from toolkit.errors import ConfigurationError
from toolkit.taxonomy.questions.loading import check_questions, load_questions
from toolkit.taxonomy.questions.similarity import SAME, near_duplicates

AGAIN = """\
questions:
  - id: pick-an-index
    round: system-design
    kind: question
    skills: [chroma]
    levels: [senior, staff]
    minutes: 15
    asks: There are ten million passages but only one machine. Which index would you build, and what would that give up?
    strong:
      - Names no product before having worked out how much memory the vectors take.
      - Measures the recall that compressing them loses.
      - Wants to know how often the passages change.
    weak: Recites names.
    follow_ups: [Why?, Why not?]
"""


def test_a_question_in_other_words_is_found(home: Path) -> None:
    (home / "questions/z.yaml").write_text(AGAIN, encoding="utf-8")
    ((one, other, cosine),) = near_duplicates(tuple(load_questions().questions.values()))
    assert (one.id, other.id) == ("choose-a-store", "pick-an-index")
    assert SAME <= cosine < 0.99
    with pytest.raises(
        ConfigurationError, match=r"questions/z\.yaml:8: `pick-an-index` asks much the same as `choose-"
    ):
        check_questions()


def test_other_questions_are_not(home: Path) -> None:
    questions = tuple(load_questions().questions.values())
    assert list(near_duplicates(questions)) == []
    assert list(near_duplicates(questions[:1])) == []


def test_the_same_words_have_the_cosine_one_and_come_first(home: Path) -> None:
    questions = list(load_questions().questions.values())
    twins = [*questions, replace(questions[0], id="twin")]
    (first, *_) = near_duplicates(twins, least=0.01)
    assert (first[0].id, first[1].id, round(first[2], 9)) == (questions[0].id, "twin", 1)
