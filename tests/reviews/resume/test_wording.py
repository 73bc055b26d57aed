"""Words for rewrites."""

from __future__ import annotations

import pytest

from toolkit.reviews.resume.wording import ended, joined, keeps_facts, sentences_of, without


def test_lists():
    assert joined(["a"]) == "a"
    assert joined(["a", "b", "c"], "or") == "a, b or c"


@pytest.mark.parametrize(
    ("text", "word", "left"),
    [
        ("an innovative model", "innovative", "a model"),
        ("a cutting-edge index", "cutting-edge", "an index"),
        ("Innovative models", "Innovative", "Models"),
        ("models, innovative", ", innovative", "models"),
    ],
)
def test_a_word_cut_out_leaves_a_right_article_and_capital(text, word, left):
    at = text.index(word)
    assert without(text, at, at + len(word)) == left


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Built it. Sold it.", 2),
        ("Built it for Acme Inc. in York", 1),
        ("Joined as the first U.S. Engineer", 1),
        ("One line", 1),
    ],
)
def test_sentences(text, count):
    parts = [text[start:end] for start, end in sentences_of(text)]
    assert len(parts) == count
    assert " ".join(parts) == text


def test_a_rewrite_without_a_number_or_a_name_is_told():
    assert keeps_facts("Cut cost by 9% with Kafka", "With Kafka, cut cost by 9%")
    assert not keeps_facts("Cut cost by 9% with Kafka", "Cut cost with Kafka")
    assert not keeps_facts("Cut cost by 9% with Kafka", "Cut cost by 9%")


def test_ends_are_as_in_the_line():
    assert ended("Built it", "Ran it.") == "Built it."
    assert ended("Built it.", "Ran it") == "Built it"
