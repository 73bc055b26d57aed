"""Lines in the passive."""

from __future__ import annotations

from toolkit.reviews.resume.passive import find


def test_by_me_becomes_the_active(one_job):
    (found,) = find(one_job("The feature store was built by me in BigQuery and dbt"))
    assert found.rewrite == "Built the feature store in BigQuery and dbt"


def test_nobody_named_gets_no_rewrite_that_would_name_the_person(one_job):
    (found,) = find(one_job("The ranking service was deployed on Kubernetes."))
    assert not found.rewrite
    assert found.mend == "Begin with “Deployed” if you did it; if others did, say what your part was."


def test_what_became_of_a_thing_is_no_passive_of_a_deed(one_job):
    lines = (
        "The library is used by 40 labs",
        "The evaluation set was labelled by two annotators",
        "Wrote the training data checks that are run each night",
        "Was promoted to lead of the group in 2024",
        "The gateway is connected to both payment systems",
        "Model that was trained on 900 scans",
    )
    assert not list(find(one_job(*lines)))
