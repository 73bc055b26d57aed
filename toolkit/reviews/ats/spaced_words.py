"""Words that extractors get letter by letter, because the page sets their letters far apart."""

from __future__ import annotations

import re
from itertools import islice

from toolkit.documents.models import Line
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.models import ExtractorReading
from toolkit.reviews.ats.quoting import MOST_LOOKED, counted, first, quoted
from toolkit.reviews.models import Finding
from toolkit.reviews.places import place_of

_LONE = re.compile(r"(?<!\S)(?:[^\W\d_][ \t\xa0]{1,3}){4,}[^\W\d_](?!\S)")
"""Five letters or more, each alone between blanks."""


def spaced_words(material: Material) -> Finding | None:
    """A finding for the lines that are words on the page and single letters to extractors; minor where most of them
    put the words together.
    """
    readings = [reading for reading in material.readings if reading.text.strip()]
    broken = [(reading, lines) for reading in readings if (lines := _broken(material, reading))]
    if not broken or material.document is None:
        return None
    reading, found = max(broken, key=lambda pair: len(pair[1]))
    line, run = next(iter(found.items()))
    others = f", and {counted(len(found) - 1, 'more line')} so" if len(found) > 1 else ""
    return material.finding(
        "broken-words",
        f"{reading.name} gets {quoted(run)} for {quoted(line.text)}{others}: single letters, and no word.",
        first([place_of(material.document, line.start, line.end) for line in found]),
        severity="" if 2 * len(broken) > len(readings) else "minor",
    )


def _broken(material: Material, reading: ExtractorReading) -> dict[Line, str]:
    """Each line of the page that has such letters in this reading, with the letters as they come out."""
    hits = {"".join(hit.split()): " ".join(hit.split()) for hit in islice(_LONE.findall(reading.text), MOST_LOOKED)}
    found: dict[Line, str] = {}
    for line in material.document.lines if hits and material.document else ():
        flat = "".join(line.text.split())
        letters = next((letters for letters in hits if letters in flat), "")
        if letters and letters not in "".join("".join(_LONE.findall(line.text)).split()):
            found[line] = hits[letters]
    return found
