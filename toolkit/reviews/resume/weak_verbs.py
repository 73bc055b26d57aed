"""Lines that open with a word which does not say what the person did."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.language.verbs import verb_of
from toolkit.reviews.models import BLANK, Finding
from toolkit.reviews.resume.passages import statements, words_of
from toolkit.reviews.resume.said import quoted, table
from toolkit.reviews.resume.wording import ended, keeps_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.reviews.resume.material import Material
    from toolkit.reviews.resume.passages import Passage

_TABLE = Path(__file__).with_name("weak_verbs.toml")
_OWN_DEED = re.compile(r"(?:[;,] (?:and )?| and )([a-z][\w-]*)\s")
_BY_WHICH = re.compile(r"(?:, | by )([a-z-]+ing)\b")
_ASKS = {
    "part": "does not say which part was yours",
    "deed": "does not say what you did",
}


@dataclass(frozen=True, slots=True)
class Opening:
    """A row of the table."""

    words: re.Pattern[str]
    how: str
    people: bool
    """Whether it is weak before a group of people too."""
    unless_given: bool
    things: bool
    """Whether it leaves the deed open where it stands before a thing: `worked with encryption settings`."""


def find(material: Material) -> Iterator[Finding]:
    """A finding for each line that opens weakly and tells no deed of the person's own behind it."""
    for passage in statements(material):
        found = weak(passage.text)
        if found is None:
            continue
        opened, words = found
        rest = passage.text[len(words) :].strip()
        how, rewrite = _rewritten(opened, passage.text, rest, _opens_with_tool(material, passage, rest))
        yield material.finding(
            "weak-opening",
            f"“{words}” {_ASKS[how]}: {quoted(passage.text.rstrip('. '))}.",
            [words_of(material, passage, 0, len(passage.text))],
            rewrite=rewrite if keeps_facts(rest, rewrite) else "",
        )


def weak(text: str) -> tuple[Opening, str] | None:
    """How a line opens and with which words, where it opens weakly and tells no other deed; else None."""
    for opened in _openings():
        if words := opened.words.match(text):
            rest = text[words.end() :].strip()
            return (opened, words.group()) if rest and not _is_excused(opened, rest) else None
    return None


def _is_excused(opened: Opening, rest: str) -> bool:
    if not opened.people and _is_of_people(rest):
        return True
    if opened.unless_given and (_given().search(rest) or rest[0].isdigit()):
        return True
    if any("past" in verb_of(found[1])[1] for found in _OWN_DEED.finditer(rest)):
        return True
    means = (verb_of(found[1])[0] for found in _BY_WHICH.finditer(rest))
    return any(verb is not None and verb.base in table()["deeds"] for verb in means)


def _rewritten(opened: Opening, text: str, rest: str, tool: bool) -> tuple[str, str]:
    """What the line does not say, and the line with its facts and a blank for that."""
    first, forms = verb_of(rest.split(" ", 1)[0])
    if opened.things and (tool or not (_is_of_people(rest) or _names_people(rest))):
        return "deed", ended(f"{BLANK} {rest}", text)
    if opened.how == "deed" and not (first and "gerund" in forms and " " in rest):
        return "deed", ended(f"{BLANK} {rest}", text)
    return "part", ended(f"{text.rstrip('. ')}; own part: {BLANK}", text)


@cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads(_TABLE.read_text("utf-8"))


@cache
def _openings() -> tuple[Opening, ...]:
    rows: list[dict[str, Any]] = tomllib.loads(_TABLE.read_text("utf-8"))["opening"]
    return tuple(
        Opening(
            re.compile(rf"(?:{'|'.join(row['words'])})\b", re.IGNORECASE),
            row["how"],
            row.get("people", True),
            row.get("unless_given", False),
            row.get("things", False),
        )
        for row in rows
    )


def _is_of_people(rest: str) -> bool:
    """Whether a group of people is the first thing named: `12 clinics' nurses`, `enterprise clients`."""
    words = [word.strip(",.;:").lower() for word in rest.split()[:6]]
    while words and (words[0] in _table()["before_people"] or not words[0][:1].isalpha()):
        words.pop(0)
    if words and not verb_of(words[0])[1] and len(words) > 1 and not _people().fullmatch(words[0]):
        words.pop(0)
    return bool(words and _people().fullmatch(words[0]))


def _opens_with_tool(material: Material, passage: Passage, rest: str) -> bool:
    """Whether a skill is the first thing named behind the opening."""
    named = (m.text for m in material.evidence.mentions if passage.start <= m.start < passage.end)
    return any(rest.startswith(" ".join(words.split())) for words in named)


def _names_people(rest: str) -> bool:
    """Whether the words up to the first preposition or comma hold a group of people, or a name that may be one."""
    first = re.split(r",|\b(?:to|on|in|for|and|from)\b", rest, maxsplit=1)[0]
    words = [word.strip(".;:()") for word in first.split()]
    return any(_people().fullmatch(word.lower()) or _partners().fullmatch(word.lower()) for word in words) or (
        first.strip().istitle()
    )


@cache
def _people() -> re.Pattern[str]:
    return re.compile("|".join(_table()["people"]))


@cache
def _partners() -> re.Pattern[str]:
    return re.compile("|".join(_table()["partners"]))


@cache
def _given() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_table()['given'])})\b")
