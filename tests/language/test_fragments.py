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

from toolkit.language.fragments.deeds import gerund
from toolkit.language.fragments.lexicon import words
from toolkit.language.fragments.results import apart
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


def test_a_result_that_is_parted_off_loses_no_figure() -> None:
    for when, fragment, _ in pairs():
        for sentence in sentences(fragment, held=when == "now"):
            parts = apart(sentence)
            assert_well_formed(sentence, parts)
            assert all(not part.startswith("I ") for part in parts[1:])


def test_a_deed_as_a_phrase_loses_no_figure() -> None:
    for when, fragment, _ in pairs():
        for sentence in sentences(fragment, held=when == "now"):
            phrase = gerund(sentence)
            assert not phrase or digits(phrase) == digits(sentence)
            assert not phrase.startswith(("I ", "being "))


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


PIECES = re.findall(
    r"\S+",
    "Built led Manage managing I We She Used Promoted Design Team model API the a of for with w/ w/o and & → -> – - — "
    "; : , . ( ) “ ” 5 12-week $3M 40% ~20 99.9% p95 latency ms from to in on at by team Python, AT&T R&D etc. | • + @ "
    "which that reduced was adopted LED iOS incl. yrs 3x faster, two promoted My Her not",
)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join), st.booleans())
@settings(max_examples=600, deadline=None)
def test_any_words_of_a_resume_give_well_formed_sentences_or_none(text: str, held: bool) -> None:
    assert_well_formed(text, sentences(text, held=held))


@given(st.one_of(st.text(max_size=200), st.text("Led to&→w/ .,;:5", max_size=60).map("Built ".__add__)), st.booleans())
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
        assert "  " not in sentence


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
