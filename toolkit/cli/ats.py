"""`toolkit ats`: what software gets of a resume."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from toolkit.cli import findings, inputs
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


@click.command("ats", short_help="Show what software gets of a resume, and what it loses.")
@click.argument("resume_file", metavar="RESUME")
@POSTING
@LEVEL
@click.option(
    "--extractors", metavar="LIST", default="", help="The programs to read with, with commas between.  [default: all]"
)
@click.option("--text", is_flag=True, help="Also print what the page shows and, beside it, what a machine gets.")
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
    posting: str | None,
    level: str | None,
    extractors: str,
    text: bool,
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
    """Show what is lost if software reads RESUME before a person does.

    The file is read by several extractors that real systems build on; the findings have a severity, a place, a reason
    and a mend. With a posting, they are joined by the terms that it asks for. --anyway is for the posting.

    \b
    Examples:
      toolkit ats resume.pdf
      toolkit ats resume.pdf --posting job.md -o scan.html
      toolkit ats resume.pdf --text | less
      toolkit ats resume.pdf --extractors pdfium,pdfminer.six
      toolkit ats resume.md --format sarif -o scan.sarif --fail-on major
    """
    inputs.check(resume_file, posting)
    form = findings.form_of(form, output)
    findings.check(form, output, force=force, text=text)

    from toolkit import workflow

    data = inputs.data(resume_file)
    wanted = inputs.posting(posting, talk, taxonomy=taxonomy, anyway=anyway)
    names = [name.strip() for name in extractors.split(",") if name.strip()] or None
    with talk.step(f"scanned {resume_file}"):
        scan = workflow.scan_resume(
            resume_file, data=data, posting=wanted, level=level, extractors=names, as_of=as_of, taxonomy=taxonomy
        )
    talk.times((reading.name, reading.seconds) for reading in scan.extractors)
    with talk.step(f"wrote {output}"):
        notes = findings.write(scan, data, form, output, paper=paper, force=force, text=text)
    for note in notes:
        talk.note(f"note: {note}")
    if output != "-":
        talk.note(f"grade {scan.grade.letter}: scan written to {output}")
    findings.judge(scan, fail_under, fail_on)
