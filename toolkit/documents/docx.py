"""Word files (DOCX) to lines, in document order: paragraphs, tables, text boxes, header and footer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, takewhile
from typing import Any

from toolkit.documents.arranging import Sheet
from toolkit.documents.assembling import Draft, assemble, clean
from toolkit.documents.limits import HIDDEN_CHARACTERS, MARKUP_DEPTH, within
from toolkit.documents.models import Document, Hidden
from toolkit.documents.word_package import open_word, related, root_of
from toolkit.documents.word_styles import OFF, WHY, ParagraphLook, R, Styles, W, is_dark_behind
from toolkit.documents.word_text import Piece, Runs, chosen
from toolkit.errors import NoTextLayer

_THROUGH = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_PLAIN_TABLES = frozenset({"", "TableNormal", "TableGrid"})
"""Table styles that lay no colour behind text."""
_PAGE_OF = re.compile(r"(?:page|seite|p\.?)?\W*(?:of|/|von)?\W*", re.I)
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})


def read(data: bytes, source: str) -> Document:
    """The document of a Word file."""
    word = open_word(data, source)
    part = word.part
    styles = Styles(root_of(related(part, "styles")), root_of(related(part, "numbering")))
    writer = Writer(source, styles)
    heads, feet = _margins(word)
    for margin in heads:
        writer.write(margin, margin.element)
        writer.sheet.new_block()
    writer.write(part, word.element.body)
    for margin in feet:
        writer.sheet.new_block()
        writer.write(margin, margin.element)
    text, lines = assemble(writer.sheet.drafts)
    if not text and any(relation.reltype.endswith("/image") for relation in part.rels.values()):
        raise NoTextLayer(
            f"{source} holds pictures but no text; give the resume as text, or as a PDF to be read by OCR."
        )
    changed = any(True for _ in word.element.body.iter(*_DELETED))
    return Document(
        source,
        "docx",
        text,
        lines,
        hidden=_hidden(writer.hidden),
        metadata=_metadata(part.package),
        warnings=("The file has tracked changes; deleted words were left out.",) if changed else (),
    )


def _hidden(pieces: list[Piece]) -> tuple[Hidden, ...]:
    """The words of `pieces`, neighbours of one kind together, cut off at the limit for hidden text."""
    found: list[Hidden] = []
    room = HIDDEN_CHARACTERS
    for kind, group in groupby(pieces, lambda piece: piece.look.hidden):
        of_kind = list(group)
        text = clean(" ".join(piece.text for piece in of_kind))[:room]
        if text:
            found.append(Hidden(text, WHY[kind], kind=kind, size=of_kind[0].look.size))
            room -= len(text)
    return tuple(found)


class Writer:
    """Writes the parts of one file onto a sheet."""

    def __init__(self, source: str, styles: Styles) -> None:
        self.sheet = Sheet()
        self.hidden: list[Piece] = []
        self._source = source
        self._styles = styles
        self._runs = Runs(styles, lambda _: "")

    def write(self, part: Any, element: Any) -> None:
        """Put the paragraphs of `element`, which belongs to `part`, onto the sheet."""
        rels = part.rels

        def address_of(relation: str) -> str:
            return str(rels[relation].target_ref) if relation in rels and rels[relation].is_external else ""

        self._runs = Runs(self._styles, address_of)
        self._blocks(element, False, 0)

    def _blocks(self, parent: Any, on_colour: bool, depth: int) -> None:
        within(depth, MARKUP_DEPTH // 2, self._source, "tables and boxes within each other", "save it as PDF")
        for child in parent:
            if child.tag == f"{W}p":
                self._paragraph(child, on_colour, depth)
            elif child.tag == f"{W}tbl":
                self._table(child, on_colour, depth)
            elif child.tag in _THROUGH:
                self._blocks(child, on_colour, depth + 1)
            elif child.tag == _ALTERNATIVES:
                self._blocks(chosen(child), on_colour, depth + 1)

    def _table(self, table: Any, on_colour: bool, depth: int) -> None:
        style = table.find(f"{W}tblPr/{W}tblStyle")
        styled = style is not None and style.get(f"{W}val", "") not in _PLAIN_TABLES
        for row in _each(table, f"{W}tr"):
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            marks: list[int] = []
            for cell in _each(row, f"{W}tc"):
                properties = cell.find(f"{W}tcPr")
                if _continues_above(properties):
                    continue
                self.sheet.new_block()
                marks.append(self.sheet.mark())
                self._blocks(cell, on_colour or styled or is_dark_behind(properties), depth + 1)
            self.sheet.beside([*marks, self.sheet.mark()])
        self.sheet.new_block()

    def _paragraph(self, paragraph: Any, on_colour: bool, depth: int) -> None:
        """Write a paragraph, and before it the text boxes anchored in it, each a block of its own."""
        look = self._styles.paragraph(paragraph.find(f"{W}pPr"))
        pieces, boxes = self._runs.read(paragraph, look.style, on_colour or look.shaded)
        for box in boxes:
            body = self.sheet.block
            self.sheet.new_block()
            self._blocks(box, True, depth + 1)
            self.sheet.return_to(body)
        self.hidden.extend(piece for piece in pieces if piece.look.hidden)
        shown = [piece for piece in pieces if not piece.look.hidden]
        bullet = look.bullet
        for row in _parted(shown, "\n"):
            for cell in _parted(row, "\t"):
                if any(piece.text.strip() for piece in cell):
                    self.sheet.add(_draft(cell, look, bullet))
                    bullet = False
            self.sheet.end_row()


def _parted(pieces: list[Piece], mark: str) -> list[list[Piece]]:
    """`pieces` cut at every `mark` in their text."""
    parts: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *others = piece.text.split(mark)
        parts[-1].append(Piece(first, piece.look, piece.link))
        parts.extend([Piece(text, piece.look, piece.link)] for text in others)
    return parts


def _draft(cell: list[Piece], look: ParagraphLook, bullet: bool) -> Draft:
    filled = [piece for piece in cell if piece.text.strip()]
    sizes: Counter[float] = Counter()
    for piece in filled:
        sizes[piece.look.size] += len(piece.text)
    bold = all(piece.look.bold for piece in filled)
    lead = takewhile(lambda piece: piece.look.bold or not piece.text.strip(), cell)
    return Draft(
        "".join(piece.text for piece in cell),
        size=sizes.most_common(1)[0][0],
        weight=700 if bold else 400,
        italic=all(piece.look.italic for piece in filled),
        heading=look.heading,
        bullet=bullet,
        indent=look.indent,
        lead="" if bold else "".join(piece.text for piece in lead),
        links=tuple(link for link, _ in groupby(piece.link for piece in cell) if link),
    )


def _each(parent: Any, tag: str) -> Iterator[Any]:
    """The `tag` children of `parent`, those wrapped in content controls and insertions among them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _THROUGH:
            yield from _each(child, tag)


