"""Verbs that open many lines of one job."""

from __future__ import annotations

from tests.reviews.resume.conftest import job
from toolkit.reviews.resume.repeats import find


def test_a_verb_that_opens_three_lines_is_found_in_all_its_forms(one_job):
    (found,) = find(one_job("Built the index", "Build the dashboards", "Ran 9 tests", "Built the labelling tool"))
    assert [place.text for place in found.places] == ["Built", "Build", "Built"]
    assert found.text.startswith("3 of 4 lines of the job at Fenwick Labs")
    assert found.text.endswith(" open with “Built”.")
    assert "“wrote”" in found.mend


def test_two_lines_may_open_alike(one_job):
    assert not list(find(one_job("Built the index", "Ran 9 tests", "Built the labelling tool")))


def test_lines_of_two_jobs_do_not_add_up(material):
    other = job("Built the ranker", head="**Data Scientist**, Moss & Gray, York (Jan 2019 - Feb 2023)")
    assert not list(find(material(job("Built the index", "Built the labelling tool") + other.partition("\n")[2])))


def test_weak_openings_are_left_to_their_own_check(one_job):
    assert not list(find(one_job("Worked on search", "Worked on ranking", "Worked on ads")))
