"""Lines that do not say what came of the deed, or by how much something changed."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.reviews.models import Finding
from toolkit.reviews.resume.asking import Asked, asked
from toolkit.reviews.resume.blanks import faithful, with_result, with_size
from toolkit.reviews.resume.material import Material
from toolkit.reviews.resume.said import place, quoted, said


def find(material: Material) -> Iterator[Finding]:
    """A finding for each line of the last jobs and the projects that says a change without its size, and for some of
    those that say no result.
    """
    for one in asked(said(material)):
        if one.kind in ("size", "result"):
            line = one.said
            yield material.finding(
                "outcome-missing",
                _text(one),
                [place(material, line)],
                mend="Say by how much, from which value to which." if one.kind == "size" else "",
                rewrite=faithful(line.text, line.names, _rewrite(one)),
            )


def _text(one: Asked) -> str:
    line = quoted(one.said.text)
    if one.kind == "size":
        return f"{line} says “{one.words}” and not by how much."
    if one.said.told:
        return f"{line} says how large the work was and not what came of it."
    return f"{line} says what you did and not what came of it."


def _rewrite(one: Asked) -> str:
    if one.kind == "size":
        return with_size(one.said.text, one.places)
    return with_result(one.said.text)
