"""What in a line draws an interviewer's questions."""

from __future__ import annotations

import pytest

from toolkit.papers.pack.claims import change, claims


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("Cut cost per answer from $0.031 to $0.012 by caching", "moved", "Cut cost per answer from $0.031 to $0.012"),
        ("Trained the model; mean error fell from 94 to 61 minutes", "moved", "mean error fell from 94 to 61 minutes"),
        ("Split the monolith; deploys went from monthly to daily", "moved", "deploys went from monthly to daily"),
        ("Led the rollout on nine wards; errors fell by 41%", "moved", "errors fell by 41%"),
        ("Built the claims search that 1,100 adjusters use", "scale", "1,100 adjusters"),
        ("Serves 9,000 requests per second on two nodes", "scale", "9,000 requests per second"),
        ("Set up an evaluation set of 900 de-identified cases", "examples", "900 de-identified cases"),
        ("Predicted shortages; precision 0.71 on a held-out year", "figure", "precision 0.71"),
    ],
)  # fmt: skip
def test_the_words_of_the_claim(line: str, kind: str, words: str) -> None:
    assert (kind, words) in [(claim.kind, claim.words) for claim in claims(line)]


@pytest.mark.parametrize("line", ["Mapped the model inventory to SR 11-7", "Introduced code review and pytest", ""])
def test_numbers_in_names_are_no_claims(line: str) -> None:
    assert claims(line) == ()


def test_a_change_is_told_from_a_size() -> None:
    assert change("Raised recall@5 from 0.61 to 0.82 by chunking") == "Raised recall@5 from 0.61 to 0.82"
    assert change("Built search over 60,000 records") == ""
