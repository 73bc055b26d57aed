"""Pronouns in bullets, and texts that speak of the person as of another."""

from __future__ import annotations

import pytest

from tests.reviews.resume.conftest import job
from toolkit.reviews.resume.person import find

REWRITES = (
    ("I built a search engine for our support team", "Built a search engine for the support team"),
    ("Rewrote the on-call guide with my team", "Rewrote the on-call guide with the team"),
    ("We shipped the fraud model to 4 countries", "Shipped the fraud model to 4 countries (as a team; own part: ▢)"),
    ("Defended my thesis on calibration", ""),
)


@pytest.mark.parametrize(("line", "rewrite"), REWRITES)
def test_a_pronoun_is_left_out_where_the_line_bears_it(one_job, line, rewrite):
    (found,) = find(one_job(line))
    assert found.check == "first-person"
    assert found.rewrite == rewrite


def test_letters_and_names_that_look_like_pronouns_are_left_alone(one_job):
    lines = (
        "Ran the Phase I trial",
        "Cut the I/O wait by half",
        "Redesigned the My Account page",
        "Opened the US office",
    )
    assert not list(find(one_job(*lines, "Fixed the “my orders” page")))


def test_a_summary_may_say_i(material):
    assert not list(find(material("## Summary\n\nI build retrieval systems, and we ship weekly.\n")))


def test_the_persons_own_name_with_a_verb(material):
    (found,) = find(material("## Summary\n\nAda has worked on search for six years. She enjoys long runs.\n"))
    assert found.check == "third-person"
    assert [place.text for place in found.places] == ["Ada", "She"]


def test_somebody_else_may_be_she(material):
    assert not list(find(material(job("Mentored a student. She won the thesis prize"))))
