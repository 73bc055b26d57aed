"""`toolkit apply`: everything for one application, in one folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from toolkit.cli import inputs
from toolkit.cli.options import ANYWAY, AS_OF, FORCE, LEVEL, TAXONOMY, paper_option, talking

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.cli.talk import Talk
    from toolkit.papers.letters.models import Letter
    from toolkit.papers.models import Report
    from toolkit.papers.pack.models import Pack
    from toolkit.reviews.ats.models import Scan
    from toolkit.reviews.resume.models import Review


@click.command("apply", short_help="Make report, scan, review, letter and interview pack for one application.")
@click.argument("resume_file", metavar="RESUME")
@click.option("--posting", metavar="FILE", required=True, help="The job posting.")
@click.option("-o", "--output", metavar="DIR", required=True, help="Folder for the files.")
@LEVEL
@click.option("--because", metavar="TEXT", default="", help="Your own reason for this company, for the letter.")
@click.option("--days", type=click.IntRange(0, 120), default=14, show_default=True, help="Days left, for the plan.")
@click.option(
    "--size",
    type=click.Choice(["pocket", "standard", "full"]),
    default="standard",
    show_default=True,
    help="Of the pack.",
)
@paper_option("PDF and DOCX")
@FORCE
@AS_OF
@TAXONOMY
@ANYWAY
@talking
def command(
    resume_file: str,
    posting: str,
    output: str,
    level: str | None,
    because: str,
    days: int,
    size: str,
    paper: str,
    force: bool,
    as_of: str,
    taxonomy: str | None,
    anyway: bool,
    talk: Talk,
) -> None:
    """Write report, scan, review, letter, interview pack, deck and plan for one application to a folder.

    A page in it, index.html, opens them all.

    Each part is what its own command writes; RESUME and the posting are read once.

    \b
    Examples:
      toolkit apply resume.pdf --posting job.md -o fernhollow
      toolkit apply resume.pdf --posting job.md -o fernhollow --because "I use your product" --force
    """
    from pathlib import Path

    inputs.check(resume_file, posting)
    target = Path(output)
    _make(target, force)

    from toolkit import workflow
    from toolkit.rendering import application

    data = inputs.data(resume_file)
    with talk.step(f"read {resume_file}"):
        resume = workflow.read_resume(resume_file, data=data, anyway=anyway)
    wanted = inputs.posting(posting, talk, taxonomy=taxonomy, anyway=anyway)
    with talk.step("assessed"):
        assessment = workflow.score(resume, posting=wanted, level=level, as_of=as_of, taxonomy=taxonomy)
        report = workflow.write_report(resume, assessment, taxonomy=taxonomy)
    with talk.step("scanned"):
        scan = workflow.scan_resume(resume_file, data=data, posting=wanted, level=level, as_of=as_of, taxonomy=taxonomy)
    with talk.step("reviewed"):
        review = workflow.review_resume(resume, level=level, as_of=as_of, taxonomy=taxonomy)
    with talk.step("wrote the letter"):
        letter = workflow.write_letter(resume, wanted, because=because, as_of=as_of, taxonomy=taxonomy)
    with talk.step("chose the questions"):
        pack = workflow.write_pack(resume, wanted, level=level, days=days, size=size, as_of=as_of, taxonomy=taxonomy)
    nouns: dict[str, Report | Letter | Pack | Scan | Review] = {
        "report": report,
        "scan": scan,
        "review": review,
        "letter": letter,
        "pack": pack,
    }
    for noun, name in application.FILES:
        with talk.step(f"wrote {name}"):
            workflow.render(nouns[noun], target / name, paper_size=paper, force=force, file=data)
    application.save_index(report, letter, pack, scan, review, target / application.INDEX, force=force)
    for warning in dict.fromkeys((*letter.warnings, *pack.warnings)):
        talk.note(f"note: {warning}")
    click.echo(str((target / application.INDEX).resolve()))


def _make(target: Path, force: bool) -> None:
    from toolkit.errors import OutputError

    try:
        if target.is_dir() and any(target.iterdir()) and not force:
            raise OutputError(
                f"{target} holds files already; add --force to replace those of the same names, or name another."
            )
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or "cannot be made").lower()
        raise OutputError(f"{target} cannot be used as a folder ({reason}); name another with --output.") from error
