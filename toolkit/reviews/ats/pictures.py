"""Words that are only in a picture, where no extractor gets them."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.documents.facts import PictureFact
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.quoting import counted, first, pages_named
from toolkit.reviews.models import Finding, Place

_ROWS = 2
"""Lines in a picture from which on it is one of text: a logo has one."""

_WHOLE = 0.85
"""Share of a page from which on its picture is the page itself: that is a scan, or its ground."""

_HALF, _FEW = 0.5, 200
"""A picture of half a page with fewer characters of text beside it is a scan too."""


def find(material: Material) -> Iterator[Finding]:
    """A finding for the pictures of text of a file."""
    found = pictures_of_text(material)
    if not found:
        return
    lines = sum(picture.rows for picture in found)
    where = f" on {pages_named(picture.page for picture in found)}" if material.facts.format == "pdf" else ""
    one = len(found) == 1
    yield material.finding(
        "picture-of-text",
        f"{counted(len(found), 'picture')}{where} {'seems' if one else 'seem'} to hold {counted(lines, 'line')} of "
        "text, which no software gets without recognising letters.",
        [place_of_picture(picture) for picture in first(found)],
    )


def pictures_of_text(material: Material) -> list[PictureFact]:
    """The pictures that stand like lines of text, but for those of whole pages."""
    return [
        picture
        for picture in material.facts.pictures
        if picture.rows >= _ROWS and picture.share < _WHOLE and not _is_scan(material, picture)
    ]


def place_of_picture(picture: PictureFact) -> Place:
    """Where the picture is, named as one."""
    return Place("a picture of text", picture.page, picture.box)


def _is_scan(material: Material, picture: PictureFact) -> bool:
    characters = material.facts.characters
    beside = characters[picture.page - 1] if picture.page <= len(characters) else 0
    return picture.share >= _HALF and beside < _FEW
