"""A consistent-hash ring with virtual points, weights and replicas."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, insort
from collections import Counter


def position(text: str) -> int:
    """A place on the ring that is the same in every process, unlike the built-in hash of text."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())


class HashRing:
    """Maps keys to nodes so that a node that joins or leaves moves only the keys it gains or had."""

    def __init__(self, points: int = 128) -> None:
        if points < 1:
            raise ValueError("a node needs at least one point")
        self._points = points
        self._ring: list[tuple[int, str]] = []
        self._weights: dict[str, int] = {}

    def add(self, node: str, weight: int = 1) -> None:
        """Puts the node on the ring; twice the weight gives about twice the keys."""
        if node in self._weights or weight < 1:
            raise ValueError("a new node with a weight of at least 1")
        self._weights[node] = weight
        for point in self._places(node):
            insort(self._ring, point)

    def remove(self, node: str) -> None:
        """Takes the node off; its keys go to the nodes that follow its points."""
        gone = set(self._places(node))
        del self._weights[node]
        self._ring = [point for point in self._ring if point not in gone]

    def nodes_for(self, key: str, count: int = 1) -> list[str]:
        """The first `count` different nodes clockwise from the key, or all of them if there are fewer."""
        found: list[str] = []
        start = bisect_left(self._ring, (position(key), ""))
        for step in range(len(self._ring)):
            if len(found) >= count:
                break
            node = self._ring[(start + step) % len(self._ring)][1]
            if node not in found:
                found.append(node)
        return found

    def _places(self, node: str) -> list[tuple[int, str]]:
        return [(position(f"{node}#{number}"), node) for number in range(self._points * self._weights[node])]


def check() -> None:
    """Empty, one node, balance, few moves on joining and leaving, weights, replicas, order of joining, refusals."""
    ring = HashRing()
    assert ring.nodes_for("key") == []
    ring.add("a")
    assert ring.nodes_for("key") == ["a"]
    assert ring.nodes_for("key", 3) == ["a"]
    for node in "bcd":
        ring.add(node)
    keys = [f"user-{number}" for number in range(4000)]
    before = {key: ring.nodes_for(key)[0] for key in keys}
    shares = Counter(before.values())
    assert set(shares) == set("abcd")
    assert all(600 < count < 1400 for count in shares.values())
    ring.add("e")
    after = {key: ring.nodes_for(key)[0] for key in keys}
    moved = [key for key in keys if before[key] != after[key]]
    assert all(after[key] == "e" for key in moved)
    assert 0.1 < len(moved) / len(keys) < 0.32
    ring.remove("e")
    assert {key: ring.nodes_for(key)[0] for key in keys} == before
    ring.remove("a")
    assert all(ring.nodes_for(key)[0] == owner for key, owner in before.items() if owner != "a")
    replicas = ring.nodes_for("key", 2)
    assert len(set(replicas)) == 2
    ring.remove(replicas[0])
    assert ring.nodes_for("key") == replicas[1:]  # the second replica takes over
    weighted, turned = HashRing(), HashRing()
    weighted.add("small")
    weighted.add("large", weight=3)
    turned.add("large", weight=3)
    turned.add("small")
    large = sum(weighted.nodes_for(key) == ["large"] for key in keys)
    assert 0.65 < large / len(keys) < 0.85
    assert all(weighted.nodes_for(key) == turned.nodes_for(key) for key in keys[:100])
    try:
        weighted.add("small")
    except ValueError:
        return
    raise AssertionError("a node that is there should be refused")
