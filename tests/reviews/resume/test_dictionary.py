"""What is known as a word, and what is taken for a slip of another."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.reviews.resume.dictionary import distance, speller

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("misspellings.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
RIGHT = (
    "backend", "autoscaling", "microservices", "rerankers", "preemptible", "runbooks", "labelling", "catalogue",
    "organisational", "neighbourhoods", "judgements", "quantisation", "containerised", "haemostasis",
    "uncalibrated", "misrouted", "serverless", "monorepo", "hackathon", "interpretability", "kerb", "telecoms",
    "pseudonymised", "deduplicating", "observability",
)  # fmt: skip


@pytest.mark.parametrize(("wrong", "meant"), ROWS)
def test_typical_misspellings_are_found_and_the_word_is_offered(wrong, meant):
    words = speller(())
    assert not words.knows(wrong)
    assert words.meant(wrong)[0] == meant


@pytest.mark.parametrize("word", RIGHT)
def test_words_of_the_trade_and_british_ones_are_right(word):
    assert speller(()).knows(word)


def test_the_words_of_a_resume_are_right_in_it():
    assert not speller(()).knows("pgvector")
    assert speller(("pgvector",)).knows("pgvector")


def test_words_without_a_near_one_are_taken_for_names():
    assert speller(()).meant("twierz") == []
    assert speller(()).meant("zorgpad") == []


@pytest.mark.parametrize(("one", "other", "slips"), [("teh", "the", 1), ("analisys", "analysis", 2), ("a", "abcd", 3)])
def test_distance(one, other, slips):
    assert distance(one, other, 2) == slips
