"""`toolkit score`: the gap report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from toolkit.cli import inputs
from toolkit.cli.options import (
    ANYWAY,
    AS_OF,
    FORCE,
    LEVEL,
    OUTPUT,
    POSTING,
    TAXONOMY,
    format_option,
    paper_option,
    talking,
)

if TYPE_CHECKING:
    from toolkit.cli.talk import Talk

ENDINGS = {".pdf": "pdf", ".html": "html", ".htm": "html", ".json": "json"}
"""The format that the ending of `-o` asks for; any other ending, and none, is plain text."""


@click.command("score", short_help="Score a resume and show its gaps.")
@click.argument("resume_file", metavar="RESUME")
@POSTING
@LEVEL
@format_option("terminal", "json", "html", "pdf", note="by the ending of -o, else terminal")
@OUTPUT
@FORCE
@click.option("--fail-under", type=click.IntRange(0, 100), metavar="N", help="Exit with 6 where the score is below N.")
@paper_option()
@AS_OF
@TAXONOMY
@ANYWAY
@talking
def command(
    resume_file: str,
    posting: str | None,
    level: str | None,
    form: str | None,
    output: str,
    force: bool,
    fail_under: int | None,
    paper: str,
    as_of: str,
    taxonomy: str | None,
    anyway: bool,
    talk: Talk,
) -> None:
    """Score RESUME for AI-engineer roles and show its gaps, each with the lines it rests on.

    RESUME is a PDF, DOCX, Markdown, text, HTML, JSON Resume or RenderCV file.

    \b
    Examples:
      toolkit score resume.pdf
      toolkit score resume.pdf --level senior --posting job.md
      toolkit score resume.pdf -o report.pdf
      toolkit score resume.pdf --format json | less
      toolkit parse resume.pdf -o me.json     # correct me.json, then
      toolkit score me.json
    """
    from toolkit.cli import reports

    inputs.check(resume_file, posting)
    form = form or ENDINGS.get(reports.ending(output), "terminal")
    reports.check(form, output, force)

    from toolkit import workflow

    resume = inputs.resume(resume_file, talk, anyway=anyway)
    wanted = inputs.posting(posting, talk, taxonomy=taxonomy, anyway=anyway)
    with talk.step("matched and assessed"):
        assessment = workflow.score(resume, posting=wanted, level=level, as_of=as_of, taxonomy=taxonomy)
    with talk.step(f"wrote {output}"):
        reports.write(resume, assessment, form, output, paper=paper, taxonomy=taxonomy, force=force)
    if output != "-":
        talk.note(f"score {assessment.score} of 100 at {assessment.target_level}: report written to {output}")
    if fail_under is not None and assessment.score < fail_under:
        from toolkit.errors import BelowThreshold

        raise BelowThreshold(
            f"The score is {assessment.score}, below the {fail_under} asked for; see the report's gaps."
        )
