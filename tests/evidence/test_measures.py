"""Numbers that are outcomes or scales, and numbers that are not."""

from __future__ import annotations

import pytest

from toolkit.evidence.measures import measure
from toolkit.taxonomy import loading


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cut latency by 38% on the answer path", "38%"),
        ("Cut p95 latency from 900 ms to 350 ms", "900 ms"),
        ("Served 50K requests per second", "50K requests"),
        ("Used by 3 million daily active users", "3 million daily active users"),
        ("Saved $1.2M a year", "$1.2M"),
        ("Made training 3x faster", "3x"),
        ("Indexed 2,000 documents", "2,000 documents"),
        ("Brought nDCG to 0.61", "nDCG to 0.61"),
        ("Reached 0.91 F1 on the held-out set", "0.91 F1"),
        ("Release time fell from 4 hours to 20 minutes", "4 hours"),
        ("Doubled throughput of the indexer", "Doubled"),
        ("Half a million users", "Half a million"),
        ("Shipped the tile pipeline used by 9M phones", "9M phones"),
        ("Wrote the ranking service for 2 million players", "2 million players"),
        ("Read 40K+ manuals aloud", "40K+ manuals"),
        ("Kept costs down 10–15 % in 2023", "10–15 %"),
        ("Grew to 500 users in 2021", "500 users"),
    ],
)
def test_found(text: str, words: str) -> None:
    assert measure(text, loading.load().cues.units) == words


@pytest.mark.parametrize(
    "text",
    [
        "Ported the services to Python 3",
        "Since 2021 users can export their data",
        "Worked there for 18 months",
        "Over 6 months, rewrote the parser",
        "Answered questions with GPT-4 and Llama-3",
        "On call 24/7",
        "Room 101, building B2",
        "Fine-tuned a 7B model",
        "No figures at all",
    ],
)
def test_not_found(text: str) -> None:
    assert measure(text, loading.load().cues.units) == ""


def test_a_number_right_after_a_skill_is_its_version() -> None:
    text = "Moved Java 17 services to the cloud"
    units = loading.load().cues.units
    assert measure(text, units) == "17 services"
    assert measure(text, units, {text.index("Java") + 4}) == ""
