"""The lines of a resume that give a figure of a clause, in the clause's form or in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from toolkit.language.stems import stems
from toolkit.reviews.letters.changes import in_unit_of
from toolkit.reviews.letters.claim import Claimed
from toolkit.reviews.letters.concepts import keys_of
from toolkit.reviews.letters.figure import Figure
from toolkit.reviews.letters.matching import counts_the_same, follows, matches, remainders, same_value
from toolkit.reviews.letters.phrases import finds
from toolkit.reviews.letters.record import RecordLine
from toolkit.reviews.letters.units import units

_REST = re.compile(
    r"\s+(?:of what|of (?:its|their|the|our) (?:former|old|previous|original|earlier)"
    r"|as (?:much|often|long|many|high|large)"
    r"|the (?:size|price|cost|time|length))\b",
    re.IGNORECASE,
)
"""Words behind a share that say what is left of a thing, not what is gone."""
_SAID = {("percent", 50.0): "halve half median", ("fold", 2.0): "double twice", ("fold", 3.0): "triple treble"}
_LEVEL = re.compile(r"\bp(\d\d)\b|\b(\d\d)(?:th|st|nd|rd)?[ -]percentile\b", re.IGNORECASE)
_MEDIAN = re.compile(r"\bmedian\b", re.IGNORECASE)


def lines_with(figure: Figure, claimed: Claimed) -> list[RecordLine]:
    """The lines that give the figure itself, another form of it, or a change from which it follows."""
    said = frozenset().union(*(word.keys for word in claimed.told()))
    return [
        line
        for line in claimed.record.lines
        if gives(figure, line, claimed, said)
        or any(follows(form, line.figures) for form in _forms(figure, claimed))
        or _said(figure, line)
    ]


def gives(figure: Figure, line: RecordLine, claimed: Claimed, said: frozenset[str] = frozenset()) -> bool:
    """Whether a line prints the figure, in whatever form."""
    for form in _forms(figure, claimed):
        for shown in line.figures:
            if (
                matches(form, shown)
                and (form.unit not in ("count", "vague") or counts_the_same(form, shown, line.context, said))
                and (not form.rate or shown.rate or bool(keys_of(form.rate) & line.keys))
            ):
                return True
    if figure.unit == "rank":
        return re.search(rf"@{figure.value:g}(?!\d)", line.text) is not None
    if _left(figure, line, claimed) or _level(figure, line):
        return True
    return any(_opposed(form, figure, line, claimed) for form in _forms(figure, claimed))


def _forms(figure: Figure, claimed: Claimed) -> Iterator[Figure]:
    """The figure, and a bare number in the units that the clause has elsewhere: `1.2 cents … once 3.1`."""
    yield figure
    if figure.unit == "count" and not figure.nouns:
        for other in claimed.figures:
            if other.unit in ("money", "time", "percent") and other.name:
                yield in_unit_of(figure, other)
    if figure.unit == "percent" and figure.name in ("quarter", "quarters"):
        seconds = units().units["quarter"][1]
        yield replace(figure, unit="time", value=figure.value / 25 * seconds, name="quarter")


def _said(figure: Figure, line: RecordLine) -> bool:
    """`by half` for `halved`."""
    words = _SAID.get((figure.unit, figure.value), "").split()
    return any(stems(word) & line.keys for word in words)


def _left(figure: Figure, line: RecordLine, claimed: Claimed) -> bool:
    """`a third of what it was` for a fall by 63%, or for one from 2.4 s to 700 ms."""
    if figure.unit != "percent" or not _REST.match(claimed.text, figure.end):
        return False
    if any(same_value(figure, rest) for rest in remainders(line.figures)):
        return True
    return any(shown.unit == "percent" and same_value(_from_hundred(figure), shown) for shown in line.figures)


def _opposed(figure: Figure, printed: Figure, line: RecordLine, claimed: Claimed) -> bool:
    """`12 of every hundred are wrong` for an accuracy of 88%."""
    if figure.unit != "percent" or figure.side:
        return False
    start, end = claimed.chunk_at(figure.start) if figure is printed else (0, len(claimed.text))
    if finds("opposites", claimed.text[start:end].lower()) == finds("opposites", line.text.lower()):
        return False
    turned = _from_hundred(figure)
    return any(shown.unit == "percent" and same_value(turned, shown) for shown in line.figures)


def _from_hundred(figure: Figure) -> Figure:
    turned = {"over": "under", "under": "over"}.get(figure.bound, figure.bound)
    return replace(figure, value=100 - figure.value, bound=turned)


def _level(figure: Figure, line: RecordLine) -> bool:
    """`95% of queries` for a p95, `half of the errors` for a median."""
    if figure.unit != "percent" or not figure.nouns:
        return False
    levels = {float(match[1] or match[2]) for match in _LEVEL.finditer(line.text)}
    return figure.value in levels or (figure.value == 50 and _MEDIAN.search(line.text) is not None)
