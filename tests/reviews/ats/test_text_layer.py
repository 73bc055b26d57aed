"""Pages without text: pictures, shapes, blank ones, and what a scanner guessed."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from tests.documents.conftest import sheet
from toolkit import workflow
from toolkit.documents.facts import FileFacts, PictureFact
from toolkit.documents.models import Document, Line
from toolkit.reviews.ats import text_layer
from toolkit.reviews.ats.material import Material
from toolkit.reviews.models import Finding


def found(
    characters: tuple[int, ...], pictures: tuple[PictureFact, ...] = (), document: Document | None = None
) -> list[Finding]:
    facts = FileFacts("pdf", 1000, ".pdf", len(characters), characters=characters, pictures=pictures)
    return list(text_layer.find(Material("a.pdf", facts, (), workflow.load_taxonomy(), "2026-11-22", document)))


def guessed(page: int, text: str = "Lead Data Engineer of a power company in Texas since 2021") -> Document:
    return Document("a.pdf", "pdf", text, (Line(text, 0, len(text), page, confidence=0.8),))


def scanned(page: int) -> tuple[PictureFact, ...]:
    return (PictureFact(page, (0.0, 0.0, 600.0, 800.0), 0.95, 2480, 3508),)


def test_pages_with_text_are_fine() -> None:
    assert found((1800, 900)) == []
    assert found((1800, 900), (PictureFact(1, (0.0, 0.0, 90.0, 90.0), 0.02),)) == []


def test_a_scan_has_no_text_layer() -> None:
    (finding,) = found((0,), scanned(1))
    assert (finding.check, finding.severity) == ("text-layer-missing", "critical")
    assert finding.text.startswith("Page 1 is a picture")
    assert finding.places[0].page == 1


def test_words_drawn_as_shapes_have_none_either() -> None:
    (finding,) = found((0, 0))
    assert (finding.check, finding.severity) == ("text-layer-missing", "critical")
    assert "shapes" in finding.text


def test_one_page_that_is_a_picture_is_named() -> None:
    (finding,) = found((1800, 3), scanned(2))
    assert (finding.check, finding.severity) == ("text-layer-partial", "critical")
    assert finding.text.startswith("Page 2 is a picture")
    assert [place.page for place in finding.places] == [2]


def test_a_page_whose_words_were_recognised_is_a_picture() -> None:
    (finding,) = found((1800, 0), document=guessed(2))
    assert finding.severity == "critical"
    assert finding.places[0].text.startswith("Lead Data Engineer")


def test_a_blank_page_is_a_note() -> None:
    (finding,) = found((1800, 0))
    assert (finding.check, finding.severity) == ("text-layer-partial", "note")


def test_text_of_a_scanner_is_told() -> None:
    (finding,) = found((1500,), scanned(1), guessed(1))
    assert (finding.check, finding.severity) == ("text-layer-guessed", "minor")


def test_other_formats_have_no_text_layer() -> None:
    facts = FileFacts("docx", 1000, ".docx", characters=(0,))
    assert not list(text_layer.find(Material("a.docx", facts, (), workflow.load_taxonomy(), "2026-11-22")))


@pytest.mark.parametrize("pictured", [True, False])
def test_a_file_of_two_pages_one_of_which_may_be_a_picture(pictured: bool) -> None:
    from toolkit.documents import inspecting

    text = sheet("BT /F1 11 Tf 30 250 Td (Juno Castellane builds retrieval systems for hospitals in Leeds) Tj ET")
    out = BytesIO()
    Image.new("L", (400, 300), 200).save(out, "PDF")
    writer = PdfWriter()
    for data in (text, out.getvalue() if pictured else text):
        writer.append(PdfReader(BytesIO(data)))
    whole = BytesIO()
    writer.write(whole)
    facts = inspecting.inspect(whole.getvalue(), "a.pdf", None)
    material = Material("a.pdf", facts, (), workflow.load_taxonomy(), "2026-11-22")
    assert [finding.check for finding in text_layer.find(material)] == ["text-layer-partial"] * pictured
