"""Files made for the tests of this room: everything is invented."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from docx.document import Document as WordDocument

from toolkit.documents.models import Document
from toolkit.documents.reading import read_bytes

WordMaker = Callable[[Callable[[WordDocument], object]], bytes]
Zipper = Callable[[dict[str, bytes]], bytes]


def _saved(document: WordDocument) -> bytes:
    target = BytesIO()
    document.save(target)
    return target.getvalue()


@pytest.fixture
def word() -> WordMaker:
    """A function that gives the bytes of a Word file filled by the function handed to it."""

    def make(fill: Callable[[WordDocument], object]) -> bytes:
        document = docx.Document()
        fill(document)
        return _saved(document)

    return make


@pytest.fixture
def zipped() -> Zipper:
    """A function that gives the bytes of a zip with the members handed to it."""

    def make(members: dict[str, bytes]) -> bytes:
        target = BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in members.items():
                archive.writestr(name, data)
        return target.getvalue()

    return make


@pytest.fixture
def word_of_xml(word: WordMaker, zipped: Zipper) -> Callable[..., bytes]:
    """A function that gives a Word file whose body is the XML handed to it, other members replaced by name."""

    def make(body: str, **replaced: bytes) -> bytes:
        with zipfile.ZipFile(BytesIO(word(lambda document: None))) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        whole = members["word/document.xml"].decode()
        head, _, tail = whole.partition("<w:body>")
        namespaces = (
            ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
            ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
            ' xmlns:v="urn:schemas-microsoft-com:vml"'
        )
        for namespace in namespaces.split(" xmlns:")[1:]:
            if f"xmlns:{namespace.split('=')[0]}=" not in head:
                head = head.replace("<w:document", f"<w:document xmlns:{namespace}", 1)
        members["word/document.xml"] = f"{head}<w:body>{body}{tail}".encode()
        return zipped(members | {name.replace("__", "/"): data for name, data in replaced.items()})

    return make


def check(document: Document) -> Document:
    """`document`, after the promises every reader makes are checked on it."""
    for line in document.lines:
        assert document.text[line.start : line.end] == line.text
        assert line.text == " ".join(line.text.split())
        assert line.row == document.text.count("\n", 0, line.start)
    rows: dict[int, list[str]] = {}
    for line in document.lines:
        rows.setdefault(line.row, []).append(line.text)
    assert document.text == "\n".join("\t".join(cells) for cells in rows.values())
    return document


@pytest.fixture
def read() -> Callable[[bytes | str, str], Document]:
    """A function that reads bytes or text under a file name and checks the promises every reader makes."""

    def run(content: bytes | str, name: str) -> Document:
        return check(read_bytes(content.encode() if isinstance(content, str) else content, name))

    return run
