"""Signs of icon fonts in what extractors get, which stand for no letter."""

from __future__ import annotations

import re

from toolkit.documents.assembling import BULLETS
from toolkit.documents.models import Line
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.quoting import MOST_LOOKED, counted, first, listed, quoted
from toolkit.reviews.models import Finding
from toolkit.reviews.places import place_of

_SIGN = re.compile(r"([\ue000-\uf8ff])([ \t\xa0]*)([^\ue000-\uf8ff\n]*)")
_ADDRESS = re.compile(r"\S*@\S|\+?\(?\d{2}")
"""How an e-mail address or a phone number begins."""

_ENDS = re.compile(r"\s{2,}|\s*[•|·,;]\s*$|\s[•|·]\s")
"""Where the words behind a sign end."""

_HEAD = 24
"""Characters of the words behind a sign that are looked for on the page."""


def icon_signs(material: Material) -> Finding | None:
    """A finding for the icons that the first extractor gets; minor where one stands against an address or a number."""
    document = material.document
    if document is None:
        return None
    for reading in material.readings:
        found = [hit for hit in _SIGN.finditer(reading.text) if hit[1] not in BULLETS]
        if not found:
            continue
        glued = [hit for hit in found if not hit[2] and _ADDRESS.match(hit[3])]
        looked = found[:MOST_LOOKED]
        lines = [line for hit in looked if (line := _line(document.lines, hit[3].strip())) is not None]
        where = glued or [hit for hit in found if hit[3].strip()]
        behind = "against" if glued else "before"
        words = f", {behind} {listed(_ENDS.split(hit[3])[0] for hit in where[:MOST_LOOKED])}" if where else ""
        return material.finding(
            "icon-signs",
            f"{reading.name} gets {counted(len(found), 'sign')} of an icon font, which stand{'s' * (len(found) == 1)} "
            f"for no letter{words}.",
            first([place_of(document, line.start, line.end) for line in dict.fromkeys(lines)]),
            severity="minor" if glued else "",
            mend=f"Set a blank between the icon and {quoted(glued[0][3].split()[0])}." if glued else "",
        )
    return None


def _line(lines: tuple[Line, ...], words: str) -> Line | None:
    """The line of the page that begins with the words behind a sign."""
    head = words[:_HEAD]
    if len(head) <= 2:
        return None
    same = (line for line in lines if line.text == words)
    return next(same, None) or next((line for line in lines if line.text.startswith(head)), None)
