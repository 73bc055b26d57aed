"""A small in-memory BM25 index with an inverted index and non-negative inverse document frequencies."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence


class BM25:
    """Ranks documents, given as lists of tokens under an id, for a list of query tokens."""

    def __init__(self, documents: Mapping[str, Sequence[str]], k1: float = 1.2, b: float = 0.75) -> None:
        self._k1 = k1
        self._b = b
        self._lengths = {doc: len(tokens) for doc, tokens in documents.items()}
        self._average = sum(self._lengths.values()) / len(self._lengths) if self._lengths else 0.0
        self._postings: dict[str, dict[str, int]] = defaultdict(dict)
        for doc, tokens in documents.items():
            for term, count in Counter(tokens).items():
                self._postings[term][doc] = count

    def idf(self, term: str) -> float:
        """The form with 1 inside the logarithm, which stays positive for terms in most documents."""
        containing = len(self._postings.get(term, {}))
        return math.log(1 + (len(self._lengths) - containing + 0.5) / (containing + 0.5))

    def search(self, query: Sequence[str], top: int = 10) -> list[tuple[str, float]]:
        """The best documents with their scores; documents that share no term with the query are left out."""
        scores: dict[str, float] = defaultdict(float)
        for term in query:
            idf = self.idf(term)
            for doc, count in self._postings.get(term, {}).items():
                length_norm = 1 - self._b + self._b * self._lengths[doc] / self._average
                scores[doc] += idf * count * (self._k1 + 1) / (count + self._k1 * length_norm)
        return sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:top]


def check() -> None:
    """Ranking by term frequency, length and rarity; empty and unknown input."""
    index = BM25(
        {
            "once": ["gpu", "memory", "limit", "for", "each", "user", "of", "the", "cluster"],
            "twice": ["gpu", "memory", "limit", "gpu", "user", "of", "the", "cluster", "today"],
            "long": ("gpu " + "word " * 60).split(),
            "none": ["holiday", "policy", "of", "the", "company"],
        }
    )
    ranked = [doc for doc, _ in index.search(["gpu"])]
    assert ranked == ["twice", "once", "long"]
    assert index.idf("holiday") > index.idf("gpu") > 0
    assert index.search(["holiday", "gpu"])[0][0] == "none"
    assert index.search(["unknown"]) == []
    assert index.search([]) == []
    assert BM25({}).search(["gpu"]) == []
    assert BM25({"empty": [], "full": ["gpu"]}).search(["gpu"])[0][0] == "full"
    assert len(index.search(["gpu"], top=2)) == 2
    twins = BM25({"b": ["x", "y"], "a": ["x", "y"], "c": ["z", "z"]})
    assert [doc for doc, _ in twins.search(["x"])] == ["a", "b"]
    single = BM25({"only": ["x"]})
    assert math.isclose(single.search(["x"])[0][1], math.log(1 + 0.5 / 1.5))
