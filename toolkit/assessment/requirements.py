"""A posting's requirements against what the resume shows."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.assessment.models import PostingMatch, RequirementMatch
from toolkit.assessment.scoring import RANK, Yardstick, depths_of
from toolkit.evidence.models import Evidence, Proof
from toolkit.postings.facts import names_degree, years_of
from toolkit.postings.models import Posting, Requirement
from toolkit.resumes.models import Resume

_MET = {"yes": 1.0, "partly": 0.5, "no": 0.0}
_NICE = 0.3
"""Weight of a nice-to-have beside a must (editors, 2026-11)."""
_LENT = 0.5
"""Share of a neighbour's credit from which a requirement is partly met."""
_MOST_PROOFS = 3


def match(posting: Posting, evidence: Evidence, resume: Resume, yardstick: Yardstick) -> PostingMatch:
    """Each requirement with the lines that meet it, and the share met, 0–100; requirements that cannot be judged do
    not count.
    """
    must = tuple(_judge(r, evidence, resume, yardstick) for r in posting.must)
    nice = tuple(_judge(r, evidence, resume, yardstick) for r in posting.nice)
    weighed = [(1.0, r) for r in must if _judged(r)] + [(_NICE, r) for r in nice if _judged(r)]
    most = sum(weight for weight, _ in weighed)
    got = sum(weight * _MET[r.met] for weight, r in weighed)
    return PostingMatch(posting.title, posting.company, round(100 * got / most) if most else 0, must, nice)


def _judged(requirement: RequirementMatch) -> bool:
    return bool(requirement.skills) or years_of(requirement.text) is not None or names_degree(requirement.text)


def _judge(requirement: Requirement, evidence: Evidence, resume: Resume, yardstick: Yardstick) -> RequirementMatch:
    if requirement.skills:
        return _by_skills(requirement, evidence, yardstick)
    asked = years_of(requirement.text)
    if asked is not None:
        lacking = asked - evidence.months / 12
        return RequirementMatch(requirement.text, (), "yes" if lacking <= 0 else "partly" if lacking <= 1 else "no", ())
    return RequirementMatch(
        requirement.text, (), "yes" if names_degree(requirement.text) and resume.degrees else "no", ()
    )


def _by_skills(requirement: Requirement, evidence: Evidence, yardstick: Yardstick) -> RequirementMatch:
    states = [_state(skill, evidence, yardstick) for skill in requirement.skills]
    values = [_MET[state] for state in states]
    if requirement.any_of:
        met = max(states, key=_MET.__getitem__)
    elif min(values) == 1:
        met = "yes"
    else:
        met = "partly" if max(values) > 0 else "no"
    return RequirementMatch(requirement.text, requirement.skills, met, _proofs(requirement.skills, evidence))


def _state(skill: str, evidence: Evidence, yardstick: Yardstick) -> str:
    shown = evidence.shown.get(skill)
    if shown and RANK[shown.depth] >= RANK["used"]:
        return "yes"
    credit = yardstick.credit(skill, "used", depths_of(evidence))
    return "partly" if shown or credit.value >= _LENT else "no"


def _proofs(skills: Sequence[str], evidence: Evidence) -> tuple[Proof, ...]:
    best = [evidence.shown[skill].proofs[0] for skill in skills if skill in evidence.shown]
    return tuple(dict.fromkeys(best))[:_MOST_PROOFS]
