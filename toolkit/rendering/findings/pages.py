"""A scan or a review as pages: one HTML file that needs nothing else, and a tagged PDF."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from toolkit import resources
from toolkit.rendering import fonts, pdf
from toolkit.rendering.cleaned import printed, words
from toolkit.rendering.findings import names
from toolkit.rendering.findings.marked_text import TextLine, text_lines
from toolkit.rendering.findings.sheets import Sheet, sheets
from toolkit.rendering.pages import page
from toolkit.reviews.ats.models import Scan
from toolkit.reviews.resume.models import Review

SCREEN_PX, PRINT_PX = 1100, 1000
"""Width of the pictures of pages."""
MOST_BESIDE = 20
"""Findings that are listed beside a printed page: as many as stand there without running on to the next."""
_SCRIPT = "findings/marks.js"


@dataclass(frozen=True, slots=True)
class Printed:
    """The PDF and what its reader should know of it."""

    data: bytes
    notes: tuple[str, ...] = ()


def html(noun: Scan | Review, file: bytes = b"") -> str:
    """The page as text, to be written as UTF-8; `file` is what was read, and without it pages are not pictured."""
    script = (resources.folder("templates") / _SCRIPT).read_text("utf-8").strip()
    pictured = _pictured(noun, file, SCREEN_PX)
    text = noun.shown_text if isinstance(noun, Scan) else noun.text
    lines = () if pictured else text_lines(text, noun.findings, words)
    told = _names(noun, pictured, lines, words)
    return page("findings/screen.html", **told, script=_trusted(script), script_hash=_hash(script))


def draw(noun: Scan | Review, file: bytes = b"", *, paper: str = "a4") -> Printed:
    """The PDF, the same bytes for the same noun and file. Raises RenderingError."""
    size = pdf.paper_size(paper)
    pictured = _pictured(noun, file, PRINT_PX)
    faces = fonts.faces(str(noun))
    text = page(
        "findings/print.html", **_names(noun, pictured, (), printed), paper=size, faces=faces,
        families=fonts.families(faces),
    )  # fmt: skip
    drawn = pdf.draw_shortest((text,), as_of=noun.as_of, files=_files(pictured))
    note = f"No font at hand has {drawn.missing}; each is a box on the page."
    return Printed(drawn.data, (note,) if drawn.missing else ())


def _files(pictured: Sequence[Sheet]) -> pdf.Files:
    """The shipped fonts and the pictures of the pages, and nothing else."""
    pictures = {sheet.address: (sheet.png, "image/png") for sheet in pictured}
    return pdf.Files(lambda url: pictures.get(url) or pdf.SHIPPED_FONTS.read(url))


def _pictured(noun: Scan | Review, file: bytes, width_px: int) -> tuple[Sheet, ...]:
    return sheets(file, noun.findings, width_px=width_px) if noun.format == "pdf" else ()


def _names(
    noun: Scan | Review, pictured: Sequence[Sheet], lines: Sequence[TextLine], clean: Callable[[str], str]
) -> dict[str, Any]:
    """The names of the templates."""
    marked = frozenset(mark.id for sheet in pictured for mark in sheet.marks) | frozenset(
        tag.id for line in lines for tag in line.tags
    )
    own = names.of_scan(noun, marked, clean) if isinstance(noun, Scan) else names.of_review(noun, marked, clean)
    return {**names.shared(noun, marked, clean), **own, "sheets": pictured, "lines": lines, "most_beside": MOST_BESIDE}


def _hash(script: str) -> str:
    """What a page's policy says of the one script that may run in it."""
    return f"sha256-{b64encode(hashlib.sha256(script.encode('utf-8')).digest()).decode('ascii')}"


def _trusted(script: str) -> Any:
    from markupsafe import Markup

    return Markup(script)
