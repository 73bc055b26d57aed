from __future__ import annotations

import io
import logging
import os
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from toolkit.assessment.models import Assessment
from toolkit.errors import RenderingError
from toolkit.papers.models import Report
from toolkit.papers.report import write_report
from toolkit.rendering import fonts, pdf
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import Taxonomy

SIZES = {"a4": (595, 842), "letter": (612, 792)}


@pytest.fixture(scope="module", params=sorted(SIZES))
def paper(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def drawn(draw: Callable[[str], bytes], paper: str) -> bytes:
    return draw(paper)


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


def words(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()


def test_facts_of_the_file(drawn: bytes, paper: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(drawn))
    assert 2 <= len(reader.pages) <= 6
    assert all(abs(page.mediabox.width - SIZES[paper][0]) < 1 for page in reader.pages)
    assert all(abs(page.mediabox.height - SIZES[paper][1]) < 1 for page in reader.pages)
    assert reader.metadata is not None
    assert "Imogen Vasquez-Thorne" in str(reader.metadata.title)
    assert reader.metadata.author
    root = reader.trailer["/Root"]
    assert str(root["/Lang"]).startswith("en")
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert len(reader.outline) >= 1


def test_fonts_are_embedded_and_ligatures_are_off(drawn: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(drawn))
    used = {font for page in reader.pages for font in page["/Resources"]["/Font"].values()}
    for font in used:
        descendant = font.get_object()["/DescendantFonts"][0].get_object()
        assert {"/FontFile2", "/FontFile3"} & descendant["/FontDescriptor"].get_object().keys()
    text = "".join(page.extract_text() for page in reader.pages)
    assert not any(ligature in text for ligature in "ﬀﬁﬂﬃﬄ")


def test_the_text_stands_in_reading_order(drawn: bytes) -> None:
    text = words(drawn)
    places = [
        text.index(part) for part in ("Imogen Vasquez-Thorne", "63", "Close these first", "How the score is made")
    ]
    assert places == sorted(places)


def test_no_page_is_empty(drawn: bytes) -> None:
    document = pypdfium2.PdfDocument(drawn)
    assert all(len(page.get_textpage().get_text_range()) > 200 for page in document)
    document.close()


def test_the_same_report_gives_the_same_bytes_in_silence(
    report: Report, draw: Callable[[str], bytes], spoken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    first = draw("a4")
    assert "SOURCE_DATE_EPOCH" not in os.environ
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert pdf.render(report) == first
    assert os.environ["SOURCE_DATE_EPOCH"] == "1"
    assert spoken == []


def test_hostile_words_are_printed_and_open_nothing(
    hostile: tuple[Resume, Assessment], taxonomy: Taxonomy, spoken: list[str]
) -> None:
    resume, assessment = hostile
    data = pdf.render(write_report(resume, assessment, taxonomy))
    assert spoken == []
    assert b"root:x:0" not in data
    reader = pypdf.PdfReader(io.BytesIO(data))
    assert len(reader.pages) <= 8
    text = words(data)
    assert "<script>alert(1)</script>" in text
    assert "{{7*7}}" in text
    for page in reader.pages:
        assert not [a for a in page.get("/Annots", []) if "/URI" in str(a.get_object().get("/A", {}))]
    assert "/JavaScript" not in str(reader.trailer["/Root"])
    assert "/EmbeddedFiles" not in str(reader.trailer["/Root"].get("/Names", ""))


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "http://127.0.0.1:9/x.css", "https://example.com/x.png", "toolkit-font:../../etc/passwd"],
)
def test_only_the_fonts_have_an_address(address: str) -> None:
    with pytest.raises(ValueError, match="not a font"):
        fonts.read(address)


@pytest.fixture
def visits() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and the paths that were asked of it."""
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/css")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Listener) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()
        thread.join()


@pytest.fixture
def bait(tmp_path: Path) -> str:
    """The address of a folder whose style sheet and picture print `leaked` wherever they are read."""
    (tmp_path / "bait.css").write_text("p::before { content: 'leaked ' }", encoding="utf-8")
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="20">leaked</text></svg>'
    (tmp_path / "bait.svg").write_text(picture, encoding="utf-8")
    return tmp_path.as_uri()


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="@/bait.svg" alt="x">',
        '<link rel="stylesheet" href="@/bait.css">',
        '<style>@import url("@/bait.css");</style>',
        '<style>p { background: url("@/bait.svg") }</style>',
        '<style>p::after { content: url("@/bait.svg") }</style>',
        '<link rel="attachment" href="@/bait.css">',
        '<object data="@/bait.svg" type="image/svg+xml"></object>',
        '<embed src="@/bait.svg" type="image/svg+xml">',
        '<base href="@/"><img src="bait.svg" alt="x">',
    ],
)
def test_the_drawer_itself_opens_nothing(markup: str, bait: str, visits: tuple[str, list[str]]) -> None:
    server, asked = visits
    for place in (bait, server):
        html = f'<!doctype html><html lang="en"><title>t</title>{markup.replace("@/", f"{place}/")}<p>words</p>'
        try:
            data = pdf.draw(html, as_of="2026-11-22")
        except RenderingError:
            continue
        assert "leaked" not in words(data)
        assert not pypdf.PdfReader(io.BytesIO(data)).attachments
    assert asked == []


def test_an_unknown_paper_is_refused(report: Report) -> None:
    with pytest.raises(RenderingError, match="a4 or letter"):
        pdf.render(report, paper="a3")
