from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.documents.assembling import Draft, assemble, clean, without_bullet


def test_rows_are_joined_by_newlines_and_their_lines_by_tabs() -> None:
    text, lines = assemble([Draft("Engineer", row=4), Draft("2020 – 2024", row=4), Draft("Built a search", row=9)])
    assert text == "Engineer\t2020 – 2024\nBuilt a search"
    assert [line.row for line in lines] == [0, 0, 1]
    assert [text[line.start : line.end] for line in lines] == [line.text for line in lines]


def test_empty_drafts_and_drawn_rules_are_left_out() -> None:
    text, lines = assemble(
        [Draft(" \u200b", row=0), Draft("________", row=1), Draft("-----", row=2), Draft("Python", row=3)]
    )
    assert text == "Python"
    assert len(lines) == 1


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("ef\ufb01cient work\ufb02ow", "efficient workflow"),
        ("zero\u200bwidth soft\u00adhyphen", "zerowidth softhyphen"),
        ("no\u00a0break\u2009thin\u3000wide", "no break thin wide"),
        ("\uf095555-0100", "555-0100"),
        ("e\u0301", "é"),
        ("non\u2011breaking", "non-breaking"),
        ("𝗣𝘆𝘁𝗵𝗼𝗻", "Python"),
        ("half\ud800", "half"),
        ("a\x00b\x07", "ab"),
        ("“quotes” – and — dashes…", "“quotes” – and — dashes…"),
    ],
)
def test_clean_gives_plain_letters(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("• Built a search", "Built a search"),
        ("•Built a search", "Built a search"),
        ("- Built a search", "Built a search"),
        ("o Built a search", "Built a search"),
        ("\uf0b7\tBuilt a search", "Built a search"),
        ("▪ ◦ Built", "◦ Built"),
        ("- 2019 award of the guild", "2019 award of the guild"),
    ],
)
def test_bullet_glyphs_are_taken_off(raw: str, words: str) -> None:
    assert without_bullet(raw) == (True, words)


@pytest.mark.parametrize(
    "raw", ["– Present", "- Jan 2020", "-5 degrees", "+ 1 415 555 0100", "●●●○○", "of it", "*one* word"]
)
def test_other_signs_are_no_bullets(raw: str) -> None:
    assert without_bullet(raw) == (False, raw)


def test_a_glyph_of_its_own_marks_what_follows_in_its_row() -> None:
    text, lines = assemble([Draft("•", row=1), Draft("Built a search", row=1), Draft("Next", row=2)])
    assert text == "Built a search\nNext"
    assert [line.bullet for line in lines] == [True, False]


def test_items_run_together_in_one_paragraph_are_parted() -> None:
    text, lines = assemble([Draft("• Built the search of the whole site. • Led the move to a new cluster.")])
    assert text.split("\n") == ["Built the search of the whole site.", "Led the move to a new cluster."]
    assert all(line.bullet for line in lines)


def test_words_parted_by_dots_stay_one_line() -> None:
    assert assemble([Draft("• Python • Go • Rust")])[0] == "Python • Go • Rust"


def test_a_heading_loses_its_glyph_and_is_no_bullet() -> None:
    _, lines = assemble([Draft("❖ EXPERIENCE", heading=2)])
    assert (lines[0].text, lines[0].bullet) == ("EXPERIENCE", False)


@given(st.lists(st.tuples(st.text(max_size=30), st.integers(0, 3)), max_size=12))
@settings(max_examples=200, deadline=None, derandomize=True, database=None)
def test_offsets_hold_for_any_text(pieces: list[tuple[str, int]]) -> None:
    text, lines = assemble([Draft(words, row=row) for words, row in pieces])
    assert [text[line.start : line.end] for line in lines] == [line.text for line in lines]
    assert all(line.text and line.text == line.text.strip() for line in lines)
    assert [line.row for line in lines] == [text.count("\n", 0, line.start) for line in lines]
    text.encode("utf-8")
