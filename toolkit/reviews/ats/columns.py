"""Whether parts of a page stand one below the other, or side by side."""

from __future__ import annotations

from toolkit.documents.models import NOWHERE, Document, Line
from toolkit.resumes.models import Section
from toolkit.reviews.places import lines_between

_BESIDE = 0.5
"""Share of a section's lines with another line at their side from which on it is set in columns itself: dates at the
right margin stand beside few lines.
"""

_EDGE = 12.0
"""Points by which the left edges of two lines of one column may differ."""


def stand_below(document: Document, one: Section, other: Section) -> bool:
    """Whether two sections share a column, each with its heading over all of its lines and nothing in columns: a page
    that is in order.
    """
    both = [lines_between(document, section.start, section.end) for section in (one, other)]
    if any(len(lines) < 2 or any(line.box == NOWHERE for line in lines) for lines in both):
        return False
    plain = all(_is_headed(lines) and not _in_columns(lines[1:]) for lines in both)
    return plain and _overlap(both[0][1:], both[1][1:])


def _is_headed(lines: list[Line]) -> bool:
    """Whether the first line stands over the others of its page."""
    heading, *rest = lines
    return all(line.box[1] >= (heading.box[1] + heading.box[3]) / 2 for line in rest if line.page == heading.page)


def _in_columns(lines: list[Line]) -> bool:
    beside = sum(any(_are_beside(line, other) for other in lines) for line in lines)
    return beside > _BESIDE * len(lines)


def _are_beside(one: Line, other: Line) -> bool:
    middle = (other.box[1] + other.box[3]) / 2
    apart = one.box[2] <= other.box[0] or other.box[2] <= one.box[0]
    return one.page == other.page and apart and one.box[1] < middle < one.box[3]


def _overlap(one: list[Line], other: list[Line]) -> bool:
    """Whether the longest line of each shares some of its width with that of the other."""
    a, b = (max(lines, key=lambda line: line.box[2] - line.box[0]).box for lines in (one, other))
    return min(a[2], b[2]) > max(a[0], b[0])


def begin_alike(one: Line, other: Line) -> bool:
    """Whether two lines begin at the same left edge, one below the other."""
    return NOWHERE not in (one.box, other.box) and abs(one.box[0] - other.box[0]) < _EDGE
