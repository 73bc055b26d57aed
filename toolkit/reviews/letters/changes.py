"""The two ends of a change: which figure is the first and which the last, and the unit that only one of them prints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from toolkit.reviews.letters.figure import Figure
from toolkit.reviews.letters.units import units

_SPAN = re.compile(r"\bthe (?:last|past|first|latter|final|latest)\s+$|\b(?:almost|nearly|another|over|about|for)\s+$")
_SPANNED = re.compile(r"\s*(?:[.,;]|$)|\s+(?:at|as|with|in|of them|before|earlier|there|\w+ing)\b")

_LIFE = 60
"""Years or months that nobody works for."""
_SOMEWHERE = re.compile(r"\s+(?:at|in)\s+[A-Z]")


def lasting(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """A bare number behind a length of time is one too: `four years, the last two as a lead`."""
    made = list(figures)
    for index in range(1, len(made)):
        first, second = made[index - 1], made[index]
        bare = second.unit == "count" and second.value < _LIFE and (not second.nouns or second.nouns[0].endswith("ing"))
        if bare and first.unit == "time" and first.name.startswith(("year", "month")) and not second.side:
            told = _SPAN.search(text[: second.start]) and _SPANNED.match(text, second.end)
            if told or _SOMEWHERE.match(text, second.end):
                made[index] = replace(in_unit_of(second, first), nouns=())
    return made


def sided(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Marks the ends of changes, and gives the first end the unit that only the second prints."""
    marked = [replace(f, side=_side(text, f)) for f in figures]
    for index in range(1, len(marked)):
        first, second = marked[index - 1], marked[index]
        between = text[first.end : second.start].strip().lower()
        if between in ("to", "→", "->", "-", "–", "down to", "up to", "to about", "to just", "to under"):
            first, second = replace(first, side=first.side or "from"), replace(second, side="to")
        elif between not in ("from", "up from", "down from", ", up from", ", down from"):
            if not (first.side == "from" and second.side == "to"):
                continue
        else:
            first = replace(first, side="to")
        if first.side == "from":
            first, second = _in_one_unit(first, second)
        marked[index - 1], marked[index] = first, second
    return marked


def _in_one_unit(first: Figure, second: Figure) -> tuple[Figure, Figure]:
    """Both ends in the unit that one of them prints: `from 94 to 61 minutes`, `from 2.4 seconds to 0.7`."""
    if first.unit == second.unit == "count":
        return (first, second) if first.nouns else (replace(first, nouns=second.nouns), second)
    if first.unit == "count" and not first.nouns and second.unit != "year":
        return in_unit_of(first, second), second
    if second.unit == "count" and not second.nouns and first.unit not in ("year", "vague"):
        return first, in_unit_of(second, first)
    return first, second


def in_unit_of(figure: Figure, other: Figure) -> Figure:
    """A bare number in the unit of another figure."""
    factor = other.value / printed_value(other) if printed_value(other) else 1.0
    return replace(figure, unit=other.unit, value=figure.value * factor, step=figure.step * factor, name=other.name)


def printed_value(figure: Figure) -> float:
    """The value before its unit's factor."""
    if figure.unit in ("time", "money") and figure.name:
        return figure.value / units().units[figure.name][1] if figure.name in units().units else figure.value
    return figure.value


def _side(text: str, figure: Figure) -> str:
    before = text[max(0, figure.start - 30) : figure.start].lower()
    before = re.sub(
        r"(?:about|around|roughly|over|under|just|nearly|almost|only|approximately|some|a|an|more than|less than)\s+$",
        "",
        before,
    )
    if re.search(r"\bfrom (?:a|an )?$", before):
        return "from"
    if figure.unit in ("percent", "points") and re.search(r"\bby (?:a |an )?$", before):
        return "by"
    return "to" if re.search(r"(?:\bto|→|->) (?:a |an )?$", before) else ""
