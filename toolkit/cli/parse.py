"""`toolkit parse`: what was read, as JSON Resume."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from toolkit.cli import inputs, many
from toolkit.cli.options import ANYWAY, FORCE, OUTPUT, format_option, talking

if TYPE_CHECKING:
    from toolkit.cli.talk import Talk


@click.command("parse", short_help="Show what is read from a resume, as JSON Resume.")
@click.argument("files", metavar="RESUME...", nargs=-1, required=True)
@format_option("json", "jsonl", "yaml", "text", note="json for one file, jsonl for several")
@OUTPUT
@FORCE
@ANYWAY
@talking
def command(files: tuple[str, ...], form: str | None, output: str, force: bool, anyway: bool, talk: Talk) -> None:
    """Show what is read from each RESUME, as JSON Resume v1.0.0.

    Of several files, one that cannot be read becomes a line with its error, and the exit code is 3.
    The format text shows the lines in reading order.

    \b
    Examples:
      toolkit parse resume.pdf
      toolkit parse resume.pdf --format text
      toolkit parse resume.pdf -o me.json
      toolkit parse *.pdf --format jsonl > all.jsonl
    """
    from toolkit import workflow

    def make(path: str) -> Any:
        with talk.step(f"read {path}"):
            if form == "text":
                return workflow.read_document(path, data=inputs.content(path)).text
            from toolkit.resumes import json_resume

            return json_resume.to_json(workflow.read_resume(path, data=inputs.content(path), anyway=anyway))

    many.write(files, make, form, output, force, talk, show=lambda text: f"{text}\n")
