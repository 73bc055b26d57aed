"""Symmetric int8 quantization of a weight matrix, one scale per output row, and a product that uses it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
LARGEST = 127  # -128 stays unused, so that the range is symmetric


@dataclass(frozen=True)
class Quantized:
    """Whole numbers of shape (rows, columns) and one positive scale per row."""

    values: NDArray[np.int8]
    scales: Floats

    def dequantize(self) -> Floats:
        """Back to floating point, with the rounding error that quantization has left."""
        restored: Floats = self.values.astype(np.float32) * self.scales[:, None]
        return restored


def quantize(weights: Floats) -> Quantized:
    """Each row is scaled so that its largest absolute value becomes 127; a row of zeros keeps scale 1."""
    if weights.ndim != 2 or not np.isfinite(weights).all():
        raise ValueError("a matrix of finite numbers")
    scales: Floats = (np.abs(weights).max(axis=1, initial=0.0) / LARGEST).astype(np.float32)
    scales[scales == 0] = 1.0  # a row of zeros, or one so small that its scale is rounded to zero
    rounded = np.clip(np.rint(weights / scales[:, None]), -LARGEST, LARGEST)
    return Quantized(rounded.astype(np.int8), scales)


def linear(inputs: Floats, weights: Quantized) -> Floats:
    """inputs @ weights.T with int8 inputs (one scale per row) and sums in int32."""
    quantized = quantize(inputs)
    sums = quantized.values.astype(np.int32) @ weights.values.astype(np.int32).T
    product: Floats = sums.astype(np.float32) * quantized.scales[:, None] * weights.scales[None, :]
    return product


def check() -> None:
    """Error bound, extremes, zeros, the outlier row, the product, empty and refused input."""
    generator = np.random.default_rng(11)
    weights = generator.normal(size=(8, 64)).astype(np.float32)
    packed = quantize(weights)
    assert packed.values.dtype == np.int8
    assert packed.values.nbytes * 4 == weights.nbytes
    error = np.abs(packed.dequantize() - weights)
    assert (error <= packed.scales[:, None] * 0.5001).all()
    exact = quantize(np.array([[-127.0, 0.0, 64.0, 127.0]], dtype=np.float32))
    assert exact.values.tolist() == [[-127, 0, 64, 127]]
    assert exact.dequantize().tolist() == [[-127.0, 0.0, 64.0, 127.0]]
    assert not quantize(np.zeros((2, 3), dtype=np.float32)).dequantize().any()
    assert not quantize(np.array([[1e-44, 0.0]], dtype=np.float32)).values.any()  # too small for a scale of its own
    outlier = weights.copy()
    outlier[0, 0] = 1000.0
    rows = np.abs(quantize(outlier).dequantize() - outlier).max(axis=1)
    assert rows[0] > 1.0  # the small values of this row are lost
    assert np.array_equal(rows[1:], error.max(axis=1)[1:])  # the other rows do not notice
    inputs = generator.normal(size=(5, 64)).astype(np.float32)
    wanted = inputs @ weights.T
    relative = np.linalg.norm(linear(inputs, packed) - wanted) / np.linalg.norm(wanted)
    assert relative < 0.02
    long = np.full((1, 4096), 1.0, dtype=np.float32)
    assert abs(float(linear(long, quantize(long))[0, 0]) - 4096) < 1  # int8 sums would overflow
    assert quantize(np.zeros((0, 4), dtype=np.float32)).values.shape == (0, 4)
    for wrong in (np.zeros(3, dtype=np.float32), np.array([[np.nan]], dtype=np.float32)):
        try:
            quantize(wrong)
        except ValueError:
            continue
        raise AssertionError("not a finite matrix: should be refused")
