"""The ways of a diagram's arrows between its boxes, and where their words stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from toolkit.papers.wording import shorten
from toolkit.rendering.pack.lettering import SMALL, SMALL_LEADING, length, wrapped
from toolkit.rendering.pack.shapes import Arrow, Box, Edge, Grid, Seat, Words

WORD = 48
"""Most letters of the words on an arrow."""
LANE = 11.0
"""Points from one arrow that runs below a band to the next."""
FIRST_LANE = 10.0
BEFORE_HEAD = 12.0
"""Points beside upright pieces, most of it for the heads of arrows."""
LEVEL = 0.5
"""Difference in height up to which two boxes stand level."""
BESIDE = 56.0
"""Room beside a piece of a lane that is kept free, so that arrows and words on one lane stay apart."""


def said(edge: Edge) -> str:
    """The words on an arrow, cut where they are too many."""
    return shorten(edge[2], WORD)


def lanes(far: Sequence[Edge], seats: Mapping[str, Seat], grid: Grid) -> tuple[list[int], dict[int, int]]:
    """The lane of each long edge below the band of its start, and the number of lanes of each band."""
    taken: dict[int, list[list[tuple[float, float]]]] = defaultdict(list)
    chosen = []
    for edge in far:
        one, other = seats[edge[0]], seats[edge[1]]
        ends = sorted((grid.starts[one.column] + grid.wide, grid.starts[other.column]))
        middle, half = sum(ends) / 2, length(said(edge)) * SMALL / 2 + 6
        span = (min(ends[0], middle - half) - BESIDE, max(ends[1], middle + half) + BESIDE)
        rows = taken[one.band]
        free = (at for at, row in enumerate(rows) if all(span[1] < a or span[0] > b for a, b in row))
        lane = next(free, len(rows))
        if lane == len(rows):
            rows.append([])
        rows[lane].append(span)
        chosen.append(lane)
    return chosen, {band: len(rows) for band, rows in taken.items()}


def arrows(
    near: Sequence[Edge],
    far: Iterable[tuple[Edge, float]],
    boxes: Mapping[str, Box],
    seats: Mapping[str, Seat],
    grid: Grid,
) -> list[Arrow]:
    """Arrows with right angles; upright pieces stand apart, but for those that leave or reach the same box.

    `near` go to the next column; `far` come with the height of the lane that they take.
    """
    long = list(far)
    tracks = _tracks(near, [edge for edge, _ in long], boxes, seats, grid)
    made: list[Arrow] = []
    told: list[Words] = []
    for edge in near:
        one, other = boxes[edge[0]], boxes[edge[1]]
        start, end = (one.x + one.width, one.middle), (other.x, other.middle)
        x = tracks.get(("near", edge[0]), start[0])
        straight = abs(one.middle - other.middle) < LEVEL
        words = _beside(edge, start, end, told)
        told += [words] if words else []
        made.append(Arrow((start, end) if straight else (start, (x, start[1]), (x, end[1]), end), words))
    for edge, lane in long:
        one, other = boxes[edge[0]], boxes[edge[1]]
        out, into = tracks["out", edge[0]], tracks["in", edge[1]]
        low, high = one.middle + one.height / 4, other.middle + other.height / 4
        corners = ((one.x + one.width, low), (out, low), (out, lane), (into, lane), (into, high), (other.x, high))
        made.append(Arrow(corners, _upon(edge, (out + into) / 2, lane, grid.width)))
    return made


def _tracks(
    near: Sequence[Edge], far: Sequence[Edge], boxes: Mapping[str, Box], seats: Mapping[str, Seat], grid: Grid
) -> dict[tuple[str, str], float]:
    """Where upright pieces run, from left to right of a gap: those that leave, those that cross, those that arrive."""
    asked: dict[int, dict[tuple[str, str], None]] = defaultdict(dict)
    for edge in far:
        asked[seats[edge[0]].column + 1]["out", edge[0]] = None
    for edge in near:
        if abs(boxes[edge[0]].middle - boxes[edge[1]].middle) >= LEVEL:
            asked[seats[edge[1]].column]["near", edge[0]] = None
    for edge in far:
        asked[seats[edge[1]].column]["in", edge[1]] = None
    tracks: dict[tuple[str, str], float] = {}
    for at, keys in asked.items():
        left, right = grid.gaps[at]
        step = (right - left - BEFORE_HEAD) / (len(keys) + 1)
        tracks |= {key: left + 4 + step * place for place, key in enumerate(keys, 1)}
    return tracks


def _beside(edge: Edge, start: tuple[float, float], end: tuple[float, float], told: Sequence[Words]) -> Words | None:
    """The words of a short arrow above its end or its start, where no other words stand."""
    (left, above), (right, below) = start, end
    lines = wrapped(said(edge), right - left - 8, SMALL)
    if not lines:
        return None
    wide = min(right - left - 4, max(map(length, lines)) * SMALL + 2)
    tall = len(lines) * SMALL_LEADING
    x = (left + right - wide) / 2
    tries = [Words(x, y - tall - 1.5, wide, tall, lines) for y in (below, above, (above + below + tall) / 2)]
    free = (words for words in tries if not any(_touch(words, other) for other in told))
    return next(free, tries[0])


def _upon(edge: Edge, middle: float, y: float, width: float) -> Words | None:
    """The words of a long arrow on the piece that runs below its band."""
    text = said(edge)
    if not text:
        return None
    wide = min(width, length(text) * SMALL + 4)
    x = min(max(0.0, middle - wide / 2), width - wide)
    return Words(x, y - SMALL_LEADING / 2, wide, SMALL_LEADING, (text,))


def _touch(one: Words, other: Words) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )
