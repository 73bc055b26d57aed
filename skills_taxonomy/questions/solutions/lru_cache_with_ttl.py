"""A cache with a size limit, least recently used out first, and a time to live per entry."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class TTLCache(Generic[Key, Value]):
    """Entries leave when they are too old, or when there is no room and nothing was used longer ago."""

    def __init__(self, capacity: int, ttl: float, clock: Callable[[], float]) -> None:
        if capacity < 1 or ttl <= 0:
            raise ValueError("capacity must be at least 1 and ttl positive")
        self._capacity = capacity
        self._ttl = ttl
        self._clock = clock
        self._values: OrderedDict[Key, Value] = OrderedDict()  # least recently used first
        self._expires: OrderedDict[Key, float] = OrderedDict()  # soonest first: all entries live equally long

    def get(self, key: Key, default: Value | None = None) -> Value | None:
        """The value if it is there and fresh, now the most recently used; reading does not prolong its life."""
        self._drop_expired(self._clock())
        if key not in self._values:
            return default
        self._values.move_to_end(key)
        return self._values[key]

    def put(self, key: Key, value: Value) -> None:
        """Stores or replaces the value with a new time to live."""
        now = self._clock()
        self._drop_expired(now)  # first, so that a dead entry never costs a live one its place
        self._values[key] = value
        self._values.move_to_end(key)
        self._expires[key] = now + self._ttl
        self._expires.move_to_end(key)
        if len(self._values) > self._capacity:
            oldest, _ = self._values.popitem(last=False)
            del self._expires[oldest]

    def _drop_expired(self, now: float) -> None:
        while self._expires:
            key, expires = next(iter(self._expires.items()))
            if now < expires:
                break
            del self._expires[key], self._values[key]

    def __len__(self) -> int:
        self._drop_expired(self._clock())
        return len(self._values)


def check() -> None:
    """Hit, miss, recency, expiry at the instant, replacement, and dead entries leaving before live ones."""
    now = [0.0]
    cache: TTLCache[str, int] = TTLCache(2, 10, lambda: now[0])
    assert cache.get("a") is None
    assert cache.get("a", 5) == 5
    cache.put("a", 1)
    cache.put("b", 2)
    assert cache.get("a") == 1
    cache.put("c", 3)
    assert cache.get("b") is None  # "a" was read later than "b"
    assert cache.get("a") == 1
    now[0] = 9.9
    assert cache.get("a") == 1
    now[0] = 10.0
    assert cache.get("a") is None  # reads did not prolong it
    cache.put("c", 4)
    now[0] = 15.0
    assert cache.get("c") == 4
    cache.put("d", 5)
    now[0] = 21.0
    assert cache.get("d") == 5
    cache.put("e", 6)  # "c" is dead: it goes, "d" stays
    assert (cache.get("d"), cache.get("e"), len(cache)) == (5, 6, 2)
    cache.put("e", 7)
    assert (cache.get("e"), len(cache)) == (7, 2)
    single: TTLCache[str, int] = TTLCache(1, 10, lambda: now[0])
    single.put("a", 1)
    single.put("b", 2)
    assert (single.get("a"), single.get("b"), len(single)) == (None, 2, 1)
    fresh: TTLCache[str, int] = TTLCache(2, 10, lambda: now[0])
    fresh.put("zero", 0)
    assert fresh.get("zero", 9) == 0  # a stored falsy value is a hit
