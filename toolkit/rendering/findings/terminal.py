"""A scan on a terminal: the grade, what each program gets, then the findings, worst first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from toolkit.papers.wording import count, plain
from toolkit.rendering.findings import wording
from toolkit.rendering.findings.reading_table import asked, table
from toolkit.rendering.findings.sides import SAME, Row, rows
from toolkit.rendering.lines import Lines
from toolkit.reviews.ats.models import TERM_STATES, Scan, Term
from toolkit.reviews.models import SEVERITIES, Finding

if TYPE_CHECKING:
    from rich.console import Console

STYLES = {"critical": "bold red", "major": "yellow", "minor": "", "note": "dim"}
MOST_PLACES = 5
"""Places of a finding that are listed; the rest is counted."""
WIDEST = 200
"""Columns of the two texts side by side."""
_SIGNS = {False: ("│", "≠"), True: ("|", "!")}


def render(scan: Scan, console: Console, *, text: bool = False) -> None:
    """Print the scan; with `text` also what a machine gets beside what the page shows."""
    lines = Lines(console)
    head(scan, lines)
    if scan.extractors:
        _extractors(scan, lines)
    findings(scan.findings, lines, paged=scan.format in wording.PAGED)
    if scan.terms:
        _terms(scan.terms, lines)
    passed(scan.passed, lines)
    notices(scan.warnings, lines)
    if text:
        sides(scan, Lines(console, WIDEST))


def head(scan: Scan, lines: Lines) -> None:
    """The file, its grade and the rule of the grade."""
    lines.text(f"{wording.file_name(scan.source)} ({wording.file_words(scan)})", style="bold")
    lines.text(f"Grade {scan.grade.letter}, with {wording.counts(scan.findings)}", style="bold")
    lines.text(f"The rule for {scan.grade.letter}: {wording.rule_words(scan.grade)}.", style="dim")


def findings(found: Sequence[Finding], lines: Lines, *, paged: bool) -> None:
    """The findings by severity, each with its number, its places, why it matters and the mend."""
    for severity in SEVERITIES:
        some = [(number, finding) for number, finding in enumerate(found, 1) if finding.severity == severity]
        if not some:
            continue
        lines.heading(f"{severity.capitalize()}: {wording.SEVERITY_WORDS[severity]} ({len(some)})")
        for number, finding in some:
            lines.text(f"{number}. {finding.title}", style=STYLES[severity] or "bold", hang=3)
            lines.text(finding.text, indent=3)
            places(finding, lines, paged=paged)
            lines.text(f"Why: {finding.why}", indent=3)
            lines.text(f"Mend: {finding.mend}", indent=3)


def places(finding: Finding, lines: Lines, *, paged: bool, indent: int = 3) -> None:
    """Where the finding is, with the words there."""
    for place in finding.places[:MOST_PLACES]:
        if words := wording.where(place, paged):
            lines.text(words, indent=indent, hang=2, style="dim", most=2)
    if (more := len(finding.places) - MOST_PLACES) and more > 0:
        lines.text(f"and {count(more, 'place')} more", indent=indent, style="dim")


def _extractors(scan: Scan, lines: Lines) -> None:
    lines.heading("What each program gets from the file")
    told, fields = table(scan), asked(scan)
    cells = [["", *fields], *([row.name, *row.cells] for row in told)]
    widths = [max(len(row[at]) for row in cells) + 2 for at in range(len(fields) + 1)]
    narrow = sum(widths) - 2 > lines.width
    if fields and not narrow:
        lines.row(_row(cells[0], widths), style="dim")
    for row, words in zip(told, cells[1:], strict=True):
        style = "" if row.whole else "yellow"
        if narrow:
            got = ", ".join(f"{field} {cell}" for field, cell in zip(fields, row.cells, strict=True) if cell)
            lines.text(f"{row.name}: {got}", hang=2, style=style)
        else:
            lines.row(_row(words, widths), style=style)
    for row in told:
        for note in row.notes:
            lines.text(note, hang=2)


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "".join(plain(cell).ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _terms(terms: Sequence[Term], lines: Lines) -> None:
    lines.heading("What the posting asks for, and how the resume has it")
    for state in TERM_STATES:
        some = [term for term in terms if term.state == state]
        if not some:
            continue
        lines.text(f"{state.capitalize()} ({len(some)})", style="bold")
        if state in wording.LISTED_STATES:
            for names, advice in wording.term_lists(some):
                lines.text(f"- {names}", hang=2)
                if advice:
                    lines.text(advice, indent=4)
            continue
        for term in some:
            have = f"; you write {' / '.join(term.present)}" if term.present else ""
            lines.text(f"- {wording.term_words(term)}{have}", hang=2)
            if term.quote:
                lines.text(f"“{term.quote}”", indent=4, style="dim", most=2)
            if term.advice:
                lines.text(term.advice, indent=4)


def passed(titles: Sequence[str], lines: Lines) -> None:
    """How many checks found nothing; pages and JSON name them."""
    if titles:
        lines.blank()
        others = count(len(titles), "other check")
        lines.text(f"{others} found nothing; --format html, pdf and json name them.", style="dim")


def notices(warnings: Sequence[str], lines: Lines) -> None:
    """What was said while the file was read."""
    if warnings:
        lines.heading("Warnings on the reading of the file")
    for warning in warnings:
        lines.text(f"- {warning}", hang=2)


def sides(scan: Scan, lines: Lines) -> None:
    """The two texts side by side where the terminal is wide, else one after the other."""
    lines.heading("What the page shows, and beside it what a machine gets")
    between, other = _SIGNS[lines.ascii]
    width = (lines.width - 3) // 2
    if width < 40:
        lines.text("What the page shows", style="bold")
        _plainly(scan.shown_text, lines)
        lines.blank()
        lines.text("What a machine gets", style="bold")
        _plainly(scan.machine_text, lines)
        return
    lines.row(f"{lines.fit('the page', width)}   the machine", style="bold")
    for row in rows(scan.shown_text, scan.machine_text):
        _side_by_side(row, lines, width, between if row.kind == SAME else other)


def _side_by_side(row: Row, lines: Lines, width: int, sign: str) -> None:
    left, right = lines.wrapped(row.left, width), lines.wrapped(row.right, width)
    for at in range(max(1, len(left), len(right))):
        one = left[at] if at < len(left) else ""
        two = right[at] if at < len(right) else ""
        lines.row(f"{lines.fit(one, width)} {sign} {two}".rstrip(), style="" if row.kind == SAME else "yellow")


def _plainly(text: str, lines: Lines) -> None:
    for line in text.splitlines() or ["nothing"]:
        if line.strip():
            lines.text(line, hang=2)
