"""Whether a figure of a letter is one that a line of the resume gives."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from toolkit.reviews.letters.changes import printed_value
from toolkit.reviews.letters.concepts import filler, keys_of
from toolkit.reviews.letters.figure import Figure

_NEAR = 0.12
"""How far an `about` or `nearly` may be from the resume's value, as a share of it."""
_POINTS = 3.0
"""The same for percentages in figures, in points."""
_UNDER = 0.5
"""How far `less than` may stay above the resume's value."""
_PARTS = frozenset({"in", "tenths", "half", "third", "quarter", "fifth", "tenth", "thirds", "quarters", "fifths"})
_PART = 2.5
"""Percentage points by which a part said in a word may differ from the exact share."""
_OVER = 1.35
"""How far `more than` may stay below the resume's value."""
_CLASSES = {
    ("percent", "percent"),
    ("points", "points"),
    ("fold", "fold"),
    ("money", "money"),
    ("time", "time"),
    ("bytes", "bytes"),
    ("count", "count"),
    ("year", "year"),
}
_ANYONE = frozenset({"people", "persons", "others", "ones", "items", "pieces", "colleagues", "men", "women"})
_PERSON = re.compile(r"(?:ers|ors|ists|ians|ees)$")
_RATES = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "week": 604800.0,
    "month": 2629800.0,
    "year": 31557600.0,
}


def matches(claimed: Figure, shown: Figure) -> bool:
    """Whether value, unit, direction and rate agree; what is counted is looked at by `counts_the_same`."""
    if claimed.side and shown.side and claimed.side != shown.side:
        return False
    if claimed.unit == "vague":
        return shown.unit == "count" and shown.value >= claimed.value * 0.8 and shown.value < claimed.value * 1000
    pair = (claimed.unit, shown.unit)
    if pair == ("percent", "count") and 0 < shown.value <= 1 and not shown.nouns:
        return same_value(claimed, replace(shown, value=shown.value * 100, step=shown.step * 100))
    if pair == ("count", "percent") and 0 < claimed.value <= 1:
        return same_value(replace(claimed, value=claimed.value * 100), shown)
    if claimed.unit == "count" and not nouns_of(claimed) and shown.unit in ("time", "percent", "money"):
        return same_value(claimed, replace(shown, value=printed_value(shown)))
    if pair == ("fold", "count") and claimed.name == "times":
        return same_value(claimed, shown)
    if pair not in _CLASSES:
        return False
    if claimed.rate and shown.rate and claimed.rate != shown.rate:
        factor = _RATES[claimed.rate] / _RATES[shown.rate]
        return not math.isclose(factor, 1.0) and _close(claimed.value, shown.value * factor, 0.03)
    return same_value(claimed, shown)


def same_value(claimed: Figure, shown: Figure) -> bool:
    """Whether the values agree as printed, or as far as `over`, `nearly` or `about` allows."""
    if claimed.value == shown.value or math.isclose(claimed.value, shown.value, rel_tol=1e-6):
        return True
    if claimed.unit == "time" and _close(claimed.value, shown.value, 0.015):
        return True
    if claimed.bound == "over":
        return claimed.value <= shown.value <= claimed.value * _OVER
    if claimed.bound == "under":
        return claimed.value * _UNDER <= shown.value <= claimed.value
    if claimed.name in _PARTS and claimed.unit == shown.unit == "percent" and abs(claimed.value - shown.value) <= _PART:
        return True
    if claimed.unit == "percent" and claimed.name in ("percent", "per cent", "%", "pct"):
        return claimed.bound in ("about", "near") and abs(claimed.value - shown.value) <= _POINTS
    return claimed.bound in ("about", "near") and _close(claimed.value, shown.value, _NEAR)


def derived(figures: Sequence[Figure]) -> Iterator[Figure]:
    """What follows from the two ends of a change on one line: difference, share and ratio."""
    for first, second in combinations(figures, 2):
        if first.unit != second.unit or first.unit in ("year", "vague") or not (first.value and second.value):
            continue
        if not (first.side == "from" and second.side == "to") and not (
            first.unit == "count" and max(first.value, second.value) <= 1
        ):
            continue
        low, high = sorted((first.value, second.value))
        base = first.value
        change = high - low
        unit = "points" if first.unit == "percent" else first.unit
        made = replace(first, side="", text="", nouns=(), bound="", rate="")
        yield replace(made, value=change, unit=unit)
        if first.unit == "count" and high <= 1:
            yield replace(made, value=round(change * 100, 6), unit="points")
        yield replace(made, value=100 * change / base, unit="percent", step=0.5)
        yield replace(made, value=high / low, unit="fold", step=0.05)


def remainders(figures: Sequence[Figure]) -> Iterator[Figure]:
    """What is left after each change on a line, in percent of what there was."""
    for first, second in combinations(figures, 2):
        if first.unit == second.unit and first.side == "from" and second.side == "to" and first.value:
            yield replace(first, unit="percent", value=100 * second.value / first.value, side="", nouns=(), step=0.5)


def follows(claimed: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a figure follows from a change that the line states: `61%` from `$0.031 to $0.012`."""
    if claimed.side in ("from", "to") or claimed.unit in ("count", "year", "vague"):
        return claimed.unit == "count" and any(
            one.unit == "count" and same_value(claimed, one) and claimed.value != 1 for one in derived(figures)
        )
    return any(
        one.unit == claimed.unit
        and (
            same_value(claimed, one) or abs(one.value - claimed.value) <= max(one.step, claimed.step, 0.005 * one.value)
        )
        for one in derived(figures)
    )


def counts_the_same(claimed: Figure, shown: Figure, keys: frozenset[str], said: frozenset[str] = frozenset()) -> bool:
    """Whether two counts may be of one thing: their nouns share a word, or the line has the noun claimed.

    `said` are the keys of the words around the claim: `three people who contributed` are `three contributors`.
    """
    told = nouns_of(claimed)
    if not told:
        return True
    own = frozenset().union(*(keys_of(noun) for noun in nouns_of(shown))) if shown.nouns else frozenset()
    head = told[: max(1, len(told) - 1)] if len(told) > 2 else told
    if any(keys_of(noun) & own for noun in told):
        return True
    if told[0] in _ANYONE and (own & said or any(_PERSON.search(noun) for noun in shown.nouns)):
        return True
    return not own and any(keys_of(noun) & keys for noun in head)


def nouns_of(figure: Figure) -> list[str]:
    """The telling words after a count, up to the first that cannot belong to it."""
    told = figure.nouns[:1] if figure.nouns[:1] == ("person",) else ()
    return [*told, *(noun for noun in figure.nouns if noun not in filler() and len(noun) > 1)]


def _close(a: float, b: float, share: float) -> bool:
    return abs(a - b) <= share * max(abs(a), abs(b))
