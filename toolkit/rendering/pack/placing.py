"""Where the boxes of a diagram stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from toolkit.papers.pack.models import Diagram
from toolkit.papers.wording import shorten
from toolkit.rendering.pack.layers import Layers, layered
from toolkit.rendering.pack.lettering import LEADING, SIZE, SMALL, SMALL_LEADING, wrapped
from toolkit.rendering.pack.routing import FIRST_LANE, LANE, arrows, lanes, said
from toolkit.rendering.pack.shapes import Box, Edge, Grid, Placed, Seat

WIDTH = 486.0
"""Width of the text on A4 between the two-sided margins."""
COLUMNS = 4
"""Layers beside each other; those after them begin anew below, as lines of writing do."""
MARGIN, GAP, NARROWEST_GAP = 20.0, 56.0, 40.0
WIDEST_BOX = 108.0
NAME = 64
"""Most letters of a name."""
PAD, BETWEEN, BAND = 5.0, 14.0, 10.0


def placed(diagram: Diagram) -> Placed:
    """The diagram laid out: boxes never touch, an arrow to the next column is short, others run below their band."""
    layers = layered(diagram)
    if not layers.rows:
        return Placed(WIDTH, 0, (), ())
    seats, columns = _seats(layers)
    gap = GAP if columns > 1 else NARROWEST_GAP
    wide = min(WIDEST_BOX, (WIDTH - 2 * MARGIN - gap * (columns - 1)) / columns)
    if columns > 1:
        gap = (WIDTH - 2 * MARGIN - wide * columns) / (columns - 1)
    starts = tuple(MARGIN + at * (wide + gap) for at in range(columns))
    grid = Grid(starts, wide, WIDTH if columns > 1 else 2 * MARGIN + wide)
    names = {id_: shorten(name or id_, NAME) for id_, name in reversed(diagram.nodes)}
    lines = {id_: wrapped(names[id_], wide - 2 * PAD, SIZE) for id_ in seats}
    near, far = _apart(layers.edges, seats)
    taken, count = lanes(far, seats, grid)
    boxes, floors, height = _boxes(seats, lines, grid, near, count)
    depths = [floors[seats[edge[0]].band] + FIRST_LANE + LANE * at for edge, at in zip(far, taken, strict=True)]
    drawn = arrows(near, zip(far, depths, strict=True), boxes, seats, grid)
    return Placed(grid.width, height, tuple(boxes[id_] for id_ in seats), tuple(drawn))


def _seats(layers: Layers) -> tuple[dict[str, Seat], int]:
    """Bands of as equal a length as can be, and their number of columns."""
    bands = -(-len(layers.rows) // COLUMNS)
    columns = -(-len(layers.rows) // bands)
    seats = {
        name: Seat(at // columns, at % columns, row)
        for at, names in enumerate(layers.rows)
        for row, name in enumerate(names)
    }
    return seats, columns


def _apart(edges: Sequence[Edge], seats: Mapping[str, Seat]) -> tuple[list[Edge], list[Edge]]:
    """Edges to the next column of the same band, and all others."""
    near: list[Edge] = []
    far: list[Edge] = []
    for edge in edges:
        one, other = seats[edge[0]], seats[edge[1]]
        (near if one.band == other.band and other.column == one.column + 1 else far).append(edge)
    return near, far


def _boxes(
    seats: Mapping[str, Seat],
    lines: Mapping[str, tuple[str, ...]],
    grid: Grid,
    near: Sequence[Edge],
    lanes_of: Mapping[int, int],
) -> tuple[dict[str, Box], list[float], float]:
    """The boxes, the lower edge of each band, and the height of all."""
    room = grid.gaps[1][1] - grid.gaps[1][0] - 8
    boxes: dict[str, Box] = {}
    floors: list[float] = []
    top = 2.0
    for band in range(max(seat.band for seat in seats.values()) + 1):
        here = {id_: seat for id_, seat in seats.items() if seat.band == band}
        high = max(len(lines[id_]) for id_ in here) * LEADING + 2 * PAD
        words = max((len(wrapped(said(edge), room, SMALL)) for edge in near if edge[0] in here), default=0)
        pitch = max(high + BETWEEN, words * SMALL_LEADING + high / 2 + 6)
        rows = Counter(seat.column for seat in here.values())
        most = max(rows.values())
        head = max(0.0, words * SMALL_LEADING + 3 - high / 2)
        for id_, seat in here.items():
            tall = len(lines[id_]) * LEADING + 2 * PAD
            y = top + head + (seat.row + (most - rows[seat.column]) / 2) * pitch + (high - tall) / 2
            boxes[id_] = Box(id_, grid.starts[seat.column], y, grid.wide, tall, lines[id_])
        floors.append(top + head + (most - 1) * pitch + high)
        below = lanes_of.get(band, 0)
        top = floors[-1] + below * LANE + BAND + (4 if below else 0)
    return boxes, floors, top
