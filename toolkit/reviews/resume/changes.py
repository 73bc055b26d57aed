"""The five changes worth most, each with the score that the resume would have if it showed it."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from toolkit.assessment.scoring import Yardstick, above, depths_of, total
from toolkit.evidence.models import Evidence, Proof, Shown, Signal
from toolkit.reviews.models import SEVERITIES, Finding, Place
from toolkit.reviews.resume.material import Material
from toolkit.reviews.resume.models import Change
from toolkit.reviews.resume.said import quoted
from toolkit.reviews.resume.signals import counts_as, missing
from toolkit.reviews.resume.skills_shown import listing, orphaned
from toolkit.taxonomy.models import DEPTHS, Skill

MOST = 5
LEAST_GAIN = 0.05
"""Points below which a change is said to move no score."""
_SINGLE_SKILLS = 2
"""Listed skills that are a change each."""
_SKILLS_TOGETHER = 3
"""Those after them that are one change together."""
_TABLE = Path(__file__).with_name("changes.toml")
_MEASURED = "measured outcome: ▢"


@dataclass(frozen=True, slots=True)
class _Wish:
    """A change before it is weighed, and the evidence there would be after it."""

    title: str
    text: str
    findings: tuple[int, ...]
    evidence: Evidence
    places: tuple[Place, ...] = ()
    rewrite: str = ""
    touched: int = 1
    """Lines that it touches."""
    severity: str = "note"
    small: bool = False
    """Whether it is one of marks and style, that stands behind those of what the lines say."""

    @property
    def rank(self) -> tuple[int, bool, int, str]:
        return SEVERITIES.index(self.severity), self.small, -self.touched, self.title


def changes(material: Material, findings: Sequence[Finding]) -> tuple[Change, ...]:
    """At most five things to do about the findings: those that bring most points first, then the graver ones, those of
    marks and style last, then those that touch most lines. The score of each is the assessment's own, of the same
    resume with that one change.
    """
    yardstick = Yardstick(material.taxonomy, material.assessment.target_level)
    now = _score(yardstick, material.evidence)
    weighed = [
        (wish, max(0.0, _score(yardstick, wish.evidence) - now)) for wish in _wishes(material, yardstick, findings)
    ]
    weighed = [(wish, gain if gain >= LEAST_GAIN else 0.0) for wish, gain in weighed]
    weighed.sort(key=lambda one: (-round(one[1], 2), *one[0].rank))
    return tuple(_change(wish, now, gain) for wish, gain in weighed[:MOST])


def _change(wish: _Wish, now: float, gain: float) -> Change:
    score = round(now + gain)
    worth = f" If it is true, the score would be {score} instead of {round(now)}." if score > round(now) else ""
    if gain and not worth:
        worth = f" If it is true, it adds {gain:.1f} points."
    return Change(
        wish.title, wish.text + worth, score, round(gain, 2), wish.findings, wish.places, wish.rewrite
    )  # fmt: skip


def _score(yardstick: Yardstick, evidence: Evidence) -> float:
    """The score of `evidence` at the level, unrounded, as the assessment counts it."""
    credits = yardstick.credits(depths_of(evidence))
    return total(yardstick.scores(evidence, credits), yardstick.weights())


def _wishes(material: Material, yardstick: Yardstick, findings: Sequence[Finding]) -> Iterator[_Wish]:
    rest: defaultdict[str, list[int]] = defaultdict(list)
    for at, found in enumerate(findings):
        kind = _data()["kinds"].get(found.check, "")
        if kind == "figure" and len(found.places) == 1:
            yield _of_line(material, found, at)
        elif kind == "skills":
            yield from _of_skills(material, yardstick, found, at)
        elif kind == "signals":
            yield _of_signals(material, found, at)
        else:
            rest[found.check].append(at)
    for check, places in rest.items():
        yield _of_wording(material, [findings[at] for at in places], places, check)


def _of_line(material: Material, found: Finding, at: int) -> _Wish:
    place = found.places[0]
    text = f"{quoted(place.text)}: {found.mend[:1].lower()}{found.mend[1:]}"
    evidence = measured(material.evidence, place)
    title = _data()["titles"].get(found.check, found.title)
    return _Wish(title, text, (at,), evidence, found.places, found.rewrite, severity=found.severity)


def _of_skills(material: Material, yardstick: Yardstick, found: Finding, at: int) -> Iterator[_Wish]:
    """A change for each of the listed skills that would bring most if a line showed them, and one for the
    next ones."""
    now = _score(yardstick, material.evidence)
    weighed = [(_score(yardstick, used(material, [skill])) - now, skill, place) for skill, place in orphaned(material)]
    weighed.sort(key=lambda one: -one[0])
    single = [one for one in weighed if one[0] >= LEAST_GAIN][:_SINGLE_SKILLS]
    for _, skill, place in single:
        text = f"“{place.text}” stands in the skills section alone. Name it in the line of the work where you used it."
        title = f"Show “{place.text}” in a line"
        yield _Wish(title, text, (at,), used(material, [skill]), (place,), severity=found.severity)
    others = [one for one in weighed if one not in single]
    if single:
        others = [one for one in others if one[0] >= LEAST_GAIN][:_SKILLS_TOGETHER]
    if others:
        names = listing(f"“{place.text}”" for *_, place in others)
        title = f"Show {names} in lines" if single else "Show the listed skills in lines, or drop them"
        text = f"No line shows {names}. Name each in the line of the work where you used it, or take it off the list."
        places = tuple(place for *_, place in others)
        evidence = used(material, [skill for _, skill, _ in others])
        yield _Wish(title, text, (at,), evidence, places, touched=len(others))


def _of_signals(material: Material, found: Finding, at: int) -> _Wish:
    kinds = missing(material)
    title = "Add a line that shows your level" if len(kinds) == 1 else f"Add {len(kinds)} lines that show your level"
    evidence = with_lines(material.evidence, [counts_as(kind) for kind in kinds])
    return _Wish(title, f"{found.text} {found.mend}", (at,), evidence, touched=len(kinds), severity=found.severity)


def _of_wording(material: Material, found: Sequence[Finding], at: Sequence[int], check: str) -> _Wish:
    places = tuple(chain.from_iterable(one.places for one in found))
    first = min(found, key=lambda one: SEVERITIES.index(one.severity))
    count = len(places)
    where = f" {count} places, first {quoted(places[0].text)}." if count > 1 else ""
    return _Wish(
        _data()["titles"].get(check, first.title),
        f"{first.mend}{where}",
        tuple(at),
        material.evidence,
        places,
        first.rewrite if len(found) == 1 else "",
        max(1, count),
        first.severity,
        check in _data()["small"],
    )


def measured(evidence: Evidence, place: Place) -> Evidence:
    """The evidence there would be if the line at a place said an outcome in figures."""

    def deeper(proof: Proof) -> Proof:
        inside = proof.start < place.end and place.start < proof.end and proof.depth == "used"
        return replace(proof, depth="delivered", why=_MEASURED) if inside else proof

    shown = {id_: _again(one, map(deeper, one.proofs)) for id_, one in evidence.shown.items()}
    known = any(s.kind == "outcome" and s.start < place.end and place.start < s.end for s in evidence.signals)
    new = () if known else (_signal(evidence, place, "outcome"),)
    return replace(evidence, shown=shown, signals=(*evidence.signals, *new))


def used(material: Material, skills: Iterable[Skill]) -> Evidence:
    """The evidence there would be if lines of work named skills that are only listed."""
    shown = dict(material.evidence.shown)
    for skill in skills:
        for id_ in (skill.id, *above(skill.id, material.taxonomy)):
            one = shown.get(id_) or replace(shown[skill.id], skill=id_)
            if DEPTHS.index(one.depth) <= DEPTHS.index("used"):
                shown[id_] = replace(one, depth="used")
    return replace(material.evidence, shown=shown)


def with_lines(evidence: Evidence, kinds: Iterable[str]) -> Evidence:
    """The evidence there would be with one more line for each of `kinds`: `scope`, `outcome`, or empty for one that
    counts as neither.
    """
    role = next((t.role for t in evidence.tenures if t.relevance > 0), None)
    new = (Signal(kind, f"▢ {at}", -1, -1, 1, role, f"{kind}: ▢") for at, kind in enumerate(kinds) if kind)
    return replace(evidence, signals=(*evidence.signals, *new))


def _signal(evidence: Evidence, place: Place, kind: str) -> Signal:
    inside = (p for one in evidence.shown.values() for p in one.proofs if p.start < place.end and place.start < p.end)
    role = next((proof.role for proof in inside), None)
    return Signal(kind, place.text, place.start, place.end, place.page, role, _MEASURED)


def _again(one: Shown, proofs: Iterable[Proof]) -> Shown:
    made = tuple(proofs)
    return replace(one, proofs=made, depth=max((p.depth for p in made), key=DEPTHS.index))


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(_TABLE.read_text("utf-8"))
