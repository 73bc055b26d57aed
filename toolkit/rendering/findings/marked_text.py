"""The text of a file without pages, line by line, with a numbered mark at each place of a finding."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.rendering.findings.items import Clean, mark_id
from toolkit.reviews.models import SEVERITIES, Finding

MOST_LINES = 2000
"""Lines that are shown; a resume has a hundred or two."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A number in the margin of the line on which a place begins."""

    id: str
    number: int
    severity: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that the same places cover."""

    text: str
    marks: tuple[str, ...] = ()
    severity: str = ""
    """The worst of the findings there, empty without one."""


@dataclass(frozen=True, slots=True)
class TextLine:
    pieces: tuple[Piece, ...]
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int
    tag: Tag


def text_lines(text: str, findings: Sequence[Finding], clean: Clean) -> tuple[TextLine, ...]:
    """The lines that are not empty; words that are no part of the text have no mark."""
    stretches = _stretches(findings, len(text))
    lines: list[TextLine] = []
    start = 0
    for raw in text.split("\n")[:MOST_LINES]:
        end = start + len(raw)
        if raw.strip():
            lines.append(_line(text, start, end, stretches, clean))
        start = end + 1
    return tuple(lines)


def _stretches(findings: Sequence[Finding], most: int) -> list[_Stretch]:
    return [
        _Stretch(
            place.start, min(place.end, most), Tag(mark_id(number, finding.places, index), number, finding.severity)
        )
        for number, finding in enumerate(findings, 1)
        for index, place in enumerate(finding.places, 1)
        if 0 <= place.start < min(place.end, most)
    ]


def _line(text: str, start: int, end: int, stretches: Sequence[_Stretch], clean: Clean) -> TextLine:
    here = [one for one in stretches if one.start < end and one.end > start]
    tags = tuple(one.tag for one in here if one.start >= start)
    return TextLine(tuple(_pieces(text, start, end, here, clean)), tags)


def _pieces(text: str, start: int, end: int, here: Sequence[_Stretch], clean: Clean) -> Iterator[Piece]:
    edges = {start, end, *(min(max(edge, start), end) for one in here for edge in (one.start, one.end))}
    cuts = sorted(edges)
    for first, last in itertools.pairwise(cuts):
        over = [one.tag for one in here if one.start <= first and one.end >= last]
        words = text[first:last]
        shown = clean(words)
        before, after = " " * words[:1].isspace(), " " * (words[-1:].isspace() and bool(shown))
        worst = min((tag.severity for tag in over), key=SEVERITIES.index, default="")
        yield Piece(f"{before}{shown}{after}", tuple(tag.id for tag in over), worst)
