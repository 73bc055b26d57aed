"""Where the boxes of a diagram stand, and the best of a few ways to draw it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from toolkit.papers.pack.models import Diagram
from toolkit.papers.wording import shorten
from toolkit.rendering.pack.labelling import labelled
from toolkit.rendering.pack.layers import Layers, layered
from toolkit.rendering.pack.lettering import LEADING, SIZE, SMALL, length, wrapped
from toolkit.rendering.pack.routing import HEAD, LANE, TRACK, crossings, routed
from toolkit.rendering.pack.shapes import Box, Grid, Placed, Seat, Way
from toolkit.rendering.pack.ways import ways

WIDTH = 486.0
"""Width of the text on A4 between the two-sided margins."""
COLUMNS = (4, 3, 2)
"""Layers beside each other, as tried; those after them begin anew below, as lines of writing do."""
WIDEST_BOX, NARROWEST_BOX = 108.0, 76.0
GAP, WIDEST_GAP = 26.0, 110.0
NAME = 64
"""Most letters of a name."""
PAD, BETWEEN = 5.0, 14.0
CROSSING, UNCLEAR, POINT = 6.0, 30.0, 0.12
"""What a crossing, words that do not stand free, and a point of height cost."""
SWAPS = 3
"""Times that the lanes of a channel are put in a better order."""
MOST = 40
"""Arrows up to which several ways to draw a diagram are tried."""


@lru_cache(maxsize=64)
def placed(diagram: Diagram) -> Placed:
    """The diagram laid out: boxes never touch, no arrow runs through one, and each arrow has a line of its own."""
    layers = layered(diagram)
    if not layers.rows:
        return Placed(WIDTH, 0, (), ())
    tries = COLUMNS if len(layers.edges) <= MOST else COLUMNS[:1]
    seatings = {_columns(layers, most): None for most in tries}
    made = [_laid(diagram, layers, columns) for columns in seatings]
    return min(made, key=lambda one: one[0])[1]


def _columns(layers: Layers, most: int) -> int:
    bands = -(-len(layers.rows) // most)
    return -(-len(layers.rows) // bands)


def _laid(diagram: Diagram, layers: Layers, columns: int) -> tuple[float, Placed]:
    seats = _seats(layers, columns)
    every = ways(layers.edges, seats)
    grid = _grid(every, columns)
    names = {id_: shorten(name or id_, NAME) for id_, name in reversed(diagram.nodes)}
    lines = {id_: wrapped(names[id_], grid.wide - 2 * PAD, SIZE) for id_ in seats}
    lanes = _lanes(every, seats, grid)
    counts: Counter[int | None] = Counter()
    for at, lane in lanes.items():
        counts[every[at].channel] = max(counts[every[at].channel], lane + 1)
    boxes, floors, height = _boxes(seats, lines, grid, every, counts)
    paths = routed(every, boxes, grid, floors, lanes)
    if len(every) <= MOST:
        for _ in range(SWAPS):
            better = _swapped(every, boxes, grid, floors, lanes, crossings(paths))
            if better is None:
                break
            lanes = better
            paths = routed(every, boxes, grid, floors, lanes)
    stand = tuple(boxes[id_] for id_ in seats)
    arrows, unclear = labelled(paths, [way.edge[2] for way in every], stand, grid.width, height)
    cost = crossings(paths) * CROSSING + unclear * UNCLEAR + height * POINT
    return cost, Placed(grid.width, height, stand, tuple(arrows))


def _seats(layers: Layers, columns: int) -> dict[str, Seat]:
    """Bands of as equal a length as can be."""
    return {
        name: Seat(at // columns, at % columns, row, row == 0, row == len(names) - 1)
        for at, names in enumerate(layers.rows)
        for row, name in enumerate(names)
    }


def _grid(every: Sequence[Way], columns: int) -> Grid:
    """Columns with room between them for the upright pieces and the words of the arrows there."""
    tracks: Counter[int] = Counter()
    words: dict[int, float] = defaultdict(float)
    for way in every:
        tracks.update(gap for gap in (way.out, way.into) if gap is not None)
        if way.channel is None and way.into is not None and way.edge[2]:
            lines = wrapped(way.edge[2], max(34.0, length(way.edge[2]) * SMALL / 2 + 8), SMALL)
            words[way.into] = max(words[way.into], max(map(length, lines), default=0) * SMALL + 8)
    edge = [tracks[gap] * TRACK + HEAD + 4 if tracks[gap] else 2.0 for gap in (0, columns)]
    wanted = [min(WIDEST_GAP, max(GAP, tracks[gap] * TRACK + words[gap] + HEAD)) for gap in range(1, columns)]
    room = WIDTH - sum(edge)
    wide = max(NARROWEST_BOX, min(WIDEST_BOX, (room - sum(wanted)) / columns))
    share = (room - wide * columns) / sum(wanted) if wanted else 1.0
    share = min(share, WIDEST_GAP / max(wanted)) if wanted else share
    starts = [edge[0]]
    for gap in wanted:
        starts.append(starts[-1] + wide + gap * share)
    return Grid(tuple(starts), wide, starts[-1] + wide + edge[1])


def _lanes(every: Sequence[Way], seats: Mapping[str, Seat], grid: Grid) -> dict[int, int]:
    """A lane of its channel for each way; short ones first, two on one lane where they stay apart."""
    rows: dict[int, list[list[tuple[float, float]]]] = defaultdict(list)
    chosen: dict[int, int] = {}
    spans = {}
    for at, way in enumerate(every):
        one, other = seats[way.edge[0]].column, seats[way.edge[1]].column
        start = grid.starts[one] + (grid.wide if way.leaves == "right" else 0)
        end = grid.starts[other]
        left, right = min(start, end) - 14, max(start, end) + grid.wide + 14
        more = max(0.0, length(way.edge[2]) * SMALL + 24 - (right - left)) / 2
        spans[at] = (left - more, right + more)
    for at in sorted(spans, key=lambda at: (spans[at][1] - spans[at][0], at)):
        way = every[at]
        if way.channel is None:
            continue
        here = rows[way.channel]
        span = spans[at]
        lane = next((k for k, row in enumerate(here) if all(span[1] < a or span[0] > b for a, b in row)), len(here))
        if lane == len(here):
            here.append([])
        here[lane].append(span)
        chosen[at] = lane
    return chosen


def _swapped(
    every: Sequence[Way],
    boxes: Mapping[str, Box],
    grid: Grid,
    floors: Sequence[float],
    lanes: Mapping[int, int],
    crossed: int,
) -> dict[int, int] | None:
    """The lanes with two of a channel changed for each other where arrows then cross less; None where none helps."""
    best: dict[int, int] | None = None
    counts = Counter(dict.fromkeys({way.channel for way in every if way.channel is not None}, 0))
    for at, lane in lanes.items():
        channel = every[at].channel or 0
        counts[channel] = max(counts[channel], lane + 1)
    for channel, count in sorted(counts.items()):
        for one in range(count):
            for other in range(one + 1, count):
                turned = {one: other, other: one}
                tried = {
                    at: turned.get(lane, lane) if every[at].channel == channel else lane for at, lane in lanes.items()
                }
                now = crossings(routed(every, boxes, grid, floors, tried))
                if now < crossed:
                    best, crossed = tried, now
    return best


def _boxes(
    seats: Mapping[str, Seat],
    lines: Mapping[str, tuple[str, ...]],
    grid: Grid,
    every: Sequence[Way],
    counts: Mapping[int | None, int],
) -> tuple[dict[str, Box], list[float], float]:
    """The boxes, the upper edge of each channel, and the height of all."""
    ends: Counter[tuple[str, str]] = Counter()
    for way in every:
        ends[way.edge[0], way.leaves] += 1
        ends[way.edge[1], way.enters] += 1
    tall = {
        id_: max(len(lines[id_]) * LEADING + 2 * PAD, 8.0 * max(ends[id_, "left"], ends[id_, "right"]) + 6)
        for id_ in seats
    }
    near: Counter[int] = Counter()
    for way in every:
        if way.channel is None and way.edge[2]:
            near[seats[way.edge[0]].band] = 1
    boxes: dict[str, Box] = {}
    floors: list[float] = []
    top = 1.0
    for band in range(max(seat.band for seat in seats.values()) + 1):
        floors.append(top)
        lanes = counts.get(band, 0)
        top += lanes * LANE + (HEAD + 3 if lanes else 0) + (10 if band and not lanes else 0) + 9 * near[band]
        here = {id_: seat for id_, seat in seats.items() if seat.band == band}
        columns: dict[int, list[str]] = defaultdict(list)
        for id_, seat in here.items():
            columns[seat.column].append(id_)
        gap = BETWEEN + 4 * near[band]
        heights = {column: sum(tall[id_] for id_ in ids) + gap * (len(ids) - 1) for column, ids in columns.items()}
        most = max(heights.values())
        for column, ids in columns.items():
            y = top + (most - heights[column]) / 2
            for id_ in ids:
                boxes[id_] = Box(id_, grid.starts[column], y, grid.wide, tall[id_], lines[id_])
                y += tall[id_] + gap
        top += most
    floors.append(top)
    lanes = counts.get(len(floors) - 1, 0)
    height = top + (lanes * LANE + 5 if lanes else 1)
    return boxes, floors, height
