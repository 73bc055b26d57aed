"""Text in pictures."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO

from docx.document import Document as WordDocument
from PIL import Image, ImageDraw, ImageFont

from tests.reviews.ats.page_files import CAREER, HEAD, WHOLE, found, html, lines_of, material, word
from toolkit.reviews.ats import contact_places, pictures


def picture(*lines: str, size: tuple[int, int] = (900, 240), photo: bool = False) -> bytes:
    """A PNG with these lines in black on white; a photo is a field of shades instead."""
    image = Image.radial_gradient("L").resize(size) if photo else Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(36)
    for number, line in enumerate(lines):
        draw.text((20, 20 + 60 * number), line, fill="black", font=font)
    target = BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


def shown(data: bytes, width: str = "120mm") -> str:
    return f"<p><img style='width: {width}' src='data:image/png;base64,{b64encode(data).decode()}'></p>"


ROWS = ("Python, SQL, PyTorch, Kubernetes", "AWS certified since 2022", "Chicago, Illinois")


def test_lines_in_a_picture_are_named_with_their_place() -> None:
    finding = found(pictures, html(WHOLE + shown(picture(*ROWS))))["picture-of-text"]
    assert "1 picture on page 1 seems to hold 3 lines of text" in finding.text
    (place,) = finding.places
    assert place.page == 1 and place.box[2] - place.box[0] > 300


def test_a_portrait_and_a_logo_of_one_line_are_no_text() -> None:
    page = WHOLE + shown(picture(photo=True, size=(400, 400)), "40mm") + shown(picture("Fernhollow", size=(420, 90)))
    assert found(pictures, html(page)) == {}


def test_a_page_that_is_one_picture_is_a_scan_and_not_a_picture_of_text() -> None:
    page = html(shown(picture(*ROWS, size=(900, 1200)), "180mm"))
    assert found(pictures, page) == {}


def test_a_picture_of_text_in_a_word_file() -> None:
    def fill(document: WordDocument) -> None:
        lines_of(document, "Tamsin Okoro", "tamsin.okoro@example.com", *CAREER)
        document.add_picture(BytesIO(picture(*ROWS)))

    assert "3 lines" in found(pictures, material(word(fill), "resume.docx"))["picture-of-text"].text


def test_contact_only_in_a_picture() -> None:
    head = shown(picture("tamsin.okoro@example.com", "+1 (312) 555-0174, Chicago", size=(900, 160)))
    jobs = WHOLE.partition("<h2>")[2]
    finding = found(contact_places, html(HEAD + head + "<h2>" + jobs))["contact-in-picture"]
    assert finding.severity == "critical" and finding.places[0].page == 1
    assert found(contact_places, html(HEAD + "<h2>" + jobs)) == {}
    assert found(contact_places, html(WHOLE + head)) == {}
