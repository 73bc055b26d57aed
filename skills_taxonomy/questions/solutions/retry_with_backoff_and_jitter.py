"""Retries of a remote call with capped exponential backoff, full jitter and a time budget."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


class RetryableError(Exception):
    """A failure that may pass, with the wait the server asked for in seconds, if it did."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


def call_with_retries(
    call: Callable[[], Result],
    *,
    attempts: int,
    base: float,
    cap: float,
    budget: float,
    sleep: Callable[[float], None],
    generator: random.Random,
) -> Result:
    """The result of `call`, tried up to `attempts` times; the waits together stay within `budget` seconds.

    Other exceptions than RetryableError pass straight through. When giving up, the last RetryableError is raised.
    """
    if attempts < 1:
        raise ValueError("attempts must be at least 1")
    waited = 0.0
    for attempt in range(1, attempts + 1):
        try:
            return call()
        except RetryableError as error:
            if attempt == attempts:
                raise
            delay = generator.uniform(0, min(cap, base * 2 ** min(attempt - 1, 60)))
            if error.retry_after is not None:
                delay += error.retry_after  # never earlier than asked, and still spread out
            if waited + delay > budget:
                raise
            waited += delay
            sleep(delay)
    raise AssertionError("unreachable")


def check() -> None:
    """Success, recovery, giving up, a permanent error, Retry-After, the budget and the cap."""

    def failing(times: int, error: Exception) -> tuple[Callable[[], str], list[int]]:
        calls: list[int] = []

        def call() -> str:
            calls.append(1)
            if len(calls) <= times:
                raise error
            return "answer"

        return call, calls

    def run(call: Callable[[], str], attempts: int = 4, budget: float = 60.0) -> tuple[str, list[float]]:
        slept: list[float] = []
        generator = random.Random(3)
        try:
            result = call_with_retries(
                call, attempts=attempts, base=1.0, cap=3.0, budget=budget, sleep=slept.append, generator=generator
            )
        except (RetryableError, KeyError) as error:
            result = type(error).__name__
        return result, slept

    busy = RetryableError("busy")
    call, calls = failing(0, busy)
    assert run(call) == ("answer", [])
    call, calls = failing(2, busy)
    result, slept = run(call)
    assert result == "answer"
    assert len(calls) == 3
    assert 0 <= slept[0] <= 1
    assert 0 <= slept[1] <= 2
    call, calls = failing(99, busy)
    result, slept = run(call)
    assert (result, len(calls), len(slept)) == ("RetryableError", 4, 3)
    assert all(delay <= 3 for delay in run(failing(99, busy)[0], attempts=30, budget=1e9)[1])
    call, calls = failing(99, KeyError("bad request"))
    assert run(call) == ("KeyError", [])
    assert len(calls) == 1
    assert run(failing(1, RetryableError("slow down", retry_after=7))[0])[1][0] >= 7
    call, calls = failing(99, RetryableError("slow down", retry_after=40))
    result, slept = run(call, budget=60)
    assert (result, len(calls)) == ("RetryableError", 2)
    assert sum(slept) <= 60
    assert run(failing(1, busy)[0], attempts=1) == ("RetryableError", [])
