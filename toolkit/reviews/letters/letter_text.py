"""A letter as sentences: wrapped lines joined, parted words whole again, every letter with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.documents.models import Document, Line

_END = re.compile(r"[.!?]+[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9])|[.!?]+[\"”’')\]]*\s*$")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[eE]\.g|[iI]\.e|etc|vs|cf|approx|ca|est|a\.m|p\.m|No|St|Mt|Dr|Mr|Mrs|Ms|Prof|Jr|Sr|Inc|Ltd|Co|Corp"
    r"|Dept|Univ|Fig|Ph\.D|M\.Sc|B\.Sc|[A-Z]\.[A-Z])|\b[A-Z])\.$"
)
_ENDED = (".", "!", "?", ":", ";", ",")
_SHORT = 0.6
"""Share of the widest line below which a line was ended by its writer."""
_WRAPS = 40
"""Characters below which no line is one that a margin broke."""
_GREETING = re.compile(
    r"\s*(?:dear|hello|hi|to whom)\b(?:[^.!?]|\b(?:Inc|Ltd|Co|Corp|Dr|Mr|Mrs|Ms|Prof|St|z o|S\.p)\.){0,80}[,:]?\s*$"
    r"|\s*dear [^,:.!?]{1,50}[,:]\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence on one line; `places[i]` is the place of `text[i]` in the document."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the document of `text[start:end]`."""
        return self.places[start], self.places[end - 1] + 1


@dataclass(frozen=True, slots=True)
class LetterText:
    head: tuple[str, ...]
    """Lines above the salutation: sender, date, address, subject."""
    sentences: tuple[Sentence, ...]


def read(document: Document, known: frozenset[str] = frozenset()) -> LetterText:
    """The letter's head and the sentences of its body; `known` are words by which a parted word is joined again."""
    lines = [line for line in document.lines if line.text.strip()]
    opened = next((i for i, line in enumerate(lines) if _GREETING.match(line.text)), None)
    head = tuple(line.text for line in lines[: opened or 0])
    sentences: list[Sentence] = []
    for paragraph in _paragraphs(lines[opened or 0 :]):
        sentences += _sentences(_joined(paragraph, known))
    return LetterText(head, tuple(sentences))


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    widest = max((len(line.text) for line in lines), default=0)
    open_lines: list[Line] = []
    for line in lines:
        if open_lines and not _runs_on(open_lines[-1], line, widest):
            yield open_lines
            open_lines = []
        open_lines.append(line)
    if open_lines:
        yield open_lines


def _runs_on(line: Line, after: Line, widest: int) -> bool:
    words, following = line.text.rstrip(), after.text.lstrip()
    if after.bullet or line.heading or after.heading or _GREETING.match(line.text):
        return False
    if following[:1].islower() or words.endswith("-"):
        return True
    return len(words) >= max(_WRAPS, _SHORT * widest)


def _joined(lines: Sequence[Line], known: frozenset[str]) -> Sentence:
    letters: list[str] = []
    places: list[int] = []
    for line in lines:
        if letters and not _close_gap(letters, places, line.text, known):
            letters.append(" ")
            places.append(line.start - 1)
        for at, letter in enumerate(line.text, line.start):
            blank = letter.isspace()
            if letter == "\u00ad" or (blank and letters and letters[-1] == " "):
                continue
            letters.append(" " if blank else letter)
            places.append(at)
    return Sentence("".join(letters), tuple(places))


def _close_gap(letters: list[str], places: list[int], after: str, known: frozenset[str]) -> bool:
    """Whether the next line goes on within a word; takes the hyphen away where the word has none."""
    if len(letters) < 2 or letters[-1] not in "-‐" or not letters[-2].isalpha() or not after[:1].isalpha():
        return False
    first = re.split(r"[^\w]", "".join(letters[-30:-1]))[-1].lower()
    second = re.split(r"[^\w]", after)[0].lower()
    if first + second in known or not (first in known and second in known):
        letters.pop()
        places.pop()
    return True


def _sentences(paragraph: Sentence) -> Iterator[Sentence]:
    start = 0
    text = paragraph.text
    if greeting := _GREETING.match(text):
        start = greeting.end()
        yield _part(paragraph, 0, start)
    for end in _END.finditer(text, start):
        if _ABBREVIATED.search(text, start, end.end()) and not _closes(text, start, end.end()):
            continue
        yield from _some(paragraph, start, end.end())
        start = end.end()
    yield from _some(paragraph, start, len(text))


def _closes(text: str, start: int, end: int) -> bool:
    """An abbreviation that ends its sentence: nothing, or a new sentence of the person's, follows."""
    after = text[end:].lstrip()
    return not after or (
        re.match(r"(?:I|We|My|At|In|The|There|This|It)\b", after) is not None and not _is_title(text, start, end)
    )


def _is_title(text: str, start: int, end: int) -> bool:
    return re.search(r"\b(?:[eE]\.g|[iI]\.e|vs|cf|Dr|Mr|Mrs|Ms|Prof|St|Mt)\.$", text[start:end]) is not None


def _some(paragraph: Sentence, start: int, end: int) -> Iterator[Sentence]:
    if paragraph.text[start:end].strip():
        yield _part(paragraph, start, end)


def _part(paragraph: Sentence, start: int, end: int) -> Sentence:
    while start < end and paragraph.text[start].isspace():
        start += 1
    while end > start and paragraph.text[end - 1].isspace():
        end -= 1
    return Sentence(paragraph.text[start:end], paragraph.places[start:end])
