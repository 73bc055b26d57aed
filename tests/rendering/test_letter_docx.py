from __future__ import annotations

import dataclasses
import io
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from toolkit import workflow
from toolkit.errors import RenderingError
from toolkit.papers.letters.models import KINDS, Letter, Sender
from toolkit.rendering.letters import docx as letter_docx
from toolkit.rendering.letters import text as letter_text
from toolkit.rendering.letters.parts import paragraphs


def opened(letter: Letter, paper: str = "a4") -> docx.document.Document:
    return docx.Document(io.BytesIO(letter_docx.render(letter, paper=paper)))


def test_every_part_has_the_style_of_its_name(letter: Letter) -> None:
    found = [
        (paragraph.style.name if paragraph.style else "", paragraph.text) for paragraph in opened(letter).paragraphs
    ]
    assert [style for style, _ in found] == [
        *("Title", "Subtitle", "Contact", "Date", "Inside Address", "Inside Address", "Inside Address", "Subject"),
        *("Salutation", "Body Text", "Body Text", "Body Text", "Closing", "Signature"),
    ]
    assert [text for style, text in found if style == "Body Text"] == list(paragraphs(letter))
    assert found[0][1] == "Imogen Vasquez-Thorne"


def test_nothing_is_set_by_hand(letter: Letter) -> None:
    for paragraph in opened(letter).paragraphs:
        properties = paragraph._p.pPr
        assert properties is None or [child.tag.rpartition("}")[2] for child in properties] == ["pStyle"]
        assert all(run._r.rPr is None for run in paragraph.runs)


def test_a_letter_keeps_together_where_it_should(letter: Letter) -> None:
    styles = opened(letter).styles
    assert styles["Salutation"].paragraph_format.keep_with_next
    assert styles["Closing"].paragraph_format.keep_with_next
    assert not styles["Body Text"].paragraph_format.keep_with_next
    assert styles["Normal"].font.name == "Calibri"


def test_addresses_are_links_and_words_at_once(letter: Letter) -> None:
    contact = opened(letter).paragraphs[2]
    assert [link.address for link in contact.hyperlinks] == [
        "mailto:imogen@example.com",
        "tel:+14155550142",
        "https://linkedin.com/in/imogen-vt",
        "https://example.com/~imogen",
    ]
    assert contact.text.startswith("imogen@example.com  ·  +1 (415) 555-0142  ·  Portland, OR")


@pytest.mark.parametrize(("paper", "width"), [("a4", 210.0), ("letter", 215.9)])
def test_the_page_is_the_paper_asked_for(letter: Letter, paper: str, width: float) -> None:
    page = opened(letter, paper).sections[0].page_width
    assert page is not None
    assert page.mm == pytest.approx(width, abs=0.1)


def test_an_unknown_paper_is_refused(letter: Letter) -> None:
    with pytest.raises(RenderingError, match="a4 or letter"):
        letter_docx.render(letter, paper="a3")


def test_properties_say_whose_it_is_and_of_which_day(letter: Letter) -> None:
    known = opened(letter).core_properties
    assert known.title == "Cover letter: Imogen Vasquez-Thorne, AI Engineer, Search at Larkspur Health"
    assert known.author == known.last_modified_by == "Imogen Vasquez-Thorne"
    assert known.created == known.modified
    assert str(known.created).startswith("2026-11-22")
    assert known.comments == ""


def test_the_same_letter_gives_the_same_bytes(letter: Letter) -> None:
    data = letter_docx.render(letter)
    assert data == letter_docx.render(letter)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in package.namelist() if "thumbnail" in name or "customXml" in name]
    assert len(data) < 20_000


@pytest.mark.parametrize("kind", KINDS)
def test_our_own_reader_reads_it_back(letter: Letter, kind: str, tmp_path: Path) -> None:
    letter = dataclasses.replace(letter, kind=kind)
    (tmp_path / "letter.docx").write_bytes(letter_docx.render(letter))
    read = "".join(workflow.read_document(tmp_path / "letter.docx").text.replace("·", "").split())
    assert read == "".join(letter_text.text(letter).split())


def test_hostile_words_stay_words(hostile_letter: Letter) -> None:
    data = letter_docx.render(hostile_letter)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))
        assert b"javascript:" not in package.read("word/_rels/document.xml.rels")
    text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    assert "<script>alert(1)</script>" in text
    assert "\u202e" not in text


def test_what_is_not_known_is_left_out(letter: Letter) -> None:
    bare = dataclasses.replace(letter, sender=Sender(), recipient=(), subject="", signature="")
    styles = [paragraph.style.name for paragraph in opened(bare).paragraphs if paragraph.style]
    assert styles == ["Date", "Salutation", "Body Text", "Body Text", "Body Text", "Closing"]
