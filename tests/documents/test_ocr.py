from __future__ import annotations

import pytest

from toolkit.documents import layout, ocr, ocr_lines
from toolkit.errors import InputError


def _row(block: int, line: int, left: int, top: int, width: int, height: int, sure: float, text: str) -> str:
    return "\t".join(map(str, (5, 1, block, 1, line, 1, left, top, width, height, sure, text)))


def _table(*rows: str) -> str:
    return "\n".join(["level\tpage_num\t…", *rows])


def _text(table: str) -> str:
    """The text of a page with that table of words, in the order that its geometry gives."""
    blocks = layout.blocks_of(ocr_lines.runs_of(table, 300))
    return "\n".join("\t".join(run.text for run in row) for block in blocks for row in block)


def test_wide_gaps_part_a_line_into_runs_of_one_row() -> None:
    table = _table(_row(1, 1, 100, 100, 200, 39, 96, "Engineer"), _row(1, 1, 900, 100, 90, 30, 90, "2024"))
    first, second = ocr_lines.runs_of(table, 300)
    assert (first.x0, first.top, first.x1, first.bottom) == (24.0, 24.0, 72.0, 33.36)
    assert (first.confidence, second.confidence) == (0.96, 0.9)
    assert first.base == second.base and first.size == second.size
    assert _text(table) == "Engineer\t2024"


def test_a_small_round_letter_before_words_is_a_bullet() -> None:
    table = _table(_row(1, 1, 100, 112, 13, 13, 20, "e"), _row(1, 1, 150, 100, 90, 30, 96, "Built"))
    assert [(run.text, run.bullet) for run in ocr_lines.runs_of(table, 300)] == [("Built", True)]


def test_specks_are_dropped_and_unsure_words_kept() -> None:
    table = _table(_row(1, 1, 100, 100, 5, 5, 12, "~"), _row(1, 2, 100, 200, 150, 30, 12, "2014-2017"))
    assert [(run.text, run.confidence) for run in ocr_lines.runs_of(table, 300)] == [("2014-2017", 0.12)]


def test_letters_below_the_baseline_do_not_move_it() -> None:
    table = _table(_row(1, 1, 100, 100, 200, 30, 96, "Lead"), _row(2, 1, 900, 100, 200, 39, 96, "May"))
    assert len({run.base for run in ocr_lines.runs_of(table, 300)}) == 1


def test_dates_in_a_rail_stand_beside_what_they_date() -> None:
    dates = [_row(1, n, 100, 100 + 300 * n, 150, 30, 96, f"{2021 - n}") for n in range(4)]
    texts = [
        _row(2, 3 * n + k, 500, 100 + 300 * n + 70 * k, 900, 30, 96, word)
        for n in range(4)
        for k, word in enumerate((f"Engineer{n}", f"Built{n}", f"Led{n}"))
    ]
    assert _text(_table(*dates, *texts)).split("\n")[:4] == ["2021\tEngineer0", "Built0", "Led0", "2020\tEngineer1"]


def test_a_sidebar_is_read_apart_from_the_column_beside_it() -> None:
    aside = [_row(1, n, 100, 100 + 61 * n, 420 - 9 * n, 30, 96, f"aside{n}") for n in range(9)]
    main = [_row(2, n, 800, 100 + 50 * n, 1400 - 7 * n, 30, 96, f"main{n}") for n in range(11)]
    assert _text(_table(*main, *aside)).split() == [f"aside{n}" for n in range(9)] + [f"main{n}" for n in range(11)]


def _picture(tilt: float = 0.0):
    """A page with three lines of text as PNG, turned clockwise by `tilt` degrees."""
    from io import BytesIO

    from PIL import Image, ImageDraw, ImageFont

    page = Image.new("L", (1700, 900), 255)
    draw = ImageDraw.Draw(page)
    font = ImageFont.load_default(size=48)
    lines = ("Ada Example, engineer in Chicago", "Built a search engine for freight", "Led four people and two teams")
    for number, line in enumerate(lines):
        draw.text((200, 250 + 120 * number), line, font=font, fill=0)
    page = page.rotate(-tilt, resample=Image.Resampling.BICUBIC, fillcolor=255)
    target = BytesIO()
    page.save(target, "PNG")
    return page, target.getvalue()


@pytest.mark.parametrize("tilt", [-3.0, 0.0, 1.5])
def test_the_tilt_of_a_page_is_found(tilt: float) -> None:
    assert ocr.tilt_of(_picture(tilt)[0]) == pytest.approx(tilt, abs=0.2)


@pytest.mark.skipif(not ocr.available(), reason="Tesseract is not installed")
def test_a_tilted_page_is_read_line_by_line() -> None:
    runs = ocr.read_page(_picture(2.0)[1], 300, 1)
    assert [run.text for run in sorted(runs, key=lambda run: run.base)] == [
        "Ada Example, engineer in Chicago",
        "Built a search engine for freight",
        "Led four people and two teams",
    ]
    assert all(0 < run.confidence <= 1 for run in runs)


def test_without_tesseract_the_message_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert not ocr.available()
    with pytest.raises(InputError, match="apt-get install tesseract-ocr"):
        ocr.read_page(_picture()[1], 300, 1)


def test_a_broken_picture_is_named() -> None:
    with pytest.raises(InputError, match="page 3 is a broken picture"):
        ocr.read_page(b"\x89PNG\r\n\x1a\nbroken", 300, 3)
