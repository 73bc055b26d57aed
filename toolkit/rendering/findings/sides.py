"""Two texts of one file, line beside line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

SAME, CHANGED = "same", "changed"
MOST_LINES = 3000
"""Lines of each text that are compared; resumes have a hundred, and the comparison grows with the square."""


@dataclass(frozen=True, slots=True)
class Row:
    left: str
    right: str
    kind: str
    """SAME where both sides have the same words, else CHANGED."""


def rows(left: str, right: str) -> list[Row]:
    """The lines of both texts, those with the same words beside each other; empty lines are left out."""
    return list(_rows(_lines(left), _lines(right)))


def _lines(text: str) -> list[str]:
    return [line for raw in text.splitlines() if (line := " ".join(raw.split()))][:MOST_LINES]


def _rows(left: list[str], right: list[str]) -> Iterator[Row]:
    matcher = SequenceMatcher(None, [_key(line) for line in left], [_key(line) for line in right], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield from (Row(one, two, SAME) for one, two in zip(left[a:b], right[c:d], strict=True))
        else:
            yield from (Row(one, two, CHANGED) for one, two in zip_longest(left[a:b], right[c:d], fillvalue=""))


def _key(line: str) -> str:
    """The words of a line without the glyph before them: whether a bullet is part of the text is no difference."""
    return line.lstrip("•◦▪‣·*-–—●○■ ")
