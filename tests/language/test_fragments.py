"""Fragments of resumes as sentences: hand-written pairs, and what holds for any text."""

from __future__ import annotations

import re
import time
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from toolkit.language.fragments.lexicon import words
from toolkit.language.fragments.sentences import sentences

TABLE = Path(__file__).with_name("fragments.tsv")
LEFTOVER = re.compile(r"(?<![A-Za-z])w/|→|⇒|➔|->|=>|(?<![A-Z\w])&(?![A-Z])|[\x00-\x1f]")
FIRMS = tuple(sorted(words("firms")))


@cache
def pairs() -> tuple[tuple[str, str, str], ...]:
    rows = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return tuple((row[0], row[1], row[2] if len(row) > 2 else "") for row in rows)


def digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def assert_well_formed(fragment: str, said: tuple[str, ...]) -> None:
    for sentence in said:
        assert sentence[0].isupper(), sentence
        assert sentence.rstrip('”"').endswith((".", "!", "?")), sentence
        assert not sentence.endswith(".."), sentence
        assert "  " not in sentence
        for firm in FIRMS:
            sentence = sentence.replace(firm, "")
        assert not LEFTOVER.search(
            re.sub(r"[A-Z][\w.'’-]* & (?:[A-Z]\S* )?(?:Co|Sons|Partners|Company|Associates)", "", sentence)
        )
    if said:
        assert digits(" ".join(said)) == digits(fragment)


@pytest.mark.parametrize(("when", "fragment", "wanted"), pairs(), ids=[f"{row[0]}-{row[1]}" for row in pairs()])
def test_a_fragment_is_said_as_a_person_says_it(when: str, fragment: str, wanted: str) -> None:
    assert " ".join(sentences(fragment, held=when == "now")) in wanted.split(" | ")


def test_the_pairs_are_many_and_differ() -> None:
    assert len(pairs()) >= 300
    assert len({row[:2] for row in pairs()}) == len(pairs())
    assert {row[0] for row in pairs()} == {"now", "past"}


@pytest.mark.parametrize("held", [True, False])
def test_every_figure_stays_in_its_place(held: bool) -> None:
    for _, fragment, _ in pairs():
        assert_well_formed(fragment, sentences(fragment, held=held))


OPENINGS = [
    "Built",
    "Lead",
    "Managing",
    "Responsible for",
    "Used by",
    "Promoted to",
    "Design and review of",
    "Model",
    "She ran",
]
MIDDLES = [
    "team of 5",
    "the p95 of 3 services",
    "12-week course & lab",
    "search w/ FAISS",
    "R&D → 4 teams",
    "$450K grant (2019)",
]
TAILS = [
    "",
    ", p95 80 ms",
    "; used by 40 labs",
    "; 12 stars",
    " - won 2nd prize",
    ", two promoted",
    "; Python, Go",
    ". Cut cost 3%",
]


@pytest.mark.parametrize("held", [True, False])
def test_what_is_put_together_of_common_pieces_is_well_formed(held: bool) -> None:
    for pieces in product(OPENINGS, MIDDLES, TAILS):
        fragment = f"{pieces[0]} {pieces[1]}{pieces[2]}"
        assert_well_formed(fragment, sentences(fragment, held=held))


@given(st.text(max_size=200), st.booleans())
@settings(max_examples=300, deadline=None)
@example("w/ &→w/", False)
@example("Built & → w/", True)
@example("\x00Led\x07 team", False)
@example(".;:,", False)
@example("I", False)
def test_any_text_gives_whole_sentences_or_none(text: str, held: bool) -> None:
    for sentence in sentences(text, held=held):
        assert sentence.strip()
        assert sentence.endswith((".", "!", "?", ".”", '."'))


SHAPES = [
    "Built a x, ",
    "a",
    "; ",
    ". ",
    "& ",
    "(",
    "1,",
    "→1",
    "Led and ",
    " - a",
    ", 1x faster",
    "a: ",
    "-",
    "\x00",
    "of the ",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_the_text_and_not_faster(shape: str) -> None:
    def spent(size: int) -> float:
        text = (shape * size)[:size]
        started = time.perf_counter()
        for prefix in ("Built ", ""):
            sentences(prefix + text, held=False)
        return time.perf_counter() - started

    spent(100)
    assert min(spent(10_000) for _ in range(2)) < 0.4
