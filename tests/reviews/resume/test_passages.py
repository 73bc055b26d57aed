"""The texts whose language is judged, and the places of their words."""

from __future__ import annotations

from tests.reviews.resume.conftest import job
from toolkit.reviews.resume.passages import listed, passages, statements, words_of

PROSE = (
    "## Experience\n\n**ML Engineer**, Fenwick Labs (Mar 2023 - Present)\n\n"
    "I built the search of the shop and moved it to Kafka. Later I trained six colleagues in two cities.\n"
)


def test_bullets_and_the_summary_are_passages_in_the_order_of_the_page(material):
    found = passages(material(f"## Summary\n\nSearch engineer with six years of ranking.\n\n{job('Built the index')}"))
    assert [passage.kind for passage in found] == ["summary", "statement"]
    assert found[1].current


def test_a_job_told_in_prose_is_judged_sentence_by_sentence_and_once(material):
    made = material(PROSE)
    assert [passage.text for passage in passages(made)] == [
        "I built the search of the shop and moved it to Kafka.",
        "Later I trained six colleagues in two cities.",
    ]
    assert len(statements(made)) == 2
    assert not listed(made)


def test_words_are_found_where_the_file_has_them(one_job):
    made = one_job("Built the index of the shop and moved the index to Kafka")
    (passage,) = statements(made)
    at = passage.text.rindex("the index")
    place = words_of(made, passage, at, at + len("the index"))
    text = made.resume.document.text
    assert text[place.start : place.end] == "the index"
    assert place.start == text.rindex("the index")
