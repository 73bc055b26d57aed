"""The review on a terminal and as JSON."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

from toolkit.rendering import letter_review, records, terminal
from toolkit.reviews.letters.models import LetterReview

LETTER = "Dear team,\n\nThe assistant answers 83% of 9,000 tickets a day. I led four engineers. I look forward to it.\n"


def _printed(review: LetterReview, **options: bool) -> str:
    stream = io.StringIO()
    letter_review.render(review, terminal.open_console(stream, 80), **options)
    return stream.getvalue()


def test_the_false_claim_comes_first_with_its_word_marked(check: Callable[[str], LetterReview]) -> None:
    page = _printed(check(LETTER))
    assert page.splitlines()[0] == "1 claim that the resume does not bear"
    assert "»83%«" in page
    assert "The resume says 38%, not 83%" in " ".join(page.split())
    assert "1 claim borne by the resume, 2 that nothing could prove" in " ".join(page.split())
    assert "I led four engineers" not in page
    assert all(len(line) <= 80 for line in page.splitlines())


def test_verbose_lists_every_claim(check: Callable[[str], LetterReview]) -> None:
    page = _printed(check(LETTER), verbose=True)
    assert "I led four engineers." in page
    assert "I look forward to it." in page


def test_a_letter_without_false_claims_says_so(check: Callable[[str], LetterReview]) -> None:
    assert _printed(check("I led four engineers.")).startswith("The resume bears every claim of this letter.")


def test_terminal_commands_in_a_letter_are_not_printed(check: Callable[[str], LetterReview]) -> None:
    assert "\x1b" not in _printed(
        check("I led \x1b[31mforty\x1b[0m engineers at [bold]Zephyrine[/bold]."), verbose=True
    )


def test_the_json_has_claims_with_places_and_lines(check: Callable[[str], LetterReview]) -> None:
    data = json.loads(records.to_json(letter_review.review_data(check(LETTER))))
    assert data["supported"] is False
    claim = next(claim for claim in data["claims"] if claim["verdict"] == "unsupported")
    assert {"text", "start", "end", "verdict", "why", "evidence", "marks"} == set(claim)
    assert {"text", "start", "end", "page", "place"} == set(claim["evidence"][0])
