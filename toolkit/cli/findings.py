"""What `toolkit ats` and `toolkit review` share: their formats, their thresholds, and how the result is written."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli.options import Decorated
from toolkit.errors import BelowThreshold, UsageError

if TYPE_CHECKING:
    from toolkit.reviews.ats.models import Scan
    from toolkit.reviews.models import Finding, Grade
    from toolkit.reviews.resume.models import Review

FORMS = ("terminal", "json", "html", "pdf", "sarif")
ENDINGS = {".pdf": "pdf", ".html": "html", ".htm": "html", ".json": "json", ".sarif": "sarif"}
"""The format that the ending of `-o` asks for; any other ending, and none, is plain text."""
SUFFIXES = {"terminal": ".txt", "json": ".json", "html": ".html", "pdf": ".pdf", "sarif": ".sarif"}
GRADES = ("A", "B", "C", "D", "F")
SEVERITIES = ("critical", "major", "minor", "note")
"""Both as in `reviews.models`, which help is too quick to import."""


def thresholds(command: Decorated) -> Decorated:
    """Add `--fail-under` and `--fail-on`."""
    under = click.option(
        "--fail-under",
        type=click.Choice(GRADES, case_sensitive=False),
        help="Exit with 6 where the grade is worse.",
    )
    on = click.option(
        "--fail-on",
        type=click.Choice(SEVERITIES, case_sensitive=False),
        help="Exit with 6 where a finding is of this severity or worse.",
    )
    return under(on(command))


def form_of(form: str | None, output: str) -> str:
    """The format asked for, by `--format` or by the ending of the output."""
    from toolkit.cli import reports

    return form or ENDINGS.get(reports.ending(output), "terminal")


def check(form: str, output: str, *, force: bool, text: bool = False) -> None:
    """Refuse, before any work, what could not be written."""
    from toolkit.cli import reports

    if text and form != "terminal":
        raise UsageError(f"--text is for the terminal, and {form} holds both texts anyway; leave --text out.")
    reports.check(form, output, force)


def write(
    noun: Scan | Review, data: bytes, form: str, output: str, *, paper: str, force: bool, text: bool = False
) -> tuple[str, ...]:
    """Write the result, and give notes on it."""
    from toolkit.rendering import output as out
    from toolkit.rendering import papers

    if form == "terminal" and output == "-":
        from toolkit.rendering import terminal
        from toolkit.rendering.findings import text as findings_text

        findings_text.render(noun, terminal.open_console(sys.stdout), text=text)
        return ()
    made = papers.make(noun, SUFFIXES[form], papers.Wishes(paper, file=data, sources=text))
    out.write(made.content, output, force=force)
    return made.notes


def judge(noun: Any, fail_under: str | None, fail_on: str | None) -> None:
    """Raise BelowThreshold where the grade or a finding is worse than asked for."""
    _judge_grade(noun.grade, fail_under)
    _judge_findings(noun.findings, fail_on)


def _judge_grade(grade: Grade, limit: str | None) -> None:
    if limit and GRADES.index(grade.letter) > GRADES.index(limit):
        raise BelowThreshold(f"The grade is {grade.letter}, worse than the {limit} asked for; see the findings.")


def _judge_findings(findings: Sequence[Finding], limit: str | None) -> None:
    if not limit:
        return
    worst = [one.title for one in findings if SEVERITIES.index(one.severity) <= SEVERITIES.index(limit)]
    if worst:
        more = f" and {len(worst) - 1} more" if len(worst) > 1 else ""
        raise BelowThreshold(f"There is a finding of severity {limit} or worse ({worst[0]}{more}); see the findings.")
