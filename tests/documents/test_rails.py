"""Dates and places that run over several lines beside the text are one note, in the row it begins beside."""

from __future__ import annotations

import pytest

from tests.documents.conftest import listed, run, text_of
from toolkit.documents.layout import blocks_of
from toolkit.documents.rails import goes_on, levelled
from toolkit.documents.run import Run

JOBS = ("AI Engineer at Halcyon Freight", "Analyst at Northwind Grain", "Intern at Meadow Rail")
TASKS = "Built the search of the freight desk\nLed three people for two years\nCut the cost of each query by half"


def jobs_at(x: float) -> list[Run]:
    """Three jobs of four lines each."""
    return [each for n, job in enumerate(JOBS) for each in listed(f"{job}\n{TASKS}", x, 100 + 90 * n, 18)]


def rail_at(x: float, notes: list[str], off: float = 0, step: float = 11, size: float = 10) -> list[Run]:
    """A note for each job, whose lines stand closer than those of the job."""
    return [each for n, note in enumerate(notes) for each in listed(note, x, 100 + 90 * n + off, step, size)]


def rows(notes: list[str], pattern: str) -> str:
    """What is read where each note is one, by a pattern such as `{job}\\t{note}`."""
    heads = (pattern.format(job=job, note=note.replace("\n", " ")) for job, note in zip(JOBS, notes, strict=True))
    return "\n".join(f"{head}\n{TASKS}" for head in heads)


SPANS = ["JAN 2021 to JUN\n2024", "MAR 2018 to DEC\n2020", "MAY 2016 to FEB\n2018"]


def test_small_dates_over_two_lines_at_the_right() -> None:
    page = jobs_at(40) + rail_at(330, SPANS, step=8, size=7)
    assert text_of(blocks_of(page)) == rows(SPANS, "{job}\t{note}")


@pytest.mark.parametrize("off", [0, 2])
def test_dates_over_two_lines_at_the_right(off: float) -> None:
    assert text_of(blocks_of(jobs_at(40) + rail_at(330, SPANS, off))) == rows(SPANS, "{job}\t{note}")


def test_dates_over_three_lines_at_the_left() -> None:
    notes = ["December\n2025—\nPresent", "January\n2021—\nNovember 2025", "June\n2018—\nDecember 2020"]
    assert text_of(blocks_of(rail_at(30, notes) + jobs_at(140))) == rows(notes, "{note}\t{job}")


def test_a_place_under_a_date_is_a_note_of_its_own() -> None:
    notes = ["2021 - Present\nOslo, Norway", "2018 - 2020\nBergen, Norway", "2016 - 2018\nTartu, Estonia"]
    found = text_of(blocks_of(jobs_at(40) + rail_at(330, notes))).split("\n")
    assert found[0] == "AI Engineer at Halcyon Freight\t2021 - Present\tOslo, Norway"
    assert "\n".join(found[1:4]) == TASKS


def test_the_notes_of_an_entry_join_the_row_they_begin_beside() -> None:
    left = [[line] for line in listed(f"{JOBS[0]}\n{TASKS}", 40, 100, 18)]
    right = [[line] for line in listed("Nov 2021 - Jan\n2026\nOslo, Norway", 330, 102, 11)]
    found = levelled(left, right)
    assert [each.text for each in found[0]] == [JOBS[0], "Nov 2021 - Jan 2026", "Oslo, Norway"]
    assert {each.base for each in found[0]} == {100}
    assert [[each.text for each in row] for row in found[1:]] == [[line] for line in TASKS.split("\n")]


def test_words_of_one_line_of_a_note_are_joined() -> None:
    right = [[run("Nov 2021", 330, 100), run("- Jan", 380, 100)], [run("2026", 330, 111)]]
    ((_, note),) = levelled([[run(JOBS[0], 40, 100)]], right)
    assert note.text == "Nov 2021 - Jan 2026"


def test_a_place_broken_at_a_hyphen_is_put_together() -> None:
    above, below = run("Frank-", 330, 100), run("furt, Germany", 330, 111)
    above.soft_end = True
    ((_, note),) = levelled([[run(JOBS[0], 40, 100)]], [[above], [below]])
    assert note.text == "Frankfurt, Germany"
    assert len(note.words) == len(note.weights) == len(note.starts) == len(note.gaps) + 1


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("JAN 2021 to JUN", "2024"),
        ("Nov 2021 -", "Jan 2026"),
        ("December", "2025—"),
        ("2025—", "Present"),
        ("Nov 2021", "to date"),
        ("2021", "– 2024"),
    ],
)
def test_a_date_left_open_goes_on(above: str, below: str) -> None:
    assert goes_on(above, below)


@pytest.mark.parametrize(
    ("above", "below"), [("2021 - Present", "Oslo, Norway"), ("2018 - 2020", "2016 - 2018"), ("2021 to now", "Bergen")]
)
def test_a_date_that_is_whole_does_not(above: str, below: str) -> None:
    assert not goes_on(above, below)
