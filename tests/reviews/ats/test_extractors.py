"""What independent programs get of a file, and what is said where they get nothing."""

from __future__ import annotations

import shutil
import sys
from io import BytesIO
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader, PdfWriter

from tests.documents.conftest import sheet
from toolkit.errors import UsageError
from toolkit.reviews.ats import child, extractors
from toolkit.reviews.ats.models import ExtractorReading

SEEN = "Juno Castellane builds retrieval systems"
PDF = sheet(f"BT /F1 11 Tf 30 250 Td ({SEEN}) Tj ET")

poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")


def by_name(readings: tuple[ExtractorReading, ...]) -> dict[str, ExtractorReading]:
    return {reading.name: reading for reading in readings}


@poppler
def test_a_pdf_is_read_by_three_programs() -> None:
    readings = extractors.read_with(None, PDF, "pdf")
    assert [reading.name for reading in readings] == ["pdfium", "pdfminer.six", "pdftotext"]
    for reading in readings:
        assert reading.text.strip() == SEEN
        assert reading.version[0].isdigit()
        assert reading.seconds > 0
        assert not reading.error


def test_the_format_is_taken_from_the_content_where_none_is_given() -> None:
    assert by_name(extractors.read_with(["pdfium"], PDF))["pdfium"].text == SEEN
    assert extractors.read_with(None, b"\x89PNG\r\n") == ()
    assert extractors.read_with(None, b"") == ()


def test_programs_are_chosen_by_name() -> None:
    readings = extractors.read_with(["pdfminer.six", "python-docx"], PDF, "pdf")
    assert [reading.name for reading in readings] == ["pdfminer.six"]
    assert extractors.read_with((), PDF, "pdf") == ()


def test_an_unknown_name_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"“tika” is no extractor; choose from pdfium, pdfminer\.six, pdftotext"):
        extractors.read_with(["tika"], PDF, "pdf")


def test_names_of_which_none_reads_the_format_are_refused() -> None:
    with pytest.raises(UsageError, match=r"cannot read a\.pdf, which is pdf; choose from pdfium"):
        extractors.read_with(["python-docx"], PDF, "pdf", "a.pdf")


def test_without_poppler_its_program_is_left_out_and_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [reading.name for reading in extractors.read_with(None, PDF, "pdf")] == ["pdfium", "pdfminer.six"]
    assert "poppler-utils" in extractors.missing("pdf")[0]
    assert extractors.missing("docx") == ()
    with pytest.raises(UsageError, match="pdftotext is not installed"):
        extractors.read_with(["pdftotext"], PDF, "pdf")


@poppler
@pytest.mark.parametrize("name", ["pdfium", "pdfminer.six", "pdftotext"])
def test_a_locked_file_gives_an_error_and_nothing_else(name: str) -> None:
    writer = PdfWriter(PdfReader(BytesIO(PDF)))
    writer.encrypt("secret", algorithm="AES-256")
    out = BytesIO()
    writer.write(out)
    reading = extractors.read_with([name], out.getvalue(), "pdf")[0]
    assert reading.error
    assert not reading.text


@poppler
def test_a_file_that_one_program_cannot_read_is_read_by_the_others() -> None:
    """Its trailer names an object that is not there; pdfminer.six takes the catalogue that it finds."""
    readings = by_name(extractors.read_with(None, PDF.replace(b"/Root 1 0 R", b"/Root 9 0 R"), "pdf"))
    assert {name: reading.text.strip() for name, reading in readings.items()} == {
        "pdfium": "", "pdfminer.six": SEEN, "pdftotext": "",
    }  # fmt: skip
    assert readings["pdfium"].error.startswith("the file is not a PDF that can be opened")
    assert readings["pdftotext"].error == "cannot open the file"


def test_a_slow_file_ends_the_program_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "SECONDS", 0.01)
    reading = extractors.read_with(["pdfminer.six"], PDF, "pdf")[0]
    assert reading.error == "was not done after 0 s"
    assert not reading.text


def test_pdfminer_is_no_part_of_this_process() -> None:
    extractors.read_with(["pdfminer.six"], PDF, "pdf")
    assert not any(name.startswith("pdfminer") for name in sys.modules)


def test_a_word_file_is_read_as_xml_and_by_paragraphs() -> None:
    document = docx.Document()
    document.add_paragraph("Skills")
    document.add_table(1, 1).cell(0, 0).text = "Python"
    document.add_paragraph("Education")
    out = BytesIO()
    document.save(out)
    readings = by_name(extractors.read_with(None, out.getvalue(), "docx"))
    assert readings["document.xml"].text.split() == ["Skills", "Python", "Education"]
    assert readings["python-docx"].text.split() == ["Skills", "Education", "Python"]


def test_text_is_read_without_tags_and_by_this_program() -> None:
    readings = by_name(extractors.read_with(None, b"<p>ML <b>Engineer</b></p>", "html", own="ML Engineer"))
    assert list(readings) == ["plain", "toolkit"]
    assert readings["plain"].text == readings["toolkit"].text == "ML Engineer"


def test_a_cut_off_word_file_gives_errors() -> None:
    readings = extractors.read_with(None, b"PK\x03\x04" + b"\0" * 40, "docx", "a.docx")
    assert [bool(reading.error) for reading in readings] == [True, True]
