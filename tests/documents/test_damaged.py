"""Damaged and twisted files, found by fuzzing: each is read as far as it goes or refused, and none takes long."""

from __future__ import annotations

import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from toolkit.documents.reading import read_bytes
from toolkit.errors import InputError

PARTS = Path(__file__).resolve().parents[1] / "fuzz" / "seeds" / "docx"
"""A Word file with a header, styles, a list, a table and a text box, as its parts."""


def word(changes: dict[str, tuple[bytes, bytes]] | None = None) -> bytes:
    """The Word file with one replacement in each of the parts named."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(path for path in PARTS.rglob("*") if path.is_file()):
            name = path.relative_to(PARTS).as_posix()
            old, new = (changes or {}).get(name, (b"", b""))
            content = path.read_bytes()
            assert old in content
            archive.writestr(name, content.replace(old, new))
    return target.getvalue()


def test_the_sound_word_file_shows_its_header_table_and_box() -> None:
    document = read_bytes(word(), "a.docx")
    for words in ("Jane Roe, page 1", "Engineer", "Box", "Built search"):
        assert words in document.text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'r:id="rId3"/><w:titlePg', b'r:id="rId99"/><w:titlePg'),
        (b'r:id="rId3"/><w:titlePg', b'r:id="rId4"/><w:titlePg'),
        (b' r:id="rId3"/><w:titlePg', b"/><w:titlePg"),
    ],
    ids=["of no part", "of a web address", "of nothing"],
)
def test_a_header_that_is_not_there_is_passed_over(old: bytes, new: bytes) -> None:
    document = read_bytes(word({"word/document.xml": (old, new)}), "a.docx")
    assert "page 1" not in document.text
    assert "Built search" in document.text


def test_a_header_of_an_unknown_kind_is_passed_over() -> None:
    kind = (b"wordprocessingml.header+xml", b"wordprocessingml.unknown+xml")
    assert "page 1" not in read_bytes(word({"[Content_Types].xml": kind}), "a.docx").text


@pytest.mark.parametrize("level", ["²", "-1", "99999999999999999999", ""])
def test_a_list_level_that_is_none_is_the_outermost(level: str) -> None:
    changed = (b'<w:ilvl w:val="0"/>', f'<w:ilvl w:val="{level}"/>'.encode())
    lines = read_bytes(word({"word/document.xml": changed}), "a.docx").lines
    assert [line.indent for line in lines if line.text == "Built search"] == [0]


@pytest.mark.parametrize("size", ["nan", "inf", "1e999", "-20", "x"])
def test_a_size_that_is_none_is_not_taken(size: str) -> None:
    changed = (b'<w:sz w:val="20"/>', f'<w:sz w:val="{size}"/>'.encode())
    assert all(0 <= line.size < 100 for line in read_bytes(word({"word/document.xml": changed}), "a.docx").lines)


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"w:body>", b"w:nobody>"), (b"w:document", b"w:documents")],
    ids=["without a body", "without a document"],
)
def test_a_word_file_without_its_text_is_refused(old: bytes, new: bytes) -> None:
    with pytest.raises(InputError, match="not a whole Word file"):
        read_bytes(word({"word/document.xml": (old, new)}), "a.docx")


def test_a_relation_without_a_target_is_refused() -> None:
    changed = (b'Target="styles.xml"', b"")
    with pytest.raises(InputError, match="not a whole Word file"):
        read_bytes(word({"word/_rels/document.xml.rels": changed}), "a.docx")


def test_a_zip_whose_members_lie_before_its_beginning_is_refused() -> None:
    whole = word()
    with pytest.raises(InputError, match=r"a\.docx is "):
        read_bytes(whole[:60] + whole[90:], "a.docx")


def test_a_zip_whose_list_of_types_cannot_be_unpacked_is_refused() -> None:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"abcdefgh" * 30)
        archive.writestr("word/document.xml", b"<w/>")
    data = bytearray(target.getvalue())
    at = data.index(b"[Content_Types].xml") + len(b"[Content_Types].xml")
    data[at : at + 6] = b"\xff" * 6
    with pytest.raises(InputError, match=r"a\.docx is "):
        read_bytes(bytes(data), "a.docx")


@pytest.mark.parametrize("encoding", ["idna", "punycode", "undefined", "rot13", "no-such"])
def test_a_page_in_an_encoding_that_is_none_is_read_as_far_as_it_goes(encoding: str) -> None:
    page = f"<html><meta charset={encoding}><p>Jos".encode() + b"\xe9 Roe, engineer</p></html>"
    assert "engineer" in read_bytes(page, "a.html").text


@pytest.mark.parametrize("selector", ["}p", "p >", "[a=", "{", "*,"])
def test_a_style_sheet_with_a_broken_selector_hides_nothing(selector: str) -> None:
    page = f"<html><style>{selector} {{ display: none }}</style><body><p>Jane Roe</p></body></html>"
    assert read_bytes(page.encode(), "a.html").text == "Jane Roe"


def test_a_character_that_yaml_cannot_mean_is_refused() -> None:
    with pytest.raises(InputError, match="correct"):
        read_bytes(b'cv:\n  name: "\\UFFFFFFFF"\n', "a.yaml")


def test_a_json_string_that_is_never_closed_is_refused_in_no_time() -> None:
    began = time.process_time()
    with pytest.raises(InputError, match="correct the JSON"):
        read_bytes(b'{"basics": ' + b'"\\' * 100_000, "a.json")
    assert time.process_time() - began < 2
