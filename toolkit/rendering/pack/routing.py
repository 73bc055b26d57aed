"""The arrows of a diagram between its boxes: each on a track of its own, with right angles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from toolkit.rendering.pack.shapes import Box, Grid, Point, Way

LANE = 11.0
"""Points from one level piece in a channel to the next."""
TRACK = 6.0
"""Points from one upright piece in a gap to the next."""
HEAD = 9.0
"""Points before a box that are kept for heads of arrows."""
PORT, DOOR = 9.0, 15.0
"""Points at most between the ends of arrows on an upright side and on a level side of a box."""
LEVEL = 0.5
"""Difference in height up to which two ends stand level."""

Ports = dict[tuple[int, str], Point]
"""Where the way of a number leaves (`out`) or enters (`into`) its box."""


def routed(
    ways: Sequence[Way],
    boxes: Mapping[str, Box],
    grid: Grid,
    floors: Sequence[float],
    lanes: Mapping[int, int],
) -> list[tuple[Point, ...]]:
    """The corners of each way; `floors` are the upper edges of the channels, `lanes` the place of a way in its own."""
    ports = _ports(ways, boxes)
    tracks = _tracks(ways, ports, floors, lanes, grid)
    return [_corners(at, way, ports, tracks, floors, lanes) for at, way in enumerate(ways)]


def crossings(paths: Sequence[tuple[Point, ...]]) -> int:
    """How often arrows cross, one that runs upon another counted many times."""
    pieces = [(at, piece) for at, path in enumerate(paths) for piece in pairwise(path)]
    level = [(at, p[0][1], *sorted((p[0][0], p[1][0]))) for at, p in pieces if abs(p[0][1] - p[1][1]) < LEVEL]
    upright = [(at, p[0][0], *sorted((p[0][1], p[1][1]))) for at, p in pieces if abs(p[0][1] - p[1][1]) >= LEVEL]
    found = sum(
        one != other and left < x < right and top < y < foot
        for one, y, left, right in level
        for other, x, top, foot in upright
    )
    for lines in (level, upright):
        for at, (one, place, start, end) in enumerate(lines):
            for other, beside, low, high in lines[at + 1 :]:
                if one != other and abs(place - beside) < 2 and start < high and low < end:
                    found += 12
    return found


def _ports(ways: Sequence[Way], boxes: Mapping[str, Box]) -> Ports:
    """The ends of the arrows, apart from each other on each side of a box; a level arrow keeps the middle."""
    sides: dict[tuple[str, str], list[tuple[float, int, str, bool]]] = defaultdict(list)
    for at, way in enumerate(ways):
        one, other = boxes[way.edge[0]], boxes[way.edge[1]]
        near = way.channel is None
        level = near and abs(one.middle - other.middle) < LEVEL
        sides[one.id, way.leaves].append((_toward(way, one, other, way.leaves), at, "out", level))
        sides[other.id, way.enters].append((_toward(way, other, one, way.enters), at, "into", level))
    ports: Ports = {}
    for (name, side), ends in sides.items():
        box = boxes[name]
        ends.sort()
        upright = side in ("left", "right")
        most = PORT if upright else DOOR
        room = box.height if upright else box.width
        step = min(most, room / (len(ends) + 1))
        anchor = next((at for at, end in enumerate(ends) if end[3]), (len(ends) - 1) / 2)
        reach = max(anchor, len(ends) - 1 - anchor)
        step = min(step, room / 2 / (reach + 0.6)) if reach else step
        for place, (_, at, end_, _) in enumerate(ends):
            off = (place - anchor) * step
            if side == "left" or side == "right":
                ports[at, end_] = (box.x + (box.width if side == "right" else 0), box.middle + off)
            else:
                ports[at, end_] = (box.centre + off, box.y + (box.height if side == "bottom" else 0))
    return _staggered(ways, ports)


def _toward(way: Way, box: Box, other: Box, side: str) -> float:
    """A figure that orders the arrows on a side: the way that they go from there."""
    if side in ("top", "bottom"):
        return other.centre if other.id != box.id else box.centre + (1 if way.edge[0] == box.id else 2)
    if way.channel is None:
        return other.middle
    return (1e6 if other.y >= box.y else -1e6) + other.middle


def _staggered(ways: Sequence[Way], ports: Ports) -> Ports:
    """The ports with those on the tops a little beside those on the bottoms that they share a channel with."""
    below = {
        (way.channel, round(ports[at, end][0], 1)): at
        for at, way in enumerate(ways)
        for end, side in (("out", way.leaves), ("into", way.enters))
        if side == "bottom"
    }
    moved = dict(ports)
    for at, way in enumerate(ways):
        for end, side in (("out", way.leaves), ("into", way.enters)):
            x, y = ports[at, end]
            if side == "top" and below.get((way.channel, round(x, 1)), at) != at:
                moved[at, end] = (x + DOOR / 2, y)
    return moved


def _tracks(
    ways: Sequence[Way], ports: Ports, floors: Sequence[float], lanes: Mapping[int, int], grid: Grid
) -> dict[tuple[int, str], float]:
    """The upright pieces of a gap: those that leave from the left on, those that only enter up to the heads."""
    lefts: dict[int, list[tuple[float, int, str]]] = defaultdict(list)
    rights: dict[int, list[tuple[float, int, str]]] = defaultdict(list)
    for at, way in enumerate(ways):
        (_, low), (_, high) = ports[at, "out"], ports[at, "into"]
        if way.channel is None:
            if abs(low - high) >= LEVEL:
                lefts[way.into or 0].append((-abs(low - high), at, "into"))
            continue
        y = floors[way.channel] + LANE * (lanes[at] + 1)
        if way.out is not None:
            lefts[way.out].append((-abs(low - y), at, "out"))
        if way.into is not None:
            rights[way.into].append((abs(high - y), at, "into"))
    tracks: dict[tuple[int, str], float] = {}
    for gap, (left, right) in enumerate(grid.gaps):
        every = len(lefts[gap]) + len(rights[gap])
        step = min(TRACK, (right - left - HEAD) / (every + 1)) if every else TRACK
        for place, (_, at, end) in enumerate(sorted(lefts[gap]), 1):
            tracks[at, end] = left + step * place
        for place, (_, at, end) in enumerate(sorted(rights[gap])):
            tracks[at, end] = right - HEAD - step * place
    return tracks


def _corners(
    at: int,
    way: Way,
    ports: Ports,
    tracks: Mapping[tuple[int, str], float],
    floors: Sequence[float],
    lanes: Mapping[int, int],
) -> tuple[Point, ...]:
    start, end = ports[at, "out"], ports[at, "into"]
    if way.channel is None:
        if (at, "into") not in tracks:
            return start, (end[0], start[1])
        x = tracks[at, "into"]
        return start, (x, start[1]), (x, end[1]), end
    y = floors[way.channel] + LANE * (lanes[at] + 1)
    points = [start]
    x = start[0]
    if way.out is not None:
        x = tracks[at, "out"]
        points.append((x, start[1]))
    into = end[0] if way.into is None else tracks[at, "into"]
    if abs(into - x) >= LEVEL:
        points += [(x, y), (into, y)]
    if way.into is not None:
        points.append((into, end[1]))
    return (*points, end)
