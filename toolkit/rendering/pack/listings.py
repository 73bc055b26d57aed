"""Code as rows of a fixed width: every blank kept, long rows broken where one can see it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

WIDTH = 100
"""Signs of a row: what the measure of the page holds."""
TAB = 4
LEAST = 3
"""Rows of a listing that stay together at the head and the foot of a page."""
_BLANKS = re.compile(r"( +)")
_QUOTES = re.compile(r"""(\"(?:\\.|[^"\\])*\"|'(?:\\.|[^'\\])*')""")
_OPENS = re.compile(r"\s*(?:@|def |class |async def )")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of code, and whether it goes on with the one above."""

    text: str
    more: bool = False


@dataclass(frozen=True, slots=True)
class Chunk:
    """Rows between blank ones; `head` of them stay on one page."""

    rows: tuple[Row, ...]
    head: int


def tidy(code: str, by: Callable[[str], str]) -> str:
    """The code with every word in it as `by` gives it and its blanks as they are; tabs become blanks."""
    lines = code.replace("\r\n", "\n").replace("\r", "\n").expandtabs(TAB).strip("\n").split("\n")
    return "\n".join(
        "".join(piece if not piece.strip(" ") else by(piece) for piece in _BLANKS.split(line)).rstrip()
        for line in lines
    )


def rows(code: str) -> Iterator[Row]:
    """The code's rows; what is longer than WIDTH goes on in rows that are indented as their first one and two steps."""
    for line in code.split("\n"):
        indent = min(len(line) - len(line.lstrip(" ")) + 2 * TAB, WIDTH // 2)
        rest, more = line, False
        while len(rest) > WIDTH:
            cut = _cut(rest, indent + WIDTH // 3)
            yield Row(rest[:cut].rstrip(), more)
            rest, more = " " * indent + rest[cut:].lstrip(" "), True
        yield Row(rest, more)


def chunks(code: str) -> list[Chunk]:
    """The rows in the pieces between which a page may end; none has under LEAST rows but a listing of so few."""
    made: list[list[Row]] = [[]]
    for row in rows(code):
        if made[-1] and not made[-1][-1].text and row.text and sum(bool(one.text) for one in made[-1]) >= LEAST:
            made.append([])
        made[-1].append(row)
    if len(made) > 1 and sum(bool(one.text) for one in made[-1]) < LEAST:
        made[-2:] = [made[-2] + made[-1]]
    return [Chunk(tuple(one), _head(one)) for one in made]


def _head(chunk: list[Row]) -> int:
    """Rows up to the end of a signature that begins near the head, and as many after it as the foot of a page needs."""
    start = next((at for at, row in enumerate(chunk[: 2 * LEAST]) if _OPENS.match(row.text)), None)
    if start is None:
        return min(len(chunk), LEAST)
    depth = 0
    for at, row in enumerate(chunk[start:], start):
        bare = _QUOTES.sub("", row.text)
        depth += sum(map(bare.count, "([{")) - sum(map(bare.count, ")]}"))
        if depth <= 0 and bare.split("#")[0].rstrip().endswith(":"):
            return min(len(chunk), at + LEAST)
    return min(len(chunk), start + LEAST)


def _cut(row: str, least: int) -> int:
    """Where a row is cut: behind the last blank that fits outside of a string, else the last one, else anywhere."""
    held = [found.span() for found in _QUOTES.finditer(row)]
    blanks = [at for at in range(least, WIDTH) if row[at] == " "]
    outside = [at for at in blanks if not any(start < at < end - 1 for start, end in held)]
    indent = len(row) - len(row.lstrip(" "))
    found = outside or [at for at in blanks if at >= indent]
    return found[-1] + 1 if found else WIDTH
