"""Lines that speak of size without saying it."""

from __future__ import annotations

import pytest

from tests.reviews.resume.lines import STRONG
from toolkit.reviews.resume.scale import find


@pytest.mark.parametrize(
    ("line", "rewrite"),
    [
        (
            "Built large-scale data pipelines with Spark and Airflow",
            "Built large-scale data pipelines with Spark and Airflow at ▢ records a day",
        ),
        ("Mentored junior engineers", "Mentored ▢ junior engineers"),
        (
            "Led a team of engineers to deliver a search platform",
            "Led a team of ▢ engineers to deliver a search platform",
        ),
        ("Maintained ETL pipelines in Airflow", "Maintained ETL pipelines in Airflow at ▢ records a day"),
        (
            "Maintained Kubernetes clusters, networks and storage",
            "Maintained Kubernetes clusters, networks and storage; ▢ nodes and ▢ services",
        ),
    ],
)
def test_the_size_is_asked_for_with_a_blank(one_job, line, rewrite):
    (found,) = find(one_job(line))
    assert (found.check, found.rewrite) == ("scale-missing", rewrite)


@pytest.mark.parametrize(
    "line",
    [
        "Built large-scale data pipelines for 300 million events a day",
        "Mentored four engineers, two promoted",
        "Taught the other engineers TypeScript",
        "Maintained the lab's Slurm cluster of 24 nodes",
        "Joined the Large-Scale Learning group",
    ],
)
def test_lines_with_a_size_or_without_a_promise_are_left_alone(one_job, line):
    assert not list(find(one_job(line, *STRONG)))


def test_one_line_has_one_finding_of_this_part(one_job):
    from toolkit.reviews.resume import baseline, duty, outcome, scale, tool_list

    material = one_job(
        "Responsible for building massive pipelines and improving latency",
        "Built massive pipelines, improving latency",
        "Improved massive pipelines to 90 ms",
    )
    places = [
        p for module in (baseline, duty, outcome, scale, tool_list) for f in module.find(material) for p in f.places
    ]
    assert len({place.start for place in places}) == len(places) == 3


def test_people_who_are_supported_are_no_load(one_job):
    assert not list(find(one_job("Supported marketing and finance teams with data analysis and ad hoc reports")))
