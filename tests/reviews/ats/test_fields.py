"""Which values of a resume stand whole in the text of a machine."""

from __future__ import annotations

import pytest

from toolkit import workflow
from toolkit.reviews.ats import fields
from toolkit.reviews.ats.models import ExtractorReading, FieldReading

RESUME = b"""# Ada Lindqvist

Leeds, UK | ada.lindqvist@example.com | +1 (312) 555-0132

## Experience

**ML Engineer**, Fenwick Labs, Leeds (Mar 2023 - Present)

- Cut the cost of retrieval by 30%

**Data Analyst**, Copper & Vale, York (Jan 2020 - Feb 2023)

- Wrote the weekly report

## Education

BSc in Physics, University of York, Sep 2009 - Jun 2012
"""
WHOLE = RESUME.decode().replace("*", "")


def read(text: str) -> dict[str, FieldReading]:
    resume = workflow.read_resume("ada.md", data=RESUME)
    (reading,) = fields.filled([ExtractorReading("pdfium", "", text)], resume)
    return {field.field: field for field in reading.fields}


def test_all_that_the_resume_has_is_counted() -> None:
    found = read(WHOLE)
    assert {name: (field.found, field.of) for name, field in found.items()} == {
        "name": (1, 1), "e-mail": (1, 1), "phone": (1, 1), "employers": (2, 2), "titles": (2, 2), "dates": (2, 2),
    }  # fmt: skip
    assert not any(field.missing for field in found.values())


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        ("name", "Ada Lindqvist", "A d a L i n d q v i s t"),
        ("name", "Ada Lindqvist", "AdaLindqvist"),
        ("e-mail", "ada.lindqvist@example.com", "ada.lindqvist @example.com"),
        ("e-mail", "ada.lindqvist@example.com |", "ada.lindqvist@example.comLeeds"),
        ("phone", "555-0132", "555-01"),
        ("employers", "Fenwick Labs", "Fen-\nwick Labs"),
        ("titles", "ML Engineer", "ML Mar 2023 Engineer"),
        ("titles", "Data Analyst", "Data An\ufffealyst"),
        ("dates", "Mar 2023 - Present", "Mar 2023\nFenwick - Present"),
    ],
)
def test_a_broken_value_is_missing(field: str, old: str, new: str) -> None:
    assert old in WHOLE
    found = read(WHOLE.replace(old, new))[field]
    assert found.found == found.of - 1
    assert len(found.missing) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ada Lindqvist", "ADA\n\nLINDQVIST"),
        ("Fenwick", "Fenw\u0131ck".replace("\u0131", "i")),
        ("+1 (312) 555-0132", "+1\u00a0312.555.0132"),
        ("Mar 2023 - Present", "Mar 2023-\nPresent"),
        ("Copper & Vale", "Copper\u2003& Vale"),
        ("ada.lindqvist@example.com", "\uf0e0ada.lindqvist@example.com"),
    ],
)
def test_capitals_blanks_and_ligatures_make_no_difference(old: str, new: str) -> None:
    assert not any(field.missing for field in read(WHOLE.replace(old, new)).values())


def test_ligatures_are_their_letters() -> None:
    assert fields.stands_in(fields.folded("Office"), fields.folded("the oﬃce is open"))


def test_a_part_of_a_word_is_not_the_word() -> None:
    assert not fields.stands_in("ada", "adam and ada1")
    assert fields.stands_in("ada", "adam, ada")


def test_an_empty_text_has_nothing() -> None:
    assert all(field.found == 0 for field in read("").values())


def test_what_the_resume_has_not_is_not_asked_for() -> None:
    resume = workflow.read_resume("ada.md", data=RESUME.replace(b" | +1 (312) 555-0132", b""))
    (reading,) = fields.filled([ExtractorReading("pdfium", "", WHOLE)], resume)
    assert "phone" not in {field.field for field in reading.fields}
