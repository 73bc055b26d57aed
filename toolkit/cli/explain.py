"""`toolkit explain`: what to say about a layoff, a gap or a change of trade."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from toolkit.cli import inputs, reports
from toolkit.cli.options import ANYWAY, AS_OF, FORCE, OUTPUT, POSTING, TAXONOMY, format_option, paper_option, talking

if TYPE_CHECKING:
    from toolkit.cli.talk import Talk
    from toolkit.papers.explanations.models import Explanation

KINDS = ("layoff", "gap", "switch")
ENDINGS = {
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".md": "markdown",
    ".txt": "text",
}
"""The format that the ending of `-o` asks for; any other ending is plain text."""
WRITTEN = {"pdf": ".pdf", "html": ".html", "json": ".json", "markdown": ".md", "text": ".txt"}
"""The ending that a format is written as."""


@click.command("explain", short_help="Say what to say about a layoff, a gap or a change of trade.")
@click.argument("kind", type=click.Choice(KINDS), metavar="layoff|gap|switch")
@click.argument("resume_file", metavar="RESUME")
@click.option("--reason", default="", metavar="TEXT", help="What happened, in your own words; they are kept.")
@click.option(
    "--since",
    default="",
    metavar="YYYY-MM",
    help="The month in which the job ended, or the move began.  [default: the newest ended job, the longest gap]",
)
@click.option("--until", default="", metavar="YYYY-MM", help="The last month of the break, where the resume has none.")
@click.option(
    "--what-i-did",
    multiple=True,
    metavar="TEXT",
    help="What you did in that time; repeat it, or part several by ';'.",
)
@POSTING
@format_option("terminal", "json", "html", "pdf", "text", "markdown", note="by the ending of -o, else terminal")
@OUTPUT
@FORCE
@paper_option()
@AS_OF
@TAXONOMY
@ANYWAY
@talking
def command(
    kind: str,
    resume_file: str,
    reason: str,
    since: str,
    until: str,
    what_i_did: tuple[str, ...],
    posting: str | None,
    form: str | None,
    output: str,
    force: bool,
    paper: str,
    as_of: str,
    taxonomy: str | None,
    anyway: bool,
    talk: Talk,
) -> None:
    """Say what to say about a layoff, a gap or a change of trade: on the resume, in a letter, and aloud.

    One line for the resume, two sentences for a letter, answers of 30 and 90 seconds, and what not to say. Dates are
    counted from RESUME; nothing is added to them but your own words.

    \b
    Examples:
      toolkit explain gap resume.pdf
      toolkit explain layoff resume.pdf --since 2026-05 --reason "the company closed the Austin office"
      toolkit explain gap resume.pdf --what-i-did "finished a course on ML systems; rebuilt my home server"
      toolkit explain switch resume.pdf --posting job.md -o switch.pdf
    """
    inputs.check(resume_file, posting)
    ending = reports.ending(output)
    form = form or (ENDINGS.get(ending, "text") if output != "-" else "terminal")
    _check(form, output, force)

    from toolkit import workflow

    resume = inputs.resume(resume_file, talk, anyway=anyway)
    wanted = inputs.posting(posting, talk, taxonomy=taxonomy, anyway=anyway)
    with talk.step("counted the dates and put the facts into words"):
        explanation = workflow.explain(
            kind,
            resume,
            reason=reason,
            since=since,
            until=until,
            what_i_did=what_i_did,
            posting=wanted,
            as_of=as_of,
            taxonomy=taxonomy,
        )
    with talk.step(f"wrote {output}"):
        _write(explanation, form, output, paper=paper, force=force)
    if output != "-":
        talk.note(f"what to say about the {kind}: written to {output}")


def _check(form: str, output: str, force: bool) -> None:
    """Refuse an output that could not be written, before any work."""
    from toolkit.errors import UsageError
    from toolkit.rendering import output as out

    if form in ("pdf", "html") and output == "-" and sys.stdout.isatty():
        raise UsageError(f"A terminal cannot show {form.upper()}; name a file: -o explanation.{form}")
    out.check(output, force=force)


def _write(explanation: Explanation, form: str, output: str, *, paper: str, force: bool) -> None:
    from toolkit.rendering import output as out
    from toolkit.rendering import papers

    if form != "terminal":
        wishes = papers.Wishes(paper_size=paper)
        out.write(papers.make(explanation, WRITTEN[form], wishes).content, output, force=force)
        return
    from io import StringIO

    from toolkit.rendering import terminal
    from toolkit.rendering.explanations import terminal as explanation_terminal

    if output == "-":
        explanation_terminal.render(explanation, terminal.open_console(sys.stdout))
    else:
        page = StringIO()
        explanation_terminal.render(explanation, terminal.open_console(page, width=reports.FILE_WIDTH))
        out.write(page.getvalue(), output, force=force)
