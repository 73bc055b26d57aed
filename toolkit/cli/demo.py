"""`toolkit demo`: the tool on the samples it ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from toolkit.cli.options import AS_OF, FORCE, talking

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.cli.talk import Talk

RESUME, POSTING = "resumes/ifeoma-castell.pdf", "postings/applied-ai-engineer.md"
"""The sample whose report is written, and the posting it is matched with."""
FORMATS = ("pdf", "html", "json")


@click.command("demo", short_help="Try the tool on the samples it ships.")
@click.option(
    "-o", "--output", metavar="DIR", default="toolkit-demo", show_default=True, help="Folder for the reports."
)
@FORCE
@AS_OF
@talking
def command(output: str, force: bool, as_of: str, talk: Talk) -> None:
    """Score the shipped samples, invented people all; write one gap report as PDF, HTML and JSON, and one letter.

    \b
    Examples:
      toolkit demo
      toolkit demo --output out --force
    """
    from pathlib import Path

    from toolkit import workflow
    from toolkit.cli import reports
    from toolkit.resources import folder

    samples, target = folder("samples"), Path(output)
    written = {form: target / f"{Path(RESUME).stem}.{form}" for form in FORMATS}
    letter = target / f"{Path(RESUME).stem}-letter.pdf"
    _make(target)
    for form, path in (*written.items(), ("pdf", letter)):
        reports.check(form, str(path), force)

    click.echo("Sample                 score  at level   widest gap")
    for path in sorted((samples / "resumes").glob("*.pdf")):
        with talk.step(f"scored {path.name}"):
            assessment = workflow.score(workflow.read_resume(path), as_of=as_of)
        gap = assessment.gaps[0].name if assessment.gaps else "none"
        click.echo(f"{path.stem:22} {assessment.score:5}  {assessment.target_level:9}  {gap}")

    resume = workflow.read_resume(samples / RESUME)
    posting = workflow.read_posting(samples / POSTING)
    assessment = workflow.score(resume, posting=posting, as_of=as_of)
    click.echo(f"\nThe report of {resume.contact.name}, matched with the posting {posting.title!r}:")
    for form, path in written.items():
        with talk.step(f"wrote {path}"):
            reports.write(resume, assessment, form, str(path), force=force)
        click.echo(f"  {path.resolve()}")
    click.echo("and a letter for it, from the resume's own lines:")
    with talk.step(f"wrote {letter}"):
        workflow.render(workflow.write_letter(resume, posting, as_of=as_of), letter, force=force)
    click.echo(f"  {letter.resolve()}")
    click.echo("\nNow your own: toolkit score resume.pdf -o report.pdf")


def _make(target: Path) -> None:
    from toolkit.errors import OutputError

    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or "cannot be made").lower()
        raise OutputError(f"{target} cannot be used as a folder ({reason}); name another with --output.") from error
