"""Draws the next token from logits with a temperature and nucleus (top-p) filtering."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def distribution(logits: Floats, temperature: float, top_p: float) -> Floats:
    """Probabilities after scaling by the temperature, keeping the nucleus and normalizing again.

    The nucleus is the smallest set of most probable tokens whose probabilities add up to at least `top_p`.
    """
    if logits.ndim != 1 or logits.size == 0:
        raise ValueError("logits must be a non-empty vector")
    if temperature < 0 or not 0 < top_p <= 1:
        raise ValueError("temperature must not be negative and top_p must lie in (0, 1]")
    if not np.isfinite(logits.max()):
        raise ValueError("at least one token must be possible, and no logit may be nan or plus infinity")
    if temperature == 0:
        greedy = np.zeros(logits.size)
        greedy[int(logits.argmax())] = 1.0
        return greedy
    scaled = (logits - logits.max()) / temperature
    probabilities: Floats = np.exp(scaled)
    probabilities /= probabilities.sum()
    if top_p < 1:  # at 1 nothing may go, not even by rounding
        order = np.argsort(-probabilities, kind="stable")
        before = np.cumsum(probabilities[order]) - probabilities[order]
        before[0] = 0.0  # the best token always stays
        probabilities[order[before >= top_p]] = 0.0  # the nucleus was already full before these
        probabilities /= probabilities.sum()
    return probabilities


def sample(logits: Floats, temperature: float, top_p: float, generator: np.random.Generator) -> int:
    """The index of the drawn token."""
    probabilities = distribution(logits, temperature, top_p)
    return int(generator.choice(probabilities.size, p=probabilities))


def check() -> None:
    """Temperatures, nucleus borders, impossible tokens, large logits, frequencies, repeatability, refusals."""
    logits = np.log(np.array([0.5, 0.25, 0.15, 0.1]))
    assert np.allclose(distribution(logits, 1.0, 1.0), [0.5, 0.25, 0.15, 0.1])
    assert np.allclose(distribution(logits, 1.0, 0.6), [2 / 3, 1 / 3, 0, 0])
    assert np.allclose(distribution(logits, 1.0, 0.01), [1, 0, 0, 0])  # the best token always stays
    assert np.allclose(distribution(logits, 1.0, 0.8), [0.5 / 0.9, 0.25 / 0.9, 0.15 / 0.9, 0])
    assert distribution(logits, 0.0, 1.0).tolist() == [1, 0, 0, 0]
    assert distribution(logits, 0.5, 1.0)[0] > 0.5 > distribution(logits, 2.0, 1.0)[0]
    assert distribution(np.array([1.0, 1.0, 0.0]), 0.0, 1.0).tolist() == [1, 0, 0]
    impossible = distribution(np.array([0.0, -np.inf, 0.0]), 1.0, 1.0)
    assert impossible.tolist() == [0.5, 0.0, 0.5]
    with np.errstate(all="raise", under="ignore"):
        assert np.allclose(distribution(np.array([5000.0, 5000.0, 0.0]), 0.7, 1.0), [0.5, 0.5, 0.0])
    draws = [sample(logits, 1.0, 0.6, np.random.default_rng(seed)) for seed in range(40)]
    assert draws == [sample(logits, 1.0, 0.6, np.random.default_rng(seed)) for seed in range(40)]
    generator = np.random.default_rng(0)
    counts = np.bincount([sample(logits, 1.0, 0.6, generator) for _ in range(3000)], minlength=4)
    assert counts[2] == counts[3] == 0
    assert abs(counts[0] - 2000) < 150
    for bad, temperature, top_p in [([], 1, 1), ([0.0], -1, 1), ([0.0], 1, 0), ([np.nan], 1, 1), ([-np.inf], 1, 1)]:
        try:
            distribution(np.array(bad), temperature, top_p)
        except ValueError:
            continue
        raise AssertionError(f"{bad}, {temperature}, {top_p} should be refused")
