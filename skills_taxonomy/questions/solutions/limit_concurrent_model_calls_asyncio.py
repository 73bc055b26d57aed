"""Runs an async function over many inputs with a limit on how many run at once, results in order."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


async def map_limited(
    function: Callable[[Item], Awaitable[Result]], items: Iterable[Item], limit: int, timeout: float | None = None
) -> list[Result | Exception]:
    """One result or exception per item, in order of the items; `timeout` is per call, in seconds.

    A fixed number of workers draws from the iterator, so a long source is never turned into a long list of tasks.
    Cancelling the caller cancels the workers and waits for them.
    """
    if limit < 1:
        raise ValueError("limit must be at least 1")
    source: Iterator[tuple[int, Item]] = enumerate(items)
    results: dict[int, Result | Exception] = {}

    async def work() -> None:
        for place, item in source:  # the workers share the iterator; there is no await inside its next()
            try:
                async with asyncio.timeout(timeout):
                    results[place] = await function(item)
            except Exception as error:  # CancelledError is not an Exception
                results[place] = error
            except asyncio.CancelledError:
                worker = asyncio.current_task()
                if worker is None or worker.cancelling():
                    raise  # the worker itself is to end
                results[place] = RuntimeError("the call was canceled from inside")  # must not end the worker unnoticed

    async with asyncio.TaskGroup() as group:
        for _ in range(limit):
            group.create_task(work())
    return [results[place] for place in range(len(results))]


def check() -> None:
    """Order, the limit, failures, a call that hangs, laziness, cancellation, nothing to do, refused limit."""
    running, most = 0, 0

    async def double(number: int) -> int:
        nonlocal running, most
        running += 1
        most = max(most, running)
        try:
            for _ in range(7 - number % 5):  # later items may finish earlier
                await asyncio.sleep(0)
            if number == 3:
                raise RuntimeError("three")
            return number * 2
        finally:
            running -= 1

    async def hang(number: int) -> int:
        await asyncio.Event().wait()
        return number

    results = asyncio.run(map_limited(double, range(20), 4))
    assert [value for value in results if not isinstance(value, Exception)] == [n * 2 for n in range(20) if n != 3]
    assert isinstance(results[3], RuntimeError)
    assert most == 4
    assert asyncio.run(map_limited(double, [], 4)) == []
    assert asyncio.run(map_limited(double, [5], 4)) == [10]
    assert isinstance(asyncio.run(map_limited(hang, [1], 2, timeout=0.01))[0], TimeoutError)

    async def cancels_itself(number: int) -> int:
        if number == 2:
            raise asyncio.CancelledError
        return number

    results = asyncio.run(map_limited(cancels_itself, range(5), 1))
    assert isinstance(results[2], RuntimeError) and results[:2] + results[3:] == [0, 1, 3, 4]

    async def canceled() -> tuple[int, int]:
        drawn: list[int] = []

        def source() -> Iterator[int]:
            for number in range(1000):
                drawn.append(number)
                yield number

        stopped = 0

        async def slow(number: int) -> int:
            nonlocal stopped
            try:
                return await hang(number)
            finally:
                stopped += 1

        task = asyncio.create_task(map_limited(slow, source(), 3))
        for _ in range(5):
            await asyncio.sleep(0)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            return len(drawn), stopped
        raise AssertionError("the cancellation should reach the caller")

    assert asyncio.run(canceled()) == (3, 3)
    try:
        asyncio.run(map_limited(double, [1], 0))
    except ValueError:
        return
    raise AssertionError("a limit of 0 should be refused")
