"""`toolkit posting`: what a job posting asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from toolkit.cli import inputs, many
from toolkit.cli.options import ANYWAY, FORCE, OUTPUT, TAXONOMY, format_option, talking

if TYPE_CHECKING:
    from toolkit.cli.talk import Talk


@click.command("posting", short_help="Show what a job posting asks for.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@format_option("json", "jsonl", "yaml", note="json for one file, jsonl for several")
@OUTPUT
@FORCE
@TAXONOMY
@ANYWAY
@talking
def command(
    files: tuple[str, ...],
    form: str | None,
    output: str,
    force: bool,
    taxonomy: str | None,
    anyway: bool,
    talk: Talk,
) -> None:
    """Show what each job posting asks for: title, level, pay, and its requirements as printed.

    \b
    Examples:
      toolkit posting job.md
      toolkit posting job.html --format yaml
      toolkit posting jobs/*.md --format jsonl > jobs.jsonl
    """
    from toolkit import workflow
    from toolkit.rendering import nouns

    def make(path: str) -> Any:
        with talk.step(f"read {path}"):
            posting = workflow.read_posting(path, data=inputs.content(path), taxonomy=taxonomy, anyway=anyway)
            return nouns.posting_data(posting)

    many.write(files, make, form, output, force, talk)
