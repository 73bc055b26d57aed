"""What the pages of packs look like: how full they are, what stays together, what stands where."""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Callable
from functools import cache
from itertools import product
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from toolkit import workflow
from toolkit.papers.pack.models import Card, Pack
from toolkit.rendering.pack import pages as pack_pages

SAMPLES = Path(__file__).parents[3] / "samples"
PEOPLE = sorted(SAMPLES.glob("resumes/*.pdf"))
JOBS = sorted(path for path in (SAMPLES / "postings").iterdir() if path.suffix in (".md", ".txt", ".html"))
FULL, LAST = 0.35, 0.20
"""Least share of a page, and of the last one, down to which something is printed."""
HEAD, FOOT = 18 * 72 / 25.4, 15.5 * 72 / 25.4
MM = 72 / 25.4


def some() -> list[tuple[Path, Path, str]]:
    """Every pocket pack, and of the larger ones one or two of each posting; all where EVERY_PACK is set."""
    pairs = list(product(PEOPLE, JOBS))
    if os.environ.get("EVERY_PACK"):
        return [(*pair, size) for pair in pairs for size in ("pocket", "standard", "full")]
    turned = [(person, JOBS[at % len(JOBS)]) for at, person in enumerate(PEOPLE)]
    return [
        *((*pair, "pocket") for pair in pairs),
        *((*pair, "standard") for pair in turned),
        *((*pair, "full") for pair in turned[: len(JOBS)]),
    ]


@cache
def resume(path: Path) -> object:
    return workflow.read_resume(path)


@cache
def posting(path: Path) -> object:
    return workflow.read_posting(path)


