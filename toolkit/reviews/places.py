"""Where words of a document stand on its pages."""

from __future__ import annotations

from bisect import bisect_right

from toolkit.documents.models import NOWHERE, Box, Document, Line
from toolkit.reviews.models import Place


def place_of(document: Document, start: int, end: int) -> Place:
    """The place of `document.text[start:end]`: its words on one line, and the box around those of its lines that are
    on the page where it begins.
    """
    lines = lines_between(document, start, end)
    words = " ".join(document.text[start:end].split())
    if not lines:
        return Place(words, 1, NOWHERE, start, end)
    page = lines[0].page
    boxes = [line.box for line in lines if line.page == page and line.box != NOWHERE]
    return Place(words, page, _around(boxes), start, end)


def lines_between(document: Document, start: int, end: int) -> list[Line]:
    """The lines that share a character with `document.text[start:end]`, in order."""
    first = max(0, bisect_right(document.lines, start, key=lambda line: line.start) - 1)
    found: list[Line] = []
    for line in document.lines[first:]:
        if line.start >= end:
            break
        if line.end > start:
            found.append(line)
    return found


def _around(boxes: list[Box]) -> Box:
    if not boxes:
        return NOWHERE
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return min(x0s), min(tops), max(x1s), max(bottoms)
