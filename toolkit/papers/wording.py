"""The words of a report: depths, months, lists and the cleaning of words from outside."""

from __future__ import annotations

import re
from collections.abc import Sequence

DEPTH_WORDS = {
    "missing": "not shown",
    "listed": "listed",
    "used": "used",
    "delivered": "delivered",
    "led": "led",
}
DEPTH_MEANS = {
    "missing": "no line of the resume names it",
    "listed": "named, without a job or project that shows its use",
    "used": "named in a job or a project",
    "delivered": "in a line with a measured outcome or a stated scale",
    "led": "owned, architected, or made a standard for others",
}
SEVERITY_MEANS = {
    "blocker": "at the core of the level",
    "major": "weighs much at the level",
    "minor": "helps at the level",
}
LEVEL_WORDS = {"entry": "entry-level", "mid": "mid-level"}
"""How a level is said before a noun, where its name alone would not do."""
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

# Escape sequences of terminals whole, so that their letters do not stay behind as text.
_ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_].*?(?:\x07|\x1b\\|$)|\x1b[ -/]*[0-~]", re.DOTALL)
# Controls, marks that turn the direction of writing, lone surrogates, characters that are none.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff0-\uffff\U000e0000-\U000e0fff]"
)
_BLANKS = re.compile(r"\s+")


def plain(text: str) -> str:
    """`text` on one line, without control characters, terminal escapes and marks that turn the direction of writing."""
    return _BLANKS.sub(" ", _UNSEEN.sub("", _ESCAPES.sub("", text))).strip()


def listing(words: Sequence[str], *, last: str = "and") -> str:
    """`a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def count(number: int, noun: str) -> str:
    """`1 gap`, `2 gaps`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def level_word(level: str) -> str:
    """`mid-level`, `senior`: the level's id as it stands before a noun."""
    return LEVEL_WORDS.get(level, level)


def article(word: str) -> str:
    """`a senior`, `an entry`."""
    return f"{'an' if word[:1].lower() in 'aeiou' else 'a'} {word}"


def capital(sentence: str) -> str:
    """The sentence with a capital first letter, the rest untouched."""
    return sentence[:1].upper() + sentence[1:]


def number(value: float) -> str:
    """At most one decimal: `3`, `2.5`."""
    return f"{value:.1f}".removesuffix(".0")


def years(value: float) -> str:
    """`1 year`, `2.5 years`."""
    amount = number(value)
    return f"{amount} year" if amount == "1" else f"{amount} years"


def month(index: int) -> str:
    """`Mar 2021` for months since year 0."""
    return f"{MONTHS[index % 12]} {index // 12}"


def shorten(text: str, limit: int, centre: int = 0) -> str:
    """At most `limit` characters of `text` around the place `centre`, cut between words where it can, `…` where cut."""
    if len(text) <= limit:
        return text
    start = max(0, min(centre - limit // 3, len(text) - limit + 1))
    end = start + limit - (1 if start == 0 else 2)
    if start and (blank := text.find(" ", start, start + limit // 4)) >= 0 and blank < centre:
        start = blank + 1
    if end < len(text) and (blank := text.rfind(" ", end - limit // 4, end)) > max(start, centre):
        end = blank
    return f"{'…' if start else ''}{text[start:end].strip(' ,;:')}{'…' if end < len(text) else ''}"
