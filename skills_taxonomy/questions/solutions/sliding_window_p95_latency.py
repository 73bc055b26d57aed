"""The p95 latency of the last seconds, exact, with values that leave the window as time goes on."""

from __future__ import annotations

import random
from bisect import bisect_left, insort
from collections import deque


class SlidingPercentile:
    """Keeps the samples of the last `window` seconds in order of time and in order of size."""

    def __init__(self, window: float, percent: int = 95) -> None:
        if window <= 0 or not 1 <= percent <= 100:
            raise ValueError("window must be positive, percent between 1 and 100")
        self._window = window
        self._percent = percent
        self._by_time: deque[tuple[float, float]] = deque()
        self._by_size: list[float] = []
        self._now = float("-inf")

    def add(self, now: float, value: float) -> None:
        """Takes in a value measured at `now`; time must not go backwards."""
        self._advance(now)
        self._by_time.append((now, value))
        insort(self._by_size, value)

    def value(self, now: float) -> float | None:
        """The nearest-rank percentile of the samples younger than the window, or None without any."""
        self._advance(now)
        count = len(self._by_size)
        if count == 0:
            return None
        rank = -(-count * self._percent // 100)  # in whole numbers: math.ceil(0.07 * 100) is 8, not 7
        return self._by_size[rank - 1]

    def _advance(self, now: float) -> None:
        if now < self._now:
            raise ValueError(f"time went back from {self._now} to {now}")
        self._now = now
        while self._by_time and self._by_time[0][0] <= now - self._window:
            _, old = self._by_time.popleft()
            del self._by_size[bisect_left(self._by_size, old)]


def check() -> None:
    """Empty, one value, ranks, equal values, expiry at the border, a silent source, against a plain version."""
    empty = SlidingPercentile(60)
    assert empty.value(0) is None
    empty.add(1, 0.25)
    assert empty.value(1) == 0.25
    assert empty.value(60.9) == 0.25
    assert empty.value(61) is None  # exactly as old as the window: gone, though nothing new came
    hundred = SlidingPercentile(1000)
    for place in range(100, 0, -1):
        hundred.add(0, float(place))
    assert hundred.value(0) == 95.0
    twenty = SlidingPercentile(1000)
    for place in range(1, 21):
        twenty.add(0, float(place))
    assert twenty.value(0) == 19.0
    equal = SlidingPercentile(10)
    for second in range(5):
        equal.add(second, 7.0)
    assert equal.value(12) == 7.0
    generator = random.Random(2)
    stream = SlidingPercentile(30, percent=90)
    samples: list[tuple[float, float]] = []
    now = 0.0
    for _ in range(400):
        now += generator.random() * 3
        value = generator.expovariate(1.0)
        stream.add(now, value)
        samples.append((now, value))
        young = sorted(value for time, value in samples if time > now - 30)
        assert stream.value(now) == young[-(-len(young) * 90 // 100) - 1]
    try:
        stream.add(0.0, 1.0)
    except ValueError:
        return
    raise AssertionError("a sample from the past should be refused")
