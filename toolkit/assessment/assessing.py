"""Evidence against the benchmark → `Assessment`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.assessment.gaps import gaps
from toolkit.assessment.levels import estimate
from toolkit.assessment.models import AreaScore, Assessment, NextLevel, PostingMatch, SkillScore
from toolkit.assessment.scoring import TRACK_RECORD, TRACK_RECORD_NAME, Credit, Yardstick, depths_of, total
from toolkit.errors import UsageError
from toolkit.evidence.models import Evidence
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import LEVELS, Taxonomy

if TYPE_CHECKING:
    from toolkit.postings.models import Posting

_NEXT_GAPS = 5


def assess(
    evidence: Evidence,
    resume: Resume,
    taxonomy: Taxonomy,
    as_of: str,
    target_level: str | None = None,
    posting: Posting | None = None,
) -> Assessment:
    """The resume's score, level and gaps at `target_level`, or at the level it reads as. Raises `UsageError` for an
    unknown level.
    """
    if target_level is not None and target_level not in LEVELS:
        raise UsageError(f"There is no level {target_level!r}; name one of {', '.join(LEVELS)}.")
    level = estimate(evidence, resume, taxonomy)
    target = target_level or level.estimate
    yardstick = _yardstick(taxonomy, target)
    depths = depths_of(evidence)
    credits = yardstick.credits(depths)
    scores, weights = yardstick.scores(evidence, credits), yardstick.weights()
    return Assessment(
        source=resume.document.source,
        role=taxonomy.benchmark.role,
        as_of=as_of,
        target_level=target,
        target_asked=target_level is not None,
        score=round(total(scores, weights)),
        level=level,
        areas=_areas(yardstick, scores, weights, credits),
        skills=_skills(yardstick, evidence, depths, credits),
        gaps=gaps(yardstick, evidence, depths, credits),
        next_level=_next(evidence, taxonomy, target),
        posting=_posting(evidence, resume, taxonomy, posting, yardstick),
        warnings=tuple(dict.fromkeys((*resume.document.warnings, *resume.warnings, *evidence.warnings))),
    )


_KEPT: dict[str, tuple[Taxonomy, Yardstick]] = {}


def _yardstick(taxonomy: Taxonomy, level: str) -> Yardstick:
    """The level's yardstick; those of the last taxonomy are kept."""
    kept = _KEPT.get(level)
    if kept is None or kept[0] is not taxonomy:
        kept = _KEPT[level] = taxonomy, Yardstick(taxonomy, level)
    return kept[1]


def _areas(
    yardstick: Yardstick, scores: dict[str, float], weights: dict[str, float], credits: dict[str, Credit]
) -> tuple[AreaScore, ...]:
    areas = yardstick.taxonomy.areas
    names = {id_: area.name for id_, area in areas.items()} | {TRACK_RECORD: TRACK_RECORD_NAME}
    return tuple(
        AreaScore(id_, names[id_], weights[id_], round(score, 1), _strongest(yardstick, id_, credits))
        for id_, score in scores.items()
    )


def _strongest(yardstick: Yardstick, area: str, credits: dict[str, Credit]) -> tuple[str, ...]:
    earned = [
        (-u.importance * value, u.skill.id)
        for u in yardstick.by_area.get(area, ())
        if (value := credits[u.skill.id].value) > 0 < u.importance
    ]
    return tuple(id_ for _, id_ in sorted(earned))


def _skills(
    yardstick: Yardstick, evidence: Evidence, depths: dict[str, str], credits: dict[str, Credit]
) -> tuple[SkillScore, ...]:
    known = yardstick.taxonomy.skills
    ids = {*yardstick.units, *(s for s in evidence.shown if s in known)}
    ordered = sorted(ids, key=yardstick.place.__getitem__)
    return tuple([_skill(yardstick, id_, evidence, depths, credits) for id_ in ordered])


def _skill(
    yardstick: Yardstick, id_: str, evidence: Evidence, depths: dict[str, str], credits: dict[str, Credit]
) -> SkillScore:
    """The score of a skill; that of a unit without evidence and without neighbours is made once for all resumes."""
    if id_ in depths or credits[id_].lent_by:
        return _scored(yardstick, id_, evidence, depths, credits)
    found = yardstick.unshown.get(id_)
    if found is None:
        found = yardstick.unshown[id_] = _scored(yardstick, id_, evidence, depths, credits)
    return found


def _scored(
    yardstick: Yardstick, id_: str, evidence: Evidence, depths: dict[str, str], credits: dict[str, Credit]
) -> SkillScore:
    skill, shown = yardstick.taxonomy.skills[id_], evidence.shown.get(id_)
    expected = yardstick.expected(id_)
    credit = credits[id_] if id_ in credits else yardstick.credit(id_, expected, depths)
    return SkillScore(
        id=id_,
        name=skill.name,
        area=skill.area,
        depth=shown.depth if shown else "missing",
        expected=expected,
        importance=skill.importance[yardstick.level],
        years=round(shown.months / 12, 1) if shown else 0.0,
        last_used=shown.last_used if shown else "",
        credit=round(credit.value, 4),
        proofs=shown.proofs if shown else (),
        transfer=credit.lent_by,
    )


def _next(evidence: Evidence, taxonomy: Taxonomy, target: str) -> NextLevel | None:
    index = LEVELS.index(target) + 1
    if index == len(LEVELS):
        return None
    level = LEVELS[index]
    yardstick, depths = _yardstick(taxonomy, level), depths_of(evidence)
    credits = yardstick.credits(depths)
    score = round(total(yardstick.scores(evidence, credits), yardstick.weights()))
    return NextLevel(
        level, score, gaps(yardstick, evidence, depths, credits, _NEXT_GAPS), taxonomy.benchmark.levels[level].shows
    )


def _posting(
    evidence: Evidence, resume: Resume, taxonomy: Taxonomy, posting: Posting | None, yardstick: Yardstick
) -> PostingMatch | None:
    if posting is None:
        return None
    from toolkit.assessment.requirements import match

    return match(posting, evidence, resume, yardstick)
