"""Sentences of a file that tell a language model what to do, seen or unseen."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.quoting import first, quoted
from toolkit.reviews.models import Finding, Place
from toolkit.reviews.places import lines_between, place_of

_TAGS = re.compile("[\U000e0020-\U000e007e]{6,}")
"""Letters of the block of tags, which no font shows; each is an ASCII letter moved up by 0xE0000."""

_SAID = "subject", "keywords", "title", "author"
"""What a file says of itself that a model may be shown."""

_OPENING, _CLOSING = "\"“‘«'", "\"”’»'"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Instructions, and the words of lines that write about them."""
    rows = tomllib.loads(Path(__file__).with_name("instructions.toml").read_text("utf-8"))
    return (
        re.compile("|".join(f"(?:{each})" for each in rows["told"]), re.I | re.M),
        re.compile("|".join(rows["about"]), re.I),
    )


def instructions(material: Material) -> Iterator[Finding]:
    """A finding for what is hidden and one for what is seen, each where there is some."""
    unseen = _unseen(material)
    if unseen:
        yield material.finding(
            "hidden-instructions",
            f"Words that a person does not see tell a language model what to do: {quoted(unseen[0].text, 90)}.",
            first(unseen),
        )
    seen = list(_seen(material))
    if seen:
        yield material.finding(
            "instructions", f"A line speaks to a language model: {quoted(seen[0].text, 90)}.", first(seen)
        )


def _unseen(material: Material) -> list[Place]:
    told, _ = _patterns()
    found = [
        Place(_around(text, hit), each.page, each.box)
        for each in material.facts.hidden
        if (text := " ".join(each.text.split())) and (hit := told.search(text))
    ]
    for name in _SAID:
        text = material.facts.metadata.get(name, "")
        if hit := told.search(text):
            found.append(Place(f"{name}: {_around(text, hit)}"))
    tagged = {hit for reading in material.readings for hit in _TAGS.findall(reading.text)}
    found += [Place("".join(chr(ord(sign) - 0xE0000) for sign in hit)) for hit in sorted(tagged)]
    return found


def _seen(material: Material) -> Iterator[Place]:
    document = material.document
    if document is None:
        return
    told, about = _patterns()
    flat = document.text.replace("\n", " ").replace("\t", " ")
    for hit in told.finditer(flat):
        near = flat[max(0, hit.start() - 160) : hit.end() + 160]
        if not about.search(near) and not _is_quoted(flat, hit.start(), hit.end()):
            lines = lines_between(document, hit.start(), hit.end())
            yield place_of(document, lines[0].start, lines[-1].end)


def _is_quoted(text: str, start: int, end: int) -> bool:
    before, after = text[:start].rstrip()[-1:], text[end : end + 60]
    return bool(before) and before in _OPENING and any(sign in after for sign in _CLOSING)


def _around(text: str, hit: re.Match[str]) -> str:
    """The words of the hit with some of those around it."""
    start = text.rfind(" ", 0, max(0, hit.start() - 20)) + 1 if hit.start() > 20 else 0
    return text[start : hit.end() + 80]
