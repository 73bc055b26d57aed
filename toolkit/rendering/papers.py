"""A paper as a file, in the form that the ending of its name asks for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from toolkit.errors import UsageError
from toolkit.papers.models import Report
from toolkit.papers.wording import listing
from toolkit.rendering import output

TEXT_WIDTH = 100
"""Columns of a report in plain text."""


def save(paper: Report, path: str | Path, *, paper_size: str = "a4", force: bool = False) -> None:
    """Write `paper` to `path` as its ending says. A UsageError, RenderingError or OutputError leaves no file behind."""
    ending = Path(path).suffix.lower()
    make = _FORMS.get(ending)
    if make is None:
        known = listing(list(_FORMS), last="or")
        raise UsageError(f"{Path(path).name} has an ending that no paper is written in; end the name in {known}.")
    output.check(path, force=force)
    output.write(make(paper, paper_size), path, force=force)


def _pdf(paper: Report, paper_size: str) -> bytes:
    from toolkit.rendering import pdf

    return pdf.render(paper, paper=paper_size)


def _html(paper: Report, _: str) -> str:
    from toolkit.rendering import html

    return html.render(paper)


def _text(paper: Report, _: str) -> str:
    from io import StringIO

    from toolkit.rendering import terminal

    page = StringIO()
    terminal.render(paper, terminal.open_console(page, width=TEXT_WIDTH))
    return page.getvalue()


_FORMS: dict[str, Callable[[Report, str], bytes | str]] = {".pdf": _pdf, ".html": _html, ".txt": _text}
