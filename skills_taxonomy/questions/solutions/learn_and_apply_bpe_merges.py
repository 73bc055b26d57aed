"""Learns byte-pair merges from word counts and applies them to a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

Pair = tuple[str, str]
Symbols = tuple[str, ...]


def pair_counts(words: Mapping[Symbols, int]) -> Counter[Pair]:
    """How often each pair of neighbors occurs, weighted by the count of the word."""
    counts: Counter[Pair] = Counter()
    for symbols, count in words.items():
        for pair in pairwise(symbols):
            counts[pair] += count
    return counts


def merge(symbols: Symbols, pair: Pair) -> Symbols:
    """Every occurrence of the pair joined, from left to right, without overlap."""
    joined: list[str] = []
    place = 0
    while place < len(symbols):
        if symbols[place : place + 2] == pair:
            joined.append(pair[0] + pair[1])
            place += 2
        else:
            joined.append(symbols[place])
            place += 1
    return tuple(joined)


def learn(word_counts: Mapping[str, int], merges: int) -> list[Pair]:
    """Up to `merges` pairs in the order they were joined: most frequent first, ties by the smaller pair."""
    words: Counter[Symbols] = Counter()
    for word, count in word_counts.items():
        words[tuple(word)] += count
    learned: list[Pair] = []
    while len(learned) < merges:
        counts = pair_counts(words)
        if not counts:
            break
        best = min(counts, key=lambda pair: (-counts[pair], pair))
        learned.append(best)
        following: Counter[Symbols] = Counter()
        for symbols, count in words.items():
            following[merge(symbols, best)] += count
        words = following
    return learned


def encode(word: str, merges: Sequence[Pair]) -> Symbols:
    """The word in symbols: the pair learned earliest is joined first, until none is left."""
    ranks = {pair: rank for rank, pair in enumerate(merges)}
    symbols = tuple(word)
    while len(symbols) > 1:
        pairs = set(pairwise(symbols)) & ranks.keys()
        if not pairs:
            break
        symbols = merge(symbols, min(pairs, key=lambda pair: ranks[pair]))
    return symbols


def check() -> None:
    """Counts, runs of one symbol, the order of learning, ties, encoding by rank, unseen letters, empty input."""
    assert pair_counts({("a", "b", "a"): 2, ("a", "b"): 3}) == {("a", "b"): 5, ("b", "a"): 2}
    assert merge(("a", "a", "a"), ("a", "a")) == ("aa", "a")
    assert merge(("x", "a", "b", "a", "b"), ("a", "b")) == ("x", "ab", "ab")
    assert merge((), ("a", "b")) == ()
    corpus = {"low": 5, "lower": 2, "new": 6, "newer": 3}
    merges = learn(corpus, 5)
    # ("e", "w") and ("n", "e") both occur 9 times: the smaller pair goes first
    assert merges == [("e", "w"), ("n", "ew"), ("l", "o"), ("lo", "w"), ("e", "r")]
    assert merges[:2] == learn(corpus, 2)
    assert encode("newer", merges) == ("new", "er")
    assert encode("lower", merges[:4]) == ("low", "e", "r")
    assert encode("zebra", merges) == ("z", "e", "b", "r", "a")
    assert encode("", merges) == ()
    assert encode("low", []) == ("l", "o", "w")
    # the rank decides, not the place: ("b", "c") was learned first, so "a" stays alone
    assert encode("abc", [("b", "c"), ("a", "b")]) == ("a", "bc")
    assert learn({}, 3) == []
    assert learn({"a": 4}, 3) == []
    assert learn({"ab": 1}, 9) == [("a", "b")]
    assert all("".join(encode(word, merges)) == word for word in corpus)
