"""Letters from any file: places, wrapped lines, parted words, salutations."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from toolkit import workflow
from toolkit.documents.models import Document
from toolkit.resumes.models import Resume
from toolkit.reviews.letters.letter_text import read

PARAGRAPHS = (
    "Ada Lindqvist",
    "22 November 2026",
    "Northwind Ltd., 12 Mill Lane, Hull",
    "Dear Hiring Team,",
    "I apply for the role of ML engineer at Northwind. At Fenwick Labs I led four engineers on a support assistant "
    "with LangGraph and vLLM, e.g. it answers 83% of 9,000 tickets a day without a person. Before that, at Marlow "
    "Freight, I built the arrival-time model in PyTorch; its mean error fell from 50 to 30 minutes.",
    "Kind regards,",
    "Ada Lindqvist",
)


def _text() -> bytes:
    return "\n\n".join(PARAGRAPHS).encode()


def _html() -> bytes:
    return f"<html><body>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS)}</body></html>".encode()


def _docx() -> bytes:
    import docx

    made, stream = docx.Document(), io.BytesIO()
    for text in PARAGRAPHS:
        made.add_paragraph(text)
    made.save(stream)
    return stream.getvalue()


def _pdf() -> bytes:
    import weasyprint

    style = "<style>@page { size: A5 } p { font: 12pt sans-serif; text-align: justify }</style>"
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    made: bytes = weasyprint.HTML(string=f"<html lang='en'><head>{style}</head><body>{body}</body></html>").write_pdf()
    return made


@pytest.mark.parametrize(
    ("name", "make"),
    [("l.txt", _text), ("l.md", _text), ("l.html", _html), ("l.docx", _docx), ("l.pdf", _pdf)],
    ids=["text", "markdown", "html", "docx", "pdf"],
)
def test_every_format_gives_the_same_claims(resume: Resume, name: str, make: Callable[[], bytes]) -> None:
    letter = workflow.read_document(name, data=make())
    review = workflow.check_letter(letter, resume, as_of="2026-11-22")
    wrong = [claim for claim in review.claims if claim.verdict == "unsupported"]
    assert [" ".join(letter.text[a:b].split()) for claim in wrong for a, b in claim.marks] == ["83%"]
    assert all(letter.text[claim.start : claim.end] == claim.text for claim in review.claims)
    assert [claim.verdict for claim in review.claims].count("supported") == 2


def _sentences(text: str) -> list[str]:
    document: Document = workflow.read_document("letter.txt", data=text.encode())
    return [sentence.text for sentence in read(document).sentences]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("I wrote Node.js v2.1 services in the U.S. office. They ran.", 2),
        ("Recall rose to 0.61. I was glad, e.g. for St. Brannoc.", 2),
        ("It took 700 ms. Before that it took 2.4 s.", 2),
        ("I worked with Dr. Berg. We shipped.", 2),
        ("Did it hold? It did!", 2),
    ],
)
def test_sentences_end_where_they_end(text: str, count: int) -> None:
    assert len(_sentences(text)) == count


def test_a_word_parted_at_a_line_end_is_whole_again() -> None:
    lines = "I have spent years on the imple-\nmentation of services."
    assert any("implementation" in sentence for sentence in _sentences(lines))


def test_the_head_of_a_letter_is_no_claim() -> None:
    document = workflow.read_document("letter.txt", data=_text())
    assert read(document).head == PARAGRAPHS[:3]


def test_the_words_of_a_posting_are_the_readers(resume: Resume) -> None:
    posting = workflow.read_posting(
        "post.md",
        data=b"# ML Engineer\n\nNorthwind, Hull\n\n## Requirements\n\n- Five years of Python\n- Kafka in production\n",
        anyway=True,
    )
    letter = workflow.read_document("l.txt", data=b"Northwind asks for Kafka; your stack is Zephyrine.")
    assert workflow.check_letter(letter, resume, posting=posting, as_of="2026-11-22").supported
