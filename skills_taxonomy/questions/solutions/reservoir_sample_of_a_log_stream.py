"""A uniform sample of fixed size from a stream of unknown length."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

Item = TypeVar("Item")


def reservoir_sample(stream: Iterable[Item], size: int, generator: random.Random) -> list[Item]:
    """At most `size` items; every item of the stream is kept with the same probability."""
    if size < 0:
        raise ValueError("size must not be negative")
    kept: list[Item] = []
    for seen, item in enumerate(stream):
        if seen < size:
            kept.append(item)
            continue
        place = generator.randrange(seen + 1)  # the item is number seen + 1, so it stays with size / (seen + 1)
        if place < size:
            kept[place] = item
    return kept


def check() -> None:
    """Short streams, no room, repeatability, and equal shares over many runs."""
    generator = random.Random(7)
    assert reservoir_sample([], 3, generator) == []
    assert reservoir_sample([1, 2], 3, generator) == [1, 2]
    assert reservoir_sample([1, 2, 3], 3, generator) == [1, 2, 3]
    assert reservoir_sample(range(100), 0, generator) == []
    first = reservoir_sample(iter(range(1000)), 5, random.Random(1))
    assert first == reservoir_sample(iter(range(1000)), 5, random.Random(1))
    assert len(set(first)) == 5
    counts: Counter[int] = Counter()
    for _ in range(6000):
        counts.update(reservoir_sample(range(10), 3, generator))
    # each item is expected 1800 times with a standard deviation of about 35.5
    assert all(abs(counts[item] - 1800) < 180 for item in range(10))
