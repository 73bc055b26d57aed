"""What the figures of a report rest on: the ladder with its sources, and how the score is made."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.assessment.models import Assessment
from toolkit.papers.models import Background, FigureLine, LadderStep, SourceLine
from toolkit.papers.wording import DEPTH_MEANS, DEPTH_WORDS, SEVERITY_MEANS, level_word, listing, number
from toolkit.taxonomy.models import DEPTHS, LEVELS, Figure, Level, Taxonomy

VERDICTS = (
    (85, "shows what {target} is expected to show"),
    (70, "comes close to what {target} is expected to show"),
    (50, "shows part of what {target} is expected to show"),
    (0, "shows little yet of what {target} is expected to show"),
)
"""Least score and what it means in words; the four steps are this project's own."""


def background(assessment: Assessment, taxonomy: Taxonomy) -> Background:
    """The benchmark of the target level, every level's years and pay as each source states them, and the method."""
    levels = [taxonomy.benchmark.levels[id_] for id_ in LEVELS if id_ in taxonomy.benchmark.levels]
    used = {figure.source for level in levels for figure in (*level.readings, *level.pay)}
    used |= {source for gap in assessment.gaps for source in gap.sources}
    sources = [source for id_, source in taxonomy.sources.items() if id_ in used]
    marks = {source.id: mark for mark, source in enumerate(sources, 1)}
    return Background(
        shows=taxonomy.benchmark.levels[assessment.target_level].shows,
        ladder=tuple(_step(level, assessment.target_level, marks, taxonomy) for level in levels),
        method=_method(assessment, taxonomy),
        sources=tuple(SourceLine(source.title, source.date, source.note) for source in sources),
    )


def _step(level: Level, target: str, marks: Mapping[str, int], taxonomy: Taxonomy) -> LadderStep:
    first, last = level.years
    return LadderStep(
        level=level.name,
        years=f"{number(first)} and more" if last is None else f"{number(first)} to {number(last)}",
        readings=tuple(_figure(figure, marks, taxonomy) for figure in level.readings),
        pay=tuple(_figure(figure, marks, taxonomy) for figure in level.pay),
        target=level.id == target,
    )


def _figure(figure: Figure, marks: Mapping[str, int], taxonomy: Taxonomy) -> FigureLine:
    source = taxonomy.sources[figure.source]
    return FigureLine(figure.text, f"{source.title}, {source.date}", marks[figure.source])


def _method(assessment: Assessment, taxonomy: Taxonomy) -> tuple[str, ...]:
    benchmark = taxonomy.benchmark
    level = benchmark.levels[assessment.target_level]
    shares = {depth: f"{round(100 * benchmark.credit[depth])}\u00a0%" for depth in DEPTHS[1:]}
    depths = listing([f"{DEPTH_WORDS[depth]} ({DEPTH_MEANS[depth]}) {share}" for depth, share in shares.items()])
    record = f"{round(100 * benchmark.track_record[level.id])}\u00a0%"
    bands = listing([f"{DEPTH_WORDS[level.expected[band]]} for {band} skills" for band in benchmark.bands])
    least = listing([f"{band} from {number_of(benchmark.bands[band])}" for band in benchmark.bands])
    severities = listing(
        [f"{benchmark.severity[band]} ({SEVERITY_MEANS[benchmark.severity[band]]})" for band in benchmark.bands]
    )
    steps = listing(
        [f"from {least_score} it {words.format(target='the level')}" for least_score, words in VERDICTS[:-1]]
    )
    return (
        f"Each line of the resume is searched for {len(taxonomy.skills)} skills. How deep a line shows a skill is read "
        f"from its words: {depths} of full credit.",
        f"A skill is measured against the depth that the {level_word(level.id)} benchmark expects of it: {bands}, by "
        f"how important the skill is at the level ({least}, on a scale of 0 to 1).",
        "An area is measured by its weightiest skills, as many as the level asks for, so that nobody is asked to know "
        "every tool; of tools that do the same job the best one counts, and a related skill lends part of its credit.",
        f"The score is the sum of the areas by their weights; {record} of it "
        f"is the track record: relevant years, lines with a measured outcome ({level.outcomes} expected) and lines "
        f"that show scope ({level.scope} expected).",
        f"A year of software or data work outside AI counts as {number_of(benchmark.adjacent)} of a relevant year.",
        f"Gaps are {severities}, in order of the points that closing them adds. Hours are estimates for someone who "
        "writes software daily.",
        f"In words: {steps}.",
        "Name, age, gender, nationality, photo and address are not used. A score says what the page shows, not what "
        "the person can do.",
    )


def number_of(share: float) -> str:
    """A share as a decimal without needless zeros: `0.7`, `0.45`."""
    return f"{share:.2f}".rstrip("0").rstrip(".")


def meaning(score: int, target: str) -> str:
    """The words for a score: `comes close to what a senior AI engineer is expected to show`."""
    return next(words for least, words in VERDICTS if score >= least).format(target=target)
