"""PDFs: order, fonts, links, hidden text, and files that cannot be read."""

from __future__ import annotations

from io import BytesIO

import pypdfium2 as pdfium
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from toolkit.documents import ocr, pdf
from toolkit.errors import EmptyInput, InputError, NoTextLayer, PasswordProtected, TooLarge


def printed(html: str, css: str = "") -> bytes:
    from weasyprint import HTML

    return HTML(
        string=f"<style>@page {{ size: A4; margin: 15mm }} body {{ font: 10pt sans-serif }} {css}</style>{html}"
    ).write_pdf()


def read(html: str, css: str = ""):
    return pdf.read(printed(html, css), "page.pdf")


def test_each_line_is_where_it_says():
    document = read("<h1>One</h1><p>Two words</p><p style='text-align: right'>Three</p>")
    assert [line.text for line in document.lines] == ["One", "Two words", "Three"]
    for line in document.lines:
        assert document.text[line.start : line.end] == line.text
        x0, top, x1, bottom = line.box
        assert 0 < x0 < x1 < 596 and 0 < top < bottom < 842
    assert document.lines[0].size == pytest.approx(20, abs=0.2)
    assert document.lines[0].weight == 700 and document.lines[1].weight == 400


def test_lines_side_by_side_share_a_row():
    document = read("<div><b>Engineer</b><span>Jan 2020 – Present</span></div>", "div { display: flex; gap: 60mm }")
    assert document.text == "Engineer\tJan 2020 – Present"
    assert {line.row for line in document.lines} == {0}


def test_bold_words_at_the_start_of_a_line_are_known():
    (line,) = read("<p><b>Halcyon Freight</b>, AI Engineer</p>").lines
    assert line.text[: line.lead] == "Halcyon Freight,"


def test_columns_are_read_one_after_the_other():
    left = "".join(f"<p>left line number {n} of the first column of the page</p>" for n in range(8))
    right = "".join(f"<p>right {n}</p>" for n in range(8))
    document = read(
        f"<div class=a>{left}</div><div class=b>{right}</div>",
        ".a { position: absolute; width: 90mm; left: 0 } .b { position: absolute; left: 110mm }",
    )
    words = [line.text.split()[0] for line in document.lines]
    assert words == ["left"] * 8 + ["right"] * 8


def test_addresses_behind_words_are_kept():
    (line,) = read("<p><a href='https://github.com/someone'>my code</a></p>").lines
    assert line.links == ("https://github.com/someone",)


def test_glyphs_that_begin_an_item_are_not_its_text():
    lines = read("<p>▪ first</p><p>• second</p><p>– third</p>").lines
    assert [(line.text, line.bullet) for line in lines] == [("first", True), ("second", True), ("third", True)]


def test_page_numbers_are_left_out():
    css = "@page { @bottom-center { content: 'Page ' counter(page) ' of ' counter(pages) } }"
    document = read("<p>one</p><p style='break-before: page'>two</p>", css)
    assert document.text == "one\ntwo"
    assert document.pages == 2


def test_text_too_small_to_see_is_apart():
    document = read("<p>seen</p><p style='font-size: 1pt'>hidden words</p>")
    assert document.text == "seen"
    assert "hidden" in document.hidden[0].text


def test_reading_twice_gives_the_same_document():
    data = printed("<h1>One</h1><p>Two</p>")
    assert pdf.read(data, "a") == pdf.read(data, "a")


def encrypted() -> bytes:
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(printed("<p>secret</p>"))))
    writer.encrypt("password")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def pages(count: int) -> bytes:
    document = pdfium.PdfDocument.new()
    for _ in range(count):
        document.new_page(100, 100)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (encrypted, PasswordProtected, "password"),
        (lambda: b"%PDF-1.7\nnothing else", InputError, "export it again"),
        (lambda: printed("<p>cut</p>")[:300], InputError, "export it again"),
        (lambda: pages(500), TooLarge, "500 pages"),
        (lambda: pages(1), EmptyInput, "no text"),
    ],
)
def test_what_cannot_be_read_says_so(data, error, words):
    with pytest.raises(error, match=words):
        pdf.read(data(), "resume.pdf")


