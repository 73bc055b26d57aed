"""Merges sorted streams of trace events into one, lazily and with one event per stream in memory."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count, islice


@dataclass(frozen=True, slots=True)
class Event:
    """An event with the time of its own stream."""

    time: int
    text: str


class UnsortedStreamError(ValueError):
    """A stream went back in time."""


def merge(streams: Mapping[str, Iterable[Event]]) -> Iterator[tuple[str, Event]]:
    """Stream name and event in order of time; at equal times in the order in which the streams were given."""
    heap: list[tuple[int, int, str, Event, Iterator[Event]]] = []
    for number, (name, stream) in enumerate(streams.items()):
        iterator = iter(stream)
        first = next(iterator, None)
        if first is not None:
            heap.append((first.time, number, name, first, iterator))  # the number is unique: no event is compared
    heapq.heapify(heap)
    while heap:
        time, number, name, event, iterator = heap[0]
        yield name, event
        following = next(iterator, None)
        if following is None:
            heapq.heappop(heap)
        elif following.time < time:
            raise UnsortedStreamError(f"{name}: {following.time} after {time}")
        else:
            heapq.heapreplace(heap, (following.time, number, name, following, iterator))


def check() -> None:
    """Order, ties, empty streams, one stream, endless streams, how much is read ahead, a stream out of order."""

    def events(*times: int) -> list[Event]:
        return [Event(time, f"e{time}") for time in times]

    def times(streams: Mapping[str, Iterable[Event]]) -> list[tuple[str, int]]:
        return [(name, event.time) for name, event in merge(streams)]

    assert times({}) == []
    assert times({"a": [], "b": []}) == []
    assert times({"a": events(1, 2, 2)}) == [("a", 1), ("a", 2), ("a", 2)]
    assert times({"a": events(1, 4), "b": events(2, 3), "c": []}) == [("a", 1), ("b", 2), ("b", 3), ("a", 4)]
    assert times({"b": events(5, 5), "a": events(5)}) == [("b", 5), ("b", 5), ("a", 5)]
    read: list[int] = []

    def endless(step: int) -> Iterator[Event]:
        for time in count(0, step):
            read.append(time)
            yield Event(time, "tick")

    first = [event.time for _, event in islice(merge({"twos": endless(2), "threes": endless(3)}), 5)]
    assert first == [0, 0, 2, 3, 4]
    assert len(read) <= 6
    seen: list[int] = []
    try:
        for _, event in merge({"good": events(1, 9), "bad": events(2, 5, 4)}):
            seen.append(event.time)
    except UnsortedStreamError as error:
        assert "bad" in str(error)
        assert seen == [1, 2, 5]
    else:
        raise AssertionError("a stream that goes back should be reported")
