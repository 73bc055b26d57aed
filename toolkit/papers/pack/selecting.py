"""Which questions of the bank belong in a pack: by level, posting, gaps and the candidate's own lines."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from toolkit.assessment.models import Assessment
from toolkit.evidence.ranking import likeness
from toolkit.taxonomy.models import LEVELS
from toolkit.taxonomy.questions.models import Question, QuestionBank

_ASKED, _GAP, _SHOWN, _LIKE, _NEAR_LEVEL = 1.0, 0.7, 0.45, 0.8, 0.3
"""What a question gains by a skill that the posting asks for, that is a gap, that the resume shows; by likeness to the
posting's own words; and by a range of levels that has the target in its middle (editors, 2026-11)."""
_AGAIN = 0.5
"""What is left of a skill's worth for each question on it that was chosen before: breadth comes before depth."""
_DRAW = 0.05
"""How much a seed may move a question."""


@dataclass(frozen=True, slots=True)
class Choice:
    question: Question
    reason: str
    """`asked` by the posting, a `gap`, `shown` by the resume's own lines, or `usual` at the level."""
    skill: str
    """Id of the skill that the reason is about, empty for `usual`."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What a selection aims at."""

    level: str
    asked: Mapping[str, float]
    """Skill → weight in the posting, 0-1."""
    gaps: Mapping[str, float]
    """Skill → worth of the gap, 0-1 of the largest."""
    shown: Collection[str]
    """Skills that the resume shows in use."""
    posting: str
    """The posting's own words, empty for none."""
    seed: int = 0


def aim(
    assessment: Assessment,
    asked: Sequence[str],
    wished: Sequence[str],
    posting: str,
    approached: Collection[str],
    seed: int,
) -> Aim:
    """The aim of a pack; `asked` are the skills of the posting's musts in their order, `wished` those of its wishes,
    `approached` those that the resume comes so near that they are no gap to be asked about.
    """
    weights = {skill: max(0.4, 1 - 0.03 * at) for at, skill in enumerate(asked)}
    weights |= {skill: 0.35 for skill in wished if skill not in weights}
    largest = max((gap.worth for gap in assessment.gaps), default=1.0) or 1.0
    open_gaps = [gap for gap in assessment.gaps if gap.skill not in approached]
    gaps = {gap.skill: gap.worth / largest for gap in open_gaps[:20]}
    shown = frozenset(score.id for score in assessment.skills if score.depth in ("used", "delivered", "led"))
    return Aim(assessment.target_level, weights, gaps, shown, posting, seed)


def select(bank: QuestionBank, aim: Aim, wanted: Mapping[str, int]) -> dict[str, tuple[Choice, ...]]:
    """For each round of `wanted`, that many questions, best first; no question twice.

    The rounds choose in turn, so that a smaller pack's questions stand in a larger one too. The same aim gives the same
    questions; another seed gives a draw of its own among those of like worth.
    """
    open_to = {name: _open_to(bank, name, aim.level, count) for name, count in wanted.items()}
    pool = [question for questions in open_to.values() for question in questions]
    texts = [f"{question.asks} {' '.join(question.strong)}" for question in pool]
    alike = likeness([aim.posting], texts)[0] if aim.posting and texts else [0.0] * len(pool)
    like = {question.id: value for question, value in zip(pool, alike, strict=True)}
    free = {name: list(questions) for name, questions in open_to.items()}
    taken: dict[str, int] = {}
    chosen: dict[str, list[Choice]] = {name: [] for name in wanted}
    for turn in range(max(wanted.values(), default=0)):
        for name, count in wanted.items():
            if turn >= count or not free[name]:
                continue
            best = max(free[name], key=lambda question: (_worth(question, aim, like, taken), question.id))
            free[name].remove(best)
            chosen[name].append(Choice(best, *_reason(best, aim)))
            for skill in best.skills:
                taken[skill] = taken.get(skill, 0) + 1
    return {name: tuple(choices) for name, choices in chosen.items()}


def _open_to(bank: QuestionBank, name: str, level: str, count: int) -> tuple[Question, ...]:
    """The questions of a round at a level; where there are fewer than wanted, also those of the levels next to it."""
    at = LEVELS.index(level)
    nearest = sorted(LEVELS, key=lambda other: (abs(LEVELS.index(other) - at), LEVELS.index(other)))
    found: dict[str, Question] = {}
    for other in nearest:
        if len(found) >= count:
            break
        found |= {question.id: question for question in bank.of_round(name, other)}
    return tuple(found.values())


def _worth(question: Question, aim: Aim, like: Mapping[str, float], taken: Mapping[str, int]) -> float:
    worth = 0.0
    for place, skill in enumerate(question.skills):
        main = 1.0 if place == 0 else 0.5
        value = _ASKED * aim.asked.get(skill, 0.0) + _GAP * aim.gaps.get(skill, 0.0)
        value += _SHOWN if skill in aim.shown else 0.0
        worth += main * value * _AGAIN ** taken.get(skill, 0)
    worth += _LIKE * like.get(question.id, 0.0) + _NEAR_LEVEL * _central(question, aim.level)
    return worth + _DRAW * _drawn(question.id, aim.seed)


def _central(question: Question, level: str) -> float:
    """1 where the level is the only one of the question's range, less the wider the range and the nearer its end."""
    low, high = (LEVELS.index(end) for end in question.levels)
    at = min(max(LEVELS.index(level), low), high)
    return 1 / (1 + high - low + abs(2 * at - low - high))


def _drawn(id_: str, seed: int) -> float:
    """A number from 0 to 1 that a question has for a seed; 0 for all with the seed 0."""
    if not seed:
        return 0.0
    digest = hashlib.sha256(f"{seed}/{id_}".encode()).digest()
    return 4 * int.from_bytes(digest[:4], "big") / 2**32


def _reason(question: Question, aim: Aim) -> tuple[str, str]:
    """Why the question was chosen, and for which of its first skills."""
    for name, skills in (("asked", aim.asked), ("gap", aim.gaps), ("shown", aim.shown)):
        for skill in question.skills[:2]:
            if skill in skills:
                return name, skill
    return "usual", ""
