"""Values that were reached, without the one before."""

from __future__ import annotations

import pytest

from toolkit.reviews.resume.baseline import find


@pytest.mark.parametrize(
    ("line", "rewrite"),
    [
        (
            "Reduced API latency to 90 ms by caching embeddings in Redis",
            "Reduced API latency from ▢ to 90 ms by caching embeddings in Redis",
        ),
        ("Increased model precision to 94%.", "Increased model precision from ▢ to 94%."),
        ("Cut the nightly job to under 20 minutes", "Cut the nightly job from ▢ to under 20 minutes"),
        (
            "Achieved 92% accuracy on the test set using ResNet50",
            "Achieved 92% accuracy on the test set using ResNet50, against ▢ for the baseline",
        ),
    ],
)
def test_a_blank_stands_for_the_value_before(one_job, line, rewrite):
    (found,) = find(one_job(line))
    assert (found.check, found.rewrite) == ("figure-without-baseline", rewrite)


@pytest.mark.parametrize(
    "line",
    [
        "Reduced the slowest report from 90 s to 4 s",
        "Owned the inference stack; p95 latency 2.4 s to 700 ms",
        "Cut GPU spend by 38% with queue priorities",
        "Reached macro F1 0.86 against 0.79 for a TF-IDF baseline",
        "Serve predictions through a FastAPI service at 40 ms p95",
        "Extended the parser to 12 languages",
        "Improved access to 3 databases for the support team",
        "Reduced errors by 40% to 90 a day",
        "Achieved 95% accuracy, up from 88%",
        "Reduced the time to deploy 30 services by half",
    ],
)
def test_values_with_another_beside_them_and_other_numbers_are_left_alone(one_job, line):
    assert not list(find(one_job(line)))
