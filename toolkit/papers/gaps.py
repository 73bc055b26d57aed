"""Gaps and strengths: what to close first, and what counts already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from toolkit.assessment.models import Assessment, Gap, SkillScore
from toolkit.evidence.models import Proof
from toolkit.papers.models import GapItem, Strength
from toolkit.papers.quotes import quote, quotes
from toolkit.papers.wording import DEPTH_WORDS
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import DEPTHS, Taxonomy

MOST_STRENGTHS = 5
FEWEST_STRENGTHS = 3
"""Below this many lines with an outcome or scope, lines that show plain use fill up."""


def skill_name(id_: str, taxonomy: Taxonomy) -> str:
    """The skill's name, or its id where the taxonomy does not have it."""
    skill = taxonomy.skills.get(id_)
    return skill.name if skill else id_


def gap_items(
    gaps: Iterable[Gap], scores: Mapping[str, SkillScore], resume: Resume, taxonomy: Taxonomy
) -> tuple[GapItem, ...]:
    """The gaps in words, in the order given, each with the lines that show what there is."""
    return tuple(_gap_item(gap, scores, resume, taxonomy) for gap in gaps)


def _gap_item(gap: Gap, scores: Mapping[str, SkillScore], resume: Resume, taxonomy: Taxonomy) -> GapItem:
    skill = taxonomy.skills.get(gap.skill)
    shows = (skill.depth or {}) if skill else {}
    resting_on = [
        proof for id_ in (gap.skill, *gap.transfers_from) if id_ in scores for proof in scores[id_].proofs[:1]
    ]
    sources = [taxonomy.sources[id_] for id_ in gap.sources if id_ in taxonomy.sources]
    return GapItem(
        skill=gap.name,
        area=taxonomy.areas[gap.area].name if gap.area in taxonomy.areas else gap.area,
        severity=gap.severity,
        worth=round(gap.worth, 1),
        hours=gap.hours,
        expected=DEPTH_WORDS[gap.expected],
        expected_shows=shows.get(gap.expected, ""),
        shown=DEPTH_WORDS[gap.shown],
        why=gap.why,
        exercise=gap.close,
        transfers=tuple(skill_name(id_, taxonomy) for id_ in gap.transfers_from),
        quotes=quotes(resting_on, resume, 2),
        sources=tuple(f"{source.title}, {source.date}" for source in sources),
    )


def strengths(assessment: Assessment, resume: Resume, taxonomy: Taxonomy) -> tuple[Strength, ...]:
    """The lines that count most at the level, at most five; each adds skills that those before it do not show."""
    importance = {score.id: score.importance for score in assessment.skills}
    lines = _lines(assessment.skills)
    chosen: list[Strength] = []
    covered: set[str] = set()
    for deepest in (("led", "delivered"), ("used",)):
        if deepest == ("used",) and len(chosen) >= FEWEST_STRENGTHS:
            break
        most = MOST_STRENGTHS if "led" in deepest else FEWEST_STRENGTHS
        pool = {place: proofs for place, proofs in lines.items() if _deepest(proofs).depth in deepest}
        while pool and len(chosen) < most:
            worth = {place: _worth(proofs, covered, importance, taxonomy) for place, proofs in pool.items()}
            best = min(pool, key=lambda place: (-worth[place], place))
            if worth[best] <= 0:
                break
            proofs = pool.pop(best)
            chosen.append(_strength(proofs, covered, importance, resume, taxonomy))
            covered.update(proof.skill for proof in proofs)
    return tuple(chosen)


def _lines(skills: Iterable[SkillScore]) -> dict[tuple[int, int, str], list[Proof]]:
    """The proofs of each line of the resume, by its place and what they show there, each skill once."""
    lines: dict[tuple[int, int, str], list[Proof]] = {}
    for score in skills:
        for proof in score.proofs:
            line = lines.setdefault((proof.start, proof.end, proof.depth), [])
            if proof.depth != "listed" and all(other.skill != proof.skill for other in line):
                line.append(proof)
    return {place: proofs for place, proofs in lines.items() if proofs}


def _deepest(proofs: list[Proof]) -> Proof:
    return max(proofs, key=lambda proof: (DEPTHS.index(proof.depth), -proof.mention.start))


def _worth(proofs: list[Proof], covered: set[str], importance: Mapping[str, float], taxonomy: Taxonomy) -> float:
    credit = taxonomy.benchmark.credit
    return sum(importance.get(p.skill, 0.0) * credit[p.depth] for p in proofs if p.skill not in covered)


def _strength(
    proofs: list[Proof], covered: set[str], importance: Mapping[str, float], resume: Resume, taxonomy: Taxonomy
) -> Strength:
    deepest = _deepest(proofs)
    ranked = sorted(proofs, key=lambda p: (p.skill in covered, -importance.get(p.skill, 0.0), p.skill))
    names = dict.fromkeys(skill_name(proof.skill, taxonomy) for proof in ranked)
    return Strength(
        skills=tuple(names)[:4], depth=DEPTH_WORDS[deepest.depth], why=deepest.why, quote=quote(deepest, resume)
    )
