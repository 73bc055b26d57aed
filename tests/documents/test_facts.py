"""What files are besides their text."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx.document import Document as WordDocument
from PIL import Image
from pypdf import PdfReader, PdfWriter

from tests.documents.conftest import WordMaker, sheet
from toolkit.documents.inspecting import inspect
from toolkit.documents.reading import read_bytes

WORDS = "BT /F1 11 Tf 30 250 Td (Juno Castellane builds retrieval systems) Tj ET"


def printed(html: str) -> bytes:
    from weasyprint import HTML

    return bytes(HTML(string=f"<style>@page {{ size: A4 }}</style>{html}").write_pdf())


def test_a_pdf_states_its_version_pages_and_fonts() -> None:
    facts = inspect(sheet(WORDS), "a.pdf", None)
    assert (facts.format, facts.ending, facts.version, facts.pages) == ("pdf", ".pdf", "1.7", 1)
    assert (facts.locked, facts.copying_forbidden, facts.tagged, facts.language) == (False, False, False, "")
    (font,) = facts.fonts
    assert (font.name, font.embedded, font.characters, font.unmapped) == ("Helvetica", False, 36, 0)
    assert facts.characters == (36,)


def test_a_pdf_states_its_title_language_and_embedded_fonts() -> None:
    data = printed("<html lang=de-AT><title>Lebenslauf</title><meta name=author content='Ada Moor'><p>Wien</p>")
    facts = inspect(data, "a.pdf", None)
    assert (facts.metadata["title"], facts.metadata["author"], facts.language) == ("Lebenslauf", "Ada Moor", "de-AT")
    assert all(font.embedded and not font.unmapped for font in facts.fonts)


def test_characters_without_a_map_are_counted_by_font() -> None:
    font = (
        "<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H /DescendantFonts [5 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
        " /Supplement 0 >> /FontDescriptor 6 0 R >>",
        "<< /Type /FontDescriptor /FontName /Odd /Flags 4 /FontBBox [0 0 1000 1000] /Ascent 800 /Descent -200 >>",
    )
    data = sheet("BT /F1 11 Tf 30 250 Td <00410042004300440045> Tj ET", *font[1:], fonts=f"/F1 {font[0]}")
    facts = inspect(data, "a.pdf", None)
    assert [(each.name, each.characters, each.unmapped) for each in facts.fonts] == [("Odd", 5, 5)]
    assert facts.fonts[0].box[1] == pytest.approx(40, abs=10)


def test_a_locked_pdf_says_so() -> None:
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(sheet(WORDS))))
    writer.encrypt("x", algorithm="RC4-128")
    target = BytesIO()
    writer.write(target)
    facts = inspect(target.getvalue(), "a.pdf", None)
    assert facts.locked and facts.format == ""


def test_pictures_of_a_pdf_have_their_place_and_size() -> None:
    writer = BytesIO()
    Image.linear_gradient("L").save(writer, "PNG")
    from base64 import b64encode

    source = f"data:image/png;base64,{b64encode(writer.getvalue()).decode()}"
    facts = inspect(printed(f"<p>x</p><img style='width: 100pt' src='{source}'>"), "a.pdf", None)
    (picture,) = facts.pictures
    assert (picture.page, picture.width, picture.height, picture.rows) == (1, 256, 256, 0)
    assert picture.box[2] - picture.box[0] == pytest.approx(100, abs=0.5)
    assert picture.share == pytest.approx(10_000 / (595.3 * 841.9), abs=0.001)


def test_a_word_file_lists_its_boxes_tables_and_margins(word: WordMaker) -> None:
    def fill(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = "Juno Castellane"
        document.add_paragraph("Engineer")
        cell = document.add_table(1, 1).rows[0].cells[0]
        cell.text = "2019 - 2024"
        cell.add_table(1, 1).rows[0].cells[0].text = "inner"
        document.add_table(1, 1)

    data = word(fill)
    facts = inspect(data, "a.docx", read_bytes(data, "a.docx"))
    assert (facts.format, facts.tables, facts.nested_tables, facts.text_boxes) == ("docx", 2, 1, 0)
    assert facts.table_text == ("2019 - 2024", "inner")
    assert facts.margin_text == ("Juno Castellane",)
    assert facts.metadata["author"] == "python-docx"


def test_files_that_cannot_be_opened_have_no_format() -> None:
    for data, name in ((b"", "a.pdf"), (b"%PDF-1.7 cut off", "a.pdf"), (b"PK\x03\x04 cut off", "a.docx")):
        facts = inspect(data, name, None)
        assert (facts.format, facts.size, facts.locked) == ("", len(data), False)


def test_text_has_its_size_and_type() -> None:
    data = b"# Juno Castellane\n\nEngineer\n"
    facts = inspect(data, "cv.md", read_bytes(data, "cv.md"))
    assert (facts.format, facts.ending, facts.size, facts.characters) == ("markdown", ".md", len(data), (24,))
