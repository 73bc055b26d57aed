"""A paired, clustered bootstrap interval for the difference of two systems on the same evaluation set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Interval:
    """The observed mean difference (new minus old) and the percentile interval around it."""

    difference: float
    low: float
    high: float


def paired_bootstrap(
    old: Sequence[float],
    new: Sequence[float],
    groups: Sequence[str],
    generator: np.random.Generator,
    resamples: int = 2000,
    confidence: float = 0.95,
) -> Interval:
    """Draws whole groups with replacement, so that items of one conversation or document stay together."""
    if not len(old) == len(new) == len(groups) or not old:
        raise ValueError("the same, non-zero number of scores on both sides, and a group for each")
    if not 0 < confidence < 1 or resamples < 1:
        raise ValueError("confidence must lie between 0 and 1, resamples must be at least 1")
    differences = np.asarray(new, dtype=np.float64) - np.asarray(old, dtype=np.float64)
    names, member = np.unique(np.asarray(groups), return_inverse=True)
    sums = np.bincount(member, weights=differences)
    sizes = np.bincount(member)
    drawn = generator.integers(len(names), size=(resamples, len(names)))
    means = sums[drawn].sum(axis=1) / sizes[drawn].sum(axis=1)
    tail = (1 - confidence) / 2
    low, high = np.quantile(means, [tail, 1 - tail])
    return Interval(float(differences.mean()), float(low), float(high))


def check() -> None:
    """No difference, a constant one, noise, clusters widen, one group, repeatability, coverage, refusals."""
    single = [str(number) for number in range(100)]
    zeros = [0.0] * 100
    assert paired_bootstrap(zeros, zeros, single, np.random.default_rng(0)) == Interval(0.0, 0.0, 0.0)
    assert paired_bootstrap(zeros, [1.0] * 100, single, np.random.default_rng(0)) == Interval(1.0, 1.0, 1.0)
    generator = np.random.default_rng(4)
    hard = generator.normal(0, 5, 100)  # items differ much in difficulty, which pairing cancels
    better = hard + 0.5 + generator.normal(0, 0.5, 100)
    found = paired_bootstrap(hard.tolist(), better.tolist(), single, np.random.default_rng(1))
    assert 0 < found.low < found.difference < found.high < 1
    assert found == paired_bootstrap(hard.tolist(), better.tolist(), single, np.random.default_rng(1))
    shared = np.repeat(generator.normal(0, 1, 10), 10).tolist()
    tens = [str(number // 10) for number in range(100)]
    loose = paired_bootstrap(zeros, shared, tens, np.random.default_rng(2))
    tight = paired_bootstrap(zeros, shared, single, np.random.default_rng(2))
    assert loose.high - loose.low > 2 * (tight.high - tight.low)
    lone = paired_bootstrap([0.0, 0.0], [1.0, 0.0], ["a", "a"], np.random.default_rng(3))
    assert lone == Interval(0.5, 0.5, 0.5)  # one group: the interval says nothing about other groups
    hits = 0
    for seed in range(60):
        draws = np.random.default_rng(seed)
        interval = paired_bootstrap(zeros, draws.normal(0.2, 1, 100).tolist(), single, draws, resamples=300)
        hits += interval.low <= 0.2 <= interval.high
    assert hits >= 50
    for old, new, groups in [([], [], []), ([1.0], [1.0, 2.0], ["a"]), ([1.0], [1.0], [])]:
        try:
            paired_bootstrap(old, new, groups, generator)
        except ValueError:
            continue
        raise AssertionError("sides of different length should be refused")
