"""Exact top-k by cosine similarity over a stream of vectors, holding k results in memory."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Sequence


def norm(vector: Sequence[float]) -> float:
    """Euclidean length."""
    return math.sqrt(sum(value * value for value in vector))


def top_k_cosine(
    query: Sequence[float], items: Iterable[tuple[str, Sequence[float]]], k: int
) -> list[tuple[str, float]]:
    """The k most similar items, best first, ties by id; items of length zero are left out."""
    query_norm = norm(query)
    if k < 1 or query_norm == 0:
        return []
    heap: list[tuple[float, _Descending]] = []
    for name, vector in items:
        if len(vector) != len(query):
            raise ValueError(f"{name}: {len(vector)} dimensions, the query has {len(query)}")
        vector_norm = norm(vector)
        if vector_norm == 0:
            continue
        dot = sum(a * b for a, b in zip(query, vector, strict=True))
        entry = (dot / (query_norm * vector_norm), _Descending(name))
        if len(heap) < k:
            heapq.heappush(heap, entry)
        elif heap[0] < entry:
            heapq.heapreplace(heap, entry)
    return [(name.text, score) for score, name in sorted(heap, reverse=True)]


class _Descending:
    """A name that sorts backwards, so that of two equal scores the later name is the first to be dropped."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __lt__(self, other: _Descending) -> bool:
        return self.text > other.text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Descending) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)


def check() -> None:
    """Order, ties, zero vectors, small inputs, a stream, wrong sizes."""
    items = [("same", [2.0, 0.0]), ("near", [1.0, 0.5]), ("right", [0.0, 3.0]), ("back", [-1.0, 0.0])]
    assert [name for name, _ in top_k_cosine([1.0, 0.0], items, 2)] == ["same", "near"]
    assert math.isclose(top_k_cosine([1.0, 0.0], items, 1)[0][1], 1.0)
    assert [name for name, _ in top_k_cosine([1.0, 0.0], items, 9)] == ["same", "near", "right", "back"]
    assert top_k_cosine([1.0, 0.0], items, 0) == []
    assert top_k_cosine([0.0, 0.0], items, 2) == []
    assert top_k_cosine([1.0, 0.0], [], 2) == []
    assert top_k_cosine([1.0, 0.0], [("zero", [0.0, 0.0])], 2) == []
    ties = [(name, [1.0, 0.0]) for name in "dbca"]
    assert [name for name, _ in top_k_cosine([1.0, 0.0], iter(ties), 2)] == ["a", "b"]
    try:
        top_k_cosine([1.0, 0.0], [("odd", [1.0])], 1)
    except ValueError as error:
        assert "odd" in str(error)
    else:
        raise AssertionError("a vector of another size should be refused")
