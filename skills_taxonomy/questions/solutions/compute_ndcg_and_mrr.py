"""Mean reciprocal rank and nDCG at k over a set of queries."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence


def reciprocal_rank(ranking: Sequence[str], grades: Mapping[str, int], k: int) -> float:
    """1 / place of the first document with a grade above zero within the first k, else 0."""
    for place, doc in enumerate(ranking[:k], start=1):
        if grades.get(doc, 0) > 0:
            return 1 / place
    return 0.0


def dcg(gains: Sequence[int]) -> float:
    """Linear gain, discounted by log2(place + 1)."""
    return sum(gain / math.log2(place + 1) for place, gain in enumerate(gains, start=1))


def ndcg(ranking: Sequence[str], grades: Mapping[str, int], k: int) -> float | None:
    """DCG over the best DCG that the judged documents allow; None where nothing is relevant."""
    ideal = dcg(sorted(grades.values(), reverse=True)[:k])
    if ideal == 0:
        return None
    if len(set(ranking)) != len(ranking):
        raise ValueError("a document occurs twice in the ranking")
    return dcg([grades.get(doc, 0) for doc in ranking[:k]]) / ideal


def evaluate(
    runs: Mapping[str, Sequence[str]], judgements: Mapping[str, Mapping[str, int]], k: int
) -> dict[str, float | int]:
    """Means over the judged queries that have a relevant document; a query without a run counts as zero."""
    reciprocal, gains, skipped = [], [], 0
    for query, grades in judgements.items():
        ranking = runs.get(query, [])
        value = ndcg(ranking, grades, k)
        if value is None:
            skipped += 1
            continue
        gains.append(value)
        reciprocal.append(reciprocal_rank(ranking, grades, k))
    count = len(gains)
    return {
        "mrr": sum(reciprocal) / count if count else 0.0,
        "ndcg": sum(gains) / count if count else 0.0,
        "queries": count,
        "skipped": skipped,
    }


def check() -> None:
    """Hand-computed values, the perfect run, the empty run, unjudged queries, duplicates."""
    grades = {"a": 3, "b": 2, "c": 1, "d": 0}
    assert ndcg(["a", "b", "c"], grades, 3) == 1.0
    expected = (1 + 2 / math.log2(3) + 3 / 2) / (3 + 2 / math.log2(3) + 1 / 2)
    assert math.isclose(ndcg(["c", "b", "a"], grades, 3) or 0, expected)
    assert ndcg(["d", "x"], grades, 3) == 0.0
    assert ndcg(["a"], {"a": 0}, 3) is None
    assert math.isclose(ndcg(["a"], grades, 3) or 0, 3 / (3 + 2 / math.log2(3) + 1 / 2))
    assert reciprocal_rank(["x", "c"], grades, 10) == 0.5
    assert reciprocal_rank(["x", "c"], grades, 1) == 0.0
    result = evaluate({"q1": ["b", "a"]}, {"q1": {"a": 1}, "q2": {"z": 1}, "q3": {"y": 0}}, 10)
    assert result["mrr"] == 0.25
    assert (result["queries"], result["skipped"]) == (2, 1)
    assert evaluate({}, {}, 10)["ndcg"] == 0.0
    try:
        ndcg(["a", "a"], grades, 3)
    except ValueError:
        return
    raise AssertionError("a repeated document should be refused")
