"""Softmax and scaled dot-product attention in NumPy, with causal and padding masks."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]


def masked_softmax(scores: Floats, allowed: Mask | None = None) -> Floats:
    """Weights over the last axis that sum to 1 where anything is allowed, and are all 0 where nothing is."""
    if allowed is not None:
        scores = np.where(allowed, scores, -np.inf)
    highest = scores.max(axis=-1, keepdims=True)
    highest = np.where(np.isfinite(highest), highest, 0.0)  # a row without anything allowed: avoid inf - inf
    powers = np.exp(scores - highest)
    total = powers.sum(axis=-1, keepdims=True)
    weights: Floats = np.divide(powers, total, out=np.zeros_like(powers), where=total > 0)
    return weights


def causal_mask(queries: int, keys: int) -> Mask:
    """True where a query may look; the last query is aligned with the last key, as in decoding with a cache."""
    return np.tril(np.ones((queries, keys), dtype=np.bool_), k=keys - queries)


def attention(
    query: Floats, key: Floats, value: Floats, key_valid: Mask | None = None, causal: bool = False
) -> tuple[Floats, Floats]:
    """Outputs and weights for arrays of shape (batch, heads, positions, width).

    `key_valid` has shape (batch, keys) and is False for padding.
    """
    if query.shape[-1] != key.shape[-1] or key.shape[-2] != value.shape[-2]:
        raise ValueError("query and key must share their width, key and value their positions")
    scores = query @ np.swapaxes(key, -1, -2) / np.sqrt(query.shape[-1])
    allowed = np.ones(scores.shape, dtype=np.bool_)
    if causal:
        allowed &= causal_mask(scores.shape[-2], scores.shape[-1])
    if key_valid is not None:
        allowed &= key_valid[:, None, None, :]
    weights = masked_softmax(scores, allowed)
    return weights @ value, weights


def check() -> None:
    """Sums, large scores, causality, padding, a cached step, a row with nothing to look at, wrong shapes."""
    assert np.allclose(masked_softmax(np.array([0.0, np.log(3.0)])), [0.25, 0.75])
    with np.errstate(all="raise", under="ignore"):
        assert np.allclose(masked_softmax(np.array([1000.0, 1000.0, -1000.0])), [0.5, 0.5, 0.0])
        nothing = masked_softmax(np.array([[1.0, 2.0]]), np.array([[False, False]]))
    assert nothing.tolist() == [[0.0, 0.0]]
    generator = np.random.default_rng(0)
    query, key, value = (generator.normal(size=(2, 3, 5, 4)) for _ in range(3))
    output, weights = attention(query, key, value)
    assert output.shape == (2, 3, 5, 4)
    assert np.allclose(weights.sum(axis=-1), 1.0)
    output, weights = attention(query, key, value, causal=True)
    assert np.allclose(np.triu(weights, k=1), 0.0)
    assert np.allclose(output[:, :, 0], value[:, :, 0])
    changed = value.copy()
    changed[:, :, 3:] += 9.0
    assert np.allclose(attention(query, key, changed, causal=True)[0][:, :, :3], output[:, :, :3])
    last, _ = attention(query[:, :, -1:], key, value, causal=True)
    assert np.allclose(last, output[:, :, -1:])
    valid = np.array([[True, True, True, False, False], [True] * 5])
    padded, weights = attention(query, key, value, key_valid=valid)
    assert np.allclose(weights[0, :, :, 3:], 0.0)
    short, _ = attention(query[:1], key[:1, :, :3], value[:1, :, :3])
    assert np.allclose(padded[:1], short)
    try:
        attention(query[..., :2], key, value)
    except ValueError:
        return
    raise AssertionError("a query of another width should be refused")
