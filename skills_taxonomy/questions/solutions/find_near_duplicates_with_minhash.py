"""Near-duplicate texts by word shingles, MinHash signatures, banding, and an exact check of the candidates."""

from __future__ import annotations

import hashlib
import random
import re
from collections import defaultdict
from collections.abc import Mapping, Set
from itertools import combinations

PRIME = (1 << 61) - 1


def shingles(text: str, size: int = 3) -> frozenset[int]:
    """Hashes of all runs of `size` words, or of the whole text where it is shorter."""
    words = re.findall(r"\w+", text.casefold())
    if not words:
        return frozenset()
    runs = {" ".join(words[place : place + size]) for place in range(max(1, len(words) - size + 1))}
    # the built-in hash() of str changes from process to process, so signatures could not be stored
    return frozenset(int.from_bytes(hashlib.blake2b(run.encode(), digest_size=7).digest()) for run in runs)


def jaccard(left: Set[int], right: Set[int]) -> float:
    """Shared over all; two empty sets share nothing."""
    union = len(left | right)
    return len(left & right) / union if union else 0.0


class MinHasher:
    """Signatures in which the share of equal places estimates the Jaccard similarity."""

    def __init__(self, bands: int, rows: int, seed: int = 0) -> None:
        generator = random.Random(seed)
        self.bands = bands
        self.rows = rows
        self._functions = [(generator.randrange(1, PRIME), generator.randrange(PRIME)) for _ in range(bands * rows)]

    def signature(self, values: Set[int]) -> tuple[int, ...]:
        """The smallest value under each hash function."""
        return tuple(min((a * value + b) % PRIME for value in values) for a, b in self._functions)

    def band_keys(self, signature: tuple[int, ...]) -> list[tuple[int, tuple[int, ...]]]:
        """One key per band; two texts are candidates where a key is the same."""
        return [(band, signature[band * self.rows : (band + 1) * self.rows]) for band in range(self.bands)]


def near_duplicates(texts: Mapping[str, str], threshold: float, hasher: MinHasher) -> list[tuple[str, str, float]]:
    """Pairs of ids with a Jaccard similarity of at least the threshold, as far as banding proposes them."""
    sets = {name: values for name, text in texts.items() if (values := shingles(text))}
    buckets: dict[tuple[int, tuple[int, ...]], list[str]] = defaultdict(list)
    for name, values in sets.items():
        for key in hasher.band_keys(hasher.signature(values)):
            buckets[key].append(name)
    candidates = {pair for names in buckets.values() for pair in combinations(sorted(names), 2)}
    scored = ((left, right, jaccard(sets[left], sets[right])) for left, right in candidates)
    return sorted(found for found in scored if found[2] >= threshold)


def check() -> None:
    """Equal, nearly equal, different, empty and short texts; the estimate; repeatability."""
    base = " ".join(f"word{number}" for number in range(60))
    texts = {
        "a": base,
        "b": base.upper() + " !",
        "c": base.replace("word30", "other"),
        "d": " ".join(f"term{number}" for number in range(60)),
        "empty": "",
        "blank": " \n",
        "short": "hello",
    }
    hasher = MinHasher(bands=16, rows=4, seed=1)
    found = near_duplicates(texts, 0.8, hasher)
    assert [(left, right) for left, right, _ in found] == [("a", "b"), ("a", "c"), ("b", "c")]
    assert found[0][2] == 1.0
    assert abs(found[1][2] - 55 / 61) < 1e-12  # 3 of 58 shingles differ on either side
    assert near_duplicates(texts, 0.95, hasher) == [("a", "b", 1.0)]
    assert near_duplicates({}, 0.5, hasher) == []
    assert near_duplicates({"x": "hello", "y": "Hello"}, 1.0, hasher) == [("x", "y", 1.0)]
    assert jaccard(frozenset(), frozenset()) == 0.0
    wide = MinHasher(bands=64, rows=4, seed=2)
    left, right = (wide.signature(shingles(texts[name])) for name in "ac")
    estimate = sum(a == b for a, b in zip(left, right, strict=True)) / len(left)
    assert abs(estimate - 55 / 61) < 0.1
    assert wide.signature(shingles(base)) == MinHasher(64, 4, seed=2).signature(shingles(base))
