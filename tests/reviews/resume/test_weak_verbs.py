"""Lines that open without saying what the person did."""

from __future__ import annotations

import pytest

from toolkit.reviews.resume.weak_verbs import find

REWRITES = (
    ("Helped build the churn model in PyTorch", "Helped build the churn model in PyTorch; own part: ▢"),
    ("Participated in the move to Airflow.", "Participated in the move to Airflow; own part: ▢."),
    ("Worked on recommendation models in PyTorch", "▢ recommendation models in PyTorch"),
    ("Worked on migrating 14 pipelines to Airflow", "Worked on migrating 14 pipelines to Airflow; own part: ▢"),
    ("Exposure to vector databases in a hackathon", "▢ vector databases in a hackathon"),
    ("Worked with Kafka for the event log", "▢ Kafka for the event log"),
    ("Worked with encryption settings to enforce access rules", "▢ encryption settings to enforce access rules"),
    (
        "Worked with the third-party payment providers to test refunds",
        "Worked with the third-party payment providers to test refunds; own part: ▢",
    ),
    ("Contributed to the Kubernetes docs", "Contributed to the Kubernetes docs; own part: ▢"),
    (
        "Collaborated with the safety team to deploy prototypes",
        "Collaborated with the safety team to deploy prototypes; own part: ▢",
    ),
)
STRONG = (
    "Wrote the retention rules with legal",
    "Worked as the only ML engineer of nine",
    "Helped 30 customers move to the new API",
    "Helped product teams adopt tracing",
    "Assisted 40 patients a day",
    "Contributed to scikit-learn (12 merged pull requests)",
    "Participated in code reviews and wrote the style guide",
    "Contributed to the design system, creating 12 components",
    "Contributed to the docs by writing the chapter on retrieval",
    "Supported 40 hospitals with one on-call rota",
)


@pytest.mark.parametrize(("line", "rewrite"), REWRITES)
def test_a_weak_opening_is_rewritten_without_a_larger_role(one_job, line, rewrite):
    (found,) = find(one_job(line))
    assert found.check == "weak-opening"
    assert found.places[0].text == line
    assert found.rewrite == rewrite


def test_the_words_in_question_are_quoted(one_job):
    (found,) = find(one_job("Helped build the churn model in PyTorch."))
    assert found.text == ("“Helped” does not say which part was yours: “Helped build the churn model in PyTorch”.")


def test_a_line_that_tells_a_deed_is_left_alone(one_job):
    assert not list(find(one_job(*STRONG)))
