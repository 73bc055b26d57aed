"""The command line: one file a command, each a few lines over a function of `workflow`."""

from __future__ import annotations


def main() -> None:
    """Run the command line; the process ends with the exit code of the command."""
    from toolkit.cli.group import cli, plain_streams

    plain_streams()
    cli()
