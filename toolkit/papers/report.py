"""The gap report in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from toolkit.assessment.models import Assessment, NextLevel, PostingMatch, RequirementMatch, SkillScore
from toolkit.papers.background import background, meaning
from toolkit.papers.gaps import gap_items, skill_name, strengths
from toolkit.papers.jobs import timeline
from toolkit.papers.models import (
    AreaRow,
    GapItem,
    LevelReading,
    NextView,
    PostingView,
    Report,
    RequirementRow,
    SkillGroup,
    SkillRow,
    Statement,
    Verdict,
)
from toolkit.papers.quotes import LONGEST, quote, quotes
from toolkit.papers.wording import article, capital, count, level_word, listing, number, plain, shorten, years
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import Taxonomy

SEVERITY_NOUNS = (("blocker", "blocker"), ("major", "major gap"))


def write_report(resume: Resume, assessment: Assessment, taxonomy: Taxonomy) -> Report:
    """The assessment as a report a person can act on, each claim with the resume lines it rests on."""
    scores = {score.id: score for score in assessment.skills}
    role = taxonomy.benchmark.name
    target = f"{level_word(assessment.target_level)} {role}"
    gaps = gap_items(assessment.gaps, scores, resume, taxonomy)
    return Report(
        name=shorten(plain(resume.contact.name), 80) or "This resume",
        source=shorten(plain(assessment.source), 120),
        as_of=assessment.as_of,
        role=role,
        level=assessment.target_level,
        target=target,
        target_note="the level asked for" if assessment.target_asked else "the level this resume reads as",
        verdict=_verdict(assessment, gaps, target),
        reading=_reading(assessment, resume),
        areas=_areas(assessment, scores),
        strengths=strengths(assessment, resume, taxonomy),
        gaps=gaps,
        timeline=timeline(resume, assessment),
        skills=_skill_groups(assessment, resume, taxonomy),
        next_view=_next_view(assessment.next_level, scores, resume, taxonomy),
        posting=_posting(assessment.posting, resume, taxonomy),
        background=background(assessment, taxonomy),
        warnings=tuple(shorten(plain(warning), LONGEST) for warning in assessment.warnings),
    )


def _verdict(assessment: Assessment, gaps: Sequence[GapItem], target: str) -> Verdict:
    words = f"the page {meaning(assessment.score, article(target))}"
    severities = [gap.severity for gap in gaps]
    counts = [count(severities.count(word), noun) for word, noun in SEVERITY_NOUNS if word in severities]
    words += f", with {listing(counts)}." if counts else "."
    next_step = "No gap is left at this level."
    if gaps:
        first = gaps[:3]
        points, hours = round(sum(gap.worth for gap in first)), sum(gap.hours for gap in first)
        next_step = f"Close first: {listing([gap.skill for gap in first])}, worth about {count(points, 'point')} "
        next_step += f"for an estimated {count(hours, 'hour')}."
    return Verdict(assessment.score, capital(words), f"{assessment.score} of 100: {words}", next_step)


def _reading(assessment: Assessment, resume: Resume) -> LevelReading:
    level = assessment.level
    reads = f"reads as {level_word(level.estimate)}"
    neighbour = next((id_ for id_ in level.between if id_ != level.estimate), "")
    if neighbour:
        reads += f", close to {level_word(neighbour)}"
    counted = f"{years(level.years)} of work, {number(level.relevant_years)} relevant"
    return LevelReading(
        estimate=level_word(level.estimate),
        sentence=f"It {reads}: {counted}.",
        years=round(level.years, 1),
        relevant_years=round(level.relevant_years, 1),
        reasons=tuple(Statement(plain(reason.text), quotes(reason.proofs, resume, 3)) for reason in level.reasons),
    )


def _areas(assessment: Assessment, scores: Mapping[str, SkillScore]) -> tuple[AreaRow, ...]:
    return tuple(
        AreaRow(
            id=area.id,
            name=area.name,
            score=round(area.score),
            weight=round(100 * area.weight, 1),
            skills=tuple(scores[id_].name for id_ in area.skills if id_ in scores),
        )
        for area in assessment.areas
    )


def _skill_groups(assessment: Assessment, resume: Resume, taxonomy: Taxonomy) -> tuple[SkillGroup, ...]:
    """The skills with evidence of their own or lent by a neighbour, by area in the order of the areas' weights."""
    rows: dict[str, list[SkillRow]] = {}
    for score in assessment.skills:
        if score.depth != "missing" or score.transfer:
            rows.setdefault(score.area, []).append(_skill_row(score, resume, taxonomy))
    area_scores = {area.id: round(area.score) for area in assessment.areas}
    order = [id_ for id_ in area_scores if id_ in rows]
    order += sorted(set(rows) - set(order))
    names = {area.id: area.name for area in assessment.areas} | {id_: area.name for id_, area in taxonomy.areas.items()}
    return tuple(SkillGroup(names.get(id_, id_), area_scores.get(id_), tuple(rows[id_])) for id_ in order)


def _skill_row(score: SkillScore, resume: Resume, taxonomy: Taxonomy) -> SkillRow:
    return SkillRow(
        name=score.name,
        area=score.area,
        depth=score.depth,
        expected=score.expected,
        years=round(score.years, 1),
        last_used=score.last_used,
        credit=round(score.credit, 2),
        via=skill_name(score.transfer, taxonomy) if score.transfer else "",
        quote=quote(score.proofs[0], resume) if score.proofs else None,
    )


def _next_view(
    view: NextLevel | None, scores: Mapping[str, SkillScore], resume: Resume, taxonomy: Taxonomy
) -> NextView | None:
    if view is None:
        return None
    target = f"{level_word(view.level)} {taxonomy.benchmark.name}"
    words = meaning(view.score, "that level")
    return NextView(
        level=target,
        score=view.score,
        sentence=f"Read as {article(target)}, the same page scores {view.score} of 100: it {words}.",
        gaps=gap_items(view.gaps, scores, resume, taxonomy),
        shows=view.shows,
    )


def _posting(match: PostingMatch | None, resume: Resume, taxonomy: Taxonomy) -> PostingView | None:
    if match is None:
        return None
    met = [requirement.met for requirement in match.must]
    sentence = f"{match.match} of 100"
    if met:
        sentence += f": of {count(len(met), 'requirement')} the page meets {_met_words(met)}"
    return PostingView(
        title=shorten(plain(match.title), 100),
        company=shorten(plain(match.company), 80),
        match=match.match,
        sentence=f"{sentence}.",
        must=_requirements(match.must, resume, taxonomy),
        nice=_requirements(match.nice, resume, taxonomy),
    )


def _met_words(met: Sequence[str]) -> str:
    """`5 in full, 2 in part and 1 not at all`."""
    parts = (("yes", "in full"), ("partly", "in part"), ("no", "not at all"))
    return listing([f"{met.count(word)} {meant}" for word, meant in parts if word in met])


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}." if text else ""


def _requirements(
    matches: Iterable[RequirementMatch], resume: Resume, taxonomy: Taxonomy
) -> tuple[RequirementRow, ...]:
    return tuple(
        RequirementRow(
            text=shorten(plain(match.text), LONGEST),
            met=match.met,
            skills=tuple(skill_name(id_, taxonomy) for id_ in match.skills),
            quotes=quotes(match.proofs, resume, 2),
            lacks=_sentence("; ".join(match.lacks)),
        )
        for match in matches
    )
