from __future__ import annotations

from dataclasses import replace
from io import StringIO, TextIOWrapper
from typing import Any

import pytest

from tests.rendering.conftest import HOSTILE
from tests.rendering.findings import made
from toolkit.rendering.findings import text
from toolkit.rendering.findings.sides import CHANGED, rows
from toolkit.rendering.terminal import open_console
from toolkit.reviews.ats.models import Scan


def printed(noun: Any, width: int = 100, **options: Any) -> str:
    page = StringIO()
    text.render(noun, open_console(page, width=width), **options)
    return page.getvalue()


def test_a_scan_tells_grade_rule_programs_and_findings_worst_first() -> None:
    told = printed(made.scan())
    parts = (
        "Grade D, with 4 findings", "The rule for D: one critical finding.", "pdfminer.six 2025", "1 of 2",
        "Critical:", "1. Text that the page does not show", "Major:", "page 1: “Chicago, IL”",
        "Mend: Put e-mail and phone", "Note:", "As asked (1)", "Absent (1)", "2 other checks found nothing",
    )  # fmt: skip
    assert [told.index(part) for part in parts] == sorted(told.index(part) for part in parts)


def test_a_program_that_fails_says_why_and_nothing_else() -> None:
    told = printed(made.scan())
    assert "pdftotext cannot read the file: it was not done after 20 seconds" in told
    assert told.count("pdftotext") == 2


def test_formats_without_pages_name_none() -> None:
    assert "page 1" not in printed(made.scan("md"))


def test_both_texts_stand_side_by_side_where_there_is_room() -> None:
    wide, narrow = printed(made.scan(), 120, text=True), printed(made.scan(), 70, text=True)
    assert "≠" in wide
    assert wide.count("Ifeoma Castell") == 2
    assert "≠" not in narrow
    assert "What a machine gets\nIfeoma Castell" in narrow
    assert printed(made.scan(), 120).count("Ifeoma Castell") == 0


def test_a_review_begins_with_the_changes_and_goes_line_by_line() -> None:
    told = printed(made.review())
    assert "score 62 → 66, if it is true" in told
    parts = (
        "held to mid: score 62 of 100", "9 of 11 lines (82 %)", "The changes worth most", "About the whole resume",
        "In several lines", "page 1: “Deployed on Kubernetes", "3. No outcome", "→ Deployed", "4. No scale",
    )  # fmt: skip
    places = [told.index(part) for part in parts[:6]] + [told.rindex(part) for part in parts[6:]]
    assert places == sorted(places)
    assert told.count("▢") == 4


@pytest.mark.parametrize("width", [30, 80, 200])
@pytest.mark.parametrize("noun", [made.scan, made.review])
def test_no_line_is_wider_than_the_terminal(noun: Any, width: int) -> None:
    told = printed(noun(), width)
    assert max(map(len, told.splitlines())) <= width


@pytest.mark.parametrize("noun", [made.scan(), made.review()])
def test_a_terminal_of_ascii_is_given_ascii(noun: Any) -> None:
    from io import BytesIO

    page = TextIOWrapper(BytesIO(), encoding="ascii", errors="strict")
    options = {"text": True} if isinstance(noun, Scan) else {}
    text.render(noun, open_console(page, width=100), **options)


def test_hostile_words_are_no_commands() -> None:
    scan = made.scan()
    bad = replace(scan, findings=(replace(scan.findings[1], text=HOSTILE, title=HOSTILE),), machine_text=HOSTILE)
    told = printed(bad, 120, text=True)
    assert "\x1b" not in told
    assert "[red]loud[/red]" in told


def test_the_same_words_are_no_difference_whatever_stands_before_them() -> None:
    told = rows("Ada\n- Built it\nSkills", "Ada\n• Built it\nPython\nSkills")
    assert [row.kind for row in told].count(CHANGED) == 1
