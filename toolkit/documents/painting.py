"""What is painted on a PDF page besides text: dots, and shapes over, under or in place of words."""

from __future__ import annotations

import ctypes
import struct
from dataclasses import dataclass, field
from typing import Any, cast

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from toolkit.documents import calls
from toolkit.documents.models import Box
from toolkit.documents.run import Run
from toolkit.documents.turning import Turn

Colour = tuple[int, int, int, int]
"""Red, green, blue and opacity, of 255."""

_FOUR = struct.Struct("4I")
_OBJECTS = 20_000
"""Objects of a page that are looked at."""

_SMALL = 4.0
"""Least width and height in points of a shape that can cover a word."""

LIGHT = 200
"""A colour whose red, green and blue are all above this, of 255, may be that of the paper."""

_FRAME = (90.0, 24.0)
"""Least width and height in points of an outline that can hold lines of text."""

_FILLED = 0.6
"""Share of a run's width that the outlines of its letters fill at least."""

_EDGES = 4
"""The fewest edges of a letter, on average."""

_DENSE = 200
"""Opacity, of 255, from which on a shape hides what is under it."""

_SEGMENTS = 100
"""Edges of a clip that are looked at; of one with more, the shape counts whole."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled path, a picture or a group that words may stand under or on; its box as in `Run`."""

    order: int
    """Place among the objects of the page, which are painted in that order."""
    box: Box
    colour: Colour | None
    """None for pictures and groups."""
    edges: int = 0
    """Lines and curves of a path."""


@dataclass(slots=True)
class Painted:
    """What one look over the objects of a page finds."""

    dots: list[tuple[float, float]] = field(default_factory=list)
    """Right edge and middle of each small round or square shape, such as a drawn bullet."""
    shapes: list[Shape] = field(default_factory=list)
    frames: list[Box] = field(default_factory=list)
    """Outlines drawn around an area and not filled, such as a card's border."""
    first_words: int = _OBJECTS
    """Place of the first object that is or may hold text; shapes before it cover none."""

    def around(self, run: Run) -> list[Shape]:
        """The shapes that hold the run's words, but for a part of the blank above and below them."""
        blank = 0.25 * (run.bottom - run.top)
        left, right, high, low = run.x0 + 1, run.x1 - 1, run.top + blank, run.bottom - blank
        found: list[Shape] = []
        for shape in self.shapes:
            x0, top, x1, bottom = shape.box
            if top <= high and low <= bottom and x0 <= left and right <= x1:
                found.append(shape)
        return found

    def outlines(self, run: Run) -> bool:
        """Whether paths that fill the run's place have as many edges as its letters, and are not light."""
        wide, edges = 0.0, 0
        for shape in self.shapes:
            x0, top, x1, bottom = shape.box
            inside = run.top <= top and bottom <= run.bottom and run.x0 - 2 <= x0 and x1 <= run.x1 + 2
            if inside and shape.colour and min(shape.colour[:3]) < LIGHT:
                wide += x1 - x0
                edges += shape.edges
        return wide >= _FILLED * (run.x1 - run.x0) and edges >= _EDGES * sum(map(len, run.words))


class Paint:
    """Asks for the colours in which objects are filled."""

    def __init__(self) -> None:
        self._parts = (ctypes.c_uint * 4)()
        self._places = [ctypes.addressof(self._parts) + 4 * index for index in range(4)]

    def of(self, thing: int) -> Colour:
        """The colour of the object at that address; black where it has none."""
        if not calls.fill_of(thing, *self._places):
            return 0, 0, 0, 255
        return cast(Colour, _FOUR.unpack(self._parts))


def painted_on(page: pdfium.PdfPage, turn: Turn) -> Painted:
    """The dots and shapes on `page`; text and what is inside groups is left out."""
    painted = Painted()
    edges = [ctypes.c_float() for _ in range(4)]
    left, bottom, right, top = edges
    handle, get, type_of, text = calls.address(page.raw), calls.page_object, calls.type_of, raw.FPDF_PAGEOBJ_TEXT
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), _OBJECTS)):
        place = get(handle, index)
        kind = type_of(place)
        if kind == text:
            if painted.first_words > index:
                painted.first_words = index
            continue
        if kind == raw.FPDF_PAGEOBJ_FORM:
            painted.first_words = min(painted.first_words, index)
        thing = calls.object_at(place)
        if not raw.FPDFPageObj_GetBounds(thing, *edges):
            continue
        x0, high, x1, low = turn.box(left.value, bottom.value, right.value, top.value)
        wide, tall = x1 - x0, low - high
        if kind == raw.FPDF_PAGEOBJ_PATH and 1.2 <= wide <= 7 and 1.2 <= tall <= 7 and abs(wide - tall) < 1.2:
            painted.dots.append((x1, (high + low) / 2))
        if wide < _SMALL or tall < _SMALL:
            continue
        colour, count = None, 0
        if kind == raw.FPDF_PAGEOBJ_PATH:
            count = raw.FPDFPath_CountSegments(thing)
            colour = _fill_of(thing)
            if colour is None:
                if wide >= _FRAME[0] and tall >= _FRAME[1]:
                    painted.frames.append((x0, high, x1, low))
                continue
            x0, high, x1, low = _clipped(thing, (x0, high, x1, low), turn)
        if x1 - x0 >= _SMALL <= low - high:
            painted.shapes.append(Shape(index, (x0, high, x1, low), colour, count))
    return painted


def _fill_of(path: Any) -> Colour | None:
    """The colour that hides what is under `path`; None where it is not filled, or lets it through."""
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, mode, stroked)
    colour = Paint().of(calls.address(path))
    return colour if mode.value != raw.FPDF_FILLMODE_NONE and colour[3] >= _DENSE else None


def _clipped(path: Any, box: Box, turn: Turn) -> Box:
    """What of `box` the clip of `path` leaves at most: borders are often painted as a box of which one edge is left."""
    clip = raw.FPDFPageObj_GetClipPath(path)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(max(0, raw.FPDFClipPath_CountPaths(clip)) if clip else 0):
        count = raw.FPDFClipPath_CountPathSegments(clip, index)
        xs: list[float] = []
        ys: list[float] = []
        for number in range(min(count, _SEGMENTS)):
            if raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(clip, index, number), x, y):
                xs.append(x.value)
                ys.append(y.value)
        if xs and count <= _SEGMENTS:
            x0, top, x1, bottom = turn.box(min(xs), min(ys), max(xs), max(ys))
            box = max(box[0], x0), max(box[1], top), min(box[2], x1), min(box[3], bottom)
    return box


def places_of(page: pdfium.PdfPage) -> dict[int, int]:
    """The place of each object of the page, by its address."""
    count = min(raw.FPDFPage_CountObjects(page.raw), _OBJECTS)
    handle = calls.address(page.raw)
    return {calls.page_object(handle, index): index for index in range(count)}
