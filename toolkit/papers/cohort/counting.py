"""Whole numbers, counted: their quartiles and how they lie from 0 to 100."""

from __future__ import annotations

from collections import Counter

from toolkit.papers.cohort.models import Bin, Histogram, Spread

BINS = 10


def share(part: int, whole: int) -> int:
    """`part` of `whole` in per cent; 0 where there is no whole."""
    return int(100 * part / whole + 0.5) if whole else 0


class Heap:
    """Whole numbers that come one by one; only how often each came is kept."""

    def __init__(self) -> None:
        self._counts: Counter[int] = Counter()

    def add(self, number: int) -> None:
        self._counts[number] += 1

    def spread(self) -> Spread | None:
        """None where no number came."""
        if not self._counts:
            return None
        low, middle, high = (self._at(quarter) for quarter in (0.25, 0.5, 0.75))
        return Spread(self._counts.total(), min(self._counts), low, middle, high, max(self._counts))

    def histogram(self) -> Histogram | None:
        """Ten bins from 0 to 100, the last of which holds 100 too; None where no number came."""
        spread = self.spread()
        if spread is None:
            return None
        width = 100 // BINS
        counts = [0] * BINS
        for number, times in self._counts.items():
            counts[min(max(number, 0) // width, BINS - 1)] += times
        bins = (Bin(i * width, 100 if i == BINS - 1 else (i + 1) * width - 1, n) for i, n in enumerate(counts))
        return Histogram(spread, tuple(bins))

    def _at(self, part: float) -> int:
        """The number that `part` of the numbers lie below, rounded to a whole one."""
        place = part * (self._counts.total() - 1)
        below, above = self._nth(int(place)), self._nth(-int(-place // 1))
        return int(below + (above - below) * (place - int(place)) + 0.5)

    def _nth(self, index: int) -> int:
        """The number at that place of the sorted ones."""
        passed = 0
        for number in sorted(self._counts):
            passed += self._counts[number]
            if passed > index:
                return number
        return max(self._counts)
