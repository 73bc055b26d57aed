"""Pages and words beside what is usual for the experience shown, and last pages with almost nothing on them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from toolkit.documents.models import Document
from toolkit.evidence.months import held, month_of, union
from toolkit.resumes.models import Resume
from toolkit.reviews.ats.material import Material
from toolkit.reviews.models import Finding
from toolkit.reviews.places import place_of

TABLE = Path(__file__).with_name("length.toml")
PAGED = ("pdf",)
"""Formats whose pages are known."""


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text("utf-8"))


def find(material: Material) -> Iterator[Finding]:
    """Findings on the length of the file."""
    resume = material.resume
    if resume is None or material.weighing is None:
        return
    document = resume.document
    spilled = list(_empty_end(material, document))
    yield from spilled
    if not is_academic(resume) and any(role.period.start for role in resume.roles):
        yield from _too_long(material, document, 1 if spilled else 0)
    words = len(document.text.split())
    if words < _table()["few_words"]:
        yield material.finding("too-short", f"The file holds {words} words.")


def is_academic(resume: Resume) -> bool:
    """Whether it is the CV of somebody in research, whose publications and talks are all to be listed."""
    signs = _table()["academic"]
    titled = any(word in role.title.casefold() for role in resume.roles for word in signs["titles"])
    headings = [section.heading.casefold() for section in resume.sections]
    listed = len(resume.publications) >= signs["publications"]
    return titled or (listed and any(word in heading for heading in headings for word in signs["headings"]))


def pages_for(level: str, months: int) -> int:
    """The most pages that are usual for a level and so many months of work."""
    rows: list[int] = [row["pages"] for row in _table()["months"] if months >= row["from"]]
    by_level: int = _table()["pages"].get(level, 1)
    return max(by_level, *rows)


def _too_long(material: Material, document: Document, spilled: int) -> Iterator[Finding]:
    """A finding on pages beyond what is usual; the `spilled` one that holds almost nothing is told of already."""
    if material.resume is None or _is_usual(document, material.resume, month_of(material.as_of), spilled):
        return
    evidence = material.evidence
    if evidence is None:
        return
    most = pages_for(material.level, evidence.months)
    usual = f"{_pages(most)} {'are' if most > 1 else 'is'} usual for {_years(evidence.months)} of work"
    if document.format in PAGED:
        if document.pages - spilled > most:
            severity = "minor" if document.pages > most + 1 else ""
            first = next((line for line in document.lines if line.page == most + 1), None)
            places = [place_of(document, first.start, first.end)] if first else []
            text = f"The file has {_pages(document.pages)}; {usual}."
            yield material.finding("too-long", text, places, severity=severity)
        return
    words = len(document.text.split())
    if words > most * _table()["words_per_page"]:
        yield material.finding("too-long", f"The file holds {words} words, more than fit on {_pages(most)}; {usual}.")


def _is_usual(document: Document, resume: Resume, now: int, spilled: int) -> bool:
    """Whether the file is not too long for its months of work, at whatever level: the skills need not be weighed."""
    spans = [held(role, now) for role in resume.roles if role.kind != "volunteer"]
    most = pages_for("", union((span.first, span.last) for span in spans if span.first <= span.last))
    if document.format in PAGED:
        return document.pages - spilled <= most
    return len(document.text.split()) <= most * int(_table()["words_per_page"])


def _empty_end(material: Material, document: Document) -> Iterator[Finding]:
    """A finding on a last page of which only a small share has text; one with a picture is full enough."""
    if document.format not in PAGED or document.pages < 2 or len(document.page_sizes) < document.pages:
        return
    height = document.page_sizes[document.pages - 1][1]
    last = [line for line in document.lines if line.page == document.pages]
    pictured = any(picture.page == document.pages for picture in material.facts.pictures)
    if not last or pictured or not height:
        return
    if _filled([(line.box[1], line.box[3]) for line in last]) / height < _table()["empty_share"]:
        place = place_of(document, last[0].start, last[-1].end)
        rows = len({line.row for line in last})
        text = f"Page {document.pages} holds {rows} line{'s' * (rows != 1)}, from “{last[0].text}” on."
        yield material.finding("last-page-empty", text, [place])


def _filled(spans: Sequence[tuple[float, float]]) -> float:
    """Points of the height that lines take, with the small blanks between them."""
    total, end = 0.0, float("-inf")
    for top, bottom in sorted(spans):
        total += max(0.0, bottom - (end if top - end <= _table()["blank"] else top))
        end = max(end, bottom)
    return total


def _pages(number: int) -> str:
    return f"{number} page{'s' * (number != 1)}"


def _years(months: int) -> str:
    years = round(months / 12)
    return "less than a year" if months < 6 else f"about {years or 1} year{'s' * (years > 1)}"
