"""Signs of the level."""

from __future__ import annotations

from toolkit.reviews.resume.signals import find, missing

LINES = (
    "Built the claims search that 1,100 adjusters use",
    "Raised answer accuracy from 71% to 88% on 1,200 labelled questions",
    "Cut token cost per answer from $0.031 to $0.012",
    "On call one week in five; pages fell from 31 to 6 a month",
)


def test_the_signs_that_a_senior_does_not_show_are_named(one_job):
    (found,) = find(one_job(*LINES, level="senior"))
    assert "no line shows work led, other engineers made better or a design decided and defended." in found.text
    assert "whom you mentored" in found.mend
    assert not found.places


def test_nothing_is_said_where_all_signs_are_there(one_job):
    material = one_job(
        *LINES,
        "Led the design of the gateway after a trial of three vendors",
        "Mentored four engineers",
        level="senior",
    )
    assert not list(find(material))


def test_a_lower_level_asks_for_less(one_job):
    assert not missing(one_job(*LINES, level="mid"))
    assert "standing" in missing(one_job(*LINES, level="principal"))


def test_words_of_the_skills_section_show_nothing(one_job):
    material = one_job(*LINES, rest="## Skills\n\n- Leadership: mentoring, design reviews\n", level="senior")
    assert "mentoring" in missing(material)


def test_one_sign_that_is_missing_is_named_once(one_job):
    (found,) = find(one_job("Built the claims search", "Moved the index", "Drew the plan", "Sold it", level="entry"))
    assert found.text.endswith("how results were checked; no line shows it.")
