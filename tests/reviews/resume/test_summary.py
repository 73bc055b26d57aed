"""Summaries that say nothing."""

from __future__ import annotations

import pytest

from tests.reviews.resume.conftest import job
from tests.reviews.resume.lines import STRONG
from toolkit.reviews.resume.summary import find


def material_of(material, words):
    return material(f"## Summary\n\n{words}\n\n{job(*STRONG)}")


@pytest.mark.parametrize(
    "words",
    [
        "Highly motivated and results-driven professional seeking a challenging position in a dynamic organization.",
        "Hard-working ML engineer with excellent communication skills and a passion for innovative technology.",
    ],
)
def test_words_said_of_everyone_are_found(material, words):
    (found,) = find(material_of(material, words))
    assert found.check == "summary-says-nothing"
    assert found.places[0].text == words


@pytest.mark.parametrize(
    "words",
    [
        "AI engineer with four years in production retrieval for insurance and logistics.",
        "AI engineer building tools that read long documents and show where each answer came from.",
        "Motivated engineer with 7 years of experience.",
        "Passionate about RAG and evaluation.",
        "Data engineer moving into AI platforms, with a habit of deleting code.",
    ],
)
def test_a_skill_a_field_or_a_figure_is_enough(material, words):
    assert not list(find(material_of(material, words)))


def test_a_resume_without_a_summary_has_no_finding(one_job):
    assert not list(find(one_job(*STRONG)))
