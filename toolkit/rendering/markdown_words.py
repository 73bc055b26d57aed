"""Words in Markdown that stay words."""

from __future__ import annotations

import re

BREAK = "  \n"
"""A line break inside a paragraph."""

_ANYWHERE = re.compile(r"[\\`*_\[\]<>~|]|&(?=[#\w])")
# What makes a heading, a list, a rule or a quotation of the line that it begins.
_AT_START = re.compile(r"^([#+=-]|\d{1,9}(?=[.)]))")


def escaped(text: str) -> str:
    """`text`, one line, so that Markdown shows the same characters."""
    return _AT_START.sub(_guarded, _ANYWHERE.sub(r"\\\g<0>", text))


def linked(text: str, href: str) -> str:
    """A link that shows `text`; `href` holds no brackets and no blanks."""
    return f"[{escaped(text)}]({href})"


def _guarded(found: re.Match[str]) -> str:
    """A backslash before the sign, or between a number and its full stop."""
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"
