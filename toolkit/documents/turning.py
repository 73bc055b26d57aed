"""From pdfium's places on a sheet to places on the page as it is read, which may lie on its side."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.documents.models import Box

_QUARTER = math.pi / 2
_LEVEL = math.radians(5)
_LETTERS = 40
"""Least letters of a page from which its turn is told."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The quarter turns, clockwise, that make the words of a page level, and the part of the sheet that is shown."""

    quarters: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def corner(self) -> tuple[float, float]:
        """What is to be taken from the places that `levelled` gives: the left edge and the top of the page."""
        return (0.0, 0.0) if self.quarters else (self.left, self.top)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """x0, top, x1, bottom in points from the upper left corner of the page as it is read."""
        if self.quarters == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.quarters == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        if self.quarters == 3:
            return self.top - top, self.right - right, self.top - bottom, self.right - left
        return left - self.left, self.top - top, right - self.left, self.top - bottom

    def base(self, x: float, y: float) -> float:
        """How far below the top of the page a baseline through that point is."""
        return (self.top - y, x - self.left, y - self.bottom, self.right - x)[self.quarters]

    def slope(self, angle: float) -> float:
        """The clockwise angle of a character on the page as it is read, 0 to 2π."""
        return (angle + self.quarters * _QUARTER) % (2 * math.pi) if self.quarters else angle

    def levelled(self, boxes: NDArray[np.float64]) -> NDArray[np.float64]:
        """pdfium's boxes (left, top, right and bottom, upwards), made level where the page is turned."""
        if not self.quarters:
            return boxes
        level = [self.box(left, bottom, right, top) for left, top, right, bottom in boxes.tolist()]
        upwards = np.array([(x0, -top, x1, -bottom) for x0, top, x1, bottom in level], dtype=np.float32)
        return upwards.reshape(-1, 4).astype(np.float64)


def quarters_of(slopes: list[tuple[float, int]], lies: int) -> int:
    """The quarter turns that make most letters level, of pairs of slope and letters; `lies` where few tell."""
    letters: Counter[int] = Counter()
    total = sum(count for _, count in slopes)
    for angle, count in slopes:
        quarters = round(angle / _QUARTER)
        if abs(angle - quarters * _QUARTER) < _LEVEL:
            letters[-quarters % 4] += count
    best, most = max(letters.items(), key=lambda item: item[1], default=(lies, 0))
    return best if total >= _LETTERS and 2 * most > total else lies
