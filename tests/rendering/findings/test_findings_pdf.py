from __future__ import annotations

import io
import logging
from dataclasses import replace
from typing import Any

import pypdf
import pypdfium2
import pytest

from tests.rendering.conftest import HOSTILE
from tests.rendering.findings import made
from toolkit import workflow
from toolkit.documents import reading
from toolkit.rendering import papers
from toolkit.rendering.findings import pages
from toolkit.reviews.models import Finding

Case = tuple[Any, str, str]


def words(data: bytes) -> str:
    return " ".join(reading.read_bytes(data, "scan.pdf").text.split())


def test_facts_of_the_file(drawn: bytes, case: Case) -> None:
    reader = pypdf.PdfReader(io.BytesIO(drawn))
    root = reader.trailer["/Root"]
    assert str(root["/Lang"]).startswith("en")
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert reader.metadata is not None
    assert f"ifeoma-castell.{case[2]}" in str(reader.metadata.title)
    assert len(reader.outline) >= 1
    fonts = [font for page in reader.pages for font in page["/Resources"].get("/Font", {}).values()]
    for font in fonts:
        held = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & held.keys()


def test_the_grade_the_rule_and_every_finding_are_there(drawn: bytes, case: Case) -> None:
    noun, text = case[0], words(drawn)
    assert noun.grade.rule.removeprefix(f"{noun.grade.letter}: ")[1:] in text
    for finding in noun.findings:
        assert finding.title in text
        assert finding.mend in text
    assert "▢" not in text


def test_the_pages_of_a_pdf_stand_in_it_as_pictures_with_marks() -> None:
    data = pages.draw(made.scan(), made.data("pdf")).data
    document = pypdfium2.PdfDocument(data)
    drawn = [[one for one in page.get_objects(max_depth=4) if one.type == 3] for page in document]
    assert sum(map(len, drawn)) == 1
    document.close()


def test_a_finding_is_not_split_from_its_heading(drawn: bytes, case: Case) -> None:
    document = reading.read_bytes(drawn, "scan.pdf")
    text = [
        " ".join(line.text for line in document.lines if line.page == page) for page in range(1, document.pages + 1)
    ]
    for finding in case[0].findings:
        assert any(finding.text[:40] in page and finding.mend in page for page in text), finding.check


def test_the_same_gives_the_same_bytes_in_silence(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        first, again = (pages.draw(made.review(), made.data("pdf")).data for _ in range(2))
    assert first == again
    assert not caplog.records


def test_letter_paper() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pages.draw(made.scan("md"), made.data("md"), paper="letter").data))
    assert all(abs(page.mediabox.width - 612) < 1 for page in reader.pages)


def test_hostile_words_are_printed_and_open_nothing() -> None:
    scan = made.scan("md")
    one = Finding("x", HOSTILE, "major", HOSTILE, HOSTILE, HOSTILE, scan.findings[1].places, f"{HOSTILE} ▢ {HOSTILE}")
    bad = replace(
        scan, source=f"/tmp/{HOSTILE[:60]}.md", findings=(one,), warnings=(HOSTILE,), shown_text=HOSTILE * 3,
        machine_text=HOSTILE, passed=(HOSTILE,),
    )  # fmt: skip
    data = pages.draw(bad).data
    assert b"root:x:0" not in data
    assert "alert(1)" in words(data)


def test_many_findings_make_many_pages_and_none_is_empty() -> None:
    review = made.review()
    findings = tuple(replace(review.findings[2], check=f"c{at}", title=f"Finding {at}") for at in range(60))
    data = pages.draw(replace(review, findings=findings, changes=()), made.data("pdf")).data
    document = pypdfium2.PdfDocument(data)
    assert 5 <= len(document) <= 16
    assert all(len(page.get_textpage().get_text_range()) > 150 for page in document)
    document.close()


def test_without_the_file_there_is_no_picture_but_the_text() -> None:
    text = words(pages.draw(made.scan(), b"").data)
    assert "The findings at a glance" in text


def test_it_can_be_written_by_the_python_interface(tmp_path: Any) -> None:
    for ending in (".pdf", ".html", ".json", ".sarif", ".txt"):
        target = tmp_path / f"scan{ending}"
        workflow.render(made.scan("md"), target, file=made.data("md"))
        assert target.stat().st_size > 500
    assert ".sarif" in papers.endings(type(made.scan("md")))
