"""Evidence against a level of the benchmark: credit per skill, score per area, one score."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum

from toolkit.assessment.models import Gap, SkillScore
from toolkit.evidence.models import Evidence, Signal
from toolkit.taxonomy.models import DEPTHS, Benchmark, Skill, Taxonomy

TRACK_RECORD = "track-record"
TRACK_RECORD_NAME = "Track record"
SIBLING = 0.5
"""Share of a neighbour's credit inside a family of alternatives that states no transfer of its own (editors,
2026-11).
"""

RANK: Mapping[str, int] = {depth: i for i, depth in enumerate(DEPTHS)}


@dataclass(frozen=True, slots=True)
class Credit:
    """What a skill is worth at a level: 0–1 of what the level expects, and the neighbour that lent it (empty for
    itself).
    """

    value: float
    lent_by: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A skill that the level weighs."""

    skill: Skill
    importance: float
    band: str
    expected: str


def band_of(importance: float, benchmark: Benchmark) -> str:
    """`core`, `strong` or `useful`, empty below all of them."""
    fitting = [(least, band) for band, least in benchmark.bands.items() if importance >= least]
    return max(fitting)[1] if fitting else ""


class Yardstick:
    """One level of the benchmark, ready to score evidence with."""

    def __init__(self, taxonomy: Taxonomy, level: str) -> None:
        self.taxonomy = taxonomy
        self.level = level
        self.benchmark = taxonomy.benchmark
        self._neighbours: dict[str, dict[str, float]] = {}
        self._above: dict[str, tuple[str, ...]] = {}
        self._lifts: dict[str, tuple[tuple[Unit, float], ...]] = {}
        self._expected: dict[str, str] = {}
        worth = self.benchmark.credit
        self._shares = {
            (shown, expected): min(1.0, worth[shown] / worth[expected]) if worth[expected] else 1.0
            for shown in worth
            for expected in worth
        }
        self.units: dict[str, Unit] = {unit.skill.id: unit for unit in _units(taxonomy, level)}
        self.by_area: dict[str, tuple[Unit, ...]] = {
            area: tuple(u for u in self.units.values() if u.skill.area == area) for area in taxonomy.areas
        }
        self.need = {area: self._need(area) for area in taxonomy.areas}
        self._shares_of_score = {area: weights.weight[level] for area, weights in taxonomy.areas.items()}
        self._weights = {area: [(u.skill.id, u.importance) for u in units] for area, units in self.by_area.items()}
        self._nothing = {id_: Credit(self._shares["missing", unit.expected]) for id_, unit in self.units.items()}
        self.unshown: dict[str, SkillScore] = {}
        """The score of each unit that a resume neither shows nor comes near, as far as it was asked for."""
        self.open_gaps: dict[str, Gap] = {}
        """The gap of such a unit, but for its worth."""

    def _need(self, area: str) -> float:
        weights = sorted((u.importance for u in self.by_area[area]), reverse=True)
        return fsum(weights[: self.taxonomy.areas[area].breadth[self.level]])

    @cached_property
    def lends_to(self) -> Mapping[str, tuple[str, ...]]:
        """For each skill the units that it lends credit to."""
        lending: defaultdict[str, list[str]] = defaultdict(list)
        for unit in self.units.values():
            for source in self.neighbours(unit.skill.id):
                lending[source].append(unit.skill.id)
        return {source: tuple(units) for source, units in lending.items()}

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The place of each skill of the taxonomy, weightiest first."""
        known = self.taxonomy.skills
        ordered = sorted(known, key=lambda s: (-known[s].importance[self.level], s))
        return {skill: i for i, skill in enumerate(ordered)}

    def expected(self, skill: str) -> str:
        """The depth the level expects; `listed` for a skill below every band."""
        found = self._expected.get(skill)
        if found is None:
            band = band_of(self.taxonomy.skills[skill].importance[self.level], self.benchmark)
            found = self._expected[skill] = self.benchmark.levels[self.level].expected[band] if band else "listed"
        return found

    def neighbours(self, skill: str) -> dict[str, float]:
        """The skills that lend credit to one, with their weights: its transfers, and its siblings in a family of
        alternatives.
        """
        found = self._neighbours.get(skill)
        if found is None:
            found = self._neighbours[skill] = self._lenders(skill)
        return found

    def above(self, skill: str) -> tuple[str, ...]:
        """Ids of all broader skills, nearest first."""
        found = self._above.get(skill)
        if found is None:
            found = self._above[skill] = above(skill, self.taxonomy)
        return found

    def lifts(self, unit: str) -> tuple[tuple[Unit, float], ...]:
        """The other units whose credit may rise once a unit is shown as the level expects, with the credit that this
        alone gives them: broader ones, and those that it and they lend to.
        """
        found = self._lifts.get(unit)
        if found is None:
            raised, depth = (unit, *self.above(unit)), self.units[unit].expected
            touched = {u for s in raised for u in (s, *self.lends_to.get(s, ()))} & self.units.keys() - {unit}
            others = [self.units[id_] for id_ in sorted(touched)]
            found = self._lifts[unit] = tuple([(other, self._lifted(other, raised, depth)) for other in others])
        return found

    def _lifted(self, unit: Unit, raised: Sequence[str], depth: str) -> float:
        lenders = {unit.skill.id: 1.0} | self.neighbours(unit.skill.id)
        return max([lenders[source] * self._shares[depth, unit.expected] for source in raised if source in lenders])

    def _lenders(self, skill: str) -> dict[str, float]:
        known = self.taxonomy.skills
        weights = {
            sibling: SIBLING
            for family in known[skill].broader
            if family in known and known[family].alternatives
            for sibling in self.taxonomy.narrower.get(family, ())
            if sibling != skill
        }
        return weights | {t.source: t.weight for t in known[skill].transfers}

    def credit(self, skill: str, expected: str, depths: Mapping[str, str]) -> Credit:
        """The best of what the skill itself shows and what its neighbours lend."""
        best, lender = self._shares[depths.get(skill, "missing"), expected], ""
        if best < 1:
            for source, weight in self.neighbours(skill).items():
                lent = weight * self._shares[depths[source], expected] if source in depths else 0.0
                if lent > best:
                    best, lender = lent, source
        return Credit(best, lender)

    def earned(self, area: str, credits: Mapping[str, Credit]) -> float:
        """The importance of the area's units, each by its credit."""
        return fsum([importance * credits[id_].value for id_, importance in self._weights[area]])

    def earned_by_area(self, credits: Mapping[str, Credit]) -> dict[str, float]:
        """The same for every area."""
        return {
            area: fsum([importance * credits[id_].value for id_, importance in weights])
            for area, weights in self._weights.items()
        }

    def area_score(self, area: str, earned: float) -> float:
        """0–100; an area in which the level weighs nothing is full."""
        need = self.need[area]
        return 100 * min(1.0, earned / need) if need else 100.0

    def points(self, area: str, earned: float) -> float:
        """What the area brings to the score, 0–100."""
        need = self.need[area]
        return self._shares_of_score[area] * (100 * min(1.0, earned / need) if need else 100.0)

    def track_record(self, evidence: Evidence) -> float:
        """0–100: the mean of relevant years, lines with an outcome and lines with scope, each against what the level
        expects.
        """
        level = self.benchmark.levels[self.level]
        years = _part(evidence.relevant_months / 12, level.years[0])
        return (
            100
            * fsum(
                (years, _part(lines(evidence, "outcome"), level.outcomes), _part(lines(evidence, "scope"), level.scope))
            )
            / 3
        )

    def credits(self, depths: Mapping[str, str]) -> dict[str, Credit]:
        """The credit of every unit."""
        found = dict(self._nothing)
        for id_ in {unit for skill in depths for unit in (skill, *self.lends_to.get(skill, ()))} & found.keys():
            found[id_] = self.credit(id_, self.units[id_].expected, depths)
        return found

    def weights(self) -> dict[str, float]:
        """Share of the score of each area and of the track record."""
        areas = {id_: area.weight[self.level] for id_, area in self.taxonomy.areas.items()}
        return areas | {TRACK_RECORD: self.benchmark.track_record[self.level]}

    def scores(self, evidence: Evidence, credits: Mapping[str, Credit]) -> dict[str, float]:
        """0–100 for each area and the track record."""
        areas = {area: self.area_score(area, earned) for area, earned in self.earned_by_area(credits).items()}
        return areas | {TRACK_RECORD: self.track_record(evidence)}


