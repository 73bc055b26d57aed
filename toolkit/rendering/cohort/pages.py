"""A group's report as pages: HTML that needs nothing else, and a tagged PDF."""

from __future__ import annotations

from typing import Any

from toolkit.papers.cohort.models import Cohort
from toolkit.rendering import fonts, pdf
from toolkit.rendering.pages import chart_names, page


def html(cohort: Cohort) -> str:
    """The page as text, to be written as UTF-8."""
    return page("cohort/screen.html", **_names(cohort))


def draw(cohort: Cohort, *, paper: str = "a4") -> bytes:
    """The PDF's bytes, the same for the same report. Raises RenderingError."""
    faces = fonts.faces(str(cohort))
    families = fonts.families(faces)
    size = pdf.paper_size(paper)
    return pdf.draw(
        page("cohort/print.html", **_names(cohort), paper=size, faces=faces, families=families), as_of=cohort.as_of
    )


def _names(cohort: Cohort) -> dict[str, Any]:
    return {
        "cohort": cohort,
        "charts": chart_names(),
        "most_level": max((row.count for row in cohort.levels), default=0),
    }
