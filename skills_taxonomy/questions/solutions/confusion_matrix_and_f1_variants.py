"""Confusion counts and precision, recall and F1, per class and averaged in the usual three ways."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClassScores:
    """Scores of one class, with the number of true examples."""

    precision: float
    recall: float
    f1: float
    support: int


def ratio(part: float, whole: float) -> float:
    """0 where there is nothing to divide by."""
    return part / whole if whole else 0.0


def confusion(truth: Sequence[str], predicted: Sequence[str]) -> Counter[tuple[str, str]]:
    """Counts of (true class, predicted class)."""
    if len(truth) != len(predicted):
        raise ValueError("as many predictions as true labels")
    return Counter(zip(truth, predicted, strict=True))


def per_class(matrix: Counter[tuple[str, str]]) -> dict[str, ClassScores]:
    """Scores of every class that occurs as truth or as prediction."""
    support: Counter[str] = Counter()
    claimed: Counter[str] = Counter()
    for (true, guess), count in matrix.items():
        support[true] += count
        claimed[guess] += count
    scores: dict[str, ClassScores] = {}
    for name in sorted(support.keys() | claimed.keys()):
        hits = matrix[name, name]
        scores[name] = ClassScores(
            precision=ratio(hits, claimed[name]),
            recall=ratio(hits, support[name]),
            f1=ratio(2 * hits, claimed[name] + support[name]),
            support=support[name],
        )
    return scores


def averages(matrix: Counter[tuple[str, str]]) -> dict[str, float]:
    """Macro, weighted and micro F1; with one label per example micro F1 is the accuracy."""
    scores = per_class(matrix).values()
    total = sum(matrix.values())
    return {
        "macro": ratio(sum(score.f1 for score in scores), len(scores)),
        "weighted": ratio(sum(score.f1 * score.support for score in scores), total),
        "micro": ratio(sum(count for (true, guess), count in matrix.items() if true == guess), total),
    }


def check() -> None:
    """Hand-counted scores, rare class, a class never predicted, one never true, empty, lengths."""
    truth = ["ok"] * 8 + ["spam"] * 2
    all_ok = confusion(truth, ["ok"] * 10)
    assert per_class(all_ok)["spam"] == ClassScores(0.0, 0.0, 0.0, 2)
    assert averages(all_ok)["micro"] == 0.8
    assert math.isclose(averages(all_ok)["macro"], (16 / 18) / 2)
    assert math.isclose(averages(all_ok)["weighted"], 16 / 18 * 0.8)
    mixed = confusion(truth, ["ok"] * 7 + ["spam"] * 2 + ["ok"])
    assert mixed["ok", "spam"] == 1
    assert mixed["spam", "ok"] == 1
    assert per_class(mixed)["spam"] == ClassScores(0.5, 0.5, 0.5, 2)
    assert per_class(mixed)["ok"].f1 == 7 / 8
    invented = per_class(confusion(["a", "a"], ["a", "b"]))
    assert invented["b"] == ClassScores(0.0, 0.0, 0.0, 0)
    assert invented["a"].precision == 1.0
    assert invented["a"].recall == 0.5
    perfect = averages(confusion(["a", "b"], ["a", "b"]))
    assert perfect == {"macro": 1.0, "weighted": 1.0, "micro": 1.0}
    assert averages(confusion([], [])) == {"macro": 0.0, "weighted": 0.0, "micro": 0.0}
    try:
        confusion(["a"], [])
    except ValueError:
        return
    raise AssertionError("different lengths should be refused")
