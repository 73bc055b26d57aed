"""The deed of a sentence as a phrase."""

from __future__ import annotations

import pytest

from toolkit.language.fragments.deeds import gerund

PHRASES = [
    ("I rebuilt the index on FAISS.", "rebuilding the index on FAISS"),
    (
        "I reduced latency by 40% and raised accuracy by 3 points.",
        "reducing latency by 40% and raising accuracy by 3 points",
    ),
    ("I designed, built and ran a 12-week course.", "designing, building and running a 12-week course"),
    ("I set up and monitored the backups.", "setting up and monitoring the backups"),
    ("I labelled 500 notes.", "labelling 500 notes"),
    ("I also jointly wrote the protocol.", "jointly writing the protocol"),
    ("I A/B tested 14 reminders.", "A/B testing 14 reminders"),
    ("I co-founded a company that reached 3,000 pupils.", "co-founding a company that reached 3,000 pupils"),
    ("I mentored five analysts, three of whom were promoted.", "mentoring five analysts, three of whom were promoted"),
    ("I cut cold starts from 8 s to 900 ms.", "cutting cold starts from 8 s to 900 ms"),
    ("I wrote tests, docs, etc.", "writing tests, docs, etc."),
    ("I built dashboards and reports used by 40 clinics.", "building dashboards and reports used by 40 clinics"),
    ("I trained a ranker, which cut churn by 4%.", "training a ranker, which cut churn by 4%"),
    ("I added spelling correction.", "adding spelling correction"),
    ("I grew sales to $7.5M and expanded into 3 markets.", "growing sales to $7.5M and expanding into 3 markets"),
    ("I planned lessons, marked homework, and met parents.", "planning lessons, marking homework, and meeting parents"),
    ("I scaled teams across research and applied AI.", "scaling teams across research and applied AI"),
    ("I hired and fired.", "hiring and firing"),
    ("I worked with Dr. Osei.", "working with Dr. Osei"),
]
OTHERS = [
    "I built and run the nightly import.",
    "I was promoted to lead.",
    "I had two roles.",
    "I lead a team.",
    "My team shipped offline mode.",
    "In nine weeks, I built the site.",
    "I built it; it failed.",
    "I owned the stack: I moved it to vLLM.",
    "I built it. I sold it.",
    "I",
    "",
]


@pytest.mark.parametrize(("sentence", "phrase"), PHRASES, ids=[phrase for _, phrase in PHRASES])
def test_a_past_deed_becomes_a_gerund(sentence: str, phrase: str) -> None:
    assert gerund(sentence) == phrase


@pytest.mark.parametrize("sentence", OTHERS)
def test_a_sentence_of_another_form_gives_nothing(sentence: str) -> None:
    assert gerund(sentence) == ""
