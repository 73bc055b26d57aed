"""A paper as a file, in the form that the ending of its name asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toolkit.errors import UsageError
from toolkit.papers.cohort.models import Cohort
from toolkit.papers.explanations.models import Explanation
from toolkit.papers.letters.models import Letter
from toolkit.papers.models import Report
from toolkit.papers.pack.models import Pack
from toolkit.papers.wording import listing
from toolkit.rendering import output
from toolkit.reviews.ats.models import Scan
from toolkit.reviews.resume.models import Review

TEXT_WIDTH = 100
"""Columns of a report in plain text."""

Paper = Report | Letter | Explanation | Pack | Scan | Review | Cohort


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a paper is wanted; a form that has no use for a wish leaves it aside, but for a theme."""

    paper_size: str = "a4"
    theme: str | Path | None = None
    """A folder with the user's own `letter.html`, for a letter as PDF or HTML."""
    sources: bool = False
    """Beside each sentence of an HTML letter, what it rests on; with a scan in plain text, both texts."""
    file: bytes = b""
    """The file that was scanned or reviewed: pictures of its pages and places in its lines are made from it."""


@dataclass(frozen=True, slots=True)
class Made:
    """What is written to the file, and what its reader should know of it."""

    content: bytes | str
    notes: tuple[str, ...] = ()


def save(
    paper: Paper,
    path: str | Path,
    *,
    paper_size: str = "a4",
    force: bool = False,
    theme: str | Path | None = None,
    sources: bool = False,
    file: bytes = b"",
) -> tuple[str, ...]:
    """Write `paper` to `path` as its ending says; gives notes on what was made, such as that a letter has two pages.

    A UsageError, ConfigurationError, RenderingError or OutputError leaves no file behind.
    """
    wishes = Wishes(paper_size, theme, sources, file)
    make = _maker(paper, Path(path).suffix.lower(), Path(path).name, wishes)
    output.check(path, force=force)
    made = make(paper, wishes)
    output.write(made.content, path, force=force)
    return made.notes


def make(paper: Paper, ending: str, wishes: Wishes | None = None) -> Made:
    """The paper in the form that `ending` (`.pdf`, `.txt`) names, for those who write it somewhere else."""
    wishes = wishes or Wishes()
    return _maker(paper, ending, ending, wishes)(paper, wishes)


def endings(noun: type) -> list[str]:
    """The endings that a kind of paper is written in."""
    return [ending for known, ending in _FORMS if known is noun]


def _maker(paper: Paper, ending: str, name: str, wishes: Wishes) -> Callable[[Any, Wishes], Made]:
    known = endings(type(paper))
    if ending not in known:
        noun = type(paper).__name__.lower()
        raise UsageError(
            f"{name} has an ending that no {noun} is written in; end the name in {listing(known, last='or')}."
        )
    if wishes.theme is not None and (type(paper), ending) not in _THEMED:
        raise UsageError("A theme is for a letter as PDF or HTML; leave it out or end the name in .pdf or .html.")
    return _FORMS[type(paper), ending]


def _report_pdf(report: Report, wishes: Wishes) -> Made:
    from toolkit.rendering import pdf

    return Made(pdf.render(report, paper=wishes.paper_size))


def _report_html(report: Report, _: Wishes) -> Made:
    from toolkit.rendering import html

    return Made(html.render(report))


def _report_text(report: Report, _: Wishes) -> Made:
    from io import StringIO

    from toolkit.rendering import terminal

    page = StringIO()
    terminal.render(report, terminal.open_console(page, width=TEXT_WIDTH))
    return Made(page.getvalue())


def _letter_pdf(letter: Letter, wishes: Wishes) -> Made:
    from toolkit.rendering.letters import pdf as letter_pdf

    page = letter_pdf.draw(letter, paper=wishes.paper_size, theme=wishes.theme)
    return Made(page.data, page.notes)


def _letter_html(letter: Letter, wishes: Wishes) -> Made:
    from toolkit.rendering.letters import html as letter_html

    return Made(letter_html.render(letter, sources=wishes.sources, theme=wishes.theme))


def _letter_docx(letter: Letter, wishes: Wishes) -> Made:
    from toolkit.rendering.letters import docx as letter_docx

    return Made(letter_docx.render(letter, paper=wishes.paper_size))


def _letter_text(letter: Letter, _: Wishes) -> Made:
    from toolkit.rendering.letters import text as letter_text

    return Made(letter_text.text(letter))


def _letter_markdown(letter: Letter, _: Wishes) -> Made:
    from toolkit.rendering.letters import text as letter_text

    return Made(letter_text.markdown(letter))


def _explanation_pdf(explanation: Explanation, wishes: Wishes) -> Made:
    from toolkit.rendering.explanations import pages as explanation_pages

    return Made(explanation_pages.draw(explanation, paper=wishes.paper_size))


def _explanation_html(explanation: Explanation, _: Wishes) -> Made:
    from toolkit.rendering.explanations import pages as explanation_pages

    return Made(explanation_pages.html(explanation))


