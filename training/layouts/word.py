"""Resumes as Word files: plain styles, a table as layout, a text box, several titles by tab stops."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from training.arranging import ALL, sheet_of
from training.layouts.drafts import Draft
from training.layouts.word_parts import Writer
from training.people.models import Person
from training.sheet import Sheet
from training.style import draw_style
from training.truth import truth_of

if TYPE_CHECKING:
    from docx.document import Document

KINDS = tuple(kind for kind in ALL if kind != "themes")
SIDE = {"skills", "languages", "certificates", "interests", "awards"}
FONTS = [
    "Liberation Sans",
    "Liberation Serif",
    "DejaVu Sans",
    "DejaVu Serif",
    "Liberation Sans Narrow",
    "Lato",
    "Open Sans",
    "EB Garamond",
    "Roboto",
]


def draft(family: str, person: Person, rng: random.Random) -> Draft:
    """`person` as a Word file of `family`, with the truth."""
    style = draw_style(rng, person, reworded=rng.random() < 0.15)
    if family.endswith("titles"):
        style = replace(style, grouped=True)
    sheet = sheet_of(person, style, rng, kinds=KINDS)
    truth = truth_of(person, style, f"generated: {family}", kinds=KINDS)
    return Draft(
        family, "docx", truth, (family.split("-")[1], rng.randrange(2**32), style.glyph, style.contact_separator), sheet
    )


def write(drafts: Sequence[tuple[Draft, Path]]) -> None:
    """Writes every draft to its path."""
    for draft_, path in drafts:
        save(draft_, path)


def save(draft_: Draft, path: Path) -> None:
    """The Word file of one draft at `path`."""
    from docx import Document as new_document
    from docx.shared import Inches, Length, Pt

    shape, seed, glyph, separator = draft_.source
    rng = random.Random(seed)
    document = new_document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = rng.choice(FONTS), Pt(rng.choice([9.5, 10, 10.5, 11]))
    normal.paragraph_format.space_after = Pt(rng.choice([0, 2, 4]))
    section = document.sections[0]
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Inches(rng.choice([0.6, 0.8, 1.0])))
    sheet = draft_.sheet
    assert sheet is not None
    if sheet.header:
        section.header.paragraphs[0].text = sheet.header
    if sheet.footer and not sheet.footer.lower().endswith("page"):
        section.footer.paragraphs[0].text = sheet.footer
    width = Length((section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)).inches
    writer = Writer(rng, glyph, separator, width)
    SHAPES[shape](document, sheet, writer, rng)
    document.save(str(path))


def _plain(document: Document, sheet: Sheet, writer: Writer, rng: random.Random) -> None:
    writer.head(document, sheet, rng.random() < 0.4)
    for part in sheet.parts:
        writer.part(document, part)


def _table(document: Document, sheet: Sheet, writer: Writer, rng: random.Random) -> None:
    from docx.shared import Inches

    side_width = rng.choice([1.8, 2.1, 2.4])
    widths = [side_width, writer.width - side_width]
    left = rng.random() < 0.6
    if not left:
        widths.reverse()
    above = rng.random() < 0.5
    if above:
        writer.name(document, sheet)
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    for column, cell_width in zip(table.columns, widths, strict=True):
        column.width = Inches(cell_width)
    side, main = table.rows[0].cells if left else reversed(table.rows[0].cells)
    if not above:
        writer.name(main, sheet)
    if rng.random() < 0.6:
        writer.heading(side, rng.choice(["Contact", "CONTACT"]))
    writer.contacts(side, sheet.contacts, stacked=True)
    for part in sheet.parts:
        inner = replace_width(writer, side_width if part.kind in SIDE else writer.width - side_width)
        inner.part(side if part.kind in SIDE else main, part)
    for cell in (side, main):
        first = cell.paragraphs[0]
        if not first.text:
            first._element.getparent().remove(first._element)


def _textbox(document: Document, sheet: Sheet, writer: Writer, rng: random.Random) -> None:
    from training.layouts.word_boxes import text_box

    box = document.add_paragraph()
    lines = [("b", rng.choice(["Contact", "Details"]))] if rng.random() < 0.6 else []
    lines += [
        ("", f"{item.label}: {item.text}" if item.label else item.text if item.text != item.kind else item.href)
        for item in sheet.contacts
    ]
    writer.name(document, sheet)
    for part in sheet.parts:
        if part.kind in ("languages", "certificates", "interests") and not part.grid:
            lines += [("b", part.heading)] + [("", row.text) for piece in part.pieces for row in piece.head]
        else:
            writer.part(document, part)
    text_box(box, lines, rng.choice([2.1, 2.5, 2.8]), right=rng.random() < 0.6)


def replace_width(writer: Writer, width: float) -> Writer:
    """The same writer for a narrower column, inches."""
    return Writer(writer.rng, writer.glyph, writer.separator, width - 0.15, writer.choices)


SHAPES: dict[str, Callable[[Any, Sheet, Writer, random.Random], None]] = {
    "plain": _plain,
    "table": _table,
    "textbox": _textbox,
    "titles": _plain,
}
