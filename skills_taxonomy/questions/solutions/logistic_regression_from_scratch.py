"""Logistic regression by gradient descent in NumPy, with L2 regularization and a stable loss."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Model:
    """Weights and bias."""

    weights: Floats
    bias: float

    def probabilities(self, features: Floats) -> Floats:
        """The chance of class 1 for each row."""
        return sigmoid(features @ self.weights + self.bias)


def sigmoid(values: Floats) -> Floats:
    """1 / (1 + exp(-x)) without overflow: exp only ever sees numbers at or below zero."""
    small = np.exp(-np.abs(values))
    return np.where(values >= 0, 1 / (1 + small), small / (1 + small))


def loss(model: Model, features: Floats, labels: Floats, l2: float) -> float:
    """Mean log loss plus the penalty; log(1 + exp(z)) - y z, computed from the logits."""
    logits = features @ model.weights + model.bias
    return float(np.mean(np.logaddexp(0.0, logits) - labels * logits) + 0.5 * l2 * model.weights @ model.weights)


def gradient(model: Model, features: Floats, labels: Floats, l2: float) -> tuple[Floats, float]:
    """Slopes of the loss for the weights and the bias; the bias is not penalized."""
    errors = model.probabilities(features) - labels
    return features.T @ errors / len(labels) + l2 * model.weights, float(errors.mean())


def fit(features: Floats, labels: Floats, l2: float = 0.01, step: float = 0.5, rounds: int = 2000) -> Model:
    """Full-batch gradient descent from zero; expects features of similar scale."""
    if len(features) != len(labels) or not np.isin(labels, (0.0, 1.0)).all():
        raise ValueError("one label of 0 or 1 for each row")
    model = Model(np.zeros(features.shape[1]), 0.0)
    for _ in range(rounds):
        slope, bias_slope = gradient(model, features, labels, l2)
        model = Model(model.weights - step * slope, model.bias - step * bias_slope)
        if max(float(np.max(np.abs(slope), initial=0.0)), abs(bias_slope)) < 1e-6:
            break
    return model


def check() -> None:
    """Stable far out, the gradient against differences, learning, base rate, separable data, refused labels."""
    with np.errstate(all="raise", under="ignore"):
        assert sigmoid(np.array([-1000.0, 0.0, 1000.0])).tolist() == [0.0, 0.5, 1.0]
        far = Model(np.array([1000.0]), 0.0)
        assert loss(far, np.array([[1.0]]), np.array([0.0]), 0.0) == 1000.0
    generator = np.random.default_rng(3)
    features = generator.normal(size=(400, 2))
    truth = Model(np.array([2.0, -1.0]), 0.5)
    labels = (generator.random(400) < truth.probabilities(features)).astype(np.float64)
    model = Model(np.array([0.3, 0.2]), -0.1)
    slope, bias_slope = gradient(model, features, labels, 0.1)
    tiny = 1e-6
    for place in range(2):
        nudge = np.eye(2)[place] * tiny
        up = loss(Model(model.weights + nudge, model.bias), features, labels, 0.1)
        down = loss(Model(model.weights - nudge, model.bias), features, labels, 0.1)
        assert abs((up - down) / (2 * tiny) - slope[place]) < 1e-6
    up, down = (loss(Model(model.weights, model.bias + d), features, labels, 0.1) for d in (tiny, -tiny))
    assert abs((up - down) / (2 * tiny) - bias_slope) < 1e-6
    fitted = fit(features, labels, l2=0.0)
    assert np.abs(fitted.weights - truth.weights).max() < 0.6
    assert loss(fitted, features, labels, 0.0) < loss(truth, features, labels, 0.0)
    constant = fit(np.zeros((4, 1)), np.array([1.0, 1.0, 1.0, 0.0]))
    assert abs(constant.probabilities(np.zeros((1, 1)))[0] - 0.75) < 1e-4
    separable = fit(np.array([[-1.0], [1.0]]), np.array([0.0, 1.0]), l2=0.1)
    assert 0.5 < float(separable.weights[0]) < 5.0  # without the penalty the weight would grow for ever
    try:
        fit(features, labels * 2 - 1)
    except ValueError:
        return
    raise AssertionError("labels of -1 and 1 should be refused")
