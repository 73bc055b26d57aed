"""k-means in NumPy with spread-out starting points and a remedy for empty clusters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Clustering:
    """Centers, the cluster of each point, and the sum of squared distances to the own center."""

    centers: Floats
    labels: NDArray[np.intp]
    inertia: float


def squared_distances(points: Floats, centers: Floats) -> Floats:
    """Points × centers, by |x|² - 2xc + |c|², without an array of points × centers × dimensions."""
    cross = points @ centers.T
    squares: Floats = np.sum(points**2, axis=1)[:, None] - 2 * cross + np.sum(centers**2, axis=1)[None, :]
    return np.maximum(squares, 0.0)  # rounding can push a zero below zero


def starting_centers(points: Floats, k: int, generator: np.random.Generator) -> Floats:
    """Points drawn one after another with a chance proportional to the squared distance to those chosen (k-means++)."""
    chosen = [int(generator.integers(len(points)))]
    nearest = np.full(len(points), np.inf)
    while len(chosen) < k:
        nearest = np.minimum(nearest, squared_distances(points, points[chosen[-1:]])[:, 0])
        nearest[chosen] = 0.0
        total = nearest.sum()
        if total > 0:
            chosen.append(int(generator.choice(len(points), p=nearest / total)))
        else:  # fewer distinct points than clusters
            chosen.append(next(place for place in range(len(points)) if place not in chosen))
    return points[chosen].copy()


def k_means(
    points: Floats, k: int, generator: np.random.Generator, rounds: int = 100, tolerance: float = 1e-6
) -> Clustering:
    """Alternates assignment and averaging until the centers rest or the rounds are used up."""
    if not 1 <= k <= len(points):
        raise ValueError("k must be between 1 and the number of points")
    centers = starting_centers(points, k, generator)
    for _ in range(rounds):
        distances = squared_distances(points, centers)
        labels = distances.argmin(axis=1)
        moved = centers.copy()
        own = distances[np.arange(len(points)), labels]
        for cluster in range(k):
            members = labels == cluster
            if members.any():
                moved[cluster] = points[members].mean(axis=0)
            else:  # restart an empty cluster at the point that is served worst
                worst = int(own.argmax())
                moved[cluster] = points[worst]
                own[worst] = 0.0
        shift = float(np.max(np.abs(moved - centers)))
        centers = moved
        if shift <= tolerance:
            break
    distances = squared_distances(points, centers)
    labels = distances.argmin(axis=1)
    return Clustering(centers, labels, float(distances[np.arange(len(points)), labels].sum()))


def check() -> None:
    """Clear blobs, one cluster, one cluster per point, equal points, repeatability, refused k."""
    generator = np.random.default_rng(5)
    middles = np.array([[0.0, 0.0], [10.0, 0.0], [0.0, 10.0]])
    points = np.concatenate([middle + generator.normal(0, 0.3, (40, 2)) for middle in middles])
    result = k_means(points, 3, np.random.default_rng(1))
    groups = [set(result.labels[start : start + 40].tolist()) for start in (0, 40, 80)]
    assert all(len(group) == 1 for group in groups)
    assert set.union(*groups) == {0, 1, 2}
    assert squared_distances(middles, result.centers).min(axis=1).max() < 0.1
    again = k_means(points, 3, np.random.default_rng(1))
    assert np.array_equal(again.labels, result.labels)
    one = k_means(points, 1, generator)
    assert np.allclose(one.centers[0], points.mean(axis=0))
    assert one.inertia > result.inertia
    assert k_means(points[:5], 5, generator).inertia < 1e-9
    assert k_means(np.ones((4, 2)), 2, generator).inertia == 0.0
    assert k_means(np.array([[2.0]]), 1, generator).labels.tolist() == [0]
    for k in (0, 6):
        try:
            k_means(points[:5], k, generator)
        except ValueError:
            continue
        raise AssertionError(f"k = {k} should be refused")
