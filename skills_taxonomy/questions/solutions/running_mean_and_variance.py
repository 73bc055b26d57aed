"""Mean and variance in one pass, numerically stable, and mergeable between workers."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(slots=True)
class RunningStats:
    """Count, mean and the sum of squared deviations from the mean."""

    count: int = 0
    mean: float = 0.0
    squares: float = 0.0

    def add(self, value: float) -> None:
        """Takes in one value (the update of Welford)."""
        if not math.isfinite(value):
            raise ValueError(f"not a finite number: {value}")
        self.count += 1
        delta = value - self.mean
        self.mean += delta / self.count
        self.squares += delta * (value - self.mean)

    def merged(self, other: RunningStats) -> RunningStats:
        """The statistics of both sets of values together."""
        count = self.count + other.count
        if count == 0:
            return RunningStats()
        delta = other.mean - self.mean
        mean = self.mean + delta * other.count / count
        squares = self.squares + other.squares + delta * delta * self.count * other.count / count
        return RunningStats(count, mean, squares)

    @property
    def variance(self) -> float | None:
        """Sample variance (n - 1), or None below two values."""
        return self.squares / (self.count - 1) if self.count > 1 else None


def collect(values: Iterable[float]) -> RunningStats:
    """The statistics of all values."""
    stats = RunningStats()
    for value in values:
        stats.add(value)
    return stats


def check() -> None:
    """Against the statistics module, with a large offset, merged, empty and refused."""
    values = [12.5, 3.0, 7.25, 7.25, -4.0]
    stats = collect(values)
    assert math.isclose(stats.mean, statistics.fmean(values))
    assert math.isclose(stats.variance or 0, statistics.variance(values))
    shifted = collect(value + 1e9 for value in [4.0, 7.0, 13.0, 16.0])
    assert math.isclose(shifted.variance or 0, 30.0)
    assert RunningStats().variance is None
    assert collect([5.0]).variance is None
    assert collect([5.0, 5.0]).variance == 0.0
    both = collect(values[:2]).merged(collect(values[2:]))
    assert both.count == 5
    assert math.isclose(both.mean, stats.mean)
    assert math.isclose(both.variance or 0, stats.variance or 1)
    assert RunningStats().merged(stats).mean == stats.mean
    assert stats.merged(RunningStats()).count == 5
    assert RunningStats().merged(RunningStats()) == RunningStats()
    try:
        stats.add(math.nan)
    except ValueError:
        assert stats.count == 5
    else:
        raise AssertionError("nan should be refused")