def total(scores: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The weighted mean of area scores, 0–100."""
    return fsum(weights[area] * score for area, score in scores.items()) / fsum(weights.values())


def depths_of(evidence: Evidence) -> dict[str, str]:
    """The depth of each skill the evidence shows."""
    return {skill: shown.depth for skill, shown in evidence.shown.items()}


def lines(evidence: Evidence, kind: str) -> int:
    """Different lines with a signal of this kind; the same words twice are one."""
    return len({signal.text for signal in counted(evidence, kind)})


def counted(evidence: Evidence, kind: str) -> list[Signal]:
    """The signals of a kind outside jobs that have nothing to do with the role, newest job first."""
    tenures = {tenure.role: tenure for tenure in evidence.tenures}
    found = [s for s in evidence.signals if s.kind == kind and (s.role not in tenures or tenures[s.role].relevance > 0)]
    return sorted(found, key=lambda s: (-tenures[s.role].last if s.role in tenures else 0, s.start))


def above(skill: str, taxonomy: Taxonomy) -> tuple[str, ...]:
    """Ids of all broader skills, nearest first."""
    found: dict[str, None] = {}
    open_ids = [skill]
    while open_ids:
        for broader in taxonomy.skills[open_ids.pop(0)].broader:
            if broader in taxonomy.skills and broader not in found and broader != skill:
                found[broader] = None
                open_ids.append(broader)
    return tuple(found)


def _part(shown: float, expected: float) -> float:
    return min(1.0, shown / expected) if expected else 1.0


def _units(taxonomy: Taxonomy, level: str) -> Iterable[Unit]:
    benchmark = taxonomy.benchmark
    bands = {id_: band_of(skill.importance[level], benchmark) for id_, skill in taxonomy.skills.items()}
    for id_, skill in taxonomy.skills.items():
        covered = any(taxonomy.skills[family].alternatives and bands[family] for family in above(id_, taxonomy))
        if bands[id_] and not covered:
            yield Unit(skill, skill.importance[level], bands[id_], benchmark.levels[level].expected[bands[id_]])
