"""Tools without a use."""

from __future__ import annotations

import pytest

from toolkit.reviews.resume.tool_list import find


def test_a_list_of_tools_is_asked_what_was_built(one_job):
    (found,) = find(one_job("Used Python, Docker, Kubernetes"))
    assert found.rewrite == "Used Python, Docker, Kubernetes to build ▢ for ▢ users"


def test_experience_is_asked_where_it_was_gained(one_job):
    (found,) = find(one_job("Experience with TensorFlow, Keras and OpenCV."))
    assert found.rewrite == "Experience with TensorFlow, Keras and OpenCV, gained in building ▢ for ▢ users."


def test_the_stack_of_a_job_is_a_note_on_the_tools_that_no_line_shows(one_job):
    (found,) = find(one_job("Moved 14 jobs to Airflow", "Tech stack: Airflow, Kafka, Cassandra"))
    assert found.severity == "note"
    assert "“Kafka”, “Cassandra”" in found.text and "Airflow”," not in found.text.partition(" names ")[2]


@pytest.mark.parametrize(
    "line",
    [
        "Used Python and Docker to cut the build to 4 minutes",
        "Deployed on Kubernetes with Terraform and GitHub Actions",
        "Leveraged MLflow for experiment tracking",
        "Kubernetes migration lead",
    ],
)
def test_a_use_is_no_list(one_job, line):
    assert not list(find(one_job(line)))


def test_a_stack_whose_tools_other_lines_show_is_left_alone(one_job):
    lines = ("Moved 14 jobs to Airflow", "Streamed 2 million events a day through Kafka", "Stack: Airflow, Kafka")
    assert not list(find(one_job(*lines)))
