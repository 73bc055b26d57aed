"""Story sheets: what the line says of itself, a short title, and themes that the sheets share out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from toolkit.papers.pack.models import Pack

MakePack = Callable[..., Pack]
MIDDLE = ("ifeoma-castell", "applied-ai-engineer.md", "full")
SENIOR = ("priscilla-nakano", "senior-llm-platform-engineer.html", "full")
CHANGER = ("tobias-wren", "junior-ai-engineer.txt", "full")


def test_a_sheet_says_what_the_line_says_and_asks_for_the_rest(pack: MakePack) -> None:
    star = next(star for star in pack(*MIDDLE).stars if star.title == "Rating service")
    says = {part.name: part.says for part in star.parts}
    assert says["Result"] == ("Cut nightly job time from 3 hours to 25 minutes.",)
    assert says["Situation"] == says["Task"] == ()
    assert all(part.prompt for part in star.parts)


@pytest.mark.parametrize(
    ("who", "title"),
    [(MIDDLE, "Token cost per answer"), (SENIOR, "Dense retrieval"), (CHANGER, "Rollout of barcode administration")],
)
def test_a_title_names_the_thing_and_not_the_deed(pack: MakePack, who: tuple[str, str, str], title: str) -> None:
    assert title in [star.title for star in pack(*who).stars]


def test_a_metric_keeps_its_spelling_at_the_head_of_a_result(pack: MakePack) -> None:
    results = [line for star in pack(*SENIOR).stars for part in star.parts for line in part.says]
    assert "nDCG@10 rose from 0.41 to 0.52." in results


def test_the_sheets_share_out_the_themes(pack: MakePack) -> None:
    stars = pack(*SENIOR).stars
    assert len({theme for star in stars for theme in star.themes}) >= 6


def test_an_error_of_a_model_is_no_failure_of_a_person(pack: MakePack) -> None:
    for star in pack(*MIDDLE).stars:
        if "error" in star.source.text:
            assert "Failure and repair" not in star.themes
