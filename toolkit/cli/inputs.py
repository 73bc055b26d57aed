"""The files named on the command line; `-` is standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from toolkit.errors import UsageError

if TYPE_CHECKING:
    from toolkit.cli.talk import Talk
    from toolkit.postings.models import Posting
    from toolkit.resumes.models import Resume

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


def data(path: str) -> bytes:
    """The bytes of a file named on the command line, or of standard input, for what looks at the file twice."""
    from toolkit import workflow

    return sys.stdin.buffer.read() if path == STANDARD_INPUT else workflow.read_bytes(path)


def resume(path: str, talk: Talk, *, anyway: bool) -> Resume:
    """The resume of a file named on the command line."""
    from toolkit import workflow

    with talk.step(f"read {path}"):
        return workflow.read_resume(path, data=content(path), anyway=anyway)


def posting(path: str | None, talk: Talk, *, taxonomy: str | None, anyway: bool) -> Posting | None:
    """The posting of a file named on the command line, None where none is."""
    from toolkit import workflow

    if not path:
        return None
    with talk.step(f"read {path}"):
        return workflow.read_posting(path, data=content(path), taxonomy=taxonomy, anyway=anyway)
