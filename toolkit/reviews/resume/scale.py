"""Lines that speak of size without saying it, or of running something without saying how much of it."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.reviews.models import Finding
from toolkit.reviews.resume.asking import Asked, asked
from toolkit.reviews.resume.blanks import faithful, with_people, with_scale
from toolkit.reviews.resume.material import Material
from toolkit.reviews.resume.said import place, quoted, said

_TEXTS = {
    "vague": "{line} says “{words}” and gives no figure for it.",
    "people": "{line} does not say how many {words}.",
    "load": "{line} does not say how much there was to keep running.",
}


def find(material: Material) -> Iterator[Finding]:
    """A finding for each line of the last jobs and the projects whose words ask for a size that it does not give."""
    for one in asked(said(material)):
        if one.kind in _TEXTS:
            line = one.said
            yield material.finding(
                "scale-missing",
                _TEXTS[one.kind].format(line=quoted(line.text), words=one.words),
                [place(material, line)],
                mend="Say how many." if one.kind == "people" else "",
                rewrite=faithful(line.text, line.names, _rewrite(one)),
            )


def _rewrite(one: Asked) -> str:
    if one.kind == "people":
        return with_people(one.said.text, one.places[0])
    return with_scale(one.said.text)
