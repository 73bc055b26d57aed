"""A measured outcome or a stated scale in a line: a number with a unit that is neither a year nor a version."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

_MAGNITUDES = (
    "k",
    "m",
    "mm",
    "mn",
    "b",
    "bn",
    "t",
    "tn",
    "thousand",
    "million",
    "millions",
    "billion",
    "billions",
    "hundred",
    "crore",
    "lakh",
    "dozen",
)
_DURATIONS = frozenset(
    {
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "hour",
        "hours",
        "h",
        "hr",
        "hrs",
        "second",
        "seconds",
        "minute",
        "minutes",
        "min",
        "mins",
    }
)
_MONEY = frozenset({"$", "€", "£", "¥", "₹"})
_LIMITED = re.compile(
    r"(?:from|to|under|below|by|within|than|sav\w+|per|last\w*|in)\s(?:about\s|over\s|nearly\s|~)?$", re.IGNORECASE
)
_PERIOD = re.compile(
    r"(?:in|over|for|during|every|last|past|first|next|within)\s(?:the\s)?(?:last\s|past\s|first\s)?$", re.IGNORECASE
)
_WORDS = re.compile(
    r"\b(?:doubled|tripled|quadrupled|halved|(?:two|three|four|five|ten)[ -]?fold|(?:half a|a|two|three|four|five"
    r"|ten) (?:million|billion))\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGIT = re.compile(r"\d")


_SIZE = "|".join(sorted(_MAGNITUDES, key=len, reverse=True))
_NUMBER = re.compile(
    r"(?<![\w.])(?<!\w-)(?P<money>[$€£¥₹]\s?)?(?P<number>\d[\d,]*(?:\.\d+)?)(?:\s?[-–]\s?\d[\d,.]*)?"
    rf"(?:\s?(?P<size>{_SIZE})(?!\w))?\+?",
    re.IGNORECASE,
)
_COUNTS = frozenset(("k", "K", "M", "thousand", "million", "Million", "billion", "crore", "lakh"))
"""Sizes that count things of any kind (`9M phones`); `B` is left out, for `7B models` are a name of models."""

_COUNTED = re.compile(r"\+?\s(?!(?:parameter|param|model|token|context|as|this|its|was|is|has)s?\b)[a-z][a-z-]{2,}s\b")
_AFTER = re.compile(r"[\s-]?([%×]|[^\W\d_][\w@/-]*)(?:\s([\w-]+))?(?:\s([\w-]+))?")
_DECIMAL = re.compile(r"(?<=\s)\d*\.\d+(?!\w)")
_BEFORE = re.compile(r"\S+(?:\s[\w-]+){0,3}\s$")


@dataclass(frozen=True, slots=True)
class _Unit:
    """A unit after a number: `end` where it ends in the text, `apart` where other words stand between."""

    word: str
    end: int
    apart: bool = False


@cache
def _known(units: tuple[str, ...]) -> frozenset[str]:
    return frozenset(units) - _MONEY - frozenset(_MAGNITUDES)


def measure(text: str, units: tuple[str, ...], versions: Collection[int] = ()) -> str:
    """The words of the first measured outcome or stated scale in `text`, empty where there is none.

    `versions` are offsets at which the name of a skill ends: a number right after one is its version.
    """
    found = ""
    if _DIGIT.search(text):
        known = _known(units)
        found = next(_stated(text, known, versions), "") or next(_metrics(text, known), "")
    if not found and (word := _WORDS.search(text)):
        found = word.group()
    return " ".join(found.split())


def _stated(text: str, units: frozenset[str], versions: Collection[int]) -> Iterator[str]:
    """Numbers with a unit after them, and sums of money."""
    for number in _NUMBER.finditer(text):
        before = text[: number.start()]
        unit = _unit(text, number.end(), units)
        counted = _COUNTED.match(text, number.end()) if number["size"] in _COUNTS else None
        if number["money"]:
            yield text[number.start() : unit.end if unit else number.end()]
        elif counted:
            yield text[number.start() : counted.end()]
        elif unit and len(before.rstrip()) not in versions and not _is_year(number, unit) and not _lasted(unit, before):
            yield text[number.start() : unit.end]


def _unit(text: str, at: int, units: frozenset[str]) -> _Unit | None:
    after = _AFTER.match(text, at)
    if after is None:
        return None
    first, second, third = (part.lower() if part else "" for part in after.groups())
    head = re.split(r"[/-]", first)[0]
    if f"{first} {second}" in units:
        return _Unit(first, after.end(2))
    if first in units:
        return _Unit(first, after.end(1))
    if head in units:
        return _Unit(head, after.start(1) + len(head))
    if len(second) > 2 and second in units:
        return _Unit(second, after.end(2), apart=True)
    return _Unit(third, after.end(3), apart=True) if len(third) > 2 and third in units else None


def _metrics(text: str, units: frozenset[str]) -> Iterator[str]:
    """Decimals after the name of a metric (`nDCG rose to 0.61`)."""
    for decimal in _DECIMAL.finditer(text):
        words = _BEFORE.search(text, max(0, decimal.start() - 60), decimal.start())
        for word in re.finditer(r"\S+", words.group()) if words else ():
            if len(word.group()) > 2 and word.group().lower().split("@")[0].strip(",;:(") in units:
                yield words.group()[word.start() :] + decimal.group() if words else ""


def _lasted(unit: _Unit, before: str) -> bool:
    """True for a time that something lasted (`over 6 months`), not one reached (`from 4 hours to 20 minutes`)."""
    return unit.word in _DURATIONS and bool(unit.apart or _PERIOD.search(before) or not _LIMITED.search(before))


def _is_year(number: re.Match[str], unit: _Unit) -> bool:
    plain = bool(_YEAR.fullmatch(number["number"])) and not number["size"]
    return plain and unit.word not in ("%", "x") and (unit.apart or int(number["number"]) % 500 != 0)
