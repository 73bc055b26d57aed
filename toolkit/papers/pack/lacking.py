"""Which gaps the interviews will ask about: what the posting asks for and nothing on the resume comes near."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.assessment.models import Assessment, Gap, RequirementMatch
from toolkit.evidence.models import Evidence
from toolkit.papers.pack.guide import table
from toolkit.papers.wording import listing
from toolkit.postings.models import Posting, Requirement
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import DEPTHS, Skill, Taxonomy

COMMON = ("concept", "practice", "technique")
"""Kinds of skills whose names are common nouns."""
IN_STORIES = ("leadership-communication",)
"""Areas that no sentence of this kind is said about: what a resume cannot show well is asked for by stories."""
_BASIC = ("software-engineering",)
"""Areas whose skills everybody who shows a neighbour of theirs has; of their fields and habits no lack is told."""
_SEVERITIES = ("blocker", "major", "minor")
_USED = DEPTHS.index("used")
_MOST_NAMES = 3


def lacking(
    assessment: Assessment,
    posting: Posting | None,
    evidence: Evidence,
    resume: Resume,
    taxonomy: Taxonomy,
    most: int,
) -> tuple[Gap, ...]:
    """At most `most` gaps, heaviest first: of the posting's unmet musts, then those that block the level, then of the
    posting's wishes; without a posting all of the level.

    Left out is what the resume comes near in any line: a field by one of its tools, a basic by what is built on it.
    """
    known = {gap.skill: gap for gap in assessment.gaps}
    asked = _asked(assessment, posting, known, evidence, taxonomy)
    of_level = _of_level(assessment, posting, taxonomy)
    musts, wishes = [gap for wish, gap in asked if not wish], [gap for wish, gap in asked if wish]
    found: dict[str, Gap] = {}
    for gap in (*musts, *of_level, *wishes):
        if gap.skill not in found and not approached(gap.skill, evidence, resume, taxonomy):
            found[gap.skill] = gap
    return tuple(found.values())[:most]


def _of_level(assessment: Assessment, posting: Posting | None, taxonomy: Taxonomy) -> Iterator[Gap]:
    """Gaps of the level, worthiest first; beside a posting only those that block it and that it does not name a case
    of.
    """
    named = {above for skill in (posting.skills if posting else ()) for above in taxonomy.skills[skill].broader}
    for gap in assessment.gaps:
        weighs = posting is None or (gap.severity == "blocker" and gap.skill not in named)
        if weighs and DEPTHS.index(gap.shown) < _USED:
            yield gap


def _asked(
    assessment: Assessment, posting: Posting | None, known: dict[str, Gap], evidence: Evidence, taxonomy: Taxonomy
) -> list[tuple[bool, Gap]]:
    """The gaps of the posting's requirements, unmet before partly met, heaviest first, each with whether it is of a
    wish.
    """
    match = assessment.posting
    if match is None or posting is None:
        return []
    wanted = [(r, m, False) for r, m in zip(posting.must, match.must, strict=True)]
    wanted += [(r, m, True) for r, m in zip(posting.nice, match.nice, strict=True)]
    level = assessment.target_level
    found = []
    for at, (requirement, answer, wish) in enumerate(wanted):
        if answer.met == "yes":
            continue
        for gap in _of_requirement(requirement, answer, known, evidence, taxonomy, level, wish=wish):
            weight = taxonomy.skills[gap.skill].importance[level]
            found.append(((wish, answer.met != "no", _SEVERITIES.index(gap.severity), -weight, at), gap))
    return [(order[0], gap) for order, gap in sorted(found, key=lambda entry: entry[0])]


def _of_requirement(
    requirement: Requirement,
    answer: RequirementMatch,
    known: dict[str, Gap],
    evidence: Evidence,
    taxonomy: Taxonomy,
    level: str,
    *,
    wish: bool,
) -> Iterator[Gap]:
    """A gap for each group of skills of which the resume shows none in use, named by those that are one's choice."""
    for group in requirement.groups or tuple((skill,) for skill in answer.skills):
        names = [skill for skill in group if skill in taxonomy.skills]
        if not names or any(_depth(skill, evidence) >= _USED for skill in names):
            continue
        best = max(
            names,
            key=lambda skill: (
                skill in evidence.shown,
                sum(near(taxonomy.skills[skill], other, taxonomy) for other in evidence.shown),
                taxonomy.skills[skill].importance[level],
            ),
        )
        gap = known.get(best) or _gap(taxonomy.skills[best], evidence, wish=wish)
        if best not in evidence.shown and not taxonomy.skills[best].alternatives:
            fields = {above for skill in names for above in taxonomy.skills[skill].broader}
            cases = [skill for skill in names if skill not in fields] or names
            named = listing([taxonomy.skills[skill].name for skill in cases[:_MOST_NAMES]], last="or")
            gap = replace(gap, name=named)
        yield gap


def _gap(skill: Skill, evidence: Evidence, *, wish: bool) -> Gap:
    """A gap that the posting makes, of a skill that the level itself does not ask for."""
    return Gap(
        skill=skill.id,
        name=skill.name,
        area=skill.area,
        severity="minor" if wish else "major",
        expected="used",
        shown=evidence.shown[skill.id].depth if skill.id in evidence.shown else "missing",
        worth=0.0,
        hours=skill.closing.hours,
        why="the posting asks for it",
        close=skill.closing.exercise,
        transfers_from=tuple(transfer.source for transfer in skill.transfers if transfer.source in evidence.shown),
        sources=skill.sources,
    )


def approached(id_: str, evidence: Evidence, resume: Resume, taxonomy: Taxonomy) -> bool:
    """Whether the resume comes so near a skill that a sentence of its lack would be wrong."""
    skill = taxonomy.skills[id_]
    if skill.area in IN_STORIES or _depth(id_, evidence) >= _USED:
        return True
    if skill.area in _BASIC and skill.kind in COMMON:
        return True
    if any(id_ in taxonomy.skills[other].broader for other in evidence.shown if other in taxonomy.skills):
        return True
    if skill.area in _BASIC:
        return _linked(id_, resume) or any(near(skill, other, taxonomy) for other in evidence.shown)
    return skill.kind in COMMON and any(near(skill, other, taxonomy) for other in evidence.shown if other != id_)


def near(skill: Skill, other: str, taxonomy: Taxonomy) -> bool:
    """Whether the taxonomy relates the two, in whichever direction."""
    if other == skill.id or other not in taxonomy.skills:
        return False
    theirs = taxonomy.skills[other]
    lends = {transfer.source for transfer in skill.transfers}
    return (
        other in (*skill.related, *skill.broader)
        or other in lends
        or skill.id in (*theirs.related, *theirs.broader)
        or skill.id in {transfer.source for transfer in theirs.transfers}
    )


def _linked(id_: str, resume: Resume) -> bool:
    """Whether a profile of the person's bears it, as one at a code host does version control."""
    hosts = table("sizes")["shown_by_profile"].get(id_, ())
    networks = {profile.network.casefold() for profile in resume.contact.profiles}
    return any(host in networks for host in hosts)


def _depth(skill: str, evidence: Evidence) -> int:
    return DEPTHS.index(evidence.shown[skill].depth) if skill in evidence.shown else 0
