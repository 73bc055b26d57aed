"""Readers of text: dates, the parts of a resume, postings, and the sentences that are made of fragments."""

from __future__ import annotations

import json

from tests.fuzz import shaping, vocabulary
from tests.fuzz.choices import Choices
from tests.fuzz.contract import hold_document, hold_posting, hold_resume
from tests.fuzz.targets import Target
from toolkit.documents.assembling import Draft, assemble
from toolkit.documents.models import Document

SIZES = (9.0, 11.0, 11.0, 14.0, 22.0, 0.0, 1000.0)
EDGES = (50.0, 60.0, 72.0, 300.0, 400.0, 0.0, -5.0)


def make_dates(choices: Choices) -> str:
    if choices.below(8) == 0:
        return choices.rest().decode("utf-8", "replace")
    return shaping.composed(choices, vocabulary.words("dates"), ("", " ", " ", "", "\t", "\u00a0"))


def run_dates(text: str) -> None:
    from toolkit.resumes.dates import find, is_length, period_in, without

    for found in find(text):
        assert 0 <= found.start < found.end <= len(text), "the place of a date"
        for date in (found.period.start, found.period.end):
            assert date is None or (1 <= (date.month or 1) <= 12 and 1 <= (date.day or 1) <= 31), str(date)
        assert not (found.period.open and found.period.end), "open and ended"
        without(text, found)
    period_in(text)
    is_length(text)


def make_sections(choices: Choices) -> str | list[Draft]:
    """A text, or pieces with places, sizes and weights as a PDF gives them."""
    words, ends = vocabulary.words("resume"), vocabulary.words("ends")
    if choices.below(3):
        return shaping.prose(choices, words, ends)
    drafts: list[Draft] = []
    top, row = 40.0, 0
    while not choices.done and len(drafts) < 50:
        text = " ".join(choices.one(words) for _ in range(1 + choices.below(4)))
        look = choices.below(256)
        size, x0 = choices.one(SIZES), choices.one(EDGES)
        if look % 4:
            row, top = row + 1, top + (14.0 if look % 8 else 40.0)
        box = (x0, top, x0 + 5.0 * len(text), top + size)
        drafts.append(
            Draft(text, 1 + look // 200, row, look // 100, box, size, (400, 700)[look // 16 % 2], bool(look // 32 % 2))
        )
    return drafts


def run_sections(made: str | list[Draft]) -> None:
    from toolkit.documents.text import read as read_text
    from toolkit.resumes.reading import read

    if isinstance(made, str):
        document = read_text(made.encode(), "a.txt")
    else:
        text, lines = assemble(made)
        document = Document("a.pdf", "pdf", text, lines, 2, ((612.0, 792.0), (612.0, 792.0)))
    hold_document(document)
    hold_resume(read(document))


def make_posting(choices: Choices) -> bytes:
    words, ends = vocabulary.words("posting"), vocabulary.words("ends")
    seeds, tokens = tuple(vocabulary.seeds("posting").values()), vocabulary.tokens("html")
    match choices.below(4):
        case 0:
            return shaping.edited(choices, seeds, (*words, *tokens))
        case 1:
            linked = {
                "@type": "JobPosting",
                **shaping.mapping(choices, vocabulary.keys("posting"), vocabulary.words("data")),
            }
            body = shaping.composed(choices, (*words, *tokens), (" ", ""))
            return f'<html><script type="application/ld+json">{json.dumps(linked)}</script>{body}</html>'.encode()
        case _:
            return shaping.prose(choices, words, ends).encode()


def run_posting(data: bytes) -> None:
    from toolkit.documents.reading import read_bytes
    from toolkit.postings.reading import read

    hold_posting(read(read_bytes(data, "a.txt")))


def make_fragment(choices: Choices) -> str:
    if choices.below(16) == 0:
        return choices.rest().decode("utf-8", "replace")
    return shaping.composed(choices, vocabulary.words("fragments"), (" ", " ", " ", "", ", "))[:400]


def run_fragment(fragment: str) -> None:
    from toolkit.language.fragments.deeds import gerund
    from toolkit.language.fragments.results import apart
    from toolkit.language.fragments.sentences import sentences

    for held in (True, False):
        for sentence in sentences(fragment, held=held):
            assert sentence[0].isupper(), sentence
            assert sentence.rstrip('”"').endswith((".", "!", "?")), sentence
            sentence.encode()
            assert apart(sentence), sentence
            gerund(sentence)


TARGETS = {
    "dates": Target(make_dates, run_dates, ".txt", 48),
    "sections": Target(make_sections, run_sections, ".txt", 300),
    "posting": Target(make_posting, run_posting, ".txt", 300),
    "letter-sentences": Target(make_fragment, run_fragment, ".txt", 100),
}
