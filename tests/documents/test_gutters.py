"""The white that parts columns and labels is found, and none is where a line merely has blanks in it."""

from __future__ import annotations

from tests.documents.conftest import listed, run, text_of
from toolkit.documents.gutters import best_band, rows_of
from toolkit.documents.layout import blocks_of
from toolkit.documents.run import Run


def kind_of(runs: list[Run]) -> str | None:
    band = best_band(rows_of(runs))
    return band.kind if band else None


ASIDE = "Python and Kafka\nSpark and Docker\nTerraform and Scala\nEnglish and Polish\nGerman and Czech"
MAIN = "Built the search of the freight desk\nLed three people for two years\nCut the cost of each query by half\n"
MAIN += "Wrote the tests of the whole pipeline\nKept the models of two desks running"


def test_columns_whose_lines_share_no_baseline_are_parted() -> None:
    runs = listed(ASIDE, 40, 100) + listed(MAIN, 200, 107)
    assert all(len(row) == 1 for row in rows_of(runs))
    assert kind_of(runs) == "columns"
    assert text_of(blocks_of(runs)) == f"{ASIDE}\n{MAIN}"


NAMES, MORE = "Python\nSpark\nTerraform\nRust\nGo\nBash", "Kafka\nDocker\nScala\nHelm\nDuckDB\nRedis"
CONTACT = "jcastellane@example.com\n555-0142\nOslo"
STUDIES = "Oslo, 2014\nBergen"
LONG = f"{MAIN}\n{MAIN}\nSpoke at two meetings"


def skills_at(base: float) -> list[Run]:
    return [run("Skills", 40, base, 12, 700), *listed(NAMES, 40, base + 18), *listed(MORE, 110, base + 18)]


def contact_at(base: float) -> list[Run]:
    return [run("Contact", 40, base, 12, 700), *listed(CONTACT, 40, base + 18)]


def studies_at(base: float) -> list[Run]:
    return [run("Studies", 40, base, 12, 700), *listed(STUDIES, 40, base + 18)]


def test_a_column_that_holds_columns_is_parted_from_the_page_first() -> None:
    """The white in the list of skills is wider and parts more than that beside the column."""
    page = contact_at(100) + skills_at(180) + listed(LONG, 165, 100, 12)
    band = best_band(rows_of(page))
    assert band and band.kind == "columns" and 155 < band.middle < 165
    assert text_of(blocks_of(page)) == f"Contact\n{CONTACT}\nSkills\n{NAMES}\n{MORE}\n{LONG}"


def test_so_is_a_column_that_begins_with_columns() -> None:
    page = skills_at(100) + contact_at(220) + listed(LONG, 165, 100, 12)
    assert text_of(blocks_of(page)) == f"Skills\n{NAMES}\n{MORE}\nContact\n{CONTACT}\n{LONG}"


def test_so_is_a_column_whose_first_lines_are_short() -> None:
    page = studies_at(100) + skills_at(160) + contact_at(280) + listed(f"{LONG}\n{LONG}", 165, 100, 11)
    expected = f"Studies\n{STUDIES}\nSkills\n{NAMES}\n{MORE}\nContact\n{CONTACT}\n{LONG}\n{LONG}"
    assert text_of(blocks_of(page)) == expected


def test_labels_larger_and_lower_than_their_lines_stand_in_their_rows() -> None:
    cells = {
        "Coding": "Python, Rust and Scala at work\nand some Haskell at home\nBash where nothing else is",
        "Running": "Kafka and Spark on four clusters\nDocker and Helm for all of them\nRedis beside them",
        "Talking": "English and Polish spoken daily\nGerman read without a dictionary\nCzech learnt in Brno",
    }
    page = [each for n, text in enumerate(cells.values()) for each in listed(text, 140, 100 + 54 * n)]
    page += [run(label, 30, 107 + 54 * n, 14) for n, label in enumerate(cells)]
    assert kind_of(page) == "labels"
    assert text_of(blocks_of(page)) == "\n".join(f"{label}\t{text}" for label, text in cells.items())


