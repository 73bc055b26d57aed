"""A posting's requirements with the skills they name."""

from __future__ import annotations

import re
from dataclasses import replace

from toolkit.evidence.mentions import find_mentions
from toolkit.postings.models import Posting, Requirement
from toolkit.taxonomy.models import Taxonomy

_EITHER = re.compile(
    r"\bor\b|\beither\b|\bone of\b|\bsuch as\b|\be\.g|\blike\b|\bsimilar\b|\bcomparable\b|\bequivalent\b|\w ?/ ?\w",
    re.IGNORECASE,
)


def annotate(posting: Posting, taxonomy: Taxonomy) -> Posting:
    """The posting with the ids of the skills that each requirement, and the whole, names."""
    must = tuple(_annotated(posting.must, taxonomy))
    nice = tuple(_annotated(posting.nice, taxonomy))
    named = dict.fromkeys(skill for requirement in (*must, *nice) for skill in requirement.skills)
    return replace(posting, must=must, nice=nice, skills=tuple(named))


def _annotated(requirements: tuple[Requirement, ...], taxonomy: Taxonomy) -> list[Requirement]:
    found = find_mentions((r.text for r in requirements), taxonomy)
    return [
        _with(r, tuple(dict.fromkeys(m.skill for m in mentions)))
        for r, mentions in zip(requirements, found, strict=True)
    ]


def _with(requirement: Requirement, skills: tuple[str, ...]) -> Requirement:
    return replace(requirement, skills=skills, any_of=len(skills) > 1 and bool(_EITHER.search(requirement.text)))
