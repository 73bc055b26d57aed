"""The files named on the command line; `-` is standard input."""

from __future__ import annotations

import sys

from toolkit.errors import UsageError

STANDARD_INPUT = "-"


def check(*paths: str | None) -> None:
    """Raise UsageError where standard input is asked for twice or would be typed by hand."""
    asked = sum(path == STANDARD_INPUT for path in paths)
    if asked > 1:
        raise UsageError("Standard input can be read only once; name a file instead of the second '-'.")
    if asked and sys.stdin.isatty():
        raise UsageError("Nothing is piped in; name a file, or pipe one: cat resume.md | toolkit score -")


def content(path: str) -> bytes | None:
    """The bytes of standard input for `-`, None for a file, which the reader opens itself."""
    return sys.stdin.buffer.read() if path == STANDARD_INPUT else None
