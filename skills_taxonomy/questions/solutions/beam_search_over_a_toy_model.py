"""Beam search over any model that gives log probabilities for the next token of a prefix."""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Tokens = tuple[str, ...]
NextLogProbs = Callable[[Tokens], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """Tokens (the end token included) with the sum of their log probabilities."""

    tokens: Tokens
    log_prob: float

    def score(self, alpha: float) -> float:
        """Log probability over length to the power of alpha: 0 prefers short outputs, 1 takes the mean per token."""
        return self.log_prob / float(max(1, len(self.tokens)) ** alpha)


def beam_search(model: NextLogProbs, width: int, max_tokens: int, end: str, alpha: float = 0.0) -> list[Hypothesis]:
    """Up to `width` hypotheses, best first: finished ones, or unfinished ones if none came to an end."""
    if width < 1 or max_tokens < 1 or alpha < 0:
        raise ValueError("width and max_tokens must be at least 1, alpha must not be negative")

    def order(hypothesis: Hypothesis) -> tuple[float, Tokens]:
        return -hypothesis.score(alpha), hypothesis.tokens

    live = [Hypothesis((), 0.0)]
    finished: list[Hypothesis] = []
    for _ in range(max_tokens):
        grown = [
            Hypothesis((*hypothesis.tokens, token), hypothesis.log_prob + log_prob)
            for hypothesis in live
            for token, log_prob in model(hypothesis.tokens).items()
            if log_prob > -math.inf
        ]
        best = heapq.nsmallest(width, grown, key=order)  # all have the same length here
        finished += [hypothesis for hypothesis in best if hypothesis.tokens[-1] == end]
        live = [hypothesis for hypothesis in best if hypothesis.tokens[-1] != end]
        finished = heapq.nsmallest(width, finished, key=order)
        if not live:
            break
        # log probabilities only fall, so no continuation can score above its present sum at the full length
        reachable = max(hypothesis.log_prob for hypothesis in live) / max_tokens**alpha
        if len(finished) == width and finished[-1].score(alpha) >= reachable:
            break
    return finished or heapq.nsmallest(width, live, key=order)


def check() -> None:
    """Beam beats greedy, width 1 is greedy, length normalization, dead ends, the limit, early stop."""
    table: dict[Tokens, dict[str, float]] = {
        (): {"a": 0.6, "b": 0.4},
        ("a",): {"x": 0.55, "y": 0.45},
        ("b",): {"z": 1.0},
        ("a", "x"): {".": 0.5, "w": 0.5},
        ("a", "y"): {".": 1.0},
        ("b", "z"): {".": 1.0},
    }

    def model(prefix: Tokens) -> dict[str, float]:
        return {token: math.log(value) for token, value in table.get(prefix, {".": 1.0}).items()}

    greedy = beam_search(model, 1, 5, ".")
    assert greedy[0].tokens == ("a", "x", ".")
    wide = beam_search(model, 2, 5, ".")
    assert wide[0].tokens == ("b", "z", ".")
    assert math.isclose(math.exp(wide[0].log_prob), 0.4)
    assert len(wide) == 2
    assert beam_search(model, 2, 1, ".")[0].tokens == ("a",)  # nothing ended within the limit

    def short_or_long(prefix: Tokens) -> dict[str, float]:
        if not prefix:
            return {".": math.log(0.45), "go": math.log(0.55)}
        return {"go": math.log(0.8), ".": math.log(0.2)} if len(prefix) < 3 else {".": 0.0}

    assert beam_search(short_or_long, 2, 6, ".", alpha=0.0)[0].tokens == (".",)
    assert beam_search(short_or_long, 2, 6, ".", alpha=1.0)[0].tokens == ("go", "go", "go", ".")
    assert beam_search(lambda prefix: {}, 2, 5, ".") == []
    calls: list[Tokens] = []

    def certain(prefix: Tokens) -> dict[str, float]:
        calls.append(prefix)
        return {".": math.log(0.9), "on": math.log(0.1)}

    assert beam_search(certain, 1, 50, ".")[0].tokens == (".",)
    assert len(calls) == 1
    for width, limit in [(0, 3), (2, 0)]:
        try:
            beam_search(model, width, limit, ".")
        except ValueError:
            continue
        raise AssertionError("an empty beam or an empty output should be refused")
