"""Shares and parts said in words: `four in five`, `seven tenths of a second`, `half as often`, `cut in two`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from toolkit.reviews.letters.figure import Figure
from toolkit.reviews.letters.units import units

_CUT_BY_HALF = re.compile(
    r"\b(?:cut|cuts|cutting|brought|broke|chopped|split)\b[^,.;]{0,60}?\b(?P<half>in (?:two|half))\b", re.IGNORECASE
)
_TIMED = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)"

_AFTER = r"(?:is|was|has|does|ends|begins|starts|goes|gets|needs|comes|takes|this|its|as|us|years|across)"
"""Words in -s behind a ratio that are not what its second number counts."""
_TIMES = re.compile(r"\b(?P<many>twice|two times|three times|four times|five times|ten times) as\b", re.IGNORECASE)


def ratios_in(text: str) -> Iterator[Figure]:
    """The shares of a line that take more than one number or noun to say."""
    for match in _ratio().finditer(text):
        part, whole = _number(match["part"]), _number(match["whole"])
        if match["counted"] and re.match(rf"\s+(?!{_AFTER}\b)[a-z]+s\b", text[match.end() :]):
            continue
        if 0 < part < whole <= 100:
            yield Figure(
                100 * part / whole, "percent", *match.span(), match.group(), _nouns(text[match.end() :]), step=0.5,
                name="in",
            )  # fmt: skip
    for match in _tenths().finditer(text):
        share = units().shares[match["name"].lower()] * _number(match["many"]) / 100
        unit, factor = units().units[match["unit"].lower()]
        name = match["unit"].lower()
        yield Figure(share * factor, unit, *match.span(), match.group(), step=share * factor / 10, name=name)
    for match in _depth().finditer(text):
        yield Figure(_number(match["depth"]), "rank", *match.span("depth"), match["depth"])
    for match in _CUT_BY_HALF.finditer(text):
        yield Figure(50.0, "percent", *match.span("half"), match["half"], step=0.5, name="half")
    for match in _TIMES.finditer(text):
        many = 2.0 if match["many"].lower() == "twice" else _number(match["many"].split()[0])
        yield Figure(many, "fold", *match.span("many"), match["many"], step=0.05, name="times")
    for match in _compared().finditer(text):
        yield Figure(
            units().shares[match["name"].lower()], "percent", *match.span("name"), match["name"], step=0.5,
            name=match["name"].lower(),
        )  # fmt: skip


def _number(text: str) -> float:
    lower = re.sub(r"^(?:an?|about)\s+", "", text.lower())
    if lower in ("dozen", "hundred"):
        return units().magnitudes[lower]
    return units().words.get(lower) or float(lower)


def _nouns(after: str) -> tuple[str, ...]:
    """The words that say of what a share is: `of their proposals`, `of the queries`."""
    found = re.match(r"\s+(?:of\s+)?(?:(?:the|its|their|our|my|all)\s+)?([a-z]+)(?:\s+([a-z]+))?", after)
    return tuple(word for word in found.groups() if word) if found else ()


@cache
def _ratio() -> re.Pattern[str]:
    words = "|".join(word for word, value in units().words.items() if value <= 20)
    number = rf"(?:{words}|\d{{1,2}}|an?\s+dozen)"
    whole = rf"(?:{words}|\d{{1,2}}\b|100|an?\s+hundred|hundred)"
    counted = rf"(?:\s+(?!{_TIMED}\b)[a-z]{{3,}})?"
    return re.compile(
        rf"\b(?P<part>{number})(?P<counted>{counted})\s+(?:(?:in|out of)(?:\s+(?:every|each))?|of\s+(?:every|each))"
        rf"\s+(?P<whole>{whole})\b"
        rf"(?!\s+{_TIMED}\b|[-.]\w|,\d)",
        re.IGNORECASE,
    )


@cache
def _depth() -> re.Pattern[str]:
    """`recall at five`, as `recall@5` is read aloud."""
    words = "|".join(word for word, value in units().words.items() if value)
    return re.compile(
        rf"\b(?:recall|precision|ndcg|mrr|map|hit rate|hits?)\s+at\s+(?P<depth>{words}|\d{{1,4}})\b"
        r"(?!%|\s*percent|\.\d)",
        re.IGNORECASE,
    )


@cache
def _tenths() -> re.Pattern[str]:
    words = "|".join(word for word, value in units().words.items() if 0 < value < 10)
    shares = "|".join(name for name in units().shares if name.endswith("s"))
    timed = "|".join(sorted(map(re.escape, units().units), key=len, reverse=True))
    return re.compile(
        rf"\b(?P<many>{words})[\s-]+(?P<name>{shares})\s+of\s+(?:an?|one)\s+(?P<unit>{timed})\b", re.IGNORECASE
    )


@cache
def _compared() -> re.Pattern[str]:
    """`a third faster`, `half as often`: a share that says how much more or less."""
    shares = "|".join(units().shares)
    return re.compile(
        rf"\b(?:(?:an?|one|two|three)\s+)?(?P<name>{shares})(?=\s+(?:as\s+(?:much|many|often|long|high|large|fast)"
        r"|more|less|fewer|lower|higher|faster|slower|quicker|cheaper|smaller|larger|bigger|better|shorter)\b)",
        re.IGNORECASE,
    )
