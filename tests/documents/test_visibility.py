"""Text that a page holds and a person does not see is kept apart, and what is seen stays."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable
from io import BytesIO

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.generic import (
    ContentStream,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    RectangleObject,
)

from toolkit.documents import pdf
from toolkit.documents.models import Document
from toolkit.errors import EmptyInput

WIDTH, HEIGHT = 400, 300
SEEN = "BT 0 g /F1 11 Tf 30 250 Td (Juno Castellane builds retrieval systems) Tj ET"


def page(content: str, rotate: int = 0) -> bytes:
    """A PDF of one page painted by `content`, whose font F1 is Helvetica."""
    writer = PdfWriter()
    sheet = writer.add_blank_page(WIDTH, HEIGHT)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    fonts = DictionaryObject({NameObject("/F1"): named})
    states = DictionaryObject({NameObject("/Clear"): _state(0.0), NameObject("/Half"): _state(0.5)})
    sheet[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts, NameObject("/ExtGState"): states})
    stream = DecodedStreamObject()
    stream.set_data(content.encode())
    sheet.replace_contents(ContentStream(stream, writer))
    if rotate:
        sheet.rotate(rotate)
    return _bytes_of(writer)


def _state(opacity: float) -> DictionaryObject:
    return DictionaryObject({NameObject("/ca"): FloatObject(opacity)})


def _bytes_of(writer: PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def read(content: str) -> Document:
    return pdf.read(page(content), "page.pdf")


def words(text: str, before: str = "", size: float = 11, at: tuple[float, float] = (30, 200)) -> str:
    return f"{before} BT /F1 {size} Tf {at[0]} {at[1]} Td ({text}) Tj ET"


SECRET = "Kubernetes Terraform Rust"
UNDER = "30 190 300 30 re f"
"""A box that holds the words at their usual place."""

HIDDEN = {
    "white on white": (words(SECRET, "1 g"), "colour of what is behind"),
    "nearly white on white": (words(SECRET, "0.97 0.98 0.96 rg"), "colour of what is behind"),
    "dark on the same dark": (f"0.2 0.3 0.4 rg {UNDER} " + words(SECRET), "colour of what is behind"),
    "white on a dark box that is clipped away": (
        f"q 0 0 1 1 re W n 0 g {UNDER} Q " + words(SECRET, "1 g"),
        "colour of what is behind",
    ),
    "white under a line": (words(SECRET, "1 g") + " 0 g 30 198 140 0.6 re f", "colour of what is behind"),
    "white outlines": (words(SECRET, "1 G").replace("Tf", "Tf 1 Tr"), "colour of what is behind"),
    "invisible mode": (words(SECRET).replace("Tf", "Tf 3 Tr"), "set to be invisible"),
    "no opacity": (f"q /Clear gs {words(SECRET)} Q", "without any colour"),
    "1 pt": (words(SECRET, size=1), "smaller than 2 pt"),
    "1 pt by the matrix": (f"q 0.1 0 0 0.1 0 0 cm {words(SECRET, size=10, at=(300, 2000))} Q", "smaller than 2 pt"),
    "beside the page": (words(SECRET, at=(WIDTH + 20, 200)), "outside the page"),
    "below the page": (words(SECRET, at=(30, -40)), "outside the page"),
    "under a white box": (words(SECRET) + f" 1 g {UNDER}", "under a shape"),
    "under a dark box": (words(SECRET) + f" 0 0 0.5 rg {UNDER}", "under a shape"),
    "turned": (f"q 0.7 0.7 -0.7 0.7 150 20 cm 0.5 g {words(SECRET, size=20, at=(0, 0))} Q", "does not run level"),
}


@pytest.mark.parametrize("case", HIDDEN)
def test_what_a_person_does_not_see_is_kept_apart_and_named(case: str) -> None:
    content, reason = HIDDEN[case]
    document = read(f"{SEEN} {content}")
    assert document.text == "Juno Castellane builds retrieval systems"
    assert " ".join(each.text for each in document.hidden) == SECRET
    (warning,) = document.warnings
    assert reason in warning and f'on page 1 was left out: "{SECRET}"' in warning


SHOWN = {
    "white on dark": f"0.1 0.2 0.4 rg {UNDER} " + words(SECRET, "1 g"),
    "white on a middle grey": f"0.6 g {UNDER} " + words(SECRET, "1 g"),
    "dark on a light box painted before": f"0.95 g {UNDER} " + words(SECRET, "0 g"),
    "red on green of the same lightness": f"0 0.5 0 rg {UNDER} " + words(SECRET, "1 0 0 rg"),
    "light grey on white": words(SECRET, "0.8 g"),
    "small print": words(SECRET, size=5),
    "in a frame painted later": words(SECRET, "0 g") + " 0 G 30 190 300 30 re S",
    "under a box that covers a part": words(SECRET, "0 g") + " 1 g 30 190 20 30 re f",
    "half clear": f"q /Half gs {words(SECRET, '0 g')} Q",
    "a little off level": f"q 0.9998 0.02 -0.02 0.9998 0 0 cm {words(SECRET, at=(34, 199))} Q",
    "outlines": words(SECRET, "0 G 1 g").replace("Tf", "Tf 1 Tr"),
}


@pytest.mark.parametrize("case", SHOWN)
def test_what_a_person_sees_stays(case: str) -> None:
    document = read(f"{SEEN} {SHOWN[case]}")
    assert document.text.split("\n") == ["Juno Castellane builds retrieval systems", SECRET]
    assert not document.hidden and not document.warnings


def test_hidden_words_that_go_on_with_a_line_are_taken_out_of_it() -> None:
    line = "BT /F1 11 Tf 30 200 Td 0 g (Python and ) Tj 1 g (Terraform ) Tj 0 g (SQL) Tj /F1 1 Tf ( Cobol) Tj ET"
    document = read(f"{SEEN} {line}")
    assert document.text.split("\n")[1].split() == ["Python", "and", "SQL"]
    assert sorted(each.text for each in document.hidden) == ["Cobol", "Terraform"]


def test_signs_without_letters_are_not_worth_a_warning() -> None:
    assert not read(f"{SEEN} {words('* - *', '1 g')}").warnings


def test_the_same_reason_on_two_pages_is_one_warning() -> None:
    writer = PdfWriter()
    for _ in range(2):
        writer.append(PdfReader(BytesIO(page(f"{SEEN} {words(SECRET, '1 g')}"))))
    (warning,) = pdf.read(_bytes_of(writer), "two.pdf").warnings
    assert "on pages 1, 2 was left out" in warning


def test_a_file_of_hidden_text_alone_is_refused_with_the_reason() -> None:
    with pytest.raises(EmptyInput, match=r"no text that a person can see .*colour of what is behind"):
        read(words(SECRET, "1 g"))


def test_reading_does_not_change_with_what_was_hidden() -> None:
    data = page(f"{SEEN} {words(SECRET, '1 g')} {words('a plain line', '0 g', at=(30, 150))}")
    assert pdf.read(data, "a") == pdf.read(data, "a")


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
@pytest.mark.parametrize("stated", [True, False])
def test_a_page_on_its_side_is_read_level(quarters: int, stated: bool) -> None:
    """Turned by the file, so that a viewer shows it level, or left on its side."""
    text = f"{SEEN} {words('and keeps them running', '0 g')} {words(SECRET, '1 g', at=(30, 150))}"
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(page(text))))
    turn = Transformation().rotate(90 * quarters)
    shift = ((0, 0), (HEIGHT, 0), (WIDTH, HEIGHT), (0, WIDTH))[quarters]
    sheet = writer.pages[0]
    sheet.add_transformation(turn.translate(*shift))
    box = (0, 0, WIDTH, HEIGHT) if quarters % 2 == 0 else (0, 0, HEIGHT, WIDTH)
    sheet.mediabox = sheet.cropbox = RectangleObject(box)
    if stated and quarters:
        sheet.rotate(90 * quarters)
    document = pdf.read(_bytes_of(writer), "turned.pdf")
    assert document.text.split("\n") == ["Juno Castellane builds retrieval systems", "and keeps them running"]
    assert [each.text for each in document.hidden] == [SECRET]
    assert document.page_sizes == ((WIDTH, HEIGHT),)
    assert document.lines[0].box[:2] == pytest.approx((30, 40), abs=4)


def scanned(layer: Callable[[pdfium.PdfDocument, pdfium.PdfPage], None], share: float = 1.0) -> bytes:
    """A PDF whose page is a picture of some lines, with what `layer` adds over it."""
    picture = Image.new("RGB", (800, 600), "white")
    ImageDraw.Draw(picture).text((60, 90), "a picture of text", fill="black")
    document = pdfium.PdfDocument.new()
    sheet = document.new_page(WIDTH, HEIGHT)
    image = pdfium.PdfImage.new(document)
    image.set_bitmap(pdfium.PdfBitmap.from_pil(picture))
    image.set_matrix(pdfium.PdfMatrix().scale(WIDTH * share, HEIGHT * share))
    sheet.insert_obj(image)
    layer(document, sheet)
    sheet.gen_content()
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def typed(text: str, y: float, mode: int) -> Callable[[pdfium.PdfDocument, pdfium.PdfPage], None]:
    def add(document: pdfium.PdfDocument, sheet: pdfium.PdfPage) -> None:
        thing = raw.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", ctypes.c_float(11))
        letters = (text + "\0").encode("utf-16-le")
        raw.FPDFText_SetText(thing, ctypes.cast(letters, ctypes.POINTER(ctypes.c_ushort)))
        raw.FPDFTextObj_SetTextRenderMode(thing, mode)
        raw.FPDFPageObj_Transform(thing, 1, 0, 0, 1, 30, y)
        raw.FPDFPage_InsertObject(sheet.raw, thing)

    return add


LAYER = "Juno Castellane builds retrieval systems and keeps them running"


def test_the_text_layer_of_a_scan_is_its_text_with_less_confidence() -> None:
    document = pdf.read(scanned(typed(LAYER, 240, raw.FPDF_TEXTRENDERMODE_INVISIBLE)), "scan.pdf")
    assert document.text == LAYER
    assert not document.hidden
    assert all(line.confidence < 1 for line in document.lines)
    (warning,) = document.warnings
    assert "page 1 is a picture, read by the text its scanner laid over it" in warning


def test_invisible_text_beside_a_small_picture_is_no_text_layer() -> None:
    def both(document: pdfium.PdfDocument, sheet: pdfium.PdfPage) -> None:
        typed(LAYER, 240, raw.FPDF_TEXTRENDERMODE_INVISIBLE)(document, sheet)
        typed("What a person sees on this page is this line", 200, raw.FPDF_TEXTRENDERMODE_FILL)(document, sheet)

    document = pdf.read(scanned(both, share=0.3), "page.pdf")
    assert document.text == "What a person sees on this page is this line"
    assert [each.text for each in document.hidden] == [LAYER]


def test_the_slope_of_a_watermark_is_measured_on_the_page() -> None:
    slope = math.radians(45)
    matrix = f"{math.cos(slope):.4f} {math.sin(slope):.4f} {-math.sin(slope):.4f} {math.cos(slope):.4f} 90 30 cm"
    document = read(f"{SEEN} q {matrix} 0.9 g {words('DRAFT', size=60, at=(0, 0))} Q {words('a second line', '0 g')}")
    assert document.text.split("\n") == ["Juno Castellane builds retrieval systems", "a second line"]
    assert [(each.text, each.kind) for each in document.hidden] == [("DRAFT", "turned")]
