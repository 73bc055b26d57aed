"""Text boxes and tables of Word files."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.oxml import parse_xml

from tests.reviews.ats.page_files import CAREER, found, html, lines_of, material, word
from toolkit.reviews.ats import boxes

BOX = """<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape type="#_x0000_t202"><v:textbox><w:txbxContent>
 <w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"""


def boxed(text: str, *lines: str) -> bytes:
    def fill(document: WordDocument) -> None:
        lines_of(document, "Tamsin Okoro", *lines, *CAREER)
        document.element.body.insert(1, parse_xml(BOX.format(text)))

    return word(fill)


def test_contact_in_a_text_box_is_major() -> None:
    finding = found(boxes, material(boxed("tamsin.okoro@example.com"), "resume.docx"))["text-boxes"]
    assert finding.severity == "major"
    assert finding.text == "1 text box holds “tamsin.okoro@example.com”."


def test_other_words_in_a_text_box_are_minor() -> None:
    data = boxed("Volunteer firefighter", "tamsin.okoro@example.com")
    finding = found(boxes, material(data, "resume.docx"))["text-boxes"]
    assert finding.severity == "minor" and "“Volunteer firefighter”" in finding.text


def tabled(document: WordDocument, *, nested: bool = False) -> None:
    lines_of(document, "Tamsin Okoro", "tamsin.okoro@example.com", "Experience:")
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text = "Machine Learning Engineer, Hollow Oak Freight"
    cells[1].text = "Mar 2021 – Present"
    if nested:
        cells[0].add_table(1, 1).rows[0].cells[0].text = "Trained the arrival model in PyTorch"


def test_jobs_in_a_table_are_minor() -> None:
    finding = found(boxes, material(word(tabled), "resume.docx"))["tables"]
    assert finding.severity == "minor" and "Hollow Oak Freight" in finding.text


def test_tables_within_tables_are_major() -> None:
    data = word(lambda document: tabled(document, nested=True))
    findings = found(boxes, material(data, "resume.docx"))
    assert list(findings) == ["nested-tables"] and findings["nested-tables"].severity == "major"


def test_a_table_of_languages_and_a_plain_file_have_none() -> None:
    def fill(document: WordDocument) -> None:
        lines_of(document, "Tamsin Okoro", "tamsin.okoro@example.com", *CAREER, "Languages:")
        cells = document.add_table(1, 2).rows[0].cells
        cells[0].text, cells[1].text = "Polish", "native"

    assert found(boxes, material(word(fill), "resume.docx")) == {}
    assert found(boxes, html()) == {}
