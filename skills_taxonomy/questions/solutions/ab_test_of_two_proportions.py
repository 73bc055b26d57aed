"""Two-sided z-test and interval for the difference of two proportions, with a check of the traffic split."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist


@dataclass(frozen=True, slots=True)
class Arm:
    """Users of one variant, and how many of them succeeded."""

    users: int
    successes: int

    def __post_init__(self) -> None:
        if self.users < 1 or not 0 <= self.successes <= self.users:
            raise ValueError("at least one user, and between 0 and that many successes")

    @property
    def rate(self) -> float:
        return self.successes / self.users


@dataclass(frozen=True, slots=True)
class Result:
    """Difference treatment minus control, its interval, the p-value and the p-value of the split."""

    difference: float
    low: float
    high: float
    p_value: float
    split_p_value: float


def two_sided(z: float) -> float:
    """The chance of a standard normal value at least this far from zero."""
    return math.erfc(abs(z) / math.sqrt(2))


def compare(control: Arm, treatment: Arm, share: float = 0.5, confidence: float = 0.95) -> Result:
    """Normal approximation; `share` is the part of the traffic that was meant for the treatment."""
    if not 0 < share < 1 or not 0 < confidence < 1:
        raise ValueError("share and confidence must lie between 0 and 1")
    difference = treatment.rate - control.rate
    users = control.users + treatment.users
    pooled = (control.successes + treatment.successes) / users
    # under the hypothesis of no difference both arms share one rate, so the test pools them
    pooled_error = math.sqrt(pooled * (1 - pooled) * (1 / control.users + 1 / treatment.users))
    p_value = two_sided(difference / pooled_error) if pooled_error else 1.0
    # the interval assumes no such thing and keeps the rates apart
    error = math.sqrt(sum(arm.rate * (1 - arm.rate) / arm.users for arm in (control, treatment)))
    reach = NormalDist().inv_cdf((1 + confidence) / 2) * error
    split = (treatment.users - users * share) / math.sqrt(users * share * (1 - share))
    return Result(difference, difference - reach, difference + reach, p_value, two_sided(split))


def check() -> None:
    """A worked example, no effect, extremes, symmetry, a broken split, more users, refused counts."""
    result = compare(Arm(1000, 100), Arm(1000, 130))
    # pooled rate 0.115, standard error sqrt(0.115 * 0.885 * 0.002), z = 0.03 / 0.014267
    assert math.isclose(result.difference, 0.03)
    assert abs(result.p_value - 0.0355) < 0.0005
    assert 0.001 < result.low < 0.003
    assert 0.057 < result.high < 0.059
    assert result.split_p_value == 1.0
    same = compare(Arm(500, 50), Arm(500, 50))
    assert (same.difference, same.p_value) == (0.0, 1.0)
    assert same.low == -same.high
    assert compare(Arm(10, 0), Arm(10, 0)).p_value == 1.0
    assert compare(Arm(10, 10), Arm(10, 10)).p_value == 1.0
    swapped = compare(Arm(1000, 130), Arm(1000, 100))
    assert math.isclose(swapped.difference, -result.difference)
    assert math.isclose(swapped.p_value, result.p_value)
    assert compare(Arm(10_000, 1000), Arm(10_000, 1300)).p_value < 1e-6
    assert compare(Arm(5000, 500), Arm(5400, 540)).split_p_value < 0.001
    assert compare(Arm(9000, 900), Arm(1000, 100), share=0.1).split_p_value == 1.0
    assert compare(Arm(1000, 100), Arm(1000, 130), confidence=0.99).low < 0
    for users, successes in [(0, 0), (5, 6), (5, -1)]:
        try:
            Arm(users, successes)
        except ValueError:
            continue
        raise AssertionError(f"{successes} of {users} should be refused")
