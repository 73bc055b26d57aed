"""Schools and degrees known by their words."""

from __future__ import annotations

import re
from dataclasses import replace

from toolkit.resumes.dates import period_in
from toolkit.resumes.rows import Margins, Row
from toolkit.resumes.words import DEGREE_DETAILS, DEGREES, SCHOOL_WORDS

DEGREE = re.compile(rf"^(?:{DEGREES})(?![\w'’])", re.IGNORECASE)
"""The name of a degree at the start of a text."""

_PIECES = re.compile(r"\t|, |; |: | [|·•–—-] | (?:from|at) ")
_NAME_WORDS = 14
"""Words of a row that names a degree at most, where no school stands beside it."""

_WORD = re.compile(r"[\w'’-]+")


def school_words(text: str) -> int:
    """How many words of `text` are words of school names."""
    return sum(word.casefold() in SCHOOL_WORDS for word in _WORD.findall(text))


def is_school(text: str) -> bool:
    """Whether `text` names a school by its words."""
    return school_words(text) > 0


def has_degree(text: str) -> bool:
    """Whether `text` begins with the name of a degree."""
    return DEGREE.match(text.strip()) is not None


def names_degree(row: Row) -> bool:
    """Whether a row of an education section names a degree or a school, however long, and does not describe one."""
    text = row.text.strip()
    if row.first.bullet or (text[-1:] == "." and len(text.split()) > _NAME_WORDS):
        return False
    if text.casefold().startswith(DEGREE_DETAILS):
        return False
    pieces = [piece for piece in _PIECES.split(text) if piece]
    return any(map(has_degree, pieces)) and (any(map(is_school, pieces)) or len(text.split()) <= _NAME_WORDS)


def unwrapped(rows: list[Row], margins: dict[int, Margins]) -> list[Row]:
    """Rows of an education section with those joined that a narrow column broke (`St. Nikolina's` over `College`)."""
    joined: list[Row] = []
    for row in rows:
        above = joined[-1] if joined else None
        if above is not None and len(row.lines) == 1 and _is_wrapped(above, row, margins):
            first, more = above.first, row.first
            box = (first.box[0], first.box[1], more.box[2], more.box[3])
            line = replace(
                first, text=f"{first.text} {more.text}", end=more.end, links=first.links + more.links, box=box
            )
            joined[-1] = Row((line, *above.lines[1:]))
        else:
            joined.append(row)
    return joined


def _is_wrapped(above: Row, row: Row, margins: dict[int, Margins]) -> bool:
    """Whether the next word would not have fitted on the line above, and no new name begins with it."""
    first, line, edge = above.first, row.first, margins.get(row.first.block)
    if edge is None or not first.box[2] or first.block != line.block or first.page != line.page:
        return False
    look = (first.size, first.weight >= 600, first.italic) == (line.size, line.weight >= 600, line.italic)
    near = abs(first.box[0] - line.box[0]) < 1.6 and line.box[3] - first.box[3] < 1.5 * first.size
    if not look or not near or first.bullet or line.bullet or has_degree(line.text) or first.text[-1:] in ".:;":
        return False
    if line.text.casefold().startswith(DEGREE_DETAILS) or period_in(line.text) or period_in(first.text):
        return False
    if school_words(line.text) and len(line.text.split()) > 1 and (has_degree(first.text) or is_school(first.text)):
        return False
    right = above.lines[1].box[0] - 4 if len(above.lines) > 1 else edge.right
    letter = (first.box[2] - first.box[0]) / max(1, len(first.text))
    return right - first.box[2] < (len(line.text.split(" ", 1)[0]) + 1) * letter * 1.1
