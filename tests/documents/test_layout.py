"""A date or place at the right stands in the row of its line, though its baseline is a little off."""

from __future__ import annotations

import pytest

from tests.documents.conftest import listed, run, sheet, text_of
from toolkit.documents import pdf
from toolkit.documents.layout import blocks_of
from toolkit.documents.run import Run

JOB = "AI Engineer at Halcyon Freight"
TASKS = "Built the search of the freight desk\nLed three people for two years"


def page(note: str, off: float, size: float = 10, x: float = 400) -> list[Run]:
    """A job and its tasks, with a note at the right whose baseline is `off` points lower than the job's."""
    return [run(JOB, 40, 100), run(note, x, 100 + off, size), *listed(TASKS, 40, 114)]


@pytest.mark.parametrize("off", [-3.2, -2, 2, 3.2])
@pytest.mark.parametrize("note", ["Jan 2020 – Present", "Spring 2024", "2021", "Oslo, Norway", "Remote"])
def test_a_date_or_place_a_little_higher_or_lower_is_in_the_row_of_its_line(note: str, off: float) -> None:
    assert text_of(blocks_of(page(note, off))) == f"{JOB}\t{note}\n{TASKS}"


def test_larger_type_may_be_further_off() -> None:
    lines = [run(JOB, 40, 100, 16), run("2021", 400, 106), *listed(TASKS, 40, 120)]
    assert text_of(blocks_of(lines)) == f"{JOB}\t2021\n{TASKS}"
    assert text_of(blocks_of(page("2021", 6))) == f"{JOB}\n2021\n{TASKS}"


@pytest.mark.parametrize("words", ["Led the team of 2021", "Rust"])
def test_words_that_are_no_date_or_place_keep_their_own_row(words: str) -> None:
    assert text_of(blocks_of(page(words, 3.2))) == f"{JOB}\n{words}\n{TASKS}"


def test_a_date_that_is_not_at_the_right_keeps_its_own_row() -> None:
    end = page("2021", 0)[0].x1
    assert text_of(blocks_of(page("2021", 3.2, x=end + 3))) == f"{JOB}\n2021\n{TASKS}"


def test_the_dates_of_a_page_stand_in_the_rows_of_their_jobs() -> None:
    jobs = [("AI Engineer at Halcyon Freight", "Jan 2020 - Present"), ("Analyst at Northwind Grain", "2016 - 2019")]
    painted = ""
    for number, (job, date) in enumerate(jobs):
        base = 250 - 40 * number
        painted += f"BT /F1 11 Tf 30 {base} Td ({job}) Tj ET BT /F1 9 Tf 290 {base + 2.6} Td ({date}) Tj ET "
        painted += f"BT /F1 10 Tf 30 {base - 14} Td (Wrote the tests of the whole pipeline) Tj ET "
    rows = pdf.read(sheet(painted), "page.pdf").text.split("\n")
    assert rows == [row for job, date in jobs for row in (f"{job}\t{date}", "Wrote the tests of the whole pipeline")]
