"""Pages and words beside the experience shown."""

from __future__ import annotations

import dataclasses

import pytest

from tests.reviews.ats.page_files import material, printed, taxonomy
from tests.reviews.ats.resume_texts import AS_OF, findings, jobs
from toolkit.reviews.ats import length
from toolkit.reviews.ats.material import Material, Weighing

PAGE = "<h1>Odalys Brennan</h1><p>odalys@example.com | Dayton, OH</p><h2>Experience</h2>"
LINE = "<li>Trained the arrival model in PyTorch on 40 million trips and cut its error by a third</li>"


def paged(
    rows: int, *, since: str = "Mar 2024", title: str = "ML Engineer", rest: str = "", level: str = "mid"
) -> Material:
    """A PDF of one job with so many lines under it, about 50 a page."""
    entry = f"<p><b>{title}</b>, Fenwick Freight Inc., Dayton | {since} – Present</p><ul>{LINE * rows}</ul>"
    made = material(printed(f"{PAGE}{entry}{rest}"))
    assert made.resume is not None
    return dataclasses.replace(made, weighing=Weighing(made.resume, taxonomy(), AS_OF, level))


def ids(made: Material) -> list[str]:
    return [finding.check for finding in length.find(made)]


def test_one_page_for_a_few_years_is_fine() -> None:
    assert ids(paged(40)) == []


def test_two_pages_for_two_years_are_a_note_and_four_more_than_that() -> None:
    (two,) = length.find(paged(80))
    assert (two.check, two.severity) == ("too-long", "note")
    assert two.text == "The file has 2 pages; 1 page is usual for about 3 years of work."
    assert two.places[0].page == 2
    assert next(iter(length.find(paged(170)))).severity == "minor"


@pytest.mark.parametrize(("since", "level"), [("Mar 2018", "mid"), ("Mar 2024", "senior")])
def test_years_of_work_or_the_level_allow_a_second_page(since: str, level: str) -> None:
    assert ids(paged(80, since=since, level=level)) == []


def test_academic_lists_are_not_judged() -> None:
    assert ids(paged(170, title="Assistant Professor of Machine Learning")) == []


def test_a_last_page_with_three_lines() -> None:
    rest = "<p style='break-before: page'>Languages: Norwegian, Dutch</p>"
    found = {each.check: each for each in length.find(paged(40, since="Mar 2015", rest=rest))}
    assert list(found) == ["last-page-empty"]
    assert found["last-page-empty"].text == "Page 2 holds 1 line, from “Languages: Norwegian, Dutch” on."


def test_an_almost_empty_page_too_many_is_one_finding() -> None:
    rest = "<p style='break-before: page'>Languages: Norwegian, Dutch</p>"
    assert ids(paged(40, rest=rest)) == ["last-page-empty"]
    assert ids(paged(80, rest=rest)) == ["last-page-empty", "too-long"]


def test_a_half_full_last_page_is_fine() -> None:
    rest = f"<ul style='break-before: page'>{LINE * 20}</ul>"
    assert ids(paged(40, since="Mar 2015", rest=rest)) == []


def test_formats_without_pages_are_held_to_words() -> None:
    many = jobs("Mar 2024 – Present").replace("- Trained", "- Trained " + "and kept in use " * 200)
    (found,) = findings(length, many, level="mid")
    assert found.check == "too-long" and "more than fit on 1 page" in found.text


def test_very_few_words_are_a_note() -> None:
    (found,) = findings(length, "# Odalys Brennan\n\nodalys@example.com\n\n## Skills\n\nPython, SQL\n")
    assert (found.check, found.severity) == ("too-short", "note")


def test_the_words_of_a_structured_file_are_counted() -> None:
    lines = ", ".join(f'"Trained and shipped model number {n} for the freight desk in the winter"' for n in range(20))
    text = f'{{"basics": {{"name": "Odalys Brennan"}}, "work": [{{"name": "Fenwick", "highlights": [{lines}]}}]}}'
    assert findings(length, text, "resume.json") == []