def _continues_above(properties: Any) -> bool:
    """Whether a cell is the lower part of one merged downwards."""
    merged = None if properties is None else properties.find(f"{W}vMerge")
    return merged is not None and merged.get(f"{W}val", "continue") == "continue"


def _margins(word: Any) -> tuple[list[Any], list[Any]]:
    """The parts of the header and the footer of the first page, without those that only number pages."""
    section = next(word.element.body.iter(f"{W}sectPr"), None)
    if section is None:
        return [], []
    title_page = section.find(f"{W}titlePg")
    own_first = title_page is not None and title_page.get(f"{W}val", "1") not in OFF
    kinds = ("first", "default") if own_first else ("default",)
    heads, feet = (_first_filled(word.part, section, name, kinds) for name in ("header", "footer"))
    return heads, feet


def _first_filled(part: Any, section: Any, name: str, kinds: tuple[str, ...]) -> list[Any]:
    for kind in kinds:
        for reference in section.findall(f"{W}{name}Reference"):
            relation = part.rels.get(reference.get(f"{R}id"))
            if reference.get(f"{W}type", "default") != kind or relation is None or relation.is_external:
                continue
            margin = relation.target_part
            if (root := getattr(margin, "element", None)) is None:
                continue
            words = "".join(node.text or "" for node in root.iter(f"{W}t"))
            if not _PAGE_OF.fullmatch(re.sub(r"\d", "", words)):
                return [margin]
    return []


def _metadata(package: Any) -> dict[str, str]:
    """`title` and `author` of the file's core properties, `producer` from its extended ones."""
    names = {"title": "title", "creator": "author", "Application": "producer"}
    found: dict[str, str] = {}
    for kind in ("core-properties", "extended-properties"):
        root = root_of(related(package, kind))
        for element in () if root is None else root:
            name = names.get(str(element.tag).rpartition("}")[2])
            if name and (value := clean(element.text or "")):
                found.setdefault(name, value)
    return found
