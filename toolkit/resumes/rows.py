"""The lines of a document as rows, and rows joined where a paragraph or a bullet runs on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from toolkit.documents.models import Document, Line
from toolkit.resumes.models import Bullet
from toolkit.resumes.words import OPENING_VERBS

_UNFINISHED = re.compile(r"(?:,|–|—|&|/|\d\s?-|\b(?:and|of|at|for|the|in|de|del|di|do|da|dos|das|du|der|von|van))$")
_JOINING = frozenset(("to", "a", "an", "with", "by", "from", "on", "or", "that", "which", "as", "into", "over", "per"))
"""Words after which a sentence goes on."""

_REST = re.compile(r"(?:of|and|in|for|&|de|–|—)\s+\S")
_MONTH_LAST = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|"
    r"november|december)\.?$",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d\b(?!\s+[a-z])")


@dataclass(frozen=True, slots=True)
class Row:
    """Lines that stand side by side in one block."""

    lines: tuple[Line, ...]

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def start(self) -> int:
        return self.lines[0].start

    @property
    def end(self) -> int:
        return self.lines[-1].end

    @property
    def text(self) -> str:
        return "\t".join(line.text for line in self.lines)


def rows_of(document: Document) -> list[Row]:
    """The rows of `document` in reading order."""
    rows: list[Row] = []
    group: list[Line] = []
    for line in document.lines:
        if group and (line.row, line.block) != (group[-1].row, group[-1].block):
            rows.append(Row(tuple(group)))
            group = []
        group.append(line)
    if group:
        rows.append(Row(tuple(group)))
    return rows


def rejoined(rows: Iterable[Row]) -> list[Row]:
    """Rows with those joined that a line end has broken off: in an open bracket or a period, behind a comma or `of`."""
    joined: list[Row] = []
    for row in rows:
        above = joined[-1] if joined else None
        if above is not None and _date_breaks_off(above, row):
            line = above.lines[-1]
            more = row.first
            whole = replace(line, text=f"{line.text} {more.text}", end=more.end)
            joined[-1] = Row((*above.lines[:-1], whole, *row.lines[1:]))
        elif above is not None and _breaks_off(above, row):
            first, more = above.first, row.first
            line = replace(first, text=f"{first.text} {more.text}", end=more.end, links=first.links + more.links)
            joined[-1] = Row((line, *above.lines[1:], *row.lines[1:]))
        else:
            joined.append(row)
    return joined


def _breaks_off(above: Row, row: Row) -> bool:
    first, more = above.first, row.first
    if first.block != more.block or more.bullet or first.bullet or first.heading or more.heading or len(more.text) > 90:
        return False
    if first.size and abs(first.size - more.size) > 0.6:
        return False
    open_bracket = first.text.count("(") > first.text.count(")") and ")" in more.text
    return open_bracket or bool(_UNFINISHED.search(first.text)) or _ends_name(first, more)


def _date_breaks_off(above: Row, row: Row) -> bool:
    """Whether the last line of `above` ends in a month whose year begins `row`."""
    last, more = above.lines[-1], row.first
    alike = last.block == more.block and abs(last.size - more.size) < 0.6 and not more.bullet and not last.bullet
    return alike and _MONTH_LAST.search(last.text) is not None and _YEAR_FIRST.match(more.text) is not None


def _ends_name(first: Line, more: Line) -> bool:
    """Whether `more` goes on with a name (`University` over `of Leeds`); `in Statistics` under bold type does not."""
    alike = (first.weight >= 600) == (more.weight >= 600)
    return bool(_REST.match(more.text)) and (alike or not more.text.startswith("in "))


@dataclass(frozen=True, slots=True)
class Margins:
    """Edges of the text of one block in points; zeros where the format has no pages."""

    left: float
    right: float
    pitch: float
    """Usual distance from one baseline to the next."""


def margins_of(rows: Iterable[Row]) -> dict[int, Margins]:
    """The edges of each block."""
    blocks: dict[int, list[Row]] = {}
    for row in rows:
        blocks.setdefault(row.first.block, []).append(row)
    margins = {}
    for block, group in blocks.items():
        lines = [row.first for row in group]
        steps = Counter(
            round(b.box[3] - a.box[3], 1)
            for a, b in pairwise(lines)
            if a.page == b.page and 0 < b.box[3] - a.box[3] < 3 * max(a.size, 1)
        )
        pitch = steps.most_common(1)[0][0] if steps else 0.0
        margins[block] = Margins(min(line.box[0] for line in lines), max(line.box[2] for line in lines), pitch)
    return margins


def runs_on(above: Line, below: Line, margins: Margins) -> bool:
    """Whether `below` is the rest of the paragraph or bullet that `above` belongs to."""
    if not above.box[2] or below.bullet or below.heading or above.heading:
        return False
    if above.block != below.block and not _over_page(above, below):
        return False
    if abs(above.size - below.size) > 0.6 or (below.weight >= 600) != (above.weight >= 600):
        return False
    same_page = above.page == below.page
    gap = below.box[3] - above.box[3]
    if same_page and margins.pitch and gap > 1.35 * max(margins.pitch, 1.15 * above.size):
        return False
    hanging = below.box[0] - above.box[0]
    if not (-1.5 <= hanging <= 3.2 * above.size):
        return False
    if not same_page:
        return below.text[0].islower() and above.text[-1] not in ".:;!?"
    width = max(above.box[2] - above.box[0], 1.0) / max(len(above.text), 1)
    first_word = below.text.split(" ", 1)[0]
    room = margins.right - above.box[2]
    full = room < (len(first_word) + 1) * width * 1.15
    if full:
        return not (opens(first_word) and _is_closed(above.text))
    return below.text[0].islower() and above.text[-1] not in ".:;!?" and room < 0.45 * (margins.right - margins.left)


def _over_page(above: Line, below: Line) -> bool:
    """Whether a sentence of one page goes on at the top of the next."""
    return below.page == above.page + 1 and below.text[0].islower() and above.text[-1] not in ".:;!?"


def opens(word: str) -> bool:
    """Whether a line beginning with `word` says anew what someone did: `Built`, `Migrated`."""
    plain = word.casefold()
    return word[0].isupper() and word.isalpha() and (plain in OPENING_VERBS or plain.endswith("ed"))


def _is_closed(text: str) -> bool:
    """Whether a line can be the last of a sentence or a list item, by its last word."""
    return text[-1] not in ",–—-(&/:;" and not _UNFINISHED.search(text) and text.split()[-1].casefold() not in _JOINING


def bullet(lines: list[Line]) -> Bullet:
    """The bullet that `lines` hold, joined."""
    return Bullet(" ".join(line.text for line in lines), lines[0].start, lines[-1].end, lines[0].page)
