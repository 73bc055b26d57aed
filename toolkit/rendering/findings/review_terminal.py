"""A review on a terminal: the changes worth most, then the findings line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.papers.wording import plain
from toolkit.rendering.findings import wording
from toolkit.rendering.findings.grouping import Group, groups
from toolkit.rendering.findings.terminal import STYLES, notices, passed, places
from toolkit.rendering.lines import Lines
from toolkit.reviews.models import Finding
from toolkit.reviews.resume.models import Change, Review

if TYPE_CHECKING:
    from rich.console import Console

_PLAIN_BLANK = "____"
"""What stands for a blank where the output cannot hold its sign."""


def render(review: Review, console: Console) -> None:
    """Print the review; each finding keeps its number in every form."""
    lines = Lines(console)
    held = f"held to {review.level}" if review.level else "no level read"
    lines.text(f"{wording.file_name(review.source)}, {held}: score {review.score} of 100", style="bold")
    lines.text(f"Grade {review.grade.letter}. {wording.clean_words(review)}", style="bold")
    lines.text(f"The rule for {review.grade.letter}: {wording.rule_words(review.grade)}.", style="dim")
    if review.changes:
        lines.heading(f"The {'change' if len(review.changes) == 1 else 'changes'} worth most")
        for index, change in enumerate(review.changes, 1):
            _change(index, change, review, lines)
    paged = review.format in wording.PAGED
    for group in groups(review):
        _group(group, lines, paged=paged)
    passed(review.passed, lines)
    notices(review.warnings, lines)


def _change(index: int, change: Change, review: Review, lines: Lines) -> None:
    title, score = f"{index}. {change.title}", wording.score_words(review, change)
    if len(title) + len(score) + 2 <= lines.width:
        lines.split(title, score, style="bold")
    else:
        lines.text(title, hang=3, style="bold")
        lines.text(score, indent=3, style="bold")
    lines.text(change.text, indent=3)
    if words := wording.change_quote(change):
        lines.text(words, indent=3, style="dim")
    _rewrite(change.rewrite, lines, 3)


def _group(group: Group, lines: Lines, *, paged: bool) -> None:
    if group.place is None:
        lines.heading(group.title)
    else:
        lines.blank()
        lines.text(wording.where(group.place, paged), style="bold", hang=2)
    for number, finding in group.findings:
        _finding(number, finding, lines, paged=paged, told=group.place is None)


def _finding(number: int, finding: Finding, lines: Lines, *, paged: bool, told: bool) -> None:
    lines.split(f"{number}. {finding.title}", finding.severity, style=STYLES[finding.severity])
    lines.text(finding.text, indent=3)
    if told:
        places(finding, lines, paged=paged)
    lines.text(f"Why: {finding.why}", indent=3, style="dim")
    lines.text(f"Mend: {finding.mend}", indent=3)
    _rewrite(finding.rewrite, lines, 3)


def _rewrite(rewrite: str, lines: Lines, indent: int) -> None:
    if rewrite:
        told = plain(rewrite).replace("▢", _PLAIN_BLANK) if lines.ascii else rewrite
        lines.text(f"→ {told}" if not lines.ascii else f"> {told}", indent=indent, hang=2, style="green")
