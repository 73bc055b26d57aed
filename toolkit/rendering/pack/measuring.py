"""Where things of a page of HTML come to stand: a layout that is read and never written."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.errors import RenderingError
from toolkit.rendering import pdf

PX = 25.4 / 96
"""Millimetres of a CSS pixel."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The page, from 1 on, and the millimetres from its upper edge at which an element with an id begins."""

    page: int
    down: float


@dataclass(frozen=True, slots=True)
class Laid:
    """The number of pages, and the spot of every element that has an id."""

    pages: int
    spots: dict[str, Spot]


def laid(html: str) -> Laid:
    """The page as WeasyPrint lays it out with the shipped fonts. Raises RenderingError where that fails."""
    with pdf._quiet():
        weasyprint = pdf._weasyprint()
        try:
            made = weasyprint.HTML(string=html, url_fetcher=pdf._fetcher(pdf.SHIPPED_FONTS)).render()
        except (OSError, ValueError, TypeError, AttributeError, LookupError, ArithmeticError, AssertionError) as error:
            raise RenderingError(f"The PDF could not be laid out ({error}); ask for --format html instead.") from error
        spots: dict[str, Spot] = {}
        for at, page in enumerate(made.pages, 1):
            for name, place in page.anchors.items():
                spots.setdefault(name, Spot(at, place[1] * PX))
        return Laid(len(made.pages), spots)
