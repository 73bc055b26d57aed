"""The lines of the resume that say most, as sentences that can be spoken."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from toolkit.evidence.models import Evidence
from toolkit.language.fragments.sentences import sentences
from toolkit.papers import quotes
from toolkit.papers.explanations.jobs_said import employer, printed, with_article
from toolkit.papers.explanations.patterns import fill, limits
from toolkit.papers.letters.models import Sentence
from toolkit.resumes.models import Bullet, Resume, Role

_WORTH = {"led": 2.0, "delivered": 1.5, "used": 0.5, "listed": 0.0}
_OUTCOME, _SCOPE = 2.0, 1.0
_CHANGE = re.compile(r"\bfrom\b.{1,40}\bto\b|\d\s?%|\b(?:fell|rose|cut|saved|saving)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Strong:
    """A line as one or two sentences about the job `role`."""

    sentence: Sentence
    role: int
    words: int


def strong_lines(
    resume: Resume, evidence: Evidence, roles: Sequence[int], *, over: Collection[int] = (), by_title: bool = False
) -> list[Strong]:
    """The lines of these jobs that can be spoken, the strongest first; of equals that of the job named first.

    `over` are jobs that have ended, whatever the page says. `by_title` begins a line with the title (`As a Clinical
    Pharmacist, I …`) and not with the employer.
    """
    least, most = limits("strong_line")
    worth = _worth(evidence)
    found: list[tuple[float, int, int, Strong]] = []
    for turn, index in enumerate(roles):
        role = resume.roles[index]
        for place, bullet in enumerate(role.bullets):
            spoken = _spoken(bullet, role, resume, by_title, held=role.period.open and index not in over)
            value = worth.get((bullet.start, bullet.end), 0.0) + (1.0 if _CHANGE.search(bullet.text) else 0.0)
            if spoken is None or value < _OUTCOME or not re.search(r"\d", bullet.text):
                continue
            words = len(spoken.text.split())
            if least <= words <= most:
                found.append((-value, turn, place, Strong(spoken, index, words)))
    return [strong for *_, strong in sorted(found, key=lambda one: one[:3])]


def _worth(evidence: Evidence) -> dict[tuple[int, int], float]:
    """What the evidence finds in each line, by its place."""
    worth: dict[tuple[int, int], float] = {}
    for shown in evidence.shown.values():
        for proof in shown.proofs:
            place = proof.start, proof.end
            worth[place] = max(worth.get(place, 0.0), _WORTH[proof.depth])
    for kind, points in (("outcome", _OUTCOME), ("scope", _SCOPE)):
        for place in {(signal.start, signal.end) for signal in evidence.signals if signal.kind == kind}:
            worth[place] = worth.get(place, 0.0) + points
    return worth


def _spoken(bullet: Bullet, role: Role, resume: Resume, by_title: bool, *, held: bool) -> Sentence | None:
    made = sentences(bullet.text, held=held)
    if not made or not made[0].startswith("I ") or len(made) > 2:
        return None
    text = " ".join((_placed(made[0], role, by_title), *made[1:]))
    return Sentence(text, (printed(resume, bullet.start, bullet.end, quotes.held(role)),), "story")


def _placed(sentence: str, role: Role, by_title: bool) -> str:
    if by_title and role.title:
        return fill("line.as", title=with_article(role.title), sentence=sentence)
    return fill("line.at", company=employer(role), sentence=sentence) if role.company else sentence
