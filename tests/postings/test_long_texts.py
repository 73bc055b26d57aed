"""Postings that go on without an end: found by fuzzing, since a search that begins anew at every letter never ends."""

from __future__ import annotations

import time

from toolkit.documents.text import read as read_text
from toolkit.postings.reading import read


def test_a_text_without_the_end_of_a_sentence_is_read_in_no_time() -> None:
    document = read_text(("AI Engineer\n\n" + "word / " * 8_000).encode(), "a.txt")
    began = time.process_time()
    assert read(document).about == ()
    assert time.process_time() - began < 3


def test_a_sentence_of_the_company_ends_at_its_own_point() -> None:
    words = "Acme builds search with Node.js for museums in Norway. We help readers find old letters! And so"
    posting = read(read_text(f"AI Engineer at Acme\n\nAbout us\n{words}".encode(), "a.txt"))
    assert [sentence.text for sentence in posting.about] == [
        "Acme builds search with Node.js for museums in Norway.",
        "We help readers find old letters!",
    ]
    for sentence in posting.about:
        assert posting.document.text[sentence.start : sentence.end] == sentence.text
