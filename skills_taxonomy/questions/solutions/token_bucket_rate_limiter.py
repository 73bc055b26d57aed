"""A token bucket per key, driven by a clock that the caller passes in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

SLACK = 1e-6


@dataclass(slots=True)
class _Bucket:
    level: float
    updated: float


class TokenBucketLimiter:
    """Lets through bursts of `capacity` units per key and `rate` units a second in the long run."""

    def __init__(self, capacity: float, rate: float, clock: Callable[[], float]) -> None:
        if capacity <= 0 or rate <= 0:
            raise ValueError("capacity and rate must be positive")
        self._capacity = capacity
        self._rate = rate
        self._clock = clock
        self._buckets: dict[str, _Bucket] = {}

    def acquire(self, key: str, cost: float = 1.0) -> float:
        """0.0 if the request may go now (the cost is then taken), else the seconds to wait (nothing is taken)."""
        if cost <= 0:
            raise ValueError("cost must be positive")
        if cost > self._capacity:
            raise ValueError("cost is larger than the bucket: it could never be paid")
        now = self._clock()
        bucket = self._buckets.setdefault(key, _Bucket(self._capacity, now))
        elapsed = max(0.0, now - bucket.updated)
        bucket.level = min(self._capacity, bucket.level + elapsed * self._rate)
        bucket.updated = max(bucket.updated, now)
        # a caller that comes back after exactly its wait must not fail by rounding; what is lent here stays owed
        if bucket.level >= cost - SLACK * self._capacity:
            bucket.level -= cost
            return 0.0
        return (cost - bucket.level) / self._rate

    def forget_idle(self) -> int:
        """Drops buckets that have refilled, which is the same as never seen; says how many."""
        now = self._clock()
        full = [
            key
            for key, bucket in self._buckets.items()
            if bucket.level + (now - bucket.updated) * self._rate >= self._capacity
        ]
        for key in full:
            del self._buckets[key]
        return len(full)


def check() -> None:
    """Burst, refusal with the wait, refill, cap, separate keys, costs, a clock that goes back, cleaning up."""
    now = [100.0]
    limiter = TokenBucketLimiter(capacity=4, rate=2, clock=lambda: now[0])
    assert [limiter.acquire("a") for _ in range(4)] == [0.0] * 4
    assert limiter.acquire("a") == 0.5
    assert limiter.acquire("a") == 0.5  # a refused request takes nothing
    assert limiter.acquire("b") == 0.0
    now[0] = 100.5
    assert limiter.acquire("a") == 0.0
    assert limiter.acquire("a", cost=3) == 1.5
    now[0] = 500.0
    assert limiter.acquire("a", cost=4) == 0.0  # capped at 4 however long the pause
    assert limiter.acquire("a") > 0
    now[0] = 499.0
    assert limiter.acquire("a") == 0.5  # the step back neither refills nor charges
    now[0] = 502.0
    assert limiter.forget_idle() == 2
    now[0] = 50_000.1
    uneven = TokenBucketLimiter(capacity=10, rate=0.7, clock=lambda: now[0])
    for _ in range(20):  # coming back after exactly the wait is enough
        wait = uneven.acquire("a", cost=9.1)
        now[0] += wait
        assert wait == 0.0 or uneven.acquire("a", cost=9.1) == 0.0
    try:
        limiter.acquire("a", cost=5)
    except ValueError:
        return
    raise AssertionError("a cost above the capacity should be refused")
