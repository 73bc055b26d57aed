"""American and British spelling."""

from __future__ import annotations

import pytest

from toolkit.reviews.resume.dialect import find, kinds_of


def test_the_rarer_spelling_is_the_place(one_job):
    (found,) = find(one_job("Labelled 900 scans", "Modelled demand", "Cut the noise of color prints"))
    assert found.check == "mixed-spelling"
    assert found.text == "“color” is American spelling, “Labelled” and “Modelled” British."


def test_ise_beside_ize(one_job):
    (found,) = find(one_job("Optimised the loader", "Organized the guild", "Organised the rota"))
    assert found.text == "“Organized” is -ize spelling, “Optimised” and “Organised” -ise."


def test_oxford_spelling_is_no_mixture(one_job):
    assert not list(find(one_job("Modelled demand by colour", "Organized the guild", "Quantized the detector")))


def test_names_are_left_alone(one_job):
    assert not list(find(one_job("Modelled demand", "Worked at the Center for Color Science in 2019")))


@pytest.mark.parametrize("word", ["advised", "exercise", "size", "precise", "supervising", "promised", "prize"])
def test_words_with_one_spelling(word):
    assert kinds_of(word) == ()
