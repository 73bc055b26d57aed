from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import Any

from tests.rendering.conftest import HOSTILE
from tests.rendering.findings import made
from toolkit.rendering.findings import pages
from toolkit.rendering.findings.sheets import ABREAST, sheets

Case = tuple[Any, str, str]


def page(case: Case) -> str:
    return pages.html(case[0], made.data(case[2]))


def test_it_needs_nothing_else(case: Case) -> None:
    html = page(case)
    addresses = re.findall(r'(?:src|href|action)="([^"]*)"', html)
    assert all(one.startswith(("#", "data:")) for one in addresses)
    assert "@import" not in html
    assert "url(" not in html
    assert html.count("<script") == 1
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    assert "default-src 'none'" in policy[1]
    assert re.search(r"script-src 'sha256-[A-Za-z0-9+/]{43}='", policy[1].replace("&#39;", "'"))
    assert re.search(r"\son\w+=", html) is None


def test_every_link_has_its_place_and_every_id_is_there_once(case: Case) -> None:
    html = page(case)
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)
    for number in range(1, len(case[0].findings) + 1):
        assert f"finding-{number}" in ids


def test_a_pdf_is_shown_as_a_picture_and_a_text_as_text() -> None:
    assert pages.html(made.scan("pdf"), made.data("pdf")).count('src="data:image/png') == 1
    text = pages.html(made.scan("md"), made.data("md"))
    assert "data:image/png" not in text
    assert "<mark" in text


def test_hidden_words_have_no_mark() -> None:
    html = pages.html(made.scan(), made.data("pdf"))
    assert 'id="mark-1-1"' not in html
    assert 'id="mark-2-1"' in html


def test_a_file_that_cannot_be_drawn_is_shown_without_its_pages() -> None:
    html = pages.html(replace(made.scan(), shown_text=""), b"%PDF-1.7 broken")
    assert "Nothing of the file could be shown" in html


def test_blanks_are_boxes_that_a_voice_reads() -> None:
    html = pages.html(made.review("md"), made.data("md"))
    assert html.count('aria-label="blank"') == 4
    assert "▢" not in html


def test_hostile_words_stay_words(case: Case) -> None:
    noun = case[0]
    findings = tuple(
        replace(one, title=HOSTILE, text=HOSTILE, why=HOSTILE, mend=HOSTILE, rewrite=HOSTILE) for one in noun.findings
    )
    html = page((replace(noun, findings=findings, source=HOSTILE, warnings=(HOSTILE,)), "", case[2]))
    assert html.count("<script") == 1
    assert "<img src=" not in html.replace('<img src="data:image/png', "")
    assert "\x1b" not in html
    assert "\u202e" not in html


def test_marks_in_one_margin_do_not_cover_each_other() -> None:
    review = made.review()
    many = tuple(review.findings[2] for _ in range(2 * ABREAST + 1))
    (sheet,) = sheets(made.data("pdf"), many, width_px=300)
    tops = [flag.top for flag in sheet.flags]
    assert [len(flag.marks) for flag in sheet.flags] == [ABREAST, ABREAST, 1]
    assert all(after > before for before, after in itertools.pairwise(tops))
    assert all(0 <= mark.left <= 100 and mark.left + mark.width <= 100.01 for mark in sheet.marks)
