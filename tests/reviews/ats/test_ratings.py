"""Levels in dots, bars and figures."""

from __future__ import annotations

import pytest

from tests.reviews.ats.page_files import CONTACT, HEAD, JOBS, SCHOOL, found, html, material, printed
from toolkit.reviews.ats import ratings

REST = HEAD + CONTACT + JOBS + SCHOOL + "<h2>Skills</h2>"


@pytest.mark.parametrize(
    "marks", [("●●●●○", "●●●○○", "●●○○○"), ("★★★★☆", "★★★☆☆", "★★★★★"), ("▰▰▰▱▱", "▰▰▱▱▱", "▰▰▰▰▱")]
)
def test_dots_and_stars(marks: tuple[str, ...]) -> None:
    skills = ("Python", "SQL", "Kubernetes")
    text = "\n".join(f"{skill} {mark}" for skill, mark in zip(skills, marks, strict=True))
    page = printed(REST + "".join(f"<p>{skill}</p>" for skill in skills))
    finding = found(ratings, material(page, readings=[text]))["level-marks"]
    assert "3 levels" in finding.text and f"“Python {marks[0]}”" in finding.text
    assert [place.text for place in finding.places] == list(skills)


def test_dots_on_the_page_itself() -> None:
    page = html(REST + "<p>Python ●●●●○</p><p>SQL ●●●○○</p>")
    assert "level-marks" in found(ratings, page)


def test_lists_with_dots_between_words_are_no_levels() -> None:
    page = html(REST + "<p>Python • SQL • Kubernetes ●</p><p>★ 1,200 stars on GitHub</p><p>*** *** ***</p>")
    assert found(ratings, page) == {}


BAR = "<p>{}</p><div class=bar><div style='width: {}%'></div></div>"
CSS = ".bar { background: #ddd; width: 50mm; height: 2mm } .bar div { background: #246; height: 2mm }"


def test_bars_are_named_with_their_places() -> None:
    page = html(REST + BAR.format("Python", 90) + BAR.format("SQL", 70) + BAR.format("Kubernetes", 50), CSS)
    finding = found(ratings, page)["level-shapes"]
    assert finding.text.startswith("3 levels on page 1 are drawn as bars")
    assert all(place.box[2] - place.box[0] == pytest.approx(141.7, abs=1) for place in finding.places)


def test_drawn_dots() -> None:
    dot = "<i style='background: {}'></i>"
    row = "<p>{}</p><div class=row>" + dot.format("#246") * 3 + dot.format("#ddd") * 2 + "</div>"
    css = ".row { display: flex; gap: 1mm } .row i { width: 3mm; height: 3mm; border-radius: 50% }"
    finding = found(ratings, html(REST + row.format("Python") + row.format("SQL"), css))["level-shapes"]
    assert finding.text.startswith("2 levels on page 1 are drawn as rows of dots or stars")


def test_bars_with_a_word_beside_them_and_bars_elsewhere_are_no_fault() -> None:
    beside = "<div style='display: flex; gap: 4mm; align-items: center'><span>{}</span>" + BAR[8:] + "</div>"
    page = REST + beside.format("Python, expert", 90) + beside.format("SQL, advanced", 70)
    assert "level-shapes" not in found(ratings, html(page, CSS))
    line = "<div class=bar style='width: 170mm'><div style='width: 40%'></div></div>"
    assert found(ratings, html(HEAD + CONTACT + line + JOBS + line + SCHOOL, CSS)) == {}


@pytest.mark.parametrize("levels", [("80%", "75%"), ("4/5", "3/5"), ("8/10", "9/10")])
def test_figures(levels: tuple[str, str]) -> None:
    page = html(REST + f"<p>Python {levels[0]}</p><p>Machine learning: {levels[1]}</p>")
    finding = found(ratings, page)["level-figures"]
    assert f"“Python {levels[0]}”" in finding.text


def test_figures_of_outcomes_are_no_levels() -> None:
    page = html(REST + "<p>Python, 99.9% uptime of three services</p><p>Tests: raised coverage from 40% to 85%</p>")
    assert found(ratings, page) == {}
