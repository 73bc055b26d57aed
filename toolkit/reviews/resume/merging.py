"""Findings about the same words, made one: the reader sees each line once, with the rewrite that mends most of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from toolkit.reviews.models import Finding, Place

COVERED: Mapping[str, tuple[str, ...]] = {
    "summary-says-nothing": ("buzzword", "long-line"),
    "tool-list": ("weak-opening",),
    "weak-opening": ("tense",),
    "duty": ("weak-opening", "first-person", "passive"),
}
"""By check, those that say nothing more of a line that it stands at: its mend does away with them."""
JOINED: Mapping[str, tuple[str, ...]] = {
    "outcome-missing": ("weak-opening",),
    "scale-missing": ("weak-opening",),
    "figure-without-baseline": ("weak-opening",),
}
"""By check, those that ask for one more thing of the same line: what they say and add to it is joined to its own."""


def merged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in their order, without those that another one covers, and those that one takes in joined to it."""
    found = list(findings)
    kept = [one for one in found if not _is_told_by(one, found, COVERED)]
    taken = {id(one) for one in kept if _is_told_by(one, kept, JOINED)}
    return tuple(_with_joined(one, kept) for one in kept if id(one) not in taken)


def _is_told_by(one: Finding, others: Sequence[Finding], table: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether every place of a finding is inside that of another one that the table sets over it."""
    over = [place for other in others if one.check in table.get(other.check, ()) for place in other.places]
    return bool(one.places) and all(any(_inside(place, around) for around in over) for place in one.places)


def _with_joined(one: Finding, others: Sequence[Finding]) -> Finding:
    for other in others:
        if other.check in JOINED.get(one.check, ()) and _is_told_by(other, [one], JOINED):
            one = _joined(one, other)
    return one


def _joined(one: Finding, other: Finding) -> Finding:
    """`one` with what `other` says, orders and adds to the line."""
    line = one.places[0].text
    first = other.text.split(": “")[0].rstrip(".")
    return replace(
        one,
        text=f"{one.text} {first}.",
        mend=f"{one.mend} {other.mend}",
        rewrite=_both(line, one.rewrite, other.rewrite),
    )


def _both(line: str, first: str, second: str) -> str:
    """The line with what both rewrites do to it: one of them adds words at its end, the other may change it."""
    for whole, longer in ((first, second), (second, first)):
        body = line.rstrip(". ")
        if whole and longer.startswith(body):
            end = "." if line.rstrip().endswith(".") else ""
            return f"{whole.rstrip('. ')}{longer[len(body) :].rstrip('. ')}{end}"
    return first or second


def _inside(place: Place, around: Place) -> bool:
    return around.start <= place.start and place.end <= around.end and place.start >= 0
