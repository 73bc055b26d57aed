from __future__ import annotations

import pytest

from toolkit.documents import ocr, ocr_lines
from toolkit.documents.assembling import assemble
from toolkit.errors import InputError


def _row(block: int, line: int, left: int, top: int, width: int, height: int, sure: float, text: str) -> str:
    return "\t".join(map(str, (5, 1, block, 1, line, 1, left, top, width, height, sure, text)))


def _table(*rows: str) -> str:
    return "\n".join(["level\tpage_num\t…", *rows])


def test_wide_gaps_part_a_line_into_lines_of_one_row() -> None:
    table = _table(_row(1, 1, 100, 100, 200, 30, 96, "Engineer"), _row(1, 1, 900, 100, 90, 30, 90, "2024"))
    drafts = ocr_lines.drafts_of(table, 300, 2)
    assert [(draft.text, draft.page, draft.row) for draft in drafts] == [("Engineer", 2, 0), ("2024", 2, 0)]
    assert drafts[0].box == (24.0, 24.0, 72.0, 31.2)
    assert drafts[1].confidence == 0.9


def test_a_small_round_letter_before_words_is_a_bullet() -> None:
    table = _table(_row(1, 1, 100, 112, 13, 13, 20, "e"), _row(1, 1, 150, 100, 90, 30, 96, "Built"))
    drafts = ocr_lines.drafts_of(table, 300, 1)
    assert [(draft.text, draft.bullet) for draft in drafts] == [("Built", True)]


def test_specks_are_dropped_and_unsure_words_kept() -> None:
    table = _table(_row(1, 1, 100, 100, 5, 5, 12, "~"), _row(1, 2, 100, 200, 150, 30, 12, "2014-2017"))
    assert [(draft.text, draft.confidence) for draft in ocr_lines.drafts_of(table, 300, 1)] == [("2014-2017", 0.12)]


def test_dates_in_a_rail_stand_beside_what_they_date() -> None:
    table = _table(
        _row(1, 1, 100, 100, 150, 30, 96, "2021"),
        _row(1, 2, 100, 400, 150, 30, 96, "2017"),
        _row(2, 1, 500, 100, 200, 30, 96, "Lead"),
        _row(2, 2, 500, 200, 200, 30, 96, "Built"),
        _row(2, 3, 500, 400, 200, 30, 96, "Engineer"),
    )
    assert assemble(ocr_lines.drafts_of(table, 300, 1))[0] == "2021\tLead\nBuilt\n2017\tEngineer"


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
    drafts = ocr.read_page(_picture(2.0)[1], 300, 1)
    assert assemble(drafts)[0].split("\n") == [
        "Ada Example, engineer in Chicago",
        "Built a search engine for freight",
        "Led four people and two teams",
    ]
    assert all(0 < draft.confidence <= 1 for draft in drafts)


def test_without_tesseract_the_message_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert not ocr.available()
    with pytest.raises(InputError, match="apt-get install tesseract-ocr"):
        ocr.read_page(_picture()[1], 300, 1)


def test_a_broken_picture_is_named() -> None:
    with pytest.raises(InputError, match="page 3 is a broken picture"):
        ocr.read_page(b"\x89PNG\r\n\x1a\nbroken", 300, 3)
