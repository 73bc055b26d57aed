"""An explanation as a page: HTML that needs nothing else, and a tagged PDF of one sheet where it fits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.papers.explanations.models import Explanation
from toolkit.rendering import fonts, pdf
from toolkit.rendering.cleaned import printed
from toolkit.rendering.explanations.parts import AVOID, SOURCES, WARNINGS, Sheet, sheet
from toolkit.rendering.pages import page

SIZES = ("9.6pt", "9pt", "8.5pt")
"""Sizes of the text, tried in this order until the sheet is one page."""


def html(explanation: Explanation) -> str:
    """The page as text, to be written as UTF-8."""
    return page("explanation/screen.html", **_names(sheet(explanation), beside=True))


def draw(explanation: Explanation, *, paper: str = "a4") -> bytes:
    """The PDF's bytes, the same for the same explanation. Raises RenderingError."""
    size = pdf.paper_size(paper)
    names = _names(sheet(explanation, printed), beside=False)
    faces = fonts.faces(str(names["sheet"]))
    families = fonts.families(faces)

    def pages() -> Iterator[str]:
        for text in SIZES:
            yield page("explanation/print.html", **names, paper=size, text=text, faces=faces, families=families)

    return pdf.draw_shortest(pages(), as_of=explanation.as_of).data


def _names(told: Sheet, *, beside: bool) -> dict[str, Any]:
    """The names of the templates; sources stand `beside` their part, or together at the end."""
    titles = {"avoid_title": AVOID, "warnings_title": WARNINGS, "sources_title": SOURCES}
    return {"sheet": told, "beside": beside, **titles}
