"""Parts of a sheet as Word paragraphs, in a document or in a table's cell."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import Any

from training.sheet import ContactItem, Part, Row, Sheet, Span

Container = Any
"""A python-docx document or cell: both have `add_paragraph`."""

COLOURS = ["1F4E79", "7A1F2B", "2D5F3F", "444444", "000000"]


class Writer:
    """Adds parts to a container; the look (`choices`) is drawn once a file. `width` is the column's, inches."""

    def __init__(
        self, rng: random.Random, glyph: str, separator: str, width: float, choices: dict[str, Any] | None = None
    ) -> None:
        self.rng, self.glyph, self.separator, self.width = rng, glyph, separator, width
        self.choices = choices or {
            "heading": rng.choice(["style", "style", "bold", "caps"]),
            "bullets": rng.choice(["style", "style", "typed"]),
            "right": rng.choice(["tab", "tab", "spaces"]),
            "centre": rng.random() < 0.5,
            "colour": rng.choice(COLOURS),
            "size": rng.choice([16, 20, 24]),
        }

    def head(self, container: Container, sheet: Sheet, stacked: bool) -> None:
        """Name, headline and contacts."""
        self.name(container, sheet)
        self.contacts(container, sheet.contacts, stacked)

    def name(self, container: Container, sheet: Sheet) -> None:
        """Name and headline."""
        from docx.shared import Pt

        paragraph = container.add_paragraph()
        run = paragraph.add_run(sheet.name)
        run.bold, run.font.size = True, Pt(self.choices["size"])
        paragraph.alignment = 1 if self.choices["centre"] else 0
        if sheet.headline:
            paragraph = container.add_paragraph()
            paragraph.add_run(sheet.headline).italic = True
            paragraph.alignment = 1 if self.choices["centre"] else 0

    def contacts(self, container: Container, items: Iterable[ContactItem], stacked: bool) -> None:
        """The contact items, in one paragraph or each in its own."""
        paragraph = container.add_paragraph()
        paragraph.alignment = 1 if self.choices["centre"] and not stacked else 0
        for index, item in enumerate(items):
            if index and stacked:
                paragraph = container.add_paragraph()
            elif index:
                paragraph.add_run(self.separator)
            if item.label:
                paragraph.add_run(f"{item.label}: ")
            self._linked(paragraph, item.text, item.href)

    def heading(self, container: Container, text: str) -> None:
        """A section's heading: a heading style, bold, or bold capitals."""
        from docx.shared import Pt, RGBColor

        if not text:
            return
        if self.choices["heading"] == "style":
            paragraph = container.add_paragraph(text, style="Heading 1")
            run = paragraph.runs[0]
        else:
            paragraph = container.add_paragraph()
            run = paragraph.add_run(text.upper() if self.choices["heading"] == "caps" else text)
            run.bold = True
            paragraph.paragraph_format.space_before = Pt(8)
        run.font.size, run.font.color.rgb = Pt(12.5), RGBColor.from_string(self.choices["colour"])

    def part(self, container: Container, section: Part) -> None:
        """A section."""
        from docx.shared import Pt

        self.heading(container, section.heading)
        for index, piece in enumerate(section.pieces):
            for number, row in enumerate(piece.head):
                paragraph = self._row(container, row)
                if index and not number and section.kind in ("work", "education", "projects", "volunteer"):
                    paragraph.paragraph_format.space_before = Pt(6)
            for text in piece.paragraphs:
                container.add_paragraph(text)
            for text in piece.bullets:
                if self.choices["bullets"] == "style":
                    container.add_paragraph(text, style="List Bullet")
                else:
                    container.add_paragraph(f"{self.glyph} {text}")

    def _row(self, container: Container, row: Row) -> Any:
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Inches

        paragraph = container.add_paragraph()
        self._spans(paragraph, row.left)
        if row.right:
            length = len(row.text)
            if self.choices["right"] == "tab":
                paragraph.paragraph_format.tab_stops.add_tab_stop(Inches(self.width), WD_TAB_ALIGNMENT.RIGHT)
                paragraph.add_run("\t")
            else:
                paragraph.add_run(" " * max(4, 70 - length) if self.width > 5 else "    ")
            self._spans(paragraph, row.right)
        return paragraph

    def _spans(self, paragraph: Any, spans: Iterable[Span]) -> None:
        for span in spans:
            if span.href:
                self._linked(paragraph, span.text, span.href, span.bold)
            else:
                run = paragraph.add_run(span.text)
                run.bold, run.italic = span.bold or None, span.italic or None

    def _linked(self, paragraph: Any, text: str, href: str, bold: bool = False) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        run = paragraph.add_run(text)
        run.bold = bold or None
        if not href:
            return
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        paragraph._p.append(link)
        link.append(run._r)
