"""What stands in the text layer where the page shows a bullet."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.quoting import MOST_LOOKED, counted, first, quoted
from toolkit.reviews.models import Finding, Place
from toolkit.reviews.places import place_of

_LEAST = 3
"""List items from which on a letter before them is a bullet, not a word."""

_PRIVATE = re.compile(r"^[ \t]*([\ue000-\uf8ff])[ \t]*(?=\w)", re.M)


@cache
def _letters() -> dict[str, str]:
    """Letter → the bullet that the page shows in its place."""
    return dict(tomllib.loads(Path(__file__).with_name("glyphs.toml").read_text("utf-8"))["bullets"])


@cache
def _lettered() -> re.Pattern[str]:
    return re.compile(rf"^[ \t]*([{''.join(_letters())}])[ \t]+(?=[A-Z\d“\"(])(.{{2,}})$", re.M)


def find(material: Material) -> Iterator[Finding]:
    """Findings about bullets that a machine takes for letters, or for nothing it knows."""
    document = material.document
    if document is None or material.facts.format != "pdf":
        return
    for reading in material.readings:
        found = list(_lettered().finditer(reading.text))
        most = Counter(hit[1] for hit in found).most_common(1)
        if most and most[0][1] >= _LEAST:
            letter, count = most[0]
            lines = [hit[2] for hit in found if hit[1] == letter]
            yield material.finding(
                "letter-bullets",
                f"{reading.name} gets the letter {quoted(letter)} before {counted(count, 'line')} where the page shows "
                f"{_letters()[letter]}, as in {quoted(f'{letter} {lines[0]}', 50)}.",
                first(_places(material, lines)),
            )
            return
    for reading in material.readings:
        signs = Counter(_PRIVATE.findall(reading.text))
        sign, count = max(signs.items(), key=lambda item: item[1], default=("", 0))
        bulleted = sum(line.bullet for line in document.lines)
        if count >= _LEAST and bulleted >= _LEAST:
            lines = [hit[1] for hit in re.finditer(rf"^[ \t]*{sign}[ \t]*(\w.*)$", reading.text, re.M)]
            listed = {line.start for line in document.lines if line.bullet}
            if places := [place for place in _places(material, lines) if place.start in listed]:
                yield material.finding(
                    "symbol-bullets",
                    f"{reading.name} gets the sign U+{ord(sign):04X} of a symbol font before {counted(count, 'line')}: "
                    "outside of its font it has no meaning.",
                    first(places),
                )
            return


def _places(material: Material, lines: list[str]) -> list[Place]:
    """Where the lines of the page are that begin with these words, after a letter or without one."""
    document = material.document
    if document is None:
        return []
    found: list[Place] = []
    for words in lines[:MOST_LOOKED]:
        head = " ".join(words.split())[:24]
        starts = (line for line in document.lines if line.text.startswith(head) or line.text[2:].startswith(head))
        line = next(starts, None)
        if line is not None:
            found.append(place_of(document, line.start, line.end))
    return found
