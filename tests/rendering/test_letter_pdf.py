from __future__ import annotations

import dataclasses
import io
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from toolkit import workflow
from toolkit.errors import RenderingError
from toolkit.papers.letters.models import KINDS, Letter, Sender, Sentence
from toolkit.rendering.letters import pdf as letter_pdf
from toolkit.rendering.letters import text as letter_text

WORDS = "I built and ran a retrieval service for the people who answer questions, and measured every change of it. "


def characters(data: bytes) -> str:
    """The text of the PDF without blanks; PDFium gives a hyphen at the end of a line as a sign of its own."""
    document = pypdfium2.PdfDocument(data)
    try:
        text = "".join(page.get_textpage().get_text_range() for page in document)
        return "".join(text.replace("\ufffe", "-").replace("\x02", "-").split())
    finally:
        document.close()


def of_length(letter: Letter, words: int, paragraphs: int = 4) -> Letter:
    each = (Sentence(" ".join((WORDS * 60).split()[: words // paragraphs]), ()),)
    return dataclasses.replace(letter, paragraphs=(each,) * paragraphs)


@pytest.fixture
def spoken() -> Iterator[list[str]]:
    """What WeasyPrint logs at warning or above."""
    messages: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            messages.append(record.getMessage())

    listener = Listener(logging.WARNING)
    logging.getLogger("weasyprint").addHandler(listener)
    yield messages
    logging.getLogger("weasyprint").removeHandler(listener)


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_holds_the_text_and_nothing_else(letter: Letter, kind: str) -> None:
    letter = dataclasses.replace(letter, kind=kind)
    assert characters(letter_pdf.draw(letter).data) == "".join(letter_text.text(letter).split())


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_letter_of_380_words_is_one_page(letter: Letter, paper: str) -> None:
    page = letter_pdf.draw(of_length(letter, 380), paper=paper)
    assert page.pages == len(pypdf.PdfReader(io.BytesIO(page.data)).pages) == 1
    assert page.notes == ()


def test_a_longer_letter_is_set_closer_and_then_flows(letter: Letter) -> None:
    usual, closer, longer = (letter_pdf.draw(of_length(letter, words)) for words in (330, 520, 1200))
    assert (usual.pages, closer.pages, longer.pages) == (1, 1, 2)
    assert size(usual.data) == size(longer.data) > size(closer.data) >= 10
    assert usual.notes == closer.notes == ()
    assert longer.notes == ("The letter takes 2 pages; readers expect one, so shorten it.",)


def size(data: bytes) -> float:
    """The size of the letter's text in points."""
    document = pypdfium2.PdfDocument(data)
    text = document[0].get_textpage()
    found = text.search("I built and ran").get_next()
    assert found is not None
    pixels = float(pypdfium2.raw.FPDFText_GetFontSize(text.raw, found[0]))
    document.close()
    return round(0.75 * pixels, 1)


def test_facts_of_the_file(letter: Letter) -> None:
    reader = pypdf.PdfReader(io.BytesIO(letter_pdf.draw(letter).data))
    assert reader.metadata is not None
    assert reader.metadata.title == "Cover letter: Imogen Vasquez-Thorne, AI Engineer, Search at Larkspur Health"
    assert reader.metadata.author == "Imogen Vasquez-Thorne"
    root = reader.trailer["/Root"]
    assert str(root["/Lang"]) == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    for font in {font for page in reader.pages for font in page["/Resources"]["/Font"].values()}:
        descendant = font.get_object()["/DescendantFonts"][0].get_object()
        assert {"/FontFile2", "/FontFile3"} & descendant["/FontDescriptor"].get_object().keys()
    links = {str(a.get_object()["/A"]["/URI"]) for a in reader.pages[0]["/Annots"]}
    assert links == {
        "mailto:imogen@example.com",
        "tel:+14155550142",
        "https://linkedin.com/in/imogen-vt",
        "https://example.com/~imogen",
    }


def test_no_line_ends_within_a_word_with_a_hyphen(letter: Letter) -> None:
    words = "re-ranking cross-encoder hand-picked end-to-end fine-tuning human-in-the-loop "
    document = pypdfium2.PdfDocument(
        letter_pdf.draw(dataclasses.replace(letter, paragraphs=((Sentence(words * 20, ()),),))).data
    )
    text = " ".join(document[0].get_textpage().get_text_range().split())
    document.close()
    assert (words * 20).strip() in text


def test_no_ligatures_and_no_hyphens_of_its_own(letter: Letter) -> None:
    text = "The affiliated office offers efficient workflow benchmarking for interdisciplinary soft\u00adware. " * 8
    page = letter_pdf.draw(dataclasses.replace(letter, paragraphs=((Sentence(text, ()),),)))
    assert "".join(text.replace("\u00ad", "").split()) in characters(page.data)


def test_the_same_letter_gives_the_same_bytes_in_silence(
    letter: Letter, spoken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    first = letter_pdf.draw(letter).data
    assert "SOURCE_DATE_EPOCH" not in os.environ
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert letter_pdf.draw(letter).data == first
    assert spoken == []


def test_our_own_reader_reads_it_back(letter: Letter, tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_bytes(letter_pdf.draw(letter).data)
    text = workflow.read_document(tmp_path / "letter.pdf").text
    assert text.startswith("Imogen Vasquez-Thorne\n")
    assert "imogen@example.com" in text
    assert "".join(text.split()) == "".join(letter_text.text(letter).split())


@pytest.mark.parametrize(
    "changes",
    [
        {"sender": Sender()},
        {"sender": Sender("Maximiliana Featherstonehaugh-Cholmondeley von und zu Quillfeather")},
        {"recipient": (), "subject": "", "salutation": "", "closing": "", "signature": "", "date": ""},
        {"paragraphs": ()},
        {
            "signature": "\u05d0\u05d9\u05de\u05d5\u05d2\u05df \U0001f680",
            "sender": Sender("\u05d0\u05d9\u05de\u05d5\u05d2\u05df"),
        },
    ],
)
def test_parts_may_be_missing_or_odd(letter: Letter, changes: dict[str, object], spoken: list[str]) -> None:
    page = letter_pdf.draw(dataclasses.replace(letter, **changes))  # type: ignore[arg-type]
    assert page.pages == 1
    assert spoken == []


def test_emoji_are_left_out_and_other_signs_without_a_font_are_named(letter: Letter) -> None:
    page = letter_pdf.draw(
        dataclasses.replace(letter, salutation="Hi \U0001f469\u200d\U0001f4bb there,", closing="\U00012345")
    )
    assert "Hithere," in characters(page.data)
    assert page.notes in ((), ("No font at hand has \U00012345; each is a box on the page.",))


def test_hostile_words_are_printed_and_open_nothing(hostile_letter: Letter, spoken: list[str]) -> None:
    data = letter_pdf.draw(hostile_letter).data
    assert spoken == []
    text = characters(data)
    assert text.count("<script>alert(1)</script>") > 10
    assert text.count("{{7*7}}") > 10
    assert b"root:x:0" not in data
    reader = pypdf.PdfReader(io.BytesIO(data))
    assert not [a for page in reader.pages for a in page.get("/Annots", []) if "/URI" in str(a.get_object())]


def test_an_unknown_paper_is_refused(letter: Letter) -> None:
    with pytest.raises(RenderingError, match="a4 or letter"):
        letter_pdf.draw(letter, paper="a3")
