"""A letter as a Word file: styles with names, no tables, no frames, the same bytes for the same letter."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

from toolkit.errors import RenderingError
from toolkit.papers.letters.models import Letter
from toolkit.rendering.letters.parts import Block, Contact, blocks, contact, form, ready, title

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_BETWEEN = "  ·  "
# The parts of a letter and the styles of their lines.
_STYLES = {
    "date": "Date",
    "recipient": "Inside Address",
    "subject": "Subject",
    "salutation": "Salutation",
    "paragraph": "Body Text",
}
_LONGEST_PROPERTY = 255
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every file inside, the earliest that a zip can hold."""


def render(letter: Letter, *, paper: str = "a4") -> bytes:
    """The file's bytes; `paper` is `a4` or `letter`. Raises RenderingError for another."""
    from docx import Document as new

    from toolkit.rendering.letters import styles as letter_styles

    letter = ready(letter)
    if paper not in letter_styles.PAPERS:
        raise RenderingError(f"There is no paper {paper!r}; choose {' or '.join(letter_styles.PAPERS)}.")
    document = new()
    letter_styles.prepare(document, paper)
    _properties(document, letter)
    for block in blocks(letter):
        for style, line in _lines(block, letter):
            document.add_paragraph(line, style=style)
        if ways := _ways(block, letter):
            _reached(document.add_paragraph(style="Contact" if block.part == "head" else "Signature Contact"), ways)
    return _repacked(document, letter_styles.PARTS)


def _lines(block: Block, letter: Letter) -> list[tuple[str, str]]:
    """The block's lines but for the contacts, each with its style."""
    if block.part in _STYLES:
        return [(_STYLES[block.part], line) for line in block.lines]
    head = (("Title", letter.sender.name), ("Subtitle", letter.sender.headline))
    end = (("Closing", letter.closing), ("Signature", letter.signature))
    return [(style, line) for style, line in (head if block.part == "head" else end) if line]


def _ways(block: Block, letter: Letter) -> tuple[Contact, ...]:
    """The ways to reach the sender, where the block is the one that shows them."""
    shape = form(letter)
    shown = block.part == "head" or (block.part == "end" and shape.foot)
    return contact(letter.sender) if shown else ()


def _reached(paragraph: Paragraph, ways: tuple[Contact, ...]) -> None:
    """The ways on one line, real links where they have an address."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for index, way in enumerate(ways):
        if index:
            paragraph.add_run(_BETWEEN)
        run = paragraph.add_run(way.text)
        if way.href:
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), paragraph.part.relate_to(way.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            link.append(run._r)
            paragraph._p.append(link)


def _properties(document: Document, letter: Letter) -> None:
    day = datetime.fromisoformat(letter.as_of)
    known = document.core_properties
    known.title = title(letter)[:_LONGEST_PROPERTY]
    known.author = known.last_modified_by = letter.sender.name[:_LONGEST_PROPERTY]
    known.subject = letter.subject[:_LONGEST_PROPERTY]
    known.comments = known.keywords = known.category = ""
    known.language = "en"
    known.created = known.modified = day
    known.revision = 1


def _repacked(document: Document, parts: dict[str, str]) -> bytes:
    """The file with the dates of its parts fixed and `parts` in the place of its own."""
    drafted, target = io.BytesIO(), io.BytesIO()
    document.save(drafted)
    with zipfile.ZipFile(drafted) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            made.writestr(entry, parts.get(name) or source.read(name))
    return target.getvalue()
