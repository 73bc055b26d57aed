"""Autocomplete over weighted phrases: a trie that knows the best weight below each node."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    weight: int | None = None  # of the phrase that ends here
    best: int = 0  # the largest weight here or below


class Autocomplete:
    """Phrases with positive weights; the heaviest completions of a prefix come first."""

    def __init__(self) -> None:
        self._root = _Node()

    def add(self, phrase: str, weight: int) -> None:
        """Adds a phrase, or raises its weight."""
        if not phrase or weight < 1:
            raise ValueError("a phrase that is not empty, with a weight of at least 1")
        node = self._root
        node.best = max(node.best, weight)
        for character in phrase.casefold():
            node = node.children.setdefault(character, _Node())
            node.best = max(node.best, weight)
        node.weight = max(node.weight or 0, weight)

    def suggest(self, prefix: str, count: int) -> list[tuple[str, int]]:
        """Up to `count` phrases that begin with the prefix, heaviest first, ties in order of the alphabet."""
        prefix = prefix.casefold()
        node = self._root
        for character in prefix:
            following = node.children.get(character)
            if following is None:
                return []
            node = following
        found: list[tuple[str, int]] = []
        # best first: an entry promises no more than its weight, so a phrase that comes up is final;
        # at equal weight the smaller text is first, and a subtree comes before the phrases inside it
        queue: list[tuple[int, str, int, _Node]] = [(-node.best, prefix, 0, node)]
        while queue and len(found) < count:
            weight, text, whole, node = heapq.heappop(queue)
            if whole:
                found.append((text, -weight))
                continue
            if node.weight is not None:
                heapq.heappush(queue, (-node.weight, text, 1, node))
            for character, child in node.children.items():
                heapq.heappush(queue, (-child.best, text + character, 0, child))
        return found


def check() -> None:
    """Order, ties, prefix that is a phrase, case, unknown prefix, empty prefix, raising a weight, refusals."""
    index = Autocomplete()
    for phrase, weight in [("rerank", 40), ("retrieval", 90), ("retry", 60), ("retriever", 90), ("re", 5), ("lora", 7)]:
        index.add(phrase, weight)
    assert index.suggest("retr", 2) == [("retrieval", 90), ("retriever", 90)]
    assert index.suggest("re", 9) == [("retrieval", 90), ("retriever", 90), ("retry", 60), ("rerank", 40), ("re", 5)]
    assert index.suggest("RER", 3) == [("rerank", 40)]
    assert index.suggest("x", 3) == []
    assert index.suggest("rerankers", 3) == []
    assert index.suggest("", 1) == [("retrieval", 90)]
    assert index.suggest("re", 0) == []
    assert Autocomplete().suggest("", 5) == []
    index.add("lora", 100)
    index.add("lora", 3)  # never lowered
    assert index.suggest("", 1) == [("lora", 100)]
    ties = Autocomplete()
    for phrase in ["b", "ab", "a", "aa"]:
        ties.add(phrase, 1)
    assert [phrase for phrase, _ in ties.suggest("", 9)] == ["a", "aa", "ab", "b"]
    for phrase, weight in [("", 1), ("a", 0)]:
        try:
            index.add(phrase, weight)
        except ValueError:
            continue
        raise AssertionError("should be refused")
