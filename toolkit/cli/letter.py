"""`toolkit letter`: a cover letter from the resume's own lines, and the check of any letter against a resume."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from toolkit.cli import inputs
from toolkit.cli.options import ANYWAY, AS_OF, FORCE, OUTPUT, POSTING, TAXONOMY, format_option, paper_option, talking

if TYPE_CHECKING:
    from toolkit.cli.talk import Talk
    from toolkit.papers.letters.models import Letter

ENDINGS = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".json": "json",
}
TONES = ("plain", "warm", "formal")
LENGTHS = ("short", "page")
KINDS = ("letter", "email", "referral", "follow-up", "thank-you", "linkedin")
"""As in `papers.letters.models`, which help is too quick to import."""


@click.command("letter", short_help="Write a cover letter in which every sentence is true, or check one.")
@click.argument("resume_file", metavar="RESUME")
@POSTING
@click.option(
    "--check", "checked", metavar="LETTER", help="Check LETTER, any letter, against RESUME instead of writing one."
)
@click.option("--sources", is_flag=True, help="Show beside each sentence the lines it rests on.")
@click.option("--kind", type=click.Choice(KINDS), default="letter", show_default=True, help="What to write.")
@click.option("--tone", type=click.Choice(TONES), default="plain", show_default=True, help="How it sounds.")
@click.option("--length", type=click.Choice(LENGTHS), default="page", show_default=True, help="How long it is.")
@click.option("--because", metavar="TEXT", default="", help="Your own reason for this company, in your words.")
@click.option("--to", metavar="NAME", default="", help="Whom it is addressed to.")
@click.option("--story", metavar="WORDS", default="", help="Tell the line of the resume that has these words.")
@click.option("--avoid", metavar="WORDS", multiple=True, help="Leave out lines that have these words (repeatable).")
@click.option("--break", "pause", metavar="TEXT", default="", help="What to say of the time since your last job.")
@click.option("--theme", metavar="DIR", help="A folder with your own letter.html and letter.css, for PDF and HTML.")
@format_option("terminal", "text", "markdown", "html", "pdf", "docx", "json", note="by the ending of -o, else terminal")
@OUTPUT
@FORCE
@paper_option("PDF and DOCX")
@AS_OF
@TAXONOMY
@ANYWAY
@talking
def command(
    resume_file: str,
    posting: str | None,
    checked: str | None,
    sources: bool,
    kind: str,
    tone: str,
    length: str,
    because: str,
    to: str,
    story: str,
    avoid: tuple[str, ...],
    pause: str,
    theme: str | None,
    form: str | None,
    output: str,
    force: bool,
    paper: str,
    as_of: str,
    taxonomy: str | None,
    anyway: bool,
    talk: Talk,
) -> None:
    """Write a letter for the job of POSTING from the lines of RESUME: nothing in it that they do not say.

    Without --posting the letter is a general one. With --check LETTER nothing is written: every statement of LETTER
    (text, Markdown, HTML, DOCX or PDF; '-' is standard input) is held against RESUME, and the command exits with 6
    where one is not borne out.

    \b
    Examples:
      toolkit letter resume.pdf --posting job.md
      toolkit letter resume.pdf --posting job.md --because "I have used your product for a year" -o letter.pdf
      toolkit letter resume.pdf --posting job.md --tone formal --length short -o letter.docx
      toolkit letter resume.pdf --posting job.md --kind email --sources
      toolkit letter resume.pdf --check letter.docx
    """
    inputs.check(resume_file, posting, checked)
    if checked is not None:
        from toolkit.cli.letter_check import run

        run(
            resume_file,
            checked,
            posting,
            form,
            output,
            force=force,
            as_of=as_of,
            taxonomy=taxonomy,
            anyway=anyway,
            talk=talk,
        )
        return

    from toolkit.cli import reports

    form = form or _by_ending(output)
    reports.check(form, output, force)

    from toolkit import workflow

    resume = inputs.resume(resume_file, talk, anyway=anyway)
    wanted = inputs.posting(posting, talk, taxonomy=taxonomy, anyway=anyway)
    with talk.step("wrote the letter"):
        letter = workflow.write_letter(
            resume, wanted, kind=kind, tone=tone, length=length, because=because, to=to, story=story, avoid=avoid,
            pause=pause, as_of=as_of, taxonomy=taxonomy,
        )  # fmt: skip
    with talk.step(f"wrote {output}"):
        notes = _write(letter, form, output, force=force, paper=paper, theme=theme, sources=sources)
    for note in (*letter.warnings, *notes):
        talk.note(f"note: {note}")
    if output != "-":
        talk.note(f"{letter.kind} written to {output}")


def _by_ending(output: str) -> str:
    """The form that the ending of `-o` asks for; an unknown ending is refused, as a letter goes to somebody else."""
    from toolkit.cli.reports import ending
    from toolkit.errors import UsageError

    named = ending(output)
    if output == "-" or not named:
        return "terminal"
    if named not in ENDINGS:
        known = ", ".join(ENDINGS)
        raise UsageError(f"A letter is not written in {named}; end the name in one of {known}, or say --format.")
    return ENDINGS[named]


def _write(
    letter: Letter, form: str, output: str, *, force: bool, paper: str, theme: str | None, sources: bool
) -> tuple[str, ...]:
    import sys

    from toolkit.rendering import output as out
    from toolkit.rendering import papers

    if form == "terminal":
        from toolkit.rendering import terminal
        from toolkit.rendering.letters import terminal as letter_terminal

        if output == "-":
            letter_terminal.render(letter, terminal.open_console(sys.stdout), sources=sources)
            return ()
        form = "text"
    suffix = next(known for known, named in ENDINGS.items() if named == form)
    made = papers.make(letter, suffix, papers.Wishes(paper, theme, sources))
    out.write(made.content, output, force=force)
    return made.notes
