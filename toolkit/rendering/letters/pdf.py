"""A letter as a tagged PDF of one page, if it can be brought onto one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from toolkit.papers.letters.models import Letter
from toolkit.rendering import pdf
from toolkit.rendering.cleaned import printed
from toolkit.rendering.letters import themes
from toolkit.rendering.letters.names import SETTINGS, names
from toolkit.rendering.letters.parts import ready


@dataclass(frozen=True, slots=True)
class Page:
    """A letter's PDF and what its writer should know of it."""

    data: bytes
    pages: int
    notes: tuple[str, ...] = ()


def draw(letter: Letter, *, paper: str = "a4", theme: str | Path | None = None) -> Page:
    """The PDF, the same bytes for the same letter and theme.

    A letter of more than a page is set closer, step by step; one that still has more is set as usual, with a note.
    Raises RenderingError, and ConfigurationError where the theme is wrong.
    """
    folder = themes.folder(theme)
    drawn = pdf.draw_shortest(pages(letter, paper, folder), as_of=letter.as_of, files=themes.files(folder))
    return Page(drawn.data, drawn.pages, tuple(_notes(drawn)))


def pages(letter: Letter, paper: str, folder: Path) -> Iterator[str]:
    """The letter's HTML, each time set closer; made as it is asked for."""
    size, clean = pdf.paper_size(paper), ready(letter, printed)
    for setting in SETTINGS:
        yield themes.fill(folder, themes.PRINT, names(clean, size, setting))


def _notes(drawn: pdf.Drawn) -> Iterator[str]:
    if drawn.pages > 1:
        yield f"The letter takes {drawn.pages} pages; readers expect one, so shorten it."
    if drawn.missing:
        yield f"No font at hand has {drawn.missing}; each is a box on the page."