def scan() -> bytes:
    out = BytesIO()
    Image.new("L", (1240, 1754), 255).save(out, "PDF")
    return out.getvalue()


def test_a_scan_without_ocr_names_the_command(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoTextLayer, match="tesseract"):
        pdf.read(scan(), "scan.pdf")


@pytest.mark.skipif(not ocr.available(), reason="Tesseract is not installed")
def test_a_scan_is_read_by_ocr_and_says_so():
    picture = pdfium.PdfDocument(printed("<h1>Juno Castellane</h1><p>juno@example.com writes retrieval systems</p>"))[0]
    out = BytesIO()
    picture.render(scale=3, grayscale=True).to_pil().save(out, "PDF", resolution=216)
    document = pdf.read(out.getvalue(), "scan.pdf")
    assert "Juno Castellane" in document.text
    assert any("OCR" in warning for warning in document.warnings)
    assert all(line.confidence < 1 for line in document.lines)


@pytest.mark.skipif(not ocr.available(), reason="Tesseract is not installed")
def test_no_more_pages_are_read_by_ocr_than_the_limit(monkeypatch):
    monkeypatch.setattr(pdf.limits, "OCR_PAGES", 1)
    pages = pdfium.PdfDocument(printed("<h1>Juno Castellane</h1><div style='break-before:page'>Second page</div>"))
    first, second = (page.render(scale=3, grayscale=True).to_pil() for page in pages)
    out = BytesIO()
    first.save(out, "PDF", resolution=216, save_all=True, append_images=[second])
    document = pdf.read(out.getvalue(), "scan.pdf")
    assert "Juno Castellane" in document.text and "Second" not in document.text
    assert any("page 2 is a picture, not read, for OCR reads 1 pages at most" in words for words in document.warnings)


@pytest.mark.skipif(not ocr.available(), reason="Tesseract is not installed")
def test_a_scan_is_ordered_by_its_geometry():
    """A sidebar, and under it jobs with a rail of dates, on a page that lies a little askew."""
    years = (2020, 2017, 2014)
    names = ("Python", "Kafka", "Spark", "Docker", "Terraform", "Scala")
    aside = "".join(f"<p>Has worked for years<br>with the tools of {name}</p>" for name in names)
    main = "".join(f"<p>In {year} the search of the freight desk<br>was built by three people</p>" for year in years)
    jobs = "".join(
        f"<div class=job><i>{year} to {year + 2}</i><div><b>Engineer at Number {year}</b>"
        f"<br>Built the search of the freight desk<br>Led three people for two years</div></div>"
        for year in years
    )
    page = printed(
        f"<div class=aside>{aside}</div><div class=main>{main}</div><div class=jobs>{jobs}</div>",
        "body { font-size: 11pt; line-height: 17pt; white-space: nowrap }"
        " .job { display: flex; gap: 6mm; margin-bottom: 8mm }"
        " i { width: 30mm; font-style: normal; flex: none } .aside { position: absolute; left: 0 }"
        " .aside p { margin: 0 0 3mm; font-size: 10pt; line-height: 15pt } .main { position: absolute; left: 75mm }"
        " .jobs { position: absolute; top: 120mm }",
    )
    picture = pdfium.PdfDocument(page)[0].render(scale=3, grayscale=True).to_pil()
    out = BytesIO()
    picture.rotate(-0.6, fillcolor=255).save(out, "PDF", resolution=216)
    rows = pdf.read(out.getvalue(), "scan.pdf").text.split("\n")
    assert rows[:12] == [row for name in names for row in ("Has worked for years", f"with the tools of {name}")]
    assert rows[12:18] == [
        row for year in years for row in (f"In {year} the search of the freight desk", "was built by three people")
    ]
    assert rows[18:] == [
        row
        for year in years
        for row in (
            f"{year} to {year + 2}\tEngineer at Number {year}",
            "Built the search of the freight desk",
            "Led three people for two years",
        )
    ]
