"""`toolkit theme`: the shipped theme of letters, to be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from toolkit.cli.options import FORCE, talking

if TYPE_CHECKING:
    from toolkit.cli.talk import Talk


@click.command("theme", short_help="Copy the theme of letters to a folder, to be changed.")
@click.argument("folder", metavar="DIR")
@FORCE
@talking
def command(folder: str, force: bool, talk: Talk) -> None:
    """Copy the files of the letter's theme to DIR; change them, then name DIR with --theme.

    \b
    Examples:
      toolkit theme my-theme
      toolkit letter resume.pdf --posting job.md --theme my-theme -o letter.pdf
    """
    from toolkit.rendering.letters import themes

    for path in themes.copy_theme(folder, force=force):
        click.echo(str(path))
    talk.note(f"change the files, then use them: toolkit letter … --theme {folder} -o letter.pdf")
