"""How heavy type is: by the font's name, by its stems where the name tells nothing, by how it is painted."""

from __future__ import annotations

import pytest

from tests.documents.conftest import sheet
from toolkit.documents import pdf

WORDS = "(Built the search of the freight desk) Tj ET"


def weight_in(name: str, stems: int) -> int:
    """The weight of a line in the font of that name, whose stems are so many thousandths of its size wide."""
    font = f"<< /Type /Font /Subtype /TrueType /BaseFont /{name} /FontDescriptor 5 0 R >>"
    described = (
        f"<< /Type /FontDescriptor /FontName /{name} /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0"
        f" /Ascent 900 /Descent -200 /CapHeight 700 /StemV {stems} >>"
    )
    data = sheet(f"BT /F1 11 Tf 30 250 Td {WORDS}", described, fonts=f"/F1 {font}")
    (line,) = pdf.read(data, "page.pdf").lines
    return line.weight


@pytest.mark.parametrize("name", ["Halcyon-Regular", "ABCDEF+HalcyonText-Book", "TimesNewRoman"])
def test_a_font_that_is_named_regular_is_regular_whatever_its_stems(name: str) -> None:
    assert weight_in(name, 150) == 400


def test_stems_tell_the_weight_of_a_font_whose_name_does_not() -> None:
    assert weight_in("Halcyon", 140) == 700
    assert weight_in("Halcyon", 80) == 400


@pytest.mark.parametrize(
    ("name", "weight"), [("Halcyon-Bold", 700), ("Halcyon-SemiBold", 600), ("Halcyon-Medium", 500)]
)
def test_a_name_tells_more_than_the_stems(name: str, weight: int) -> None:
    assert weight_in(name, 80) == weight


@pytest.mark.parametrize(("mode", "weight"), [(0, 400), (2, 700)], ids=["filled", "filled and outlined"])
def test_letters_that_are_filled_and_outlined_are_bold(mode: int, weight: int) -> None:
    (line,) = pdf.read(sheet(f"BT {mode} Tr /F1 11 Tf 30 250 Td {WORDS}"), "page.pdf").lines
    assert line.weight == weight
