"""The words of a line stretched to the edge of its column are one run."""

from __future__ import annotations

import pytest

from tests.documents.conftest import run, sheet
from toolkit.documents import pdf
from toolkit.documents.justified import join_justified
from toolkit.documents.run import Run

WHOLE = [
    run("Built the search of a freight desk", 40, 100, end=240),
    run("and led three people for two years", 40, 114, end=240),
]


def words_apart(text: str, base: float, end: float, x: float = 40, size: float = 10) -> list[Run]:
    """Each word of a line that ends at `end` as a run of its own."""
    line = run(text, x, base, size, end=end)
    return [run(word, start, base, size) for word, start in zip(line.words, line.starts, strict=True)]


def texts(runs: list[Run]) -> list[str]:
    return [each.text for each in runs]


def test_words_with_equal_blanks_up_to_the_edge_of_a_column_are_a_line() -> None:
    apart = words_apart("internationalisation knowledgeable teams", 128, 240, x=30)
    found = join_justified([*WHOLE, *apart])
    assert texts(found) == [*texts(WHOLE), "internationalisation knowledgeable teams"]
    line = found[-1]
    assert (line.x0, line.x1) == (30, 240)
    assert line.gaps == pytest.approx([10, 10]) and len(line.starts) == len(line.weights) == 3


def test_skills_with_equal_blanks_that_end_at_no_edge_are_not() -> None:
    skills = words_apart("Python Kafka Terraform", 128, 180)
    assert texts(join_justified([*WHOLE, *skills])) == [*texts(WHOLE), "Python", "Kafka", "Terraform"]


def test_one_line_that_ends_there_makes_no_edge() -> None:
    assert len(join_justified([WHOLE[0], *words_apart("Python Kafka Terraform", 128, 240, x=115)])) == 4


@pytest.mark.parametrize("moved", [3, -3])
def test_words_with_unlike_blanks_are_not_a_line(moved: float) -> None:
    apart = words_apart("internationalisation knowledgeable teams", 128, 240, x=30)
    apart[1].x0 += moved
    apart[1].x1 += moved
    assert texts(join_justified([*WHOLE, *apart]))[2:] == ["internationalisation", "knowledgeable", "teams"]


def test_two_words_are_a_label_and_what_it_names() -> None:
    assert len(join_justified([*WHOLE, *words_apart("Languages internationally", 128, 240, x=100)])) == 4


def test_words_that_go_on_over_the_edge_are_cells_of_a_wider_list() -> None:
    cells = words_apart("Python Kafka Terraform", 128, 240, x=115)
    assert len(join_justified([*WHOLE, *cells])) == 3
    cells = [*words_apart("Python Kafka Terraform", 128, 240, x=115), run("Scala", 252, 128)]
    assert texts(join_justified([*WHOLE, *cells]))[2:] == ["Python", "Kafka", "Terraform", "Scala"]


def test_a_justified_column_of_a_page_is_read_line_by_line() -> None:
    lines = [
        "Built the search of a freight desk",
        "and led three people for two years",
        "knowledgeable neighbouring teams",
        "in Oslo and in Bergen of the years",
    ]
    painted = ""
    for number, line in enumerate(lines):
        blank = (214 - 6 * len(line)) / line.count(" ")
        painted += f"BT /F1 10 Tf {blank:.2f} Tw 30 {250 - 14 * number} Td ({line}) Tj ET "
    courier = "/F1 << /Type /Font /Subtype /Type1 /BaseFont /Courier >>"
    assert pdf.read(sheet(painted, fonts=courier), "page.pdf").text.split("\n") == lines
