"""Gathers requests into batches for a model, limited by count, by tokens and by how long the oldest has waited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """A request with the number of tokens it brings."""

    id: str
    tokens: int


class Batcher:
    """Holds one open batch; `add` and `poll` hand back the batches that are ready to run."""

    def __init__(self, max_items: int, max_tokens: int, max_wait: float, clock: Callable[[], float]) -> None:
        if max_items < 1 or max_tokens < 1 or max_wait < 0:
            raise ValueError("limits must allow at least one request")
        self._max_items = max_items
        self._max_tokens = max_tokens
        self._max_wait = max_wait
        self._clock = clock
        self._open: list[Request] = []
        self._tokens = 0
        self._opened = 0.0

    def add(self, request: Request) -> list[list[Request]]:
        """Takes the request in; none, one or two batches become ready."""
        if request.tokens > self._max_tokens:
            raise ValueError(f"{request.id}: {request.tokens} tokens do not fit into any batch")
        ready = self.poll()
        if self._tokens + request.tokens > self._max_tokens:
            ready.append(self._close())
        if not self._open:
            self._opened = self._clock()
        self._open.append(request)
        self._tokens += request.tokens
        if len(self._open) == self._max_items or self._tokens == self._max_tokens:
            ready.append(self._close())
        return ready

    def poll(self) -> list[list[Request]]:
        """The open batch if its first request has waited long enough, else nothing."""
        deadline = self.deadline()
        if deadline is not None and self._clock() >= deadline:
            return [self._close()]
        return []

    def deadline(self) -> float | None:
        """When `poll` is next worth calling, or None while nothing waits."""
        return self._opened + self._max_wait if self._open else None

    def flush(self) -> list[list[Request]]:
        """The open batch at shutdown, however small."""
        return [self._close()] if self._open else []

    def _close(self) -> list[Request]:
        batch, self._open, self._tokens = self._open, [], 0
        return batch


def check() -> None:
    """Each limit alone, the wait of the oldest, too large a request, shutdown."""

    def ids(batches: list[list[Request]]) -> list[list[str]]:
        return [[request.id for request in batch] for batch in batches]

    now = [0.0]
    batcher = Batcher(max_items=3, max_tokens=100, max_wait=0.02, clock=lambda: now[0])
    assert batcher.deadline() is None
    assert batcher.poll() == []
    assert batcher.flush() == []
    assert batcher.add(Request("a", 10)) == []
    now[0] = 0.015
    assert batcher.add(Request("b", 10)) == []
    assert batcher.deadline() == 0.02  # counted from "a": "b" does not prolong it
    assert batcher.poll() == []
    now[0] = 0.02
    assert ids(batcher.poll()) == [["a", "b"]]
    assert batcher.deadline() is None
    assert batcher.add(Request("c", 1)) == batcher.add(Request("d", 1)) == []
    assert ids(batcher.add(Request("e", 1))) == [["c", "d", "e"]]
    assert batcher.add(Request("f", 60)) == []
    assert ids(batcher.add(Request("g", 50))) == [["f"]]
    assert ids(batcher.add(Request("h", 100))) == [["g"], ["h"]]
    batcher.add(Request("i", 5))
    now[0] = 9.0
    assert ids(batcher.add(Request("j", 5))) == [["i"]]  # overdue: "i" does not wait for "j"
    assert ids(batcher.flush()) == [["j"]]
    try:
        batcher.add(Request("k", 101))
    except ValueError as error:
        assert "k" in str(error)
    else:
        raise AssertionError("a request larger than a batch should be refused")
