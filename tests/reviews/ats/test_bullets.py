"""Bullets that come out as letters or as signs without a meaning."""

from __future__ import annotations

import pytest

from tests.reviews.ats.page_files import found, html, material, printed
from toolkit.reviews.ats import bullets

LINES = (
    "Cut the p95 latency of the route model from 900 ms to 210 ms with ONNX Runtime",
    "Trained the arrival model in PyTorch on 40 million trips",
    "Moved nine training jobs to Kubernetes",
)


@pytest.mark.parametrize("letter", ["o", "Ø", "ü", "§", "q", "v"])
def test_letters_before_list_items(letter: str) -> None:
    text = "Tamsin Okoro\n" + "\n".join(f"{letter} {line}" for line in LINES)
    finding = found(bullets, material(printed(), readings=[text]))["letter-bullets"]
    assert f"“{letter} Cut the p95 latency" in finding.text
    assert [place.text for place in finding.places] == list(LINES)


def test_a_symbol_of_a_font_before_list_items() -> None:
    text = "\n".join(f"\uf0b7 {line}" for line in LINES)
    finding = found(bullets, material(printed(), readings=[text]))["symbol-bullets"]
    assert finding.severity == "note" and "U+F0B7" in finding.text and len(finding.places) == 3


def test_usual_bullets_and_icons_of_other_lines_have_none() -> None:
    assert found(bullets, html()) == {}
    usual = "\n".join(f"• {line}" for line in LINES)
    assert found(bullets, material(printed(), readings=[usual])) == {}
    icons = "\uf0e0 tamsin.okoro@example.com\n\uf0e0 +1 (312) 555-0174\n\uf0e0 Chicago, IL"
    assert found(bullets, material(printed(), readings=[icons])) == {}


def test_two_lines_that_begin_with_a_letter_are_words() -> None:
    text = "o Bright Angel\no Other line\nTamsin Okoro"
    assert found(bullets, material(printed(), readings=[text])) == {}
