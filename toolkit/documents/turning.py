"""From pdfium's places on a sheet to places on the page as it is read, which may lie on its side."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from toolkit.documents import calls

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
        """What is to be taken from the places that `measuring` gives: the left edge and the top of the page."""
        return (0.0, 0.0) if self.quarters else (self.left, self.top)

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
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

    def measuring(self, rect: Any) -> Callable[[int, int, int], object]:
        """The function of pdfium that puts a character's box into `rect`, made level where the page is turned."""
        if not self.quarters:
            return calls.char_box

        def measure(textpage: int, index: int, place: int) -> None:
            calls.char_box(textpage, index, place)
            x0, top, x1, bottom = self.box(rect.left, rect.bottom, rect.right, rect.top)
            rect.left, rect.top, rect.right, rect.bottom = x0, -top, x1, -bottom

        return measure


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
