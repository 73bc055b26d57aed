"""Pages as pictures."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from tests.documents.conftest import sheet
from toolkit.documents import pdf, picturing
from toolkit.documents.picturing import page_pictures
from toolkit.errors import InputError, PasswordProtected

LINE = "Juno Castellane builds retrieval systems and keeps them running"
WORDS = f"BT /F1 11 Tf 30 250 Td ({LINE}) Tj ET"


def rewritten(data: bytes, *, copies: int = 1, password: str = "", rotate: int = 0) -> bytes:
    writer = PdfWriter()
    for _ in range(copies):
        writer.append(PdfReader(BytesIO(data)))
    for page in writer.pages:
        page.rotate(rotate)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def test_a_page_is_drawn_as_wide_as_asked_and_the_same_each_time() -> None:
    (picture,) = page_pictures(sheet(WORDS), width_px=800)
    assert (picture.number, picture.width, picture.height) == (1, 800, 600)
    assert (picture.page_width, picture.page_height, picture.scale) == (400, 300, 2)
    assert page_pictures(sheet(WORDS), width_px=800) == (picture,)


@pytest.mark.parametrize("rotate", [0, 90, 180])
def test_words_are_on_the_picture_where_the_document_says(rotate: int) -> None:
    """A page that is shown on its side is drawn level, as it is read."""
    data = rewritten(sheet(WORDS), rotate=rotate)
    (picture,), document = page_pictures(data, width_px=800), pdf.read(data, "page.pdf")
    assert (picture.page_width, picture.page_height) == document.page_sizes[0]
    ink = Image.open(BytesIO(picture.png)).convert("L").point(lambda shade: 255 if shade < 128 else 0).getbbox()
    assert ink is not None
    box = [edge * picture.scale for edge in document.lines[0].box]
    assert box[0] - 4 <= ink[0] and box[1] - 4 <= ink[1] and ink[2] <= box[2] + 4 and ink[3] <= box[3] + 4


def test_pages_and_pixels_are_limited() -> None:
    many = rewritten(sheet(WORDS), copies=picturing.PAGES + 3)
    assert [picture.number for picture in page_pictures(many, width_px=100)] == list(range(1, picturing.PAGES + 1))
    (wide,) = page_pictures(sheet(WORDS), width_px=100_000)
    assert wide.width <= picturing.WIDEST and wide.width * wide.height <= 12_100_000


def test_files_that_cannot_be_drawn() -> None:
    with pytest.raises(PasswordProtected):
        page_pictures(rewritten(sheet(WORDS), password="x"))
    with pytest.raises(InputError, match="not a PDF"):
        page_pictures(b"PK\x03\x04")
