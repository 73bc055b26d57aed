"""Which lines of the resume answer the posting best, and which job has the story."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from toolkit.assessment.models import PostingMatch, RequirementMatch
from toolkit.evidence.models import Evidence
from toolkit.evidence.ranking import likeness
from toolkit.papers.letters.deeds import Deed
from toolkit.papers.letters.phrases import phrases

_MUST, _NICE = 1.0, 0.35
"""Weights of a requirement (editors, 2026-11)."""
_FADES = 0.04
"""What each place further down the list of musts takes from the weight, since postings begin with what matters."""
_BY_PROOF = (1.0, 0.7, 0.5)
"""What a line gets from a requirement whose first, second or third best answer it is."""
_BY_SKILL, _BY_WORDS = 0.5, 0.9
_DEPTHS = {"listed": 0.0, "used": 0.1, "delivered": 0.45, "led": 0.55}
_FIGURES, _MOVED, _CLAIMED = 0.25, 0.3, -1.0
_WORDY = 38
"""Words from which a line is long to tell."""
_FIRST = 100.0
"""More than any line is worth by itself: the line the user asked for."""
_CURRENT = 1.6
"""How much more the lines of the current job count when the job of the story is chosen (editors, 2026-11)."""
_PROJECT = 0.85
"""A project counts this share of the same line in a job."""


@dataclass(frozen=True, slots=True)
class Ranked:
    deed: Deed
    worth: float
    answers: tuple[int, ...]
    """Indices of the requirements it answers, weightiest first; musts come before the nice-to-haves."""


def ranked(
    deeds: Sequence[Deed], match: PostingMatch | None, evidence: Evidence, counted: Collection[int], story: str = ""
) -> list[Ranked]:
    """The deeds by their worth for the posting, best first.

    `counted` are the jobs of the trade, and `story` words of the line that the user wants told.
    """
    wanted = [*match.must, *match.nice] if match else []
    weights = [_MUST - _FADES * min(i, 10) for i in range(len(match.must))] + [_NICE] * len(match.nice) if match else []
    texts = [" ".join(deed.sentences) for deed in deeds]
    alike = likeness([r.text for r in wanted], texts) if wanted and texts else []
    ages = _ages(evidence, counted)
    result = []
    for at, deed in enumerate(deeds):
        marks = [_answer(deed, requirement, alike[i][at]) for i, requirement in enumerate(wanted)]
        worth = sum(mark * weight for mark, weight in zip(marks, weights, strict=True))
        worth += _own_worth(deed) + ages.get(deed.role, 0.4 if deed.project else 0.0)
        worth *= _PROJECT if deed.project else 1.0
        order = sorted((i for i, mark in enumerate(marks) if mark >= 0.5), key=lambda i: -marks[i] * weights[i])
        result.append(Ranked(deed, round(worth, 4), tuple(order)))
    if story:
        result = [_asked_for(one, story) for one in result]
    return sorted(result, key=lambda one: (-one.worth, one.deed.source.start))


def _answer(deed: Deed, requirement: RequirementMatch, alike: float) -> float:
    """How far a deed answers a requirement, from 0."""
    lines = [(proof.start, proof.end) for proof in requirement.proofs if proof.depth != "listed"]
    place = next((i for i, (start, _) in enumerate(lines) if deed.source.start <= start < deed.source.end), None)
    by_proof = _BY_PROOF[place] if place is not None and place < len(_BY_PROOF) else 0.0
    shared = len(deed.skills & set(requirement.skills))
    return by_proof + min(_BY_SKILL * shared, 2 * _BY_SKILL) + _BY_WORDS * alike


def _own_worth(deed: Deed) -> float:
    worth = _DEPTHS.get(deed.depth, 0.0) + (_FIGURES if deed.figures else 0.0) + (_MOVED if deed.moved else 0.0)
    worth += 0.15 if deed.figures > 2 else 0.0
    worth += _CLAIMED if deed.claimed else 0.0
    return worth - (0.3 if deed.words > _WORDY else 0.0)


def _ages(evidence: Evidence, counted: Collection[int]) -> Mapping[int | None, float]:
    """What a job's recency and trade are worth: 0.8 for one of the last year in the trade, fading over eight years."""
    newest = max((tenure.last for tenure in evidence.tenures), default=0)
    return {
        tenure.role: 0.8
        * max(0.0, 1 - (newest - tenure.last) / 96)
        * (0.3 + 0.7 * (tenure.relevance if tenure.role in counted else 0))
        for tenure in evidence.tenures
    }


def _asked_for(one: Ranked, story: str) -> Ranked:
    """A deed that holds the words the user asked for goes first."""
    return Ranked(one.deed, one.worth + (_FIRST if holds(one.deed, story) else 0.0), one.answers)


def holds(deed: Deed, story: str) -> bool:
    """Whether a deed has all the words that the user asked for."""
    text = f"{deed.source.text} {' '.join(deed.sentences)}".casefold()
    return all(word in text for word in story.casefold().split())


def lead_role(order: Sequence[Ranked], current: int | None) -> int | None:
    """The job whose best lines answer most, None where only projects can be told.

    The `current` one has a head start: a reader asks first what somebody does now.
    """
    if order and order[0].worth >= _FIRST:
        return order[0].deed.role
    totals: dict[int | None, float] = {}
    for role in {one.deed.role for one in order}:
        best = [one.worth for one in order if one.deed.role == role][:3]
        share = _CURRENT if role is not None and role == current else 1.0
        totals[role] = share * sum(worth * part for worth, part in zip(best, (1.0, 0.6, 0.4), strict=False))
    jobs = {role: total for role, total in totals.items() if role is not None}
    if not jobs:
        return None
    return min(jobs, key=lambda role: (-jobs[role], role))


def beyond_the_task(deed: Deed) -> bool:
    """Whether a deed goes beyond the task: others were taught, a rule was set, something was checked."""
    text = " ".join(deed.sentences).lower()
    return deed.depth == "led" or any(word in text for word in phrases()["beyond"]["words"])
