"""The best line of the newest job."""

from __future__ import annotations

from toolkit.reviews.resume.ordering import find

BEST = "Raised answer accuracy of the RAG service from 71% to 88%, which ended the manual review"
PLAIN = ("Responsible for the data platform", "Used Python, Docker, Kubernetes", "Wrote scripts in Perl")


def test_a_best_line_that_stands_last_is_found(one_job):
    (found,) = find(one_job(*PLAIN, BEST))
    assert "stands last of 4" in found.text
    assert found.places[0].text == BEST


def test_a_best_line_in_front_is_right(one_job):
    assert not list(find(one_job(BEST, *PLAIN)))
    assert not list(find(one_job(PLAIN[2], BEST, *PLAIN[:2])))


def test_strong_lines_before_it_do_not_hide_that_the_first_are_weak(one_job):
    (found,) = find(one_job(*PLAIN, "Cut p95 latency from 900 to 300 ms", BEST))
    assert found.places[0].text == BEST


def test_a_line_that_is_only_a_little_better_may_stand_last(one_job):
    good = ("Cut p95 latency of the RAG service from 900 to 300 ms", "Served 40 models on Kubernetes", "Moved 9 jobs")
    assert not list(find(one_job(*good, BEST)))