def filled(data: bytes) -> list[float]:
    """For each page the share of its body down to the lowest mark."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [_filled(page) for page in document]
    finally:
        document.close()


def _filled(page: pypdfium2.PdfPage) -> float:
    scale = 0.4
    body = np.asarray(page.render(scale=scale).to_pil().convert("L"))
    body = body[int(HEAD * scale) : int((page.get_height() - FOOT) * scale)]
    marked = np.nonzero((body < 215).any(axis=1))[0]
    return float(marked.max() + 1) / len(body) if len(marked) else 0.0


def texts(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()).replace("\u2011", "-") for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("job", some(), ids=lambda job: "-".join((job[0].stem[:6], job[1].stem[:6], job[2])))
def test_no_page_of_a_sample_pack_is_nearly_empty(job: tuple[Path, Path, str]) -> None:
    person, advert, size = job
    pack = workflow.write_pack(resume(person), posting(advert), size=size, as_of="2026-11-22")  # type: ignore[arg-type]
    drawn = pack_pages.draw(pack, paper="letter" if person == PEOPLE[0] else "a4")
    shares = filled(drawn.data)
    assert [(at, share) for at, share in enumerate(shares[:-1], 1) if share < FULL] == []
    assert shares[-1] >= LAST
    if size == "pocket":
        assert drawn.pages == 4
    assert ".…" not in "".join(texts(drawn.data))


@pytest.fixture(scope="module")
def told(packs: Callable[[str], Pack]) -> Callable[[str], list[str]]:
    return cache(lambda size: texts(pack_pages.draw(packs(size)).data))


@pytest.mark.parametrize("size", ["standard", "full"])
def test_a_round_stands_with_its_first_question_and_a_question_is_whole(
    size: str, told: Callable[[str], list[str]], packs: Callable[[str], Pack]
) -> None:
    said = told(size)
    for one in packs(size).rounds:
        opens = next(at for at, text in enumerate(said) if f"{one.name} {one.minutes} min What is judged" in text)
        assert one.questions[0].asks in said[opens]
        for asked in one.questions:
            text = next(text for text in said if asked.asks in text and asked.strong[0] in text.split(asked.asks)[1])
            rest = text.split(asked.asks)[1]
            assert all(words in rest for words in (*asked.strong, asked.weak, *asked.follow_ups))


def test_the_head_of_a_page_names_the_section_that_it_begins_in(told: Callable[[str], list[str]]) -> None:
    said = told("standard")
    begins = next(
        at for at, text in enumerate(said) if "An invented" in text or "Your own lines, probed What an" in text
    )
    if not re.search(r"of \d+ (Imogen.{0,90})?Your own lines", said[begins]):
        assert "The rounds" in said[begins]
    assert "Your own lines, probed" in said[begins + 1]


def test_hard_questions_say_on_which_page_they_are_answered(
    told: Callable[[str], list[str]], packs: Callable[[str], Pack]
) -> None:
    for size in ("pocket", "standard"):
        said = told(size)
        pages = [int(number) for number in re.findall(r"min, p\. (\d+)\)", said[0])]
        assert len(pages) == 3
        for asked, page in zip(packs(size).hard, pages, strict=True):
            assert asked.asks[:60] in said[page - 1]


def test_the_first_page_is_not_cut_where_it_has_room(
    told: Callable[[str], list[str]], packs: Callable[[str], Pack]
) -> None:
    pack = packs("standard")
    pack = dataclasses.replace(pack, weighed=pack.weighed[:5])
    said = texts(pack_pages.draw(pack).data)[0]
    held = [row.text for row in pack.weighed] + [row.line for row in pack.weighed] + [one.asks for one in pack.hard]
    held += [gap.close for gap in pack.gaps] + [gap.say.text for gap in pack.gaps] + [one.said for one in pack.proofs]
    assert [words for words in held if words not in said] == []
    assert "…" not in said


@pytest.mark.parametrize(("size", "on_page"), [("standard", 2), ("full", 1)])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_story_sheets_fill_their_pages_with_lines(
    size: str, on_page: int, paper: str, packs: Callable[[str], Pack]
) -> None:
    pack = packs(size)
    for star in HTMLParser(pack_pages.sheets(pack, paper=paper)).css(".star"):
        rows = {row.css_first("th").text(): len(row.css(".rule")) for row in star.css("tr")}
        assert rows["Action"] >= 4
        assert rows["Situation"] >= 1
        assert rows["Result"] == 0
    data = pack_pages.draw(pack, paper=paper).data
    said = texts(data)
    pages = [
        next(at for at, text in enumerate(said) if f"{n} {star.title} Machine" in text)
        for n, star in enumerate(pack.stars, 1)
    ]
    if on_page == 1:
        assert len(set(pages)) == len(pages)
        assert min(filled(data)[page] for page in pages) > 0.9
    else:
        assert max(pages.count(page) for page in pages) == 2


def test_the_matrix_is_not_alone(told: Callable[[str], list[str]]) -> None:
    for size in ("standard", "full"):
        text = next(text for text in told(size)[2:] if "Which story for which theme" in text)
        assert "Is the number still there today" in text


def test_a_pocket_pack_of_many_probes_still_has_four_pages(packs: Callable[[str], Pack]) -> None:
    pack = packs("pocket")
    many = dataclasses.replace(pack, probes=pack.probes * 6)
    drawn = pack_pages.draw(many)
    assert drawn.pages == 4
    assert filled(drawn.data)[-1] > 0.6
    assert "Your own lines, probed" in texts(drawn.data)[3]


def test_cards_are_printed_whole(packs: Callable[[str], Pack]) -> None:
    pack = packs("full")
    back = tuple(f"Point {n} of an answer that goes on for longer than a line of a small card holds." for n in range(6))
    cards = tuple(Card(f"question/x{n}", f"{n}: {'how do you find out why, ' * 6}?", back, ("a",)) for n in range(20))
    said = " ".join(texts(pack_pages.draw(dataclasses.replace(pack, cards=cards)).data))
    said = said.split("Cut along the horizontal lines")[1]
    assert "…" not in said
    assert all(card.front in said for card in cards)
    assert said.count(back[-1]) == len(cards)


def test_a_star_is_explained_once(told: Callable[[str], list[str]]) -> None:
    said = " ".join(told("standard"))
    assert said.count("stands in the full pack") == 1
    assert re.search(r"\d min\*", said)
    assert "stands in the full pack" not in " ".join(told("full"))
