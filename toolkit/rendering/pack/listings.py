"""Code as rows of a fixed width: every blank kept, long rows broken where one can see it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

WIDTH = 88
"""Signs of a row."""
TAB = 4
_BLANKS = re.compile(r"( +)")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of code, and whether it goes on with the one above."""

    text: str
    more: bool = False


def tidy(code: str, by: Callable[[str], str]) -> str:
    """The code with every word in it as `by` gives it and its blanks as they are; tabs become blanks."""
    lines = code.replace("\r\n", "\n").replace("\r", "\n").expandtabs(TAB).strip("\n").split("\n")
    return "\n".join(
        "".join(piece if not piece.strip(" ") else by(piece) for piece in _BLANKS.split(line)).rstrip()
        for line in lines
    )


def rows(code: str) -> Iterator[Row]:
    """The code's rows; what is longer than WIDTH goes on in rows that are indented as their first one and a step."""
    for line in code.split("\n"):
        indent = min(len(line) - len(line.lstrip(" ")) + TAB, WIDTH // 2)
        rest, more = line, False
        while len(rest) > WIDTH:
            blank = rest.rfind(" ", indent + WIDTH // 3, WIDTH)
            cut = blank + 1 if blank > 0 else WIDTH
            yield Row(rest[:cut].rstrip(), more)
            rest, more = " " * indent + rest[cut:].lstrip(" "), True
        yield Row(rest, more)
