"""`toolkit prep`: the interview pack."""

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
    from toolkit.papers.pack.models import Pack

ENDINGS = {
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
    ".txt": "text",
    ".json": "json",
    ".apkg": "anki",
    ".ics": "calendar",
}
SUFFIXES = {form: ending for ending, form in reversed(ENDINGS.items())}
SIZES = ("pocket", "standard", "full")
"""As in `papers.pack.models`, which help is too quick to import."""


@click.command("prep", short_help="Make an interview pack for a resume and a job.")
@click.argument("resume_file", metavar="RESUME")
@POSTING
@LEVEL
@click.option(
    "--days", type=click.IntRange(0, 120), default=14, show_default=True, help="Days left until the interviews."
)
@click.option("--rounds", metavar="LIST", default="", help="The rounds to come, with commas between.  [default: all]")
@click.option(
    "--size", type=click.Choice(SIZES), default="standard", show_default=True, help="About 4, 20 or 40 pages."
)
@click.option("--seed", type=int, default=0, help="Another number draws other questions of like worth.  [default: 0]")
@click.option("--anki", metavar="FILE", help="Also write the flash cards as an Anki deck (.apkg).")
@click.option("--calendar", metavar="FILE", help="Also write the plan as a calendar file (.ics).")
@format_option("terminal", "pdf", "html", "text", "json", note="by the ending of -o, else terminal")
@OUTPUT
@FORCE
@paper_option()
@AS_OF
@TAXONOMY
@ANYWAY
@talking
def command(
    resume_file: str,
    posting: str | None,
    level: str | None,
    days: int,
    rounds: str,
    size: str,
    seed: int,
    anki: str | None,
    calendar: str | None,
    form: str | None,
    output: str,
    force: bool,
    paper: str,
    as_of: str,
    taxonomy: str | None,
    anyway: bool,
    talk: Talk,
) -> None:
    """Make an interview pack from RESUME, and for the job of POSTING where there is one.

    It holds one page to carry, the rounds with questions chosen for this resume and job, your own lines probed, story
    sheets, a plan for the days left, a glossary, and figures worth knowing.

    \b
    Examples:
      toolkit prep resume.pdf --posting job.md -o pack.pdf
      toolkit prep resume.pdf --posting job.md --size pocket -o pocket.pdf
      toolkit prep resume.pdf --days 7 --rounds coding,system-design -o pack.html
      toolkit prep resume.pdf --posting job.md -o pack.pdf --anki deck.apkg --calendar plan.ics
    """
    from toolkit.cli import reports

    inputs.check(resume_file, posting)
    form = form or _by_ending(output)
    reports.check(form, output, force)
    for more in (anki, calendar):
        if more:
            reports.check("file", more, force)

    from toolkit import workflow

    resume = inputs.resume(resume_file, talk, anyway=anyway)
    wanted = inputs.posting(posting, talk, taxonomy=taxonomy, anyway=anyway)
    with talk.step("chose the questions and made the plan"):
        pack = workflow.write_pack(
            resume,
            wanted,
            level=level,
            days=days,
            rounds=_named(rounds),
            size=size,
            seed=seed,
            as_of=as_of,
            taxonomy=taxonomy,
        )
    with talk.step(f"wrote {output}"):
        _write(pack, form, output, paper=paper, force=force)
    for kind, path in (("anki", anki), ("calendar", calendar)):
        if path:
            with talk.step(f"wrote {path}"):
                _write(pack, kind, path, paper=paper, force=force)
    for warning in pack.warnings:
        talk.note(f"note: {warning}")
    if output != "-":
        talk.note(f"pack written to {output}")


def _named(rounds: str) -> tuple[str, ...]:
    return tuple(name.strip().lower() for name in rounds.split(",") if name.strip())


def _by_ending(output: str) -> str:
    from toolkit.cli.reports import ending
    from toolkit.errors import UsageError

    named = ending(output)
    if output == "-" or not named:
        return "terminal"
    if named not in ENDINGS:
        raise UsageError(
            f"A pack is not written in {named}; end the name in one of {', '.join(ENDINGS)}, or say --format."
        )
    return ENDINGS[named]


def _write(pack: Pack, form: str, output: str, *, paper: str, force: bool) -> None:
    import sys

    from toolkit.rendering import output as out
    from toolkit.rendering import papers

    if form == "terminal" and output == "-":
        from toolkit.rendering import terminal
        from toolkit.rendering.pack import terminal as pack_terminal

        pack_terminal.render(pack, terminal.open_console(sys.stdout))
        return
    ending = SUFFIXES["text" if form == "terminal" else form]
    out.write(papers.make(pack, ending, papers.Wishes(paper)).content, output, force=force)
