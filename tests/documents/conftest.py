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
from toolkit.documents.run import Run

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


def run(text: str, x: float, base: float, size: float = 10, weight: int = 400, end: float = 0) -> Run:
    """Words on one baseline whose letters are half as wide as high; spread to `end` where it is given."""
    words = text.split()
    letters = sum(map(len, words)) * size / 2
    blank = (end - x - letters) / max(1, len(words) - 1) if end else 0.3 * size
    starts = [x]
    for word in words[:-1]:
        starts.append(starts[-1] + len(word) * size / 2 + blank)
    return Run(
        words, x, starts[-1] + len(words[-1]) * size / 2, base - 0.75 * size, base + 0.25 * size, base, size, starts,
        weight, weights=[weight] * len(words), gaps=[blank] * (len(words) - 1), chars=[0] * len(words), objects=[0],
    )  # fmt: skip


def listed(texts: str, x: float, base: float, step: float = 14, size: float = 10) -> list[Run]:
    """The lines of `texts`, one under another from `base` on; a blank line leaves its place empty."""
    return [run(text, x, base + step * n, size) for n, text in enumerate(texts.split("\n")) if text]


def text_of(blocks: list[list[list[Run]]]) -> str:
    """The text of blocks of rows: a line for each row, a tab between the runs of one."""
    return "\n".join("\t".join(run.text for run in row) for block in blocks for row in block)


def sheet(
    content: str, *objects: str, fonts: str = "/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
) -> bytes:
    """A PDF of one page, 400 by 300 points, painted by `content`; `fonts` may refer to `objects`, the first being 5."""
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /Font << {fonts} >> >> >>",
        stream(content),
        *objects,
    ]
    data = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(bodies) + 1} /Root 1 0 R >>"
    return data + f"{end}\nstartxref\n{len(data)}\n%%EOF\n".encode()


def stream(content: str) -> str:
    """A stream object of a PDF."""
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"
