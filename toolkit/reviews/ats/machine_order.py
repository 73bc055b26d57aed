"""Where the lines of a document stand in the text of an extractor."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from toolkit.documents.assembling import clean
from toolkit.documents.models import Line

LEAST = 12
"""Characters of a line from which on it is looked for: shorter ones, such as a year, stand in many places."""

_HEALED = re.compile("[\ufffe\x02]\n?")
"""pdfium's sign for a hyphen at a line end, which it puts together itself."""


@dataclass(frozen=True)
class MachineOrder:
    """A text as one string of lower case with a blank for each line end, and the place in it of each line found once.

    `places` is by index of the document's lines; lines that the text has twice, or has not in one piece, are not in it.
    """

    text: str
    shown: str
    """As `text`, with the capitals of the page; of the same length."""
    rows: str
    """As `text`, with its line ends."""
    places: dict[int, int]
    wanted: frozenset[str]
    """Every line of the document in lower case."""

    @cached_property
    def sequence(self) -> list[tuple[int, int]]:
        """Place and index of each line found, in the order of the text."""
        return sorted((place, index) for index, place in self.places.items())

    def between(self, start: int, end: int) -> list[int]:
        """The indices of the lines that begin from `start` to before `end`, in the order of the text."""
        first = bisect_left(self.sequence, (start, -1))
        return [index for _, index in self.sequence[first : bisect_right(self.sequence, (end, -1))]]

    def row_of(self, words: str) -> int:
        """Where the text has a line of these words alone, or beside one other line of the document; -1 where it has
        none or several.
        """
        words = words.lower()
        alone = list(_places(self.rows, f"\n{words}\n"))
        if alone:
            return alone[0] if len(alone) == 1 else -1
        beside = [
            *(at for at in _places(self.rows, f"\n{words} ") if self._row_from(at + len(words) + 1) in self.wanted),
            *(at for at in _places(self.rows, f" {words}\n") if self._row_to(at - 1) in self.wanted),
        ]
        return beside[0] if len(beside) == 1 else -1

    def _row_from(self, start: int) -> str:
        return self.rows[start : self.rows.index("\n", start)]

    def _row_to(self, end: int) -> str:
        return self.rows[self.rows.rindex("\n", 0, end) + 1 : end]


def _places(text: str, framed: str) -> Iterator[int]:
    """Where `text` has the words of `framed`, which stand between two signs of one letter."""
    at = text.find(framed)
    while at >= 0:
        yield at + 1
        at = text.find(framed, at + 1)


def order_of(text: str, lines: Sequence[Line]) -> MachineOrder | None:
    """The places of `lines` in the text of an extractor; None where it has them in the order of the document."""
    given = [row for raw in _HEALED.sub("", text).split("\n") if (row := _row(raw))]
    shown = "\n" + "\n".join(given) + "\n"
    rows = shown.lower()
    flat = rows.replace("\n", " ")
    wanted = [line.text.lower() for line in lines]
    if _follows(flat, wanted):
        return None
    written = Counter(wanted)
    places: dict[int, int] = {}
    for index, words in enumerate(wanted):
        if len(words) >= LEAST and written[words] == 1:
            place = flat.find(words)
            if place >= 0 and flat.find(words, place + 1) < 0:
                places[index] = place
    return MachineOrder(
        flat, (shown if len(shown) == len(rows) else rows).replace("\n", " "), rows, places, frozenset(wanted)
    )


def _row(raw: str) -> str:
    return " ".join(raw.split()) if raw.isascii() else clean(raw)


def _follows(flat: str, wanted: Sequence[str]) -> bool:
    """Whether the lines that the text has stand in it one behind the other."""
    at = 0
    for words in wanted:
        if len(words) >= LEAST:
            place = flat.find(words, at)
            if place >= 0:
                at = place + len(words)
            elif words in flat:
                return False
    return True
