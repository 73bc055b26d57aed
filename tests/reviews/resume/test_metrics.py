"""Kinds of figures that never appear."""

from __future__ import annotations

from toolkit.reviews.resume.metrics import find, shown_and_absent

MODELS = (
    "Raised recall of the RAG service from 0.61 to 0.82 with a PyTorch re-ranker",
    "Fine-tuned an 8B model with LoRA",
    "Trained the classifier in PyTorch",
    "Wrote prompts for the OpenAI API",
)


def test_the_kinds_that_no_line_gives_are_named(one_job):
    (found,) = find(one_job(*MODELS))
    assert found.text == (
        "No line gives a figure for speed (latency, throughput), cost, tokens per answer, how often or how fast you "
        "release or what the business or its users got."
    )
    assert found.severity == "minor"


def test_a_kind_is_shown_only_in_a_line_with_a_figure(one_job):
    assert shown_and_absent(one_job(*MODELS, "Watched latency and cost"))[0] == ["quality"]
    assert shown_and_absent(one_job(*MODELS, "Cut latency from 900 to 300 ms"))[0] == ["quality", "speed"]


def test_few_absent_kinds_are_not_worth_a_word(one_job):
    material = one_job(*MODELS, "Cut p95 latency to 300 ms and cost to $0.01 for 1,100 adjusters", "Deploys are daily")
    assert not list(find(material))


def test_work_without_models_is_not_asked(one_job):
    lines = ("Wrote the merchant API in Django", "Split out the payouts service", "Ran the rota", "Moved CI to GitLab")
    assert not list(find(one_job(*lines)))
