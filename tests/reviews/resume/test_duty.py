"""Duties instead of deeds."""

from __future__ import annotations

import pytest

from tests.reviews.resume.conftest import job
from toolkit.reviews.resume.duty import find

PAST = "**ML Engineer**, Fenwick Labs, Leeds (Mar 2021 - Feb 2026)"


@pytest.mark.parametrize(
    ("line", "rewrite"),
    [
        (
            "Responsible for building and deploying models that 30 teams use",
            "Built and deployed models that 30 teams use",
        ),
        (
            "In charge of the development and maintenance of the billing service",
            "Developed and maintained the billing service, serving ▢ requests a day at a latency of ▢ ms",
        ),
        (
            "Tasked with designing, testing and shipping a chatbot in Python.",
            "Designed, tested and shipped a chatbot in Python; ▢ users, ▢ % of questions answered right.",
        ),
        ("Duties included analysis of 40 vendor feeds", "Analysed 40 vendor feeds"),
    ],
)
def test_the_deed_that_the_line_names_comes_first(material, line, rewrite):
    (found,) = find(material(job(line, head=PAST)))
    assert (found.check, found.rewrite) == ("duty", rewrite)


def test_what_goes_on_stands_in_the_present_in_a_job_still_held(one_job):
    (found,) = find(one_job("Responsible for maintaining 40 pipelines in Airflow"))
    assert found.rewrite == "Maintain 40 pipelines in Airflow"


@pytest.mark.parametrize(
    "line",
    [
        "Responsible for the data platform",
        "Responsible for data cleaning, analysis and reporting",
        "Duties included monitoring of production models and retraining.",
    ],
)
def test_a_duty_without_a_deed_gets_no_rewrite(one_job, line):
    (found,) = find(one_job(line))
    assert not found.rewrite


@pytest.mark.parametrize("line", ["Own the ledger in Java", "Wrote the responsible AI review with legal"])
def test_deeds_are_left_alone(one_job, line):
    assert not list(find(one_job(line)))
