"""Write the generated parts of the documentation anew: docs/commands.md and the marked block of README.md.

`python docs/generate.py` writes them; `tests/cli/test_docs.py` fails where they differ from what is written here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from toolkit.cli.group import cli

DOCS = Path(__file__).resolve().parent
COMMANDS = DOCS / "commands.md"
README = DOCS.parent / "README.md"
BEGIN, END = "<!-- commands: written by make docs -->", "<!-- /commands -->"
WIDTH = 100


def commands(group: click.Group, parent: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """Every command and subcommand with its context, in the order of the help."""
    for name in group.list_commands(parent):
        command = group.get_command(parent, name)
        assert command is not None
        ctx = click.Context(command, info_name=name, parent=parent, max_content_width=WIDTH, terminal_width=WIDTH)
        yield command, ctx
        if isinstance(command, click.Group):
            yield from commands(command, ctx)


def root() -> click.Context:
    return click.Context(cli, info_name="toolkit", terminal_width=WIDTH, **cli.context_settings)


def commands_page() -> str:
    """The text of docs/commands.md: the help of every command."""
    parts = ["# Commands", "", "What `--help` prints, command by command. Written by `make docs`.", ""]
    parts += ["```text", cli.get_help(root()), "```", ""]
    for command, ctx in commands(cli, root()):
        parts += [f"## {ctx.command_path}", "", "```text", command.get_help(ctx), "```", ""]
    return "\n".join(parts)


def readme_table() -> str:
    """The block of README.md between BEGIN and END: a row a command."""
    rows = ["| command | what it does |", "| --- | --- |"]
    for command, ctx in commands(cli, root()):
        if ctx.parent is not None and ctx.parent.parent is None:
            rows.append(f"| `{ctx.command_path}` | {command.get_short_help_str(limit=200)} |")
    return "\n".join([BEGIN, *rows, END])


def readme(text: str) -> str:
    """README.md with its block replaced; unchanged where it has none."""
    if BEGIN not in text or END not in text:
        return text
    before, rest = text.split(BEGIN, 1)
    return before + readme_table() + rest.split(END, 1)[1]


def main() -> int:
    COMMANDS.write_text(commands_page(), encoding="utf-8")
    if README.exists():
        README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
