"""`toolkit review`: what a person who knows the trade would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from toolkit.cli import findings, inputs
from toolkit.cli.options import ANYWAY, AS_OF, FORCE, LEVEL, OUTPUT, TAXONOMY, format_option, paper_option, talking

if TYPE_CHECKING:
    from toolkit.cli.talk import Talk


@click.command("review", short_help="Review a resume line by line, with rewrites.")
@click.argument("resume_file", metavar="RESUME")
@LEVEL
@format_option(*findings.FORMS, note="by the ending of -o, else terminal")
@OUTPUT
@FORCE
@findings.thresholds
@paper_option()
@AS_OF
@TAXONOMY
@ANYWAY
@talking
def command(
    resume_file: str,
    level: str | None,
    form: str | None,
    output: str,
    force: bool,
    fail_under: str | None,
    fail_on: str | None,
    paper: str,
    as_of: str,
    taxonomy: str | None,
    anyway: bool,
    talk: Talk,
) -> None:
    """Review RESUME line by line, as a good mentor in this trade would, the changes worth most first.

    A rewrite keeps every fact of its line, and leaves a blank for each figure that only you know.

    \b
    Examples:
      toolkit review resume.pdf
      toolkit review resume.pdf --level senior -o review.html
      toolkit review resume.md --format sarif -o review.sarif --fail-under B
    """
    inputs.check(resume_file)
    form = findings.form_of(form, output)
    findings.check(form, output, force=force)

    from toolkit import workflow

    data = inputs.data(resume_file)
    with talk.step(f"read {resume_file}"):
        resume = workflow.read_resume(resume_file, data=data, anyway=anyway)
    with talk.step("reviewed"):
        review = workflow.review_resume(resume, level=level, as_of=as_of, taxonomy=taxonomy)
    with talk.step(f"wrote {output}"):
        notes = findings.write(review, data, form, output, paper=paper, force=force)
    for note in notes:
        talk.note(f"note: {note}")
    if output != "-":
        talk.note(f"grade {review.grade.letter}: review written to {output}")
    findings.judge(review, fail_under, fail_on)
