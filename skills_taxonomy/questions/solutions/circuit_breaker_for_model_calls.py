"""A circuit breaker around calls to a dependency, with a clock that the caller passes in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeVar

Result = TypeVar("Result")
State = Literal["closed", "open", "half-open"]


class CircuitOpenError(Exception):
    """The call was not made; `retry_in` says when a trial will be let through."""

    def __init__(self, retry_in: float) -> None:
        super().__init__(f"circuit open, next trial in {retry_in:.3f} s")
        self.retry_in = retry_in


class CircuitBreaker:
    """Opens after `threshold` failures in a row, and after `cooldown` seconds lets a single trial through."""

    def __init__(
        self,
        threshold: int,
        cooldown: float,
        clock: Callable[[], float],
        counts: tuple[type[Exception], ...] = (Exception,),
    ) -> None:
        if threshold < 1 or cooldown <= 0:
            raise ValueError("threshold must be at least 1 and cooldown positive")
        self._threshold = threshold
        self._cooldown = cooldown
        self._clock = clock
        self._counts = counts
        self._failures = 0
        self._opened: float | None = None
        self._trial_running = False

    def state(self) -> State:
        """What the next call would meet."""
        if self._opened is None:
            return "closed"
        return "half-open" if self._clock() >= self._opened + self._cooldown else "open"

    def call(self, function: Callable[[], Result]) -> Result:
        """The result of the function, or CircuitOpenError without calling it; its own exceptions pass through."""
        state = self.state()
        if self._opened is not None:
            if state == "open":
                raise CircuitOpenError(self._opened + self._cooldown - self._clock())
            if self._trial_running:
                raise CircuitOpenError(0.0)
        trial = state == "half-open"
        self._trial_running = self._trial_running or trial
        try:
            result = function()
        except self._counts:
            self._failed(trial)
            raise
        except BaseException:
            if trial:  # says nothing about health: the next caller may try
                self._trial_running = False
            raise
        if trial:
            self._opened, self._trial_running = None, False
        if self._opened is None:
            self._failures = 0
        return result

    def _failed(self, trial: bool) -> None:
        self._failures += 1
        if trial:
            self._opened, self._trial_running = self._clock(), False
        elif self._opened is None and self._failures >= self._threshold:
            self._opened = self._clock()


def check() -> None:
    """Counting in a row, opening, cooling down, trial good and bad, one trial at a time, errors that do not count."""
    now = [0.0]
    calls: list[str] = []

    def good() -> str:
        calls.append("good")
        return "fine"

    def bad() -> str:
        calls.append("bad")
        raise TimeoutError

    def wrong() -> str:
        raise KeyError

    def outcome(breaker: CircuitBreaker, function: Callable[[], str]) -> str:
        try:
            return breaker.call(function)
        except (TimeoutError, KeyError, CircuitOpenError) as error:
            return type(error).__name__

    breaker = CircuitBreaker(3, 10, lambda: now[0], counts=(TimeoutError,))
    assert [outcome(breaker, function) for function in (bad, bad, good, bad, bad)][2] == "fine"
    assert breaker.state() == "closed"  # never three in a row
    assert outcome(breaker, wrong) == "KeyError"
    assert breaker.state() == "closed"
    assert outcome(breaker, bad) == "TimeoutError"
    assert breaker.state() == "open"
    calls.clear()
    assert outcome(breaker, good) == "CircuitOpenError"
    assert calls == []
    now[0] = 9.5
    try:
        breaker.call(good)
    except CircuitOpenError as error:
        assert error.retry_in == 0.5
    now[0] = 10.0
    assert breaker.state() == "half-open"
    assert outcome(breaker, bad) == "TimeoutError"
    assert breaker.state() == "open"  # one failed trial is enough, and the cooldown starts again
    now[0] = 20.0
    assert outcome(breaker, wrong) == "KeyError"
    assert breaker.state() == "half-open"

    def nested() -> str:
        return outcome(breaker, good)  # a second call while the trial is under way

    calls.clear()
    assert outcome(breaker, nested) == "CircuitOpenError"
    assert calls == []
    assert breaker.state() == "closed"
    assert [outcome(breaker, bad) for _ in range(2)] == ["TimeoutError"] * 2
    assert breaker.state() == "closed"  # the count began anew
    assert outcome(breaker, good) == "fine"
