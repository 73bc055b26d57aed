"""Bars and rows of dots that show a level are told from rules, boxes and bullets."""

from __future__ import annotations

import pytest

from tests.documents.conftest import sheet
from toolkit.documents.inspecting import inspect


def levels(content: str) -> list[tuple[str, float, float]]:
    """Kind, left edge and width of each level."""
    found = inspect(sheet(content), "a.pdf", None).levels
    return [(level.kind, level.box[0], level.box[2] - level.box[0]) for level in found]


def bar(y: float, filled: float, *, whole: float = 100, thick: float = 6) -> str:
    return f"0.8 g 50 {y} {whole} {thick} re f 0.2 g 50 {y} {filled} {thick} re f "


def row(y: float, full: int, *, of: int = 5, step: float = 12) -> str:
    dots = [f"{0.2 if n < full else 0.8} g {50 + step * n} {y} 8 8 re f" for n in range(of)]
    return " ".join(dots) + " "


def test_bars_and_rows_have_their_place() -> None:
    assert levels(bar(200, 80) + bar(180, 40)) == [("bar", 50, 100), ("bar", 50, 100)]
    assert levels(row(200, 4) + row(180, 2)) == [("row", 50, 56), ("row", 50, 56)]


def test_a_dot_and_its_outline_are_one() -> None:
    outlines = "".join(f"0 G {49 + 12 * n} {y - 1} 10 10 re S " for n in range(5) for y in (200, 180))
    assert [kind for kind, *_ in levels(row(200, 4) + row(180, 2) + outlines)] == ["row", "row"]


@pytest.mark.parametrize(
    "content",
    [
        bar(200, 80),
        bar(200, 100) + bar(180, 100),
        bar(200, 80, whole=340) + bar(180, 40, whole=340),
        bar(200, 80, thick=30) + bar(180, 40, thick=30),
        row(200, 5) + row(180, 5),
        row(200, 2, of=2) + row(180, 1, of=2),
        "".join(f"0 g 30 {y} 4 4 re f " for y in range(20, 280, 14)),
        "".join(f"0 g 30 {y} 340 0.5 re f " for y in range(20, 280, 40)),
    ],
    ids=["lone", "whole", "as wide as the page", "boxes", "all of one look", "pairs", "bullets", "rules"],
)
def test_other_shapes_are_no_levels(content: str) -> None:
    assert levels(content) == []
