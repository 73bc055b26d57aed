"""A sentence parted before its result."""

from __future__ import annotations

import pytest

from toolkit.language.fragments.results import apart

PARTED = [
    (
        "I rewrote the ranker in Rust, cutting p95 from 80 ms to 12 ms.",
        "That cut p95 from 80 ms to 12 ms.",
    ),
    (
        "I rewrote billing in Go, which cut response time from 480 ms to 45 ms.",
        "That cut response time from 480 ms to 45 ms.",
    ),
    ("I moved to vLLM, which has cut the bill by a third.", "That has cut the bill by a third."),
    ("I redesigned the site, resulting in a 40% increase in sign-ups.", "The result was a 40% increase in sign-ups."),
    ("I run the guild, resulting in fewer rewrites.", "The result is fewer rewrites."),
    ("I rewrote the rota, leading to 20% fewer gaps.", "That led to 20% fewer gaps."),
    ("I built a chatbot, cutting tickets by 38% and saving $400K/yr.", "That cut tickets by 38% and saved $400K/yr."),
    (
        "I added a cache, cutting p95 to 9 ms, saving €2,000 a month, and freeing two servers.",
        "That cut p95 to 9 ms, saved €2,000 a month, and freed two servers.",
    ),
    ("I lead the imaging guild, helping four teams share one loader.", "That helps four teams share one loader."),
    ("I moved the job to Spark, cutting onboarding and training time.", "That cut onboarding and training time."),
    ("I rebuilt intake, letting nurses close notes at the bedside.", "That let nurses close notes at the bedside."),
    (
        "I trained the model (LightGBM, then PyTorch); mean error fell from 94 to 61 minutes.",
        "Mean error fell from 94 to 61 minutes.",
    ),
    ("I released the library; it is used by 12 labs.", "It is used by 12 labs."),
    ("I wrote up the corpus; paper accepted at LREC 2022.", "The paper was accepted at LREC 2022."),
]
WHOLE = [
    "I trained the encoder; nDCG@10 rose from 0.41 to 0.52.",
    "I added tests, using pytest.",
    "I moved the job to Spark, cutting cost by 40%, and wrote the guide.",
    "I moved the job to Spark, cutting cost by 40% and teaching two interns.",
    "I trained 150 people; zero safety incidents in 24 months.",
    "I built the page; 4,100 donors used it in the first week.",
    "I built the page; it loads in 2 s; staff like it.",
    "I introduced offline evaluation, after which failed launches fell.",
    "I own the stack (Kafka, cutting edge).",
    "I led a team of five engineers.",
    "No stop, cutting p95",
    ".",
    "",
]


@pytest.mark.parametrize(("sentence", "result"), PARTED, ids=[result for _, result in PARTED])
def test_a_result_becomes_a_sentence(sentence: str, result: str) -> None:
    first, second = apart(sentence)
    assert second == result
    assert sentence.startswith(first[:-1])


@pytest.mark.parametrize("sentence", WHOLE)
def test_anything_else_stays_one_sentence(sentence: str) -> None:
    assert apart(sentence) == (sentence,)
