"""Capitals whose letters are set apart are read as the words they are."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2 as pdfium
import pytest

from tests.documents.conftest import sheet
from toolkit.documents import pdf, runs
from toolkit.documents.fonts import Fonts
from toolkit.documents.run import Run

WIDTHS = {"K": 0.667, "E": 0.667, "V": 0.667, "I": 0.278, "N": 0.722, "M": 0.833, "A": 0.667, "D": 0.722, "O": 0.778}
WIDTHS |= {"W": 0.944, "S": 0.667, "L": 0.556, "T": 0.611, "&": 0.667, " ": 0.278}
"""Of the letters of Helvetica, in font sizes."""


def letter_by_letter(text: str, apart: float, size: float = 20) -> str:
    """`text` as programs paint it that place each letter of their own, `apart` font sizes after the one before it."""
    painted, x = "", 30.0
    for letter in text:
        painted += f"1 0 0 1 {x:.2f} 250 Tm ({letter}) Tj " if letter != " " else ""
        x += size * (WIDTHS[letter] + apart)
    return f"BT /F1 {size} Tf {painted} ET"


def set_apart(text: str, apart: float, size: float = 12, at: float = 30) -> str:
    """`text` painted at once with character spacing."""
    return f"BT /F1 {size} Tf {apart * size:.2f} Tc {at} 250 Td ({text}) Tj ET "


def runs_of(content: str) -> list[Run]:
    document = pdfium.PdfDocument(sheet(content))
    found, _ = runs.page_runs(document[0], Fonts())
    return found


def words_of(content: str) -> list[list[str]]:
    return [run.words for run in runs_of(content)]


def cut_by_pdfium(content: str, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    with monkeypatch.context() as patch:
        patch.setattr(runs, "respace", lambda *arguments: None)
        return words_of(content)


def test_words_that_pdfium_cuts_unevenly_are_put_together(monkeypatch: pytest.MonkeyPatch) -> None:
    name = letter_by_letter("KEVIN MEADOWS", 0.15)
    (cut,) = cut_by_pdfium(name, monkeypatch)
    assert 2 < len(cut) < 12, "pdfium no longer cuts this name unevenly; find a distance at which it does"
    assert words_of(name) == [["KEVIN", "MEADOWS"]]
    assert pdf.read(sheet(name), "page.pdf").text == "KEVIN MEADOWS"


def test_words_that_pdfium_cuts_into_letters_are_put_together(monkeypatch: pytest.MonkeyPatch) -> None:
    name = letter_by_letter("KEVIN MEADOWS", 0.3)
    assert cut_by_pdfium(name, monkeypatch) == [list("KEVINMEADOWS")]
    assert words_of(name) == [["KEVIN", "MEADOWS"]]


def test_each_word_put_together_begins_where_its_first_letter_stands() -> None:
    (run,) = runs_of(letter_by_letter("KEVIN MEADOWS", 0.15))
    assert run.starts[0] == run.x0
    second = sum(WIDTHS[letter] + 0.15 for letter in "KEVIN ") * 20
    assert run.starts[1] - run.x0 == pytest.approx(second, abs=2)
    assert len(run.weights) == len(run.chars) == 2 and len(run.gaps) == 1


def test_a_heading_set_so_wide_that_each_word_is_a_run_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    heading = set_apart("WORK EXPERIENCE", 0.5)
    assert cut_by_pdfium(heading, monkeypatch) == [["WORK"], ["EXPERIENCE"]]
    assert words_of(heading) == [["WORK", "EXPERIENCE"]]
    assert pdf.read(sheet(heading), "page.pdf").text == "WORK EXPERIENCE"


def test_a_sign_between_words_set_apart_is_a_word() -> None:
    assert words_of(set_apart("SKILLS & TOOLS", 0.3)) == [["SKILLS", "&", "TOOLS"]]


@pytest.mark.parametrize("paint", [set_apart, letter_by_letter])
def test_a_sign_between_words_set_very_wide_does_not_part_them(paint: Callable[[str, float], str]) -> None:
    assert words_of(paint("SKILLS & TOOLS", 0.5)) == [["SKILLS", "&", "TOOLS"]]


@pytest.mark.parametrize("text", ["AI ML NLP", "A B TESTS OF AI", "CI CD", "MLOPS"])
def test_capitals_set_as_usual_stay(text: str) -> None:
    assert words_of(set_apart(text, 0)) == [text.split()]


@pytest.mark.parametrize("text", ["R AND D", "CLASS A B C D"])
def test_lone_letters_set_as_usual_are_words(text: str) -> None:
    assert words_of(set_apart(text, 0)) == [text.split()]


def test_capitals_set_close_do_not_join_over_a_wide_blank() -> None:
    labels = set_apart("PYTHON", 0) + set_apart("KAFKA", 0, at=100)
    assert words_of(labels) == [["PYTHON"], ["KAFKA"]]


def test_headings_set_wide_with_more_than_a_blank_between_them_stay_two() -> None:
    headings = set_apart("SKILLS", 0.4) + set_apart("TOOLS", 0.4, at=122)
    first, second = runs_of(headings)
    assert 1.6 < (second.x0 - first.x1) / first.size < 2.4
    assert (first.text, second.text) == ("SKILLS", "TOOLS")
