"""Sums in plain numbers are worked out again; what is not plain is passed over."""

from __future__ import annotations

import pytest

from toolkit.taxonomy.questions.sums import wrong_sums


@pytest.mark.parametrize(
    "text",
    [
        "queries: 1,000,000 / 86,400 = 11.6",
        "queries: 1,000,000 / 86,400 = 12",
        "queries: 1000000 / 86400 ≈ 11.5",
        "power: 0.99 ** 15 = 0.86 (rounded)",
        "width: 1.96 × sqrt(0.8 × 0.2 / 600) = 0.032 (rounded)",
        "memory: 4 × 1.5 + 2 = 8",
        "memory: 2 * (1 + 3) = 8",
        "memory: (1 + 3) ÷ 2 = 2",
        "rows: 1,830 × 1,000 = 1,800,000",
        "spare: 10 − 12 + 5 = 3",
        "twice: 2 × 3 = 6 = 12 / 2",
        "growth: 1.1 * 1.1 = 1.21; tokens: 2 × 2 = 4",
    ],
)
def test_a_right_sum_is_no_fault(text: str) -> None:
    assert list(wrong_sums(text)) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("queries: 1,000,000 / 86,400 = 11.7", "1,000,000 / 86,400 = 11.7", 1_000_000 / 86_400),
        ("memory: 2 × 3 = 7", "2 × 3 = 7", 6),
        ("rows: 1,900 × 1,000 = 1,800,000", "1,900 × 1,000 = 1,800,000", 1_900_000),
        ("small: 3 × 5 = 10", "3 × 5 = 10", 15),
        ("last: 2 × 2 = 4, 2 × 2 = 5", "2 × 2 = 5", 4),
        ("twice: 2 × 3 = 6 = 12 / 3", "6 = 12 / 3", 6),
        ("queries: 1000000 / 86400 ≈ 10", "1000000 / 86400 ≈ 10", 1_000_000 / 86_400),
        ("power: 2 ** 3 ** 2 = 64", "2 ** 3 ** 2 = 64", 512),
        ("dot: 6 · 2 = 13", "6 · 2 = 13", 12),
    ],
)
def test_a_wrong_sum_is_found_with_the_right_result(text: str, wrong: str, right: float) -> None:
    assert list(wrong_sums(text)) == [(wrong, pytest.approx(right))]


@pytest.mark.parametrize(
    "text",
    [
        "no sum at all",
        "replicas: peak / one = 7",
        "load: 500 requests/s × 2 = 1,000 requests/s",
        "nothing: 1 / 0 = 7",
        "bracket: (1 + 2 = 7",
        "bracket: 1 + 2) = 7",
        "range: 10-20 = 2 to 3",
        "= 3",
        "power: 9 ** 9 ** 9 = 9",
        "root: sqrt(1 - 2) = 1",
        "root: sqrt 4 = 3",
        "1 + " * 3_000 + "= 2",
        "(" * 190 + "1" + " = 2",
    ],
)
def test_what_is_not_plain_is_passed_over(text: str) -> None:
    assert list(wrong_sums(text)) == []
