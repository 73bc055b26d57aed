"""The reader of Word files: parts of a sound zip are changed, now and then the zip itself."""

from __future__ import annotations

import zipfile
from io import BytesIO

from tests.fuzz import shaping, vocabulary
from tests.fuzz.choices import Choices
from tests.fuzz.contract import hold_document
from tests.fuzz.targets import Target

ROOTS = {"word/document.xml": "w:body", "word/styles.xml": "w:styles", "word/numbering.xml": "w:numbering"}
"""Part → the element whose children are grown in it."""


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip of `parts`, the same bytes every time."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return target.getvalue()


def paragraphs(choices: Choices, root: str = "w:body") -> str:
    """A row of new elements that can stand in `root`."""
    return shaping.tree(
        choices,
        root,
        vocabulary.word_elements(),
        vocabulary.word_values("attributes"),
        vocabulary.word_values("values"),
        vocabulary.word_values("words"),
    )


def with_body(added: str) -> bytes:
    """A Word file with `added` at the end of its text."""
    parts = dict(vocabulary.seeds("docx"))
    parts["word/document.xml"] = _grown(parts["word/document.xml"], added, "w:body")
    return zipped(parts)


def _grown(part: bytes, added: str, root: str) -> bytes:
    """`part` with new elements before the end of its `root`."""
    end = f"</{root}>".encode()
    return part.replace(end, added.encode() + end)


def make(choices: Choices) -> bytes:
    parts = dict(vocabulary.seeds("docx"))
    tokens = vocabulary.tokens("docx")
    kind = choices.below(8)
    if kind == 0:
        return shaping.edited(choices, (zipped(parts),), tokens)
    if kind < 5:
        part, root = choices.one(tuple(ROOTS.items()))
        parts[part] = _grown(parts[part], paragraphs(choices, root), root)
        return zipped(parts)
    part = choices.one(tuple(parts))
    parts[part] = shaping.edited(choices, (parts[part],), tokens)
    if choices.below(8) == 0:
        del parts[choices.one(tuple(parts))]
    return zipped(parts)


def run(data: bytes) -> None:
    from toolkit.documents.reading import read_bytes

    hold_document(read_bytes(data, "a.docx"))


TARGETS = {"docx": Target(make, run, ".docx", 300)}
