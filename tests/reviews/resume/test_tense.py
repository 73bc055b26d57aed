"""Jobs told in more than one tense."""

from __future__ import annotations

from tests.reviews.resume.conftest import job
from toolkit.reviews.resume.tense import find

PAST = "**Data Scientist**, Moss & Gray, York (Jan 2019 - Feb 2023)"


def test_the_present_in_a_job_that_ended_becomes_past_with_all_its_verbs(material):
    (found,) = find(
        material(job("Build and maintain dashboards for 40 stores", "Ran 9 tests", "Wrote 3 guides", head=PAST))
    )
    assert found.text.endswith("has ended, but “Build” stands in the present beside lines in the past.")
    assert found.mend == "Write “Built” for “Build”."
    assert found.rewrite == "Built and maintained dashboards for 40 stores"


def test_several_lines_are_one_finding(material):
    (found,) = find(material(job("Manage 4 people", "Trained the ranker", "Leading the guild", head=PAST)))
    assert [place.text for place in found.places] == ["Manage", "Leading"]
    assert found.mend == "Write “Managed” for “Manage” and “Led” for “Leading”."
    assert not found.rewrite


def test_the_ing_form_beside_others_in_a_held_job(one_job):
    (found,) = find(one_job("Leading research on retrieval", "Mentor two interns", "Built the index"))
    assert found.mend == "Write “Lead” for “Leading”."
    assert found.rewrite == "Lead research on retrieval"


def test_done_and_lasting_things_of_a_held_job_have_their_own_tenses(one_job):
    assert not list(find(one_job("Lead a group of 14", "Moved 60 services to AWS", "Chair the design review")))


def test_one_tense_throughout_is_left_alone(material):
    assert not list(
        find(material(job("Built the index", "Set the rota", "Read 400 papers", "Cut costs by 9%", head=PAST)))
    )


def test_a_verb_that_may_belong_to_an_infinitive_leaves_the_line_without_a_rewrite(material):
    head = "**Analyst**, Moss & Gray (Jan 2019 - Feb 2021)"
    lines = ("Built the index", "Create models for the business to better understand the data and help them decide")
    (found,) = find(material(job(*lines, head=head)))
    assert not found.rewrite
