"""How much of the trade a bank asks about: counts by round, area and level, and what is still too few."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from toolkit.taxonomy.models import LEVELS, Taxonomy
from toolkit.taxonomy.questions.models import ROUNDS, Question, QuestionBank

AT_LEAST: Mapping[str, tuple[int, Callable[[Question], bool]]] = {
    "questions": (400, lambda question: True),
    "case studies": (25, lambda question: question.kind == "case-study"),
    "responsible-ai questions": (30, lambda question: question.round == "responsible-ai"),
    "behavioural questions": (40, lambda question: question.round == "behavioural"),
}
"""How many the shipped bank has at least: enough that a pack of ten or twenty can be drawn for any resume and level
without asking what does not fit, and that a second pack differs."""
WEIGHTY, WEIGHTY_AT = 0.4, "senior"
"""A skill of this importance at this level is asked about."""
PER_SKILL = 3
"""Questions for a weighty skill: own use, understanding, judgement under a constraint."""

Counts = Mapping[str, Mapping[str, int]]
"""Row → level, or `all`, → how many questions."""


def by_round(bank: QuestionBank) -> Counts:
    """A row a round, in the order of ROUNDS; a question counts at each level it is asked at, once in `all`."""
    questions = bank.questions.values()
    return {key: _row(question for question in questions if question.round == key) for key in ROUNDS}


def by_area(bank: QuestionBank, taxonomy: Taxonomy) -> Counts:
    """A row an area, by the main skill of each question; the last row, named by no id, is of those without a skill."""
    rows: dict[str, list[Question]] = {key: [] for key in (*taxonomy.areas, "")}
    for question in bank.questions.values():
        rows[taxonomy.skills[question.skills[0]].area if question.skills else ""].append(question)
    return {key: _row(members) for key, members in rows.items() if key or members}


def by_area_and_round(bank: QuestionBank, taxonomy: Taxonomy) -> Mapping[str, Mapping[str, Mapping[str, int]]]:
    """Area → round → the same counts, in their order; the last area, named by no id, is of those without a skill."""
    rows: dict[str, dict[str, list[Question]]] = {key: {name: [] for name in ROUNDS} for key in (*taxonomy.areas, "")}
    for question in bank.questions.values():
        area = taxonomy.skills[question.skills[0]].area if question.skills else ""
        rows[area][question.round].append(question)
    return {
        area: {name: _row(members) for name, members in rounds.items()}
        for area, rounds in rows.items()
        if area or any(rounds.values())
    }


def lacks(bank: QuestionBank, taxonomy: Taxonomy) -> Iterator[str]:
    """In sentences: what the bank has too few of."""
    questions = bank.questions.values()
    for what, (least, fits) in AT_LEAST.items():
        if (found := sum(map(fits, questions))) < least:
            yield f"there are {found} {what}; write {least} or more"
    asked = {
        skill.id: len(bank.of_skill(skill.id))
        for skill in taxonomy.skills.values()
        if skill.importance[WEIGHTY_AT] >= WEIGHTY
    }
    if few := sorted((found, key) for key, found in asked.items() if found < PER_SKILL):
        named = ", ".join(f"{key} ({found})" for found, key in few)
        yield (
            f"{len(few)} of the {len(asked)} skills that weigh {WEIGHTY} or more at {WEIGHTY_AT} have fewer than "
            f"{PER_SKILL} questions; write more on {named}"
        )


def _row(questions: Iterable[Question]) -> Mapping[str, int]:
    members = list(questions)
    counts = {level: sum(question.asked_at(level) for question in members) for level in LEVELS}
    return counts | {"all": len(members)}
