"""Cards drawn side by side are read one after the other."""

from __future__ import annotations

from tests.documents.conftest import listed, run, sheet
from toolkit.documents import pdf
from toolkit.documents.frames import cards_of
from toolkit.documents.models import Box
from toolkit.documents.run import Run

LEFT: Box = (30, 90, 190, 150)
RIGHT: Box = (200, 90, 360, 150)
FIRST = "Freight search\nFinds a ship in a second\nRust and Kafka"
SECOND = "Grain prices\nTells them a week before\nPython and Spark"


def texts(stretches: list[list[Run]] | None) -> list[list[str]] | None:
    return None if stretches is None else [[run.text for run in stretch] for stretch in stretches]


def test_each_of_two_cards_is_a_stretch_and_so_is_what_is_above_and_below() -> None:
    runs = [
        run("Projects", 30, 80),
        *(each for pair in zip(listed(FIRST, 36, 104), listed(SECOND, 206, 104), strict=True) for each in pair),
        run("Education", 30, 170),
    ]
    wanted = [["Projects"], FIRST.split("\n"), SECOND.split("\n"), ["Education"]]
    assert texts(cards_of(runs, [LEFT, RIGHT])) == wanted
    assert texts(cards_of(runs, [RIGHT, LEFT, RIGHT])) == wanted


def test_rows_of_cards_are_read_row_by_row() -> None:
    below: list[Box] = [(box[0], box[1] + 70, box[2], box[3] + 70) for box in (LEFT, RIGHT)]
    places = {"one": (36, 104), "two": (206, 104), "three": (36, 174), "four": (206, 174)}
    runs = [each for name, (x, base) in places.items() for each in listed(f"{name}\nmore of {name}", x, base)]
    found = texts(cards_of(runs, [*below, RIGHT, LEFT]))
    assert found == [[name, f"more of {name}"] for name in places]


def test_an_outline_around_all_cards_is_none() -> None:
    runs = listed(FIRST, 36, 104) + listed(SECOND, 206, 104)
    assert texts(cards_of(runs, [(20, 80, 380, 160), LEFT, RIGHT])) == [FIRST.split("\n"), SECOND.split("\n")]


def test_outlines_one_under_another_are_no_cards() -> None:
    under: Box = (30, 160, 190, 220)
    assert cards_of(listed(FIRST, 36, 104) + listed(SECOND, 36, 174), [LEFT, under]) is None


def test_text_beside_a_card_outside_of_any_makes_none() -> None:
    runs = listed(FIRST, 36, 104) + listed(SECOND, 206, 104)
    assert cards_of([*runs, run("2024", 370, 104)], [LEFT, RIGHT]) is None


def test_outlines_that_hold_no_two_lines_are_no_cards() -> None:
    assert cards_of([*listed(FIRST, 36, 104), run("Rust", 206, 104)], [LEFT, RIGHT]) is None


def test_cards_drawn_on_a_page_are_read_row_by_row() -> None:
    """Without their outlines they would be two columns, each with two cards."""
    cards = [
        ["Finds a ship in a second", "Rust with Kafka", "2 desks"],
        ["Prices grain", "Scala with Spark at night", "3 desks"],
        ["Reads tickets", "Python with spaCy", "all of the four desks"],
        ["Plans of the day for trains", "Go with Redis", "1 desk"],
    ]
    painted = ""
    for (x, y), lines in zip(((30, 200), (205, 200), (30, 120), (205, 120)), cards, strict=True):
        painted += f"{x} {y} 160 60 re S "
        painted += "".join(f"BT /F1 10 Tf {x + 6} {y + 44 - 14 * n} Td ({line}) Tj ET " for n, line in enumerate(lines))
    rows = pdf.read(sheet(painted), "page.pdf").text.split("\n")
    assert rows == [line for lines in cards for line in lines]
