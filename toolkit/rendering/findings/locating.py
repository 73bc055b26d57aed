"""Where words of a document stand in the file that it was read from: line and column, through markup and escapes."""

from __future__ import annotations

import html
import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LOCATED = ("markdown", "text", "html", "json-resume", "rendercv")
"""Formats whose files are text with lines."""
_BOM = "\ufeff"
_WORD = re.compile(r"[^\W_]+")
# What stands in the file for something else, or for nothing: comments, tags, addresses of links, character references.
_MARKUP = {
    "html": re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>|&#?\w{1,31};", re.DOTALL),
    "markdown": re.compile(r"</?[a-zA-Z][^<>\n]*>|\]\([^()\s]*\)|&#?\w{1,31};"),
    "json": re.compile(r"\\u[0-9a-fA-F]{4}|\\."),
    "yaml": re.compile(r"\]\([^()\s]*\)|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}"),
}
_MARKUP_OF = {"html": "html", "markdown": "markdown", "json-resume": "json", "rendercv": "yaml"}
_LEAST = 3
"""Words of a part that is enough to find a line whose whole cannot be found."""


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a text file; lines and columns count from 1, the end column is the one behind the last character."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class _Word:
    word: str
    start: int
    end: int


class Locator:
    """Finds words of a document in the text of its file."""

    def __init__(self, raw: str, format_: str, text: str) -> None:
        self._raw = raw.removeprefix(_BOM)
        self._starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", self._raw))]
        self._file = list(_words_of_file(self._raw, format_))
        self._document = _words(text)

    def region(self, words: str, start: int = -1) -> Region | None:
        """The region of `words`, which stand at `start` of the document's text; None where the file has them not.

        Of words that the file has several times, the one is taken that is as far on in it as in the document.
        """
        asked = [one.word for one in _words(words)]
        for part in _parts(asked):
            places = _places(self._file, part)
            if places:
                first = places[self._turn(part, start, len(places))]
                return self._region(self._file[first].start, self._file[first + len(part) - 1].end)
        return None

    def _turn(self, part: Sequence[str], start: int, most: int) -> int:
        """How many times the words stand in the document before `start`, where the file has them as often."""
        if start < 0 or most == 1:
            return 0
        told = _places(self._document, part)
        before = sum(self._document[place].start < start for place in told)
        return before if len(told) == most and before < most else min(before, most - 1)

    def _region(self, start: int, end: int) -> Region:
        (line, column), (last, behind) = self._at(start), self._at(end - 1)
        return Region(line, column, last, behind + 1)

    def _at(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def _parts(words: list[str]) -> Iterator[list[str]]:
    """The words whole, then ever shorter beginnings and ends of them."""
    if words:
        yield words
    size = len(words) // 2
    while size >= _LEAST:
        yield words[:size]
        yield words[-size:]
        size //= 2


def _places(words: Sequence[_Word], wanted: Sequence[str]) -> list[int]:
    """The indices at which `wanted` begins."""
    first, size = wanted[0], len(wanted)
    return [
        index
        for index, one in enumerate(words[: len(words) - size + 1])
        if one.word == first and all(words[index + at].word == word for at, word in enumerate(wanted))
    ]


def _words(text: str) -> list[_Word]:
    return [_Word(found[0].casefold(), found.start(), found.end()) for found in _WORD.finditer(text)]


def _words_of_file(raw: str, format_: str) -> Iterator[_Word]:
    """The words of a file as a reader sees them, with their places in it."""
    shown, offsets = _shown(raw, _MARKUP.get(_MARKUP_OF.get(format_, "")))
    for one in _words(shown):
        yield _Word(one.word, offsets[one.start], offsets[one.end - 1] + 1)


def _shown(raw: str, markup: re.Pattern[str] | None) -> tuple[str, Sequence[int]]:
    """The file with its markup resolved, and for each character its place in the file."""
    if markup is None:
        return raw, range(len(raw))
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for found in markup.finditer(raw):
        stands = _stands_for(found[0])
        pieces += [raw[at : found.start()], stands]
        offsets += [*range(at, found.start()), *[found.start()] * len(stands)]
        at = found.end()
    return "".join([*pieces, raw[at:]]), [*offsets, *range(at, len(raw))]


def _stands_for(markup: str) -> str:
    if markup.startswith("&"):
        return html.unescape(markup)
    if markup.startswith("\\x"):
        return chr(int(markup[2:], 16))
    if markup.startswith("\\"):
        try:
            return str(json.loads(f'"{markup}"'))
        except ValueError:
            return " "
    return " " if markup.startswith("]") or _parts_words(markup) else ""


def _parts_words(tag: str) -> bool:
    """Whether a tag stands between words, as `<br>` and `<p>` do, and not inside one, as `<b>` may."""
    name = re.match(r"</?([a-zA-Z]+)", tag)
    return name is None or name[1].lower() not in ("a", "b", "i", "em", "strong", "span", "u", "code", "small", "mark")
