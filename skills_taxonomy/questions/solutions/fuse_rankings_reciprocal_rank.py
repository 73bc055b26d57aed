"""Reciprocal rank fusion of several result lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def fuse(
    rankings: Mapping[str, Sequence[str]], k: int = 60, weights: Mapping[str, float] | None = None
) -> list[tuple[str, float]]:
    """Documents with the sum of weight / (k + rank) over the lists they occur in, best first, ties by id.

    Ranks start at 1. A document that is listed twice in one list counts at its best place; the others keep their rank.
    """
    if k < 0:
        raise ValueError("k must not be negative")
    weights = weights or {}
    scores: dict[str, float] = {}
    for name, ranking in rankings.items():
        weight = weights.get(name, 1.0)
        seen: set[str] = set()
        for rank, doc in enumerate(ranking, start=1):
            if doc not in seen:
                seen.add(doc)
                scores[doc] = scores.get(doc, 0.0) + weight / (k + rank)
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))


def check() -> None:
    """Agreement beats one first place; duplicates, weights, missing lists, ties."""
    lists = {"bm25": ["a", "b", "c"], "dense": ["d", "b", "e"]}
    fused = fuse(lists)
    assert fused[0][0] == "b"
    assert [doc for doc, _ in fused] == ["b", "a", "d", "c", "e"]
    assert abs(fused[0][1] - 2 / 62) < 1e-12
    assert fuse({}) == []
    assert fuse({"bm25": [], "dense": ["x"]}) == [("x", 1 / 61)]
    assert fuse({"bm25": ["x", "x", "y"]}) == [("x", 1 / 61), ("y", 1 / 63)]
    assert [doc for doc, _ in fuse(lists, weights={"dense": 3.0})][:2] == ["b", "d"]
    assert fuse(lists, k=0)[0] == ("a", 1.0)
    assert [doc for doc, _ in fuse({"one": ["b"], "two": ["a"]})] == ["a", "b"]
