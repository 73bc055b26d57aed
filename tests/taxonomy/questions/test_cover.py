"""How much of the trade a bank asks about."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from toolkit.taxonomy.loading import load
from toolkit.taxonomy.models import LEVELS
from toolkit.taxonomy.questions.cover import by_area, by_round, lacks
from toolkit.taxonomy.questions.loading import load_questions
from toolkit.taxonomy.questions.models import ROUNDS, QuestionBank


def test_a_question_counts_at_each_of_its_levels(home: Path) -> None:
    rows = by_round(load_questions())
    assert list(rows) == list(ROUNDS)
    assert rows["llm-depth"] == {"entry": 0, "mid": 1, "senior": 1, "staff": 1, "principal": 0, "all": 1}
    assert sum(row["all"] for row in rows.values()) == 5


def test_a_question_counts_in_the_area_of_its_main_skill(home: Path) -> None:
    rows = by_area(load_questions(), load())
    assert {key: row["all"] for key, row in rows.items()} == {"retrieval": 4, "": 1}


def test_weighty_skills_with_few_questions_are_named(home: Path) -> None:
    taxonomy = load()
    weighty = {key: replace(skill, importance=dict.fromkeys(LEVELS, 0.4)) for key, skill in taxonomy.skills.items()}
    found = list(lacks(load_questions(), replace(taxonomy, skills=weighty)))
    assert found[-1] == (
        "1 of the 2 skills that weigh 0.4 or more at senior have fewer than 3 questions; write more on chroma (2)"
    )
    assert len(list(lacks(load_questions(), taxonomy))) == 4


def test_a_bank_with_enough_lacks_nothing(home: Path) -> None:
    bank = load_questions()
    many = {f"{key}-{at}": one for at in range(100) for key, one in bank.questions.items()}
    many |= {f"r-{at}": replace(bank.questions["choose-a-store"], round="responsible-ai") for at in range(30)}
    assert list(lacks(QuestionBank(many, ""), load())) == []
