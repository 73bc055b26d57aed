"""Files that are broken, of another kind, or made to do harm: each is refused with its own error and a next step."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from toolkit.documents.reading import read, read_bytes
from toolkit.errors import EmptyInput, InputError, MissingFile, NoTextLayer, PasswordProtected, TooLarge, UnknownFormat

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_NEXT_STEP = re.compile(r"[;,] (?:or )?(?:save|give|open|export|unpack|copy|check|correct|write|turn|scan)\b")

BYTES: list[tuple[str, bytes, type[InputError], str]] = [
    ("empty.txt", b"", EmptyInput, "empty"),
    ("blank.txt", b"\xef\xbb\xbf \n\t\r\n", EmptyInput, "empty"),
    ("program.txt", bytes(range(256)) * 40, UnknownFormat, "binary"),
    ("control.txt", b"abc\x01\x02\x03" * 100, UnknownFormat, "binary"),
    ("old.doc", _OLE + "WordDocument".encode("utf-16-le"), UnknownFormat, "old Word file"),
    ("locked.docx", _OLE + "EncryptedPackage".encode("utf-16-le"), PasswordProtected, "password"),
    ("letter.rtf", b"{\\rtf1 Ada}", UnknownFormat, "RTF"),
    ("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(40), UnknownFormat, "PNG"),
    ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(40), UnknownFormat, "JPEG"),
    ("cut.docx", b"PK\x03\x04" + bytes(200), InputError, "broken or cut-off zip"),
    ("cv.tex", b"\\documentclass{article}\nAda", UnknownFormat, "LaTeX"),
    ("cv.xml", b"<?xml version='1.0'?><cv/>", UnknownFormat, "XML"),
    ("line.txt", b"a " * 1_000_000, TooLarge, "400,000 characters"),
    ("deep.html", b"<html><body>" + b"<div>" * 50_000 + b"x", TooLarge, "within each other"),
    ("bold.html", b"<html><body>" + b"<b>" * 50_000 + b"x", TooLarge, "within each other"),
    ("none.html", b"<html><body><script>x</script></body></html>", EmptyInput, "no readable text"),
    ("deep.json", b'{"basics":' + b"[" * 90_000 + b"]" * 90_000 + b"}", TooLarge, "60 deep"),
    ("cut.json", b'{"basics": {\n"name": "Ada', InputError, "cut.json:2:"),
    ("number.json", b'{"basics":' + b"9" * 5000 + b"}", InputError, "too long"),
    ("other.json", b'{"a": 1}', UnknownFormat, "neither"),
    ("list.json", b"[1, 2]", UnknownFormat, "not an object"),
    ("words.json", b"Ada", UnknownFormat, "not a JSON object"),
    ("other.yaml", b"a: 1\n", UnknownFormat, "without `cv:`"),
    ("bomb.yaml", b"cv:\n  a: &a [x, x]\n  b: [*a, *a]\n", InputError, "bomb.yaml:3: aliases"),
    ("deep.yaml", b"cv:\n  a: " + b"[" * 5000, TooLarge, "60 deep"),
    ("run.yaml", b"cv:\n  a: !!python/object/apply:os.system [date]\n", InputError, "run.yaml:2:"),
    ("cut.yaml", b"cv:\n  a: [1\n b", InputError, "correct the YAML"),
    ("long.yaml", b"cv:\n" + b"  - aaaaaaaaaa\n" * 16_000, TooLarge, "200,000 characters"),
]


@pytest.mark.parametrize(("name", "data", "error", "words"), BYTES, ids=[case[0] for case in BYTES])
def test_refused_with_a_reason_and_a_next_step(name: str, data: bytes, error: type[InputError], words: str) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(data, name)
    assert type(caught.value) is error
    assert caught.value.message.startswith(name)
    assert words in caught.value.message
    assert _NEXT_STEP.search(caught.value.message)
    assert "\n" not in caught.value.message


ZIPS: list[tuple[str, dict[str, bytes], type[InputError], str]] = [
    ("sheet.xlsx", {"xl/workbook.xml": b"<x/>"}, UnknownFormat, "Excel"),
    ("talk.pptx", {"ppt/presentation.xml": b"<x/>"}, UnknownFormat, "PowerPoint"),
    ("cv.odt", {"mimetype": b"x", "content.xml": b"<x/>"}, UnknownFormat, "OpenDocument"),
    ("cv.pages", {"Index/Document.iwa": b"x"}, UnknownFormat, "iWork"),
    ("cv.zip", {"cv.txt": b"Ada"}, UnknownFormat, "zip archive"),
    ("macro.docm", {"[Content_Types].xml": b"ms-word.document.macroEnabled.main+xml"}, UnknownFormat, "macros"),
    ("bomb.docx", {"word/document.xml": bytes(20_000_000)}, TooLarge, "zip bomb"),
    ("xml.docx", {"word/document.xml": bytes(31_000_000)}, TooLarge, "30 MB of XML"),
    ("big.docx", {"word/document.xml": b"<x/>", "word/media/a.bmp": bytes(201_000_000)}, TooLarge, "unpacks to 201 MB"),
    ("many.docx", {f"word/{number}": b"" for number in range(5_001)}, TooLarge, "5,000 files"),
    ("bare.docx", {"word/document.xml": b"<x/>"}, InputError, "not a whole Word file"),
]


@pytest.mark.parametrize(("name", "members", "error", "words"), ZIPS, ids=[case[0] for case in ZIPS])
def test_zips_are_refused(zipped, name: str, members: dict[str, bytes], error: type[InputError], words: str) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(zipped(members), name)
    assert type(caught.value) is error
    assert words in caught.value.message
    assert _NEXT_STEP.search(caught.value.message)


def test_broken_and_hostile_parts_of_a_word_file(word_of_xml) -> None:
    for part, words in (
        (b"no xml", "not a whole Word file"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "entities"),
    ):
        with pytest.raises(InputError, match=words):
            read_bytes(word_of_xml("", word__document_xml=part, **{"word/document.xml": part}), "cv.docx")


def test_a_word_file_damaged_inside(word) -> None:
    data = bytearray(word(lambda document: document.add_paragraph("Ada " * 500)))
    place = data.find(b"word/document.xml")
    data[place + 60 : place + 90] = bytes(30)
    with pytest.raises(InputError, match="damaged Word file"):
        read_bytes(bytes(data), "cv.docx")


def test_tables_within_tables_end_at_a_limit(word_of_xml) -> None:
    deep = "<w:sdt><w:sdtContent>" * 100
    body = deep + "<w:p><w:r><w:t>x</w:t></w:r></w:p>" + "</w:sdtContent></w:sdt>" * 100
    with pytest.raises(TooLarge, match="within each other"):
        read_bytes(word_of_xml(body), "cv.docx")


def test_a_word_file_without_words(word) -> None:
    with pytest.raises(EmptyInput, match="no readable text"):
        read_bytes(word(lambda document: None), "cv.docx")


def test_a_word_file_of_pictures(word, tmp_path: Path) -> None:
    from PIL import Image

    picture = tmp_path / "scan.png"
    Image.new("L", (20, 20)).save(picture)
    with pytest.raises(NoTextLayer, match="pictures but no text"):
        read_bytes(word(lambda document: document.add_picture(str(picture))), "cv.docx")


def test_folder_missing_file_and_file_over_the_limit(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder; give the resume files"):
        read(tmp_path)
    with pytest.raises(MissingFile, match="does not exist; check the name"):
        read(tmp_path / "nowhere.pdf")
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(50_000_001)
    with pytest.raises(TooLarge, match="50 MB"):
        read(large)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    file = tmp_path / "cv.txt"
    file.write_text("Ada")
    file.chmod(0)
    with pytest.raises(InputError, match="may not be read"):
        read(file)


def test_a_name_the_system_cannot_open() -> None:
    with pytest.raises(InputError, match="cannot be opened"):
        read("cv\0.txt")


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    file = tmp_path / "cv.txt"
    file.write_text("Ada Example")
    document = read(file)
    assert (document.text, document.source) == ("Ada Example", str(file))
