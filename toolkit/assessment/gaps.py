"""What is missing at a level, in order of what closing it is worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toolkit.assessment.models import Gap
from toolkit.assessment.scoring import Credit, Unit, Yardstick
from toolkit.evidence.models import Evidence, Shown
from toolkit.taxonomy.models import Skill

_STEPS = ("minor", "major", "blocker")
_LONGEST_QUOTE = 140

_EXPECTED = {
    "listed": "expects it to be named",
    "used": "expects it in use in a job or project",
    "delivered": "expects it in a line with a measured outcome or a stated scale",
    "led": "expects it owned, architected or set as a standard for others",
}
_SHOWN = {
    "missing": "nothing on the resume shows it",
    "listed": "the resume only lists it",
    "used": "the resume shows it in use without a figure",
    "delivered": "the resume shows it with a figure, but not as the one who led",
}


def gaps(
    yardstick: Yardstick,
    evidence: Evidence,
    depths: Mapping[str, str],
    credits: Mapping[str, Credit],
    most: int | None = None,
) -> tuple[Gap, ...]:
    """A gap for each unit below the depth expected whose closing raises the score: worthiest first, then the
    weightiest, then the least effort; at most `most`. A skill is left out where a more general one that weighs as much
    is a gap too.
    """
    earned = yardstick.earned_by_area(credits)
    reached = {unit for skill in depths for unit in yardstick.lends_to.get(skill, ())}
    brought = {area: yardstick.points(area, value) for area, value in earned.items()}
    open_units: dict[str, tuple[float, Unit]] = {}
    for id_, unit in yardstick.units.items():
        if credits[id_].value < 1:
            gained = _gained(yardstick, unit, credits)
            worth = sum([yardstick.points(area, earned[area] + more) - brought[area] for area, more in gained.items()])
            if worth > 0 and (worth := round(worth, 2)) > 0:
                open_units[id_] = worth, unit
    found = sorted(
        [
            (-worth, -unit.importance, unit.skill.closing.hours, id_)
            for id_, (worth, unit) in open_units.items()
            if not any(
                above in open_units and open_units[above][1].importance >= unit.importance
                for above in yardstick.above(id_)
            )
        ]
    )
    return tuple(
        [
            _gap(yardstick, yardstick.units[id_], -worth, evidence, credits[id_], id_ in reached)
            for worth, _, _, id_ in found[:most]
        ]
    )


def _gained(yardstick: Yardstick, unit: Unit, credits: Mapping[str, Credit]) -> dict[str, float]:
    """What each area gains by the unit at its expected depth, with what this lends to other units."""
    gained = {unit.skill.area: unit.importance * (1 - credits[unit.skill.id].value)}
    for other, then in yardstick.lifts(unit.skill.id):
        now = credits[other.skill.id].value
        if now < 1:
            area = other.skill.area
            gained[area] = gained.get(area, 0.0) + other.importance * (max(now, then) - now)
    return gained


def _gap(yardstick: Yardstick, unit: Unit, worth: float, evidence: Evidence, credit: Credit, reached: bool) -> Gap:
    """The gap of a unit; `reached` where a skill that the resume shows lends to it."""
    id_ = unit.skill.id
    if reached or credit.lent_by or id_ in evidence.shown:
        return _stated(yardstick, unit, worth, evidence, credit)
    gap = yardstick.open_gaps.get(id_)
    if gap is None:
        gap = yardstick.open_gaps[id_] = _stated(yardstick, unit, worth, evidence, credit)
    if gap.worth == worth:
        return gap
    return Gap(
        gap.skill, gap.name, gap.area, gap.severity, gap.expected, gap.shown, worth, gap.hours, gap.why, gap.close,
        gap.transfers_from, gap.sources,
    )  # fmt: skip


def _stated(yardstick: Yardstick, unit: Unit, worth: float, evidence: Evidence, credit: Credit) -> Gap:
    skill, shown = unit.skill, evidence.shown.get(unit.skill.id)
    depth = shown.depth if shown else "missing"
    partly = bool(credit.lent_by) or depth != "missing"
    severity = yardstick.benchmark.severity[unit.band]
    return Gap(
        skill=skill.id,
        name=skill.name,
        area=skill.area,
        severity=_STEPS[max(0, _STEPS.index(severity) - partly)],
        expected=unit.expected,
        shown=depth,
        worth=worth,
        hours=skill.closing.hours,
        why=_why(yardstick, unit, shown, credit),
        close=skill.closing.exercise,
        transfers_from=tuple(s for s in yardstick.neighbours(skill.id) if s in evidence.shown),
        sources=skill.sources,
    )


def _why(yardstick: Yardstick, unit: Unit, shown: Shown | None, credit: Credit) -> str:
    level = yardstick.benchmark.levels[yardstick.level].name
    sentences = [_demand(unit.skill, yardstick), f"{level} level {_EXPECTED[unit.expected]}; {_state(shown)}."]
    if credit.lent_by:
        lender = yardstick.taxonomy.skills[credit.lent_by].name
        sentences.append(f"{lender} carries over for {credit.value:.0%} of it.")
    return " ".join(sentences)


def _state(shown: Shown | None) -> str:
    if shown is None:
        return _SHOWN["missing"]
    return f"{_SHOWN[shown.depth]}: “{_quote(shown)}”"


def _quote(shown: Shown) -> str:
    proof = shown.proofs[0]
    if len(proof.text) <= _LONGEST_QUOTE:
        return proof.text
    at = max(0, proof.text.find(proof.mention.text) - _LONGEST_QUOTE // 2)
    start = proof.text.rfind(" ", 0, at) + 1 if at else 0
    end = proof.text.rfind(" ", start, start + _LONGEST_QUOTE)
    end = end if end > start else start + _LONGEST_QUOTE
    return ("… " if start else "") + proof.text[start:end] + (" …" if end < len(proof.text) else "")


def _demand(skill: Skill, yardstick: Yardstick) -> str:
    share = f"{skill.demand:.0%}" if skill.demand >= 0.01 else f"{skill.demand:.1%}"
    if skill.demand >= 0.001:
        return f"{share} of the {_POSTINGS} name {skill.name}."
    titles = _titles(skill.sources, yardstick)
    return f"{skill.name} is expected by {titles}." if titles else f"{skill.name} is weighed by this project's editors."


_POSTINGS = "870 AI-engineer postings of January and February 2026"


def _titles(sources: Sequence[str], yardstick: Yardstick) -> str:
    known = yardstick.taxonomy.sources
    return " and ".join(f"“{known[s].title}” ({known[s].date})" for s in sources if s in known and s != "editors")
