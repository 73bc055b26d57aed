"""Counts per key in tumbling windows of event time, with a watermark, corrections for late events, and drops."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """The count of a window; `revision` 0 is the first result, higher ones replace those before."""

    key: str
    start: int
    count: int
    revision: int


@dataclass(slots=True)
class _Window:
    count: int = 0
    revision: int = -1  # not given out yet


class WindowedCounter:
    """Windows [start, start + size); the watermark follows the largest event time at a distance of `delay`."""

    def __init__(self, size: int, delay: int, lateness: int) -> None:
        if size < 1 or delay < 0 or lateness < 0:
            raise ValueError("size must be at least 1, delay and lateness must not be negative")
        self._size = size
        self._delay = delay
        self._lateness = lateness
        self._windows: dict[tuple[int, str], _Window] = {}
        self._watermark: int | None = None
        self.dropped = 0

    def add(self, key: str, time: int) -> list[Result]:
        """Takes in an event; the results that this makes final for now, earliest window first."""
        start = time // self._size * self._size
        results: list[Result] = []
        if self._watermark is not None and start + self._size + self._lateness <= self._watermark:
            self.dropped += 1
            return results
        window = self._windows.setdefault((start, key), _Window())
        window.count += 1
        if self._watermark is not None and start + self._size <= self._watermark:
            results.append(self._give_out(start, key, window))  # late, but within what is allowed
        return results + self._advance(time - self._delay)

    def close(self) -> list[Result]:
        """Everything still open, at the end of the stream."""
        waiting = sorted(item for item in self._windows.items() if item[1].revision < 0)
        self._windows.clear()
        return [self._give_out(start, key, window) for (start, key), window in waiting]

    def open_windows(self) -> int:
        """How many windows are held in memory."""
        return len(self._windows)

    def _advance(self, watermark: int) -> list[Result]:
        if self._watermark is not None and watermark <= self._watermark:
            return []  # a watermark never goes back
        self._watermark = watermark
        results: list[Result] = []
        for start, key in sorted(self._windows):
            end = start + self._size
            window = self._windows[start, key]
            if end <= watermark and window.revision < 0:
                results.append(self._give_out(start, key, window))
            if end + self._lateness <= watermark:
                del self._windows[start, key]
        return results

    @staticmethod
    def _give_out(start: int, key: str, window: _Window) -> Result:
        window.revision += 1
        return Result(key, start, window.count, window.revision)


def check() -> None:
    """In order, out of order, late with a correction, too late, keys, a jump, the border, the end."""
    counter = WindowedCounter(size=60, delay=10, lateness=30)
    assert counter.add("a", 5) == []
    assert counter.add("a", 62) == []  # watermark 52: the first window waits for stragglers
    assert counter.add("a", 58) == []  # out of order, still in time
    assert counter.add("b", 69) == []  # watermark 59
    assert counter.add("a", 70) == [Result("a", 0, 2, 0)]  # watermark 60 closes [0, 60)
    assert counter.add("a", 59) == [Result("a", 0, 3, 1)]  # late: a correction
    assert counter.add("b", 30) == [Result("b", 0, 1, 0)]  # late and first of its key
    assert counter.add("a", 99) == []  # watermark 89: the first window is still kept
    assert counter.open_windows() == 4
    assert counter.add("a", 100) == []  # watermark 90: now it is forgotten
    assert counter.open_windows() == 2
    assert counter.add("a", 1) == []
    assert counter.dropped == 1
    assert counter.add("c", 1000) == [Result("a", 60, 4, 0), Result("b", 60, 1, 0)]
    assert counter.open_windows() == 1
    assert counter.close() == [Result("c", 960, 1, 0)]
    assert counter.open_windows() == 0
    strict = WindowedCounter(size=10, delay=0, lateness=0)
    assert strict.add("a", 9) == []
    assert strict.add("a", 10) == [Result("a", 0, 1, 0)]
    assert strict.add("a", 9) == []
    assert strict.dropped == 1
    assert WindowedCounter(10, 0, 0).close() == []
    assert WindowedCounter(10, 0, 0).add("a", -1) == []
    early = WindowedCounter(10, 0, 0)
    early.add("a", -1)
    assert early.add("a", 0) == [Result("a", -10, 1, 0)]
