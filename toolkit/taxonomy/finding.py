"""What a person asks for by a name, an area, a level or a round → the skills and questions it means."""

from __future__ import annotations

from difflib import get_close_matches

from toolkit.errors import UsageError
from toolkit.taxonomy.models import Skill, Taxonomy
from toolkit.taxonomy.questions.models import Question, QuestionBank
from toolkit.taxonomy.spelling import canonical


def skill_named(taxonomy: Taxonomy, wanted: str) -> Skill | None:
    """The skill with this id, name or alias."""
    return taxonomy.skills.get(wanted) or _forms(taxonomy).get(canonical(wanted))


def question_named(taxonomy: Taxonomy, bank: QuestionBank, wanted: str) -> Question:
    """The question with this id. Raises `UsageError` that names skills and questions with near names."""
    if wanted in bank.questions:
        return bank.questions[wanted]
    forms = {form: skill.id for form, skill in _forms(taxonomy).items()} | {
        canonical(key): key for key in bank.questions
    }
    close = list(dict.fromkeys(forms[near] for near in get_close_matches(canonical(wanted), forms, 3)))
    hint = (
        f"did you mean {' or '.join(close)}?"
        if close
        else "`toolkit taxonomy list` shows the skills, and with --questions the questions"
    )
    raise UsageError(f"{wanted} is no skill and no question; {hint}")


def skills_of(taxonomy: Taxonomy, area: str | None, level: str) -> list[Skill]:
    """The skills of an area, or of all in their order, weightiest first."""
    order = _areas(taxonomy, area)
    skills = [skill for skill in taxonomy.skills.values() if area in (None, skill.area)]
    return sorted(skills, key=lambda skill: (order.index(skill.area), -skill.importance[level], skill.id))


def questions_of(
    taxonomy: Taxonomy, bank: QuestionBank, area: str | None, level: str | None, round: str | None, skill: str | None
) -> list[Question]:
    """The questions that fit all that is given; of an area are those whose main skill is in it."""
    _areas(taxonomy, area)
    named = skill_named(taxonomy, skill) if skill is not None else None
    if skill is not None and named is None:
        raise UsageError(f"{skill} is no skill; `toolkit taxonomy list` shows them all")
    found = bank.of_skill(named.id, level) if named else bank.at(level)
    return [
        question
        for question in found
        if round in (None, question.round)
        and area in (None, *(taxonomy.skills[main].area for main in question.skills[:1]))
    ]


def _areas(taxonomy: Taxonomy, area: str | None) -> list[str]:
    if area is not None and area not in taxonomy.areas:
        raise UsageError(f"{area} is no area; write one of {', '.join(taxonomy.areas)}")
    return list(taxonomy.areas)


def _forms(taxonomy: Taxonomy) -> dict[str, Skill]:
    """The skill of every spelling."""
    return {
        canonical(form): skill for skill in taxonomy.skills.values() for form in (skill.id, skill.name, *skill.aliases)
    }