def _explanation_text(explanation: Explanation, _: Wishes) -> Made:
    from toolkit.rendering.explanations import text as explanation_text

    return Made(explanation_text.text(explanation))


def _explanation_markdown(explanation: Explanation, _: Wishes) -> Made:
    from toolkit.rendering.explanations import text as explanation_text

    return Made(explanation_text.markdown(explanation))


def _json(paper: Letter | Explanation, _: Wishes) -> Made:
    from toolkit.rendering.letters import json as letter_json

    return Made(letter_json.render(paper))


def _pack_pdf(pack: Pack, wishes: Wishes) -> Made:
    from toolkit.rendering.pack import pages as pack_pages

    drawn = pack_pages.draw(pack, paper=wishes.paper_size)
    return Made(drawn.data, drawn.notes)


def _pack_html(pack: Pack, _: Wishes) -> Made:
    from toolkit.rendering.pack import pages as pack_pages

    return Made(pack_pages.html(pack))


def _pack_text(pack: Pack, _: Wishes) -> Made:
    from io import StringIO

    from toolkit.rendering.pack import terminal as pack_terminal
    from toolkit.rendering.terminal import open_console

    page = StringIO()
    pack_terminal.render(pack, open_console(page, width=TEXT_WIDTH))
    return Made(page.getvalue())


def _pack_json(pack: Pack, _: Wishes) -> Made:
    from toolkit.rendering.pack import json as pack_json

    return Made(pack_json.render(pack))


def _pack_deck(pack: Pack, _: Wishes) -> Made:
    from toolkit.rendering.pack import deck as pack_deck

    return Made(pack_deck.deck(pack))


def _pack_calendar(pack: Pack, _: Wishes) -> Made:
    from toolkit.rendering.pack import calendar as pack_calendar

    return Made(pack_calendar.calendar(pack))


def _findings_pdf(noun: Scan | Review, wishes: Wishes) -> Made:
    from toolkit.rendering.findings import pages as findings_pages

    drawn = findings_pages.draw(noun, wishes.file, paper=wishes.paper_size)
    return Made(drawn.data, drawn.notes)


def _findings_html(noun: Scan | Review, wishes: Wishes) -> Made:
    from toolkit.rendering.findings import pages as findings_pages

    return Made(findings_pages.html(noun, wishes.file))


def _findings_text(noun: Scan | Review, wishes: Wishes) -> Made:
    from io import StringIO

    from toolkit.rendering.findings import text as findings_text
    from toolkit.rendering.terminal import open_console

    page = StringIO()
    findings_text.render(noun, open_console(page, width=TEXT_WIDTH), text=wishes.sources)
    return Made(page.getvalue())


def _findings_json(noun: Scan | Review, _: Wishes) -> Made:
    from toolkit.rendering.findings import json as findings_json

    return Made(findings_json.render(noun))


def _findings_sarif(noun: Scan | Review, wishes: Wishes) -> Made:
    from toolkit.rendering.findings import sarif

    return Made(sarif.render(noun, wishes.file))


def _cohort_pdf(cohort: Cohort, wishes: Wishes) -> Made:
    from toolkit.rendering.cohort import pages as cohort_pages

    return Made(cohort_pages.draw(cohort, paper=wishes.paper_size))


def _cohort_html(cohort: Cohort, _: Wishes) -> Made:
    from toolkit.rendering.cohort import pages as cohort_pages

    return Made(cohort_pages.html(cohort))


_FORMS: dict[tuple[type, str], Callable[[Any, Wishes], Made]] = {
    (Report, ".pdf"): _report_pdf,
    (Report, ".html"): _report_html,
    (Report, ".txt"): _report_text,
    (Letter, ".pdf"): _letter_pdf,
    (Letter, ".docx"): _letter_docx,
    (Letter, ".html"): _letter_html,
    (Letter, ".md"): _letter_markdown,
    (Letter, ".txt"): _letter_text,
    (Letter, ".json"): _json,
    (Explanation, ".pdf"): _explanation_pdf,
    (Explanation, ".html"): _explanation_html,
    (Explanation, ".md"): _explanation_markdown,
    (Explanation, ".txt"): _explanation_text,
    (Explanation, ".json"): _json,
    (Pack, ".pdf"): _pack_pdf,
    (Pack, ".html"): _pack_html,
    (Pack, ".txt"): _pack_text,
    (Pack, ".json"): _pack_json,
    (Pack, ".apkg"): _pack_deck,
    (Pack, ".ics"): _pack_calendar,
    (Scan, ".pdf"): _findings_pdf,
    (Scan, ".html"): _findings_html,
    (Scan, ".txt"): _findings_text,
    (Scan, ".json"): _findings_json,
    (Scan, ".sarif"): _findings_sarif,
    (Review, ".pdf"): _findings_pdf,
    (Review, ".html"): _findings_html,
    (Review, ".txt"): _findings_text,
    (Review, ".json"): _findings_json,
    (Review, ".sarif"): _findings_sarif,
    (Cohort, ".pdf"): _cohort_pdf,
    (Cohort, ".html"): _cohort_html,
}
_THEMED = {(Letter, ".pdf"), (Letter, ".html")}
