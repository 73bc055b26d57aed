"""The text of files as programs without a layout of their own take it out."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import pytest
from docx.document import Document as WordDocument

from tests.documents.conftest import WordMaker, sheet
from toolkit.documents import plain
from toolkit.errors import InputError

ITEM = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def test_pdf_text_is_in_the_order_of_the_file_and_keeps_hidden_words() -> None:
    below = "BT /F1 11 Tf 30 100 Td (Juno Castellane below) Tj ET"
    above = "BT /F1 11 Tf 30 250 Td (Painted later) Tj ET"
    white = "BT 1 g /F1 11 Tf 30 50 Td (White words) Tj ET"
    assert plain.pdf_text(sheet(f"{below} {above} {white}"), "a.pdf").split("\n") == [
        "Juno Castellane below", "Painted later", "White words",
    ]  # fmt: skip


def test_a_broken_pdf_is_refused() -> None:
    with pytest.raises(InputError):
        plain.pdf_text(b"%PDF-1.7\nnothing", "a.pdf")


def test_word_paragraphs_come_before_the_tables(word: WordMaker) -> None:
    def fill(document: WordDocument) -> None:
        document.add_paragraph("Experience")
        table = document.add_table(1, 2)
        table.cell(0, 0).text, table.cell(0, 1).text = "ML Engineer", "2020 - 2023"
        document.add_paragraph("Education")

    data = word(fill)
    assert plain.word_paragraphs(data, "a.docx") == "Experience\nEducation\nML Engineer\t2020 - 2023"
    assert plain.word_xml(data, "a.docx") == "Experience\nML Engineer\n2020 - 2023\nEducation"


def test_headers_are_no_part_of_the_body(word: WordMaker) -> None:
    def fill(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = "juno@example.com"
        document.add_paragraph("Profile")

    data = word(fill)
    assert plain.word_paragraphs(data, "a.docx") == plain.word_xml(data, "a.docx") == "Profile"


def test_text_boxes_are_in_the_xml_once_and_in_no_paragraph(word_of_xml: Callable[..., bytes]) -> None:
    box = "<w:txbxContent>" + ITEM.format("Docker") + "</w:txbxContent>"
    data = word_of_xml(
        "<w:p><w:r><w:t>Skills</w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert plain.word_xml(data, "a.docx") == "Skills\nDocker"
    assert plain.word_paragraphs(data, "a.docx") == "Skills"


def test_a_cell_that_states_a_million_columns_is_read_once(word_of_xml: Callable[..., bytes]) -> None:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>{ITEM.format("Wide")}</w:tc>'
    data = word_of_xml(f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cell}</w:tr></w:tbl>")
    begun = perf_counter()
    assert plain.word_paragraphs(data, "a.docx") == "Wide"
    assert perf_counter() - begun < 2


def test_elements_too_deep_within_each_other_are_refused(word_of_xml: Callable[..., bytes]) -> None:
    def nested(depth: int) -> bytes:
        return word_of_xml("<w:sdt>" * depth + ITEM.format("deep") + "</w:sdt>" * depth)

    assert plain.word_xml(nested(20), "a.docx") == "deep"
    with pytest.raises(InputError):
        plain.word_xml(nested(300), "a.docx")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<h1>Juno</h1><p>ML <b>Engineer</b></p>", "Juno\nML Engineer"),
        ("<p>R&amp;D, 3 < 5</p>", "R&D, 3 < 5"),
        ("<style>p { color: red }</style><script>var a = '<p>';</script><p>Seen</p>", "Seen"),
        ("<SCRIPT>x</SCRIPT>a<!-- b -->c", "ac"),
        ("<p>cut <!-- off", "cut"),
        ("<p>cut <a href=", "cut"),
        ("no tags", "no tags"),
    ],
)
def test_tags_are_taken_out(markup: str, text: str) -> None:
    assert plain.without_tags(markup) == text


def test_taking_tags_out_takes_time_in_step_with_the_length() -> None:
    begun = perf_counter()
    plain.without_tags("<script></script><p>" * 50_000)
    plain.without_tags("<a " * 100_000)
    plain.without_tags("<!--" * 100_000)
    assert perf_counter() - begun < 2


def test_json_gives_its_values_and_text_is_as_it_is() -> None:
    assert plain.text_of(b'{"basics": {"name": "Juno", "age": 40, "x": true}}', "a.json", "json-resume") == "Juno\n40"
    assert plain.text_of(b"# Juno\r\n\r\n- Python", "a.md", "markdown") == "# Juno\n\n- Python"
