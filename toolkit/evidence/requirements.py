"""A posting's requirements with the skills they name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from toolkit.evidence.alternatives import groups_of
from toolkit.evidence.mentions import find_mentions
from toolkit.evidence.models import Mention
from toolkit.postings.facts import end_of_years
from toolkit.postings.models import Posting, Requirement
from toolkit.taxonomy.models import Taxonomy

_TECHNOLOGIES = frozenset({"language", "library", "platform", "tool"})
"""Kinds of skills that are asked for also where they say in what years are spent: `4 years of Kubernetes`."""


def annotate(posting: Posting, taxonomy: Taxonomy) -> Posting:
    """The posting with the ids of the skills that each requirement, and the whole, names."""
    must = tuple(_annotated(posting.must, taxonomy))
    nice = tuple(_annotated(posting.nice, taxonomy))
    named = dict.fromkeys(skill for requirement in (*must, *nice) for skill in requirement.skills)
    return replace(posting, must=must, nice=nice, skills=tuple(named))


def _annotated(requirements: tuple[Requirement, ...], taxonomy: Taxonomy) -> list[Requirement]:
    found = find_mentions((r.text for r in requirements), taxonomy)
    return [_with(r, mentions, taxonomy) for r, mentions in zip(requirements, found, strict=True)]


def _with(requirement: Requirement, mentions: Sequence[Mention], taxonomy: Taxonomy) -> Requirement:
    end = end_of_years(requirement.text)
    skills = tuple(dict.fromkeys(mention.skill for mention in mentions))
    any_of = any(len(group) > 1 for group in groups_of(requirement.text, mentions))
    asked = [m for m in mentions if m.start >= end or taxonomy.skills[m.skill].kind in _TECHNOLOGIES]
    return replace(requirement, skills=skills, any_of=any_of, groups=groups_of(requirement.text, asked))