def test_a_gutter_may_be_narrow_beside_one_long_heading() -> None:
    heading = run("PROFESSIONAL SKILLS", 40, 86, 12, 700, end=195)
    aside = [heading, *listed(ASIDE, 40, 100)]
    main = [run("Experience", 200, 86, 12, 700), *listed(MAIN, 200, 100)]
    assert heading.x1 == 195 and max(line.x1 for line in aside[1:]) < 150
    expected = f"PROFESSIONAL SKILLS\n{ASIDE}\nExperience\n{MAIN}"
    assert text_of(blocks_of(aside + main)) == expected


def test_a_line_that_crosses_the_gutter_ends_the_columns() -> None:
    below = run("A line of the whole page under both of the columns of it", 40, 180)
    rows = rows_of([*listed(ASIDE, 40, 100), *listed(MAIN, 200, 107), below])
    band = best_band(rows)
    assert band and band.last == len(rows) - 2
    assert text_of(blocks_of([run for row in rows for run in row])) == f"{ASIDE}\n{MAIN}\n{below.text}"


def test_dates_at_the_right_are_no_column() -> None:
    jobs = listed("Halcyon Freight, Oslo\n\n\nNorthwind Grain, Bergen\n\n\nMeadow Rail, Tromso", 40, 100)
    tasks = listed("\nBuilt the search of the desk\nLed three people\n\nCut the cost by half\nWrote tests", 40, 100)
    dates = [run(f"{year} – {year + 3}", 400, base) for year, base in ((2021, 100), (2018, 142), (2015, 184))]
    assert kind_of(jobs + tasks + dates) is None
    assert text_of(blocks_of(jobs + tasks + dates)).split("\n")[0] == "Halcyon Freight, Oslo\t2021 – 2024"


def test_lines_of_one_column_have_no_gutter() -> None:
    assert kind_of(listed(f"{MAIN}\n{ASIDE}", 40, 100)) is None


def labelled(names: str, pitch: float, base: float = 100) -> list[Run]:
    """Bold labels that end at 100 points, each beside a line of a list."""
    lists = ["Kafka, Docker and Helm in use", "Rust, Go", "Oslo, Bergen", "Scala and SQL, each for long"]
    runs = []
    for row, name in enumerate(names.split("\n")):
        label = run(name, 0, base + row * pitch, 10, 700)
        shift = 100 - label.x1
        moved = run(name, shift, base + row * pitch, 10, 700)
        runs += [moved, run(lists[row], 115, base + row * pitch)]
    return runs


def test_labels_that_follow_each_other_closely_are_one_for_each_line() -> None:
    page = labelled("DevOps\nBack-end\nProgramming\nCities", 10.5)
    assert [row.split("\t")[0] for row in text_of(blocks_of(page)).split("\n")] == [
        *("DevOps", "Back-end", "Programming", "Cities"),
    ]


def test_a_larger_heading_in_its_own_white_does_not_make_labels_a_column() -> None:
    page = [
        *labelled("DevOps\nBack-end\nCoding\nCities", 10.5),
        *[run("Honours", 20, 170, 15, 700), run("2018", 20, 192), run("Finalist at the meeting in Oslo", 150, 192)],
    ]
    assert text_of(blocks_of(page)).split("\n")[1] == "Back-end\tRust, Go"


def test_a_date_under_a_heading_of_the_rail_is_not_part_of_it() -> None:
    rail = [("WORK", 100, ""), ("2019 - 2022", 116, "Data engineer"), ("2015 - 2018", 132, "Software developer")]
    page = [run(words, 40, base) for words, base, _ in rail] + [run(w, 150, base) for _, base, w in rail if w]
    page += [
        run("Oslo Freight Works and Sons of Bergen", 150, 124),
        run("Bergen Grain and Feed of the North", 150, 140),
    ]
    assert text_of(blocks_of(page)).split("\n")[:2] == ["WORK", "2019 - 2022\tData engineer"]
