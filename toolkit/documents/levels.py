"""Levels that a PDF page shows by shapes alone: bars that are filled in part, and rows of dots or stars."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from toolkit.documents import calls
from toolkit.documents.facts import LevelFact
from toolkit.documents.models import Box
from toolkit.documents.painting import Paint
from toolkit.documents.turning import Turn

_OBJECTS = 5_000
"""Shapes of a page that are looked at."""

_THICK = (1.5, 14.0)
"""Least and greatest height in points of a bar."""

_LONG = (25.0, 320.0)
"""Least and greatest length in points of a whole bar."""

_ROUND = (3.0, 16.0)
"""Least and greatest width and height in points of a dot or a star."""

_ROW = (3, 10)
"""Fewest and most shapes of a row."""

_STEP = 40.0
"""Most points from the middle of one shape of a row to that of the next."""

_LISTED = 200
"""Levels that are listed at most."""

_LEVELS = 2
"""Fewest bars or rows of one kind in a file: a lone one is an ornament."""

_NEAR = 1.0


@dataclass(frozen=True, slots=True)
class _Shape:
    box: Box
    look: tuple[int, ...]
    """Colour of its area, empty where it is only an outline."""


def levels_of(page: pdfium.PdfPage, turn: Turn, number: int) -> Iterator[LevelFact]:
    """The bars and rows of page `number`, from its top down; `several` tells which of a file are levels."""
    shapes = list(_shapes(page, turn))
    found = [*_bars(shapes, number), *_rows(shapes, number)]
    return iter(sorted(found, key=lambda level: (level.box[1], level.box[0])))


def several(levels: Iterable[LevelFact]) -> tuple[LevelFact, ...]:
    """Those of which a file has two or more of their kind."""
    found = list(levels)[:_LISTED]
    kinds = [level.kind for level in found]
    return tuple(level for level in found if kinds.count(level.kind) >= _LEVELS)


def _shapes(page: pdfium.PdfPage, turn: Turn) -> Iterator[_Shape]:
    handle, paint = calls.address(page.raw), Paint()
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), _OBJECTS)):
        place = calls.page_object(handle, index)
        if calls.type_of(place) != raw.FPDF_PAGEOBJ_PATH:
            continue
        thing = calls.object_at(place)
        if not raw.FPDFPageObj_GetBounds(thing, *edges):
            continue
        box = turn.box(*(edge.value for edge in edges))
        if box[3] - box[1] <= _ROUND[1] and box[2] - box[0] <= _LONG[1]:
            yield _Shape(box, _colour(thing, place, paint))


def _colour(path: Any, place: int, paint: Paint) -> tuple[int, ...]:
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, mode, stroked)
    return () if mode.value == raw.FPDF_FILLMODE_NONE else paint.of(place)


def _bars(shapes: list[_Shape], number: int) -> Iterator[LevelFact]:
    """Each filled shape that lies on a longer one of another colour, from its left edge on."""
    by_edge: dict[tuple[int, int], list[_Shape]] = defaultdict(list)
    for shape in shapes:
        x0, top, x1, bottom = shape.box
        if _THICK[0] <= bottom - top <= _THICK[1] and x1 - x0 >= 2 and shape.look:
            for left in {round(x0), round(x0 - 0.5), round(x0 + 0.5)}:
                by_edge[left, round((top + bottom) / 2)].append(shape)
    seen: set[Box] = set()
    for group in by_edge.values():
        whole = max(group, key=lambda shape: shape.box[2])
        length = whole.box[2] - whole.box[0]
        if not _LONG[0] <= length <= _LONG[1] or whole.box in seen or length < 3 * (whole.box[3] - whole.box[1]):
            continue
        if any(_fills(part, whole, length) for part in group):
            seen.add(whole.box)
            yield LevelFact(number, whole.box, "bar")


def _fills(part: _Shape, whole: _Shape, length: float) -> bool:
    tall, height = part.box[3] - part.box[1], whole.box[3] - whole.box[1]
    shorter = 0.05 * length < part.box[2] - part.box[0] < 0.97 * length
    return part.look != whole.look and shorter and abs(tall - height) <= max(_NEAR, 0.4 * height)


def _rows(shapes: list[_Shape], number: int) -> Iterator[LevelFact]:
    """Each run of three to ten shapes of one size at even distances; none where all runs of the page look alike."""
    by_base: dict[tuple[int, int], dict[int, list[_Shape]]] = defaultdict(lambda: defaultdict(list))
    for shape in shapes:
        x0, top, x1, bottom = shape.box
        wide, tall = x1 - x0, bottom - top
        if _ROUND[0] <= wide <= _ROUND[1] and _ROUND[0] <= tall <= _ROUND[1] and abs(wide - tall) <= 0.25 * tall:
            by_base[round(top + bottom), round(tall)][round((x0 + x1) / 2)].append(shape)
    found: list[LevelFact] = []
    mixed = False
    for places in by_base.values():
        for run in _even_runs(sorted(places)):
            boxes = [shape.box for x in run for shape in places[x]]
            found.append(LevelFact(number, _around(boxes), "row"))
            mixed |= len({tuple(shape.look for shape in places[x]) for x in run}) == 2
    return (level for level in found if mixed and not any(_is_inside(level.box, other.box) for other in found))


def _is_inside(box: Box, other: Box) -> bool:
    """Whether a box is part of another: a filled dot and its outline are two shapes."""
    x0, top, x1, bottom = other
    return box != other and x0 <= box[0] and top <= box[1] and box[2] <= x1 and box[3] <= bottom


def _even_runs(places: list[int]) -> Iterator[list[int]]:
    """The runs of places at even distances that are as long as a row of a level."""
    run: list[int] = []
    for place in places:
        if len(run) > 1 and abs(place - run[-1] - (run[1] - run[0])) > _NEAR:
            if _ROW[0] <= len(run) <= _ROW[1]:
                yield run
            run = run[-1:]
        if len(run) == 1 and place - run[-1] > _STEP:
            run = []
        run.append(place)
    if _ROW[0] <= len(run) <= _ROW[1]:
        yield run


def _around(boxes: list[Box]) -> Box:
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return min(x0s), min(tops), max(x1s), max(bottoms)
