"""Bold told by the width of letters, in fonts of which the file tells no name."""

from __future__ import annotations

import pytest

from tests.documents.conftest import sheet, stream
from toolkit.documents import pdf
from toolkit.documents.models import Document

PLAIN = "built the search of the freight desk and led three people"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def drawn_font(glyph: int, wider: float) -> str:
    """A Type 3 font, which has no name, whose letters are `wider` than those of another and all drawn by one object."""
    widths = " ".join(f"{wider * (400 + 20 * index):.0f}" for index in range(26))
    return (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 800] /FontMatrix [0.001 0 0 0.001 0 0] /Resources << >>"
        f" /CharProcs << {' '.join(f'/{letter} {glyph} 0 R' for letter in LETTERS)} >>"
        f" /Encoding << /Type /Encoding /Differences [97 {' '.join(f'/{letter}' for letter in LETTERS)}] >>"
        f" /FirstChar 97 /LastChar 122 /Widths [{widths}] >>"
    )


def read(wider: float, words: str = "retrieval systems at scale", *, plain: str = PLAIN) -> Document:
    """A page of words in one drawn font, above three lines in another."""
    box = stream("500 0 0 0 450 700 d1 50 0 350 700 re f")
    shown = [("F2", words)] + [("F1", plain)] * 3
    lines = "".join(
        f"BT /{font} 10 Tf 6 Tw 20 {270 - 20 * number} Td {typed(text)} ET "
        for number, (font, text) in enumerate(shown)
    )
    fonts = "/F1 6 0 R /F2 7 0 R"
    return pdf.read(sheet(lines, box, drawn_font(5, 1), drawn_font(5, wider), fonts=fonts), "page.pdf")


def typed(text: str) -> str:
    """Words moved on from each other, as the drawn fonts have no blank."""
    return "[" + " -300 ".join(f"({word})" for word in text.split()) + "] TJ"


def test_letters_wider_than_those_of_the_commonest_font_are_bold() -> None:
    first, *others = read(1.08).lines
    assert first.text == "retrieval systems at scale"
    assert first.weight == 700
    assert [(line.text, line.weight) for line in others] == [(PLAIN, 400)] * 3


@pytest.mark.parametrize("wider", [1.0, 1.015])
def test_letters_as_wide_as_the_others_or_hardly_wider_are_not(wider: float) -> None:
    assert {line.weight for line in read(wider).lines} == {400}


def test_a_few_letters_tell_nothing() -> None:
    assert {line.weight for line in read(1.08, "at the desk").lines} == {400}


def test_a_page_in_one_wide_font_is_not_bold() -> None:
    assert {line.weight for line in read(1.08, PLAIN, plain="at").lines} == {400}
