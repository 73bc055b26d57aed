"""Pages without text that a machine can take out: scans, text drawn as shapes, and text that a scanner guessed."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.reviews.ats.material import Material
from toolkit.reviews.models import Finding, Place

_LEAST_CHARACTERS = 40
"""A page with fewer than this has a page number and no text layer worth the name."""

_PICTURE_SHARE = 0.3
"""Share of the page that a picture of text covers at least."""

_LEAST_WORDS = 8
"""Words that OCR must find on a page for it to be a picture of text."""


def find(material: Material) -> Iterator[Finding]:
    """No text layer on any page, none on some, or one that a scanner laid over its picture."""
    facts = material.facts
    if facts.format != "pdf" or not facts.characters:
        return
    empty = [page for page, count in enumerate(facts.characters, 1) if count < _LEAST_CHARACTERS]
    read = _read_from_pictures(material)
    pictures = [
        page
        for page in empty
        if len(read.get(page, "").split()) >= _LEAST_WORDS
        or any(picture.page == page and picture.share >= _PICTURE_SHARE for picture in facts.pictures)
    ]
    if len(empty) == len(facts.characters):
        yield _missing(material, pictures, read)
        return
    if pictures:
        text = f"{_named(pictures)}, so no machine gets its text without recognising letters."
        yield material.finding("text-layer-partial", text, [_place(page, read) for page in pictures])
    blank = [page for page in empty if page not in pictures]
    if blank:
        pages, have, are = ("Page", "has", "is") if len(blank) == 1 else ("Pages", "have", "are")
        text = f"{pages} {_listed(blank)} {have} no text: {are} blank, or drawn as shapes."
        yield material.finding("text-layer-partial", text, [_place(page, read) for page in blank], severity="note")
    layered = [page for page in read if page not in empty]
    if layered:
        text = f"{_named(layered)} with text that a scanner's program guessed from it."
        yield material.finding("text-layer-guessed", text, [_place(page, read) for page in layered])


def _missing(material: Material, pictures: list[int], read: dict[int, str]) -> Finding:
    places = [_place(page, read) for page in range(1, len(material.facts.characters) + 1)]
    if pictures:
        text = f"{_named(pictures)}, and no page has text: only programs that recognise letters can read this file."
    else:
        text = "No page has text: the words are drawn as shapes, or there are none."
    return material.finding("text-layer-missing", text, places)


def _read_from_pictures(material: Material) -> dict[int, str]:
    """The words of each page that were recognised and not stated by the file, by number of the page."""
    found: dict[int, str] = {}
    for line in material.document.lines if material.document else ():
        if line.confidence < 1:
            found[line.page] = f"{found.get(line.page, '')} {line.text}".strip()
    return found


def _place(page: int, read: dict[int, str]) -> Place:
    return Place(read.get(page, "")[:80], page)


def _named(pages: list[int]) -> str:
    return f"Page {pages[0]} is a picture" if len(pages) == 1 else f"Pages {_listed(pages)} are pictures"


def _listed(pages: list[int]) -> str:
    words = list(map(str, pages))
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
