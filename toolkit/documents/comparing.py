"""Whether words are on the picture of a PDF page: the page is drawn with and without them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from toolkit.documents import calls
from toolkit.documents.models import Box
from toolkit.documents.run import Run

if TYPE_CHECKING:
    from PIL.Image import Image

_ROUGH, _FINE = 1.0, 2.0
"""Dots a point at which a page is drawn to compare it: thin strokes of small print pale at fewer."""

_DOTS = 4_000_000
"""The most dots of the picture of a whole page; larger pages are drawn smaller."""

_NESTED = 3
"""Groups within each other that are looked into."""

_ALIKE = 24
"""Difference of red, green or blue, of 255, below which two colours look the same."""


def unseen(page: pdfium.PdfPage, runs: list[Run]) -> list[Run]:
    """Those of `runs` that leave the picture of the page as it is when they are taken away.

    The page is drawn with and without them, so what a run is covered by, and what colours are behind it, need not be
    understood: small and grey first, which settles most, then large and in colour. Their text is not drawn on this
    `page` again.
    """
    if not runs:
        return []
    from PIL import ImageChops

    doubtful = runs
    for scale, grey in ((_ROUGH, True), (_FINE, False)):
        part = _around(page, doubtful)
        things = [calls.object_at(place) for run in doubtful for place in run.objects if place]
        _show(things, True)
        before = _picture(page, part, scale, grey)
        _show(things, False)
        after = _picture(page, part, scale, grey)
        changed = View(ImageChops.difference(before.picture, after.picture), before.x0, before.top, before.scale)
        doubtful = [run for run in doubtful if _most(changed, (run.x0, run.top, run.x1, run.bottom)) < _ALIKE]
        if not doubtful:
            break
    return doubtful


def undrawn(page: pdfium.PdfPage, runs: list[Run]) -> list[Run]:
    """Those of `runs` behind which no shapes are drawn that a person reads as their words.

    Some browsers draw bold letters as outlines, and lay the text over them without any colour. Nothing but the shapes
    is drawn on this `page` again.
    """
    if not runs:
        return []
    count = raw.FPDFPage_CountObjects(page.raw)
    _hide_words_and_pictures((raw.FPDFPage_GetObject(page.raw, index) for index in range(count)), _NESTED)
    view = _picture(page, _around(page, runs), _ROUGH, True)
    return [run for run in runs if any(_contrast(view, word) < _ALIKE for word in _words(run))]


def _hide_words_and_pictures(things: Iterable[Any], depth: int) -> None:
    for thing in things:
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_FORM and depth:
            count = raw.FPDFFormObj_CountObjects(thing)
            _hide_words_and_pictures((raw.FPDFFormObj_GetObject(thing, index) for index in range(count)), depth - 1)
        elif kind != raw.FPDF_PAGEOBJ_PATH:
            raw.FPDFPageObj_SetIsActive(thing, False)


def _show(things: Iterable[Any], shown: bool) -> None:
    for thing in things:
        raw.FPDFPageObj_SetIsActive(thing, shown)


def _around(page: pdfium.PdfPage, runs: list[Run]) -> Box:
    """The part of the page that holds all `runs`."""
    width, height = page.get_size()
    return (
        max(0.0, min(run.x0 for run in runs) - 1),
        max(0.0, min(run.top for run in runs) - 1),
        min(width, max(run.x1 for run in runs) + 1),
        min(height, max(run.bottom for run in runs) + 1),
    )


def _words(run: Run) -> Iterable[Box]:
    ends = [start - gap for start, gap in zip(run.starts[1:], run.gaps, strict=False)]
    for start, end in zip(run.starts, [*ends, run.x1], strict=False):
        yield start, run.top, end, run.bottom


@dataclass(frozen=True, slots=True)
class View:
    """A picture of a part of the page that begins at `x0`, `top`, at `scale` dots a point."""

    picture: Image
    x0: float
    top: float
    scale: float

    def extremes(self, box: Box) -> tuple[tuple[int, int], ...]:
        """The least and the greatest value of each channel in `box`; zeros where it is not in the picture."""
        left, right = ((edge - self.x0) * self.scale for edge in (box[0], box[2]))
        top, bottom = ((edge - self.top) * self.scale for edge in (box[1], box[3]))
        x0, y0 = max(0, int(left)), max(0, int(top))
        x1, y1 = min(self.picture.width, math.ceil(right)), min(self.picture.height, math.ceil(bottom))
        if x0 >= x1 or y0 >= y1:
            return ((0, 0),)
        found = cast(tuple[Any, ...], self.picture.crop((x0, y0, x1, y1)).getextrema())
        return found if isinstance(found[0], tuple) else (cast(tuple[int, int], found),)


def _most(difference: View, box: Box) -> int:
    return max(high for _, high in difference.extremes(box))


def _contrast(view: View, box: Box) -> int:
    return max(high - low for low, high in view.extremes(box))


def _picture(page: pdfium.PdfPage, part: Box, scale: float, grey: bool) -> View:
    """That part of the page as it is drawn, at `scale` dots a point or as many as the limit allows."""
    width, height = page.get_size()
    scale = min(scale, (_DOTS / max(width * height, 1.0)) ** 0.5)
    wide, tall = math.ceil(width * scale), math.ceil(height * scale)
    x0, top = min(int(part[0] * scale), wide - 1), min(int(part[1] * scale), tall - 1)
    x1, bottom = max(math.ceil(part[2] * scale), x0 + 1), max(math.ceil(part[3] * scale), top + 1)
    cut = (x0, max(0, tall - bottom), max(0, wide - x1), top)
    # pypdfium2 rounds up: half a dot less, and an error of the division never costs a dot.
    crop = tuple((dots - 0.5) / scale for dots in cut)
    drawn = page.render(scale=scale, crop=crop, grayscale=grey, may_draw_forms=False, draw_annots=False)
    return View(drawn.to_pil(), x0 / scale, top / scale, scale)
