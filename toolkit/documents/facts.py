"""What a file is besides its text: fonts, pictures, hidden words, and what the file says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from toolkit.documents.models import NOWHERE, Box, Hidden


@dataclass(frozen=True, slots=True)
class FontFact:
    """A font of a PDF, with what its characters say to a machine."""

    name: str
    embedded: bool
    characters: int
    unmapped: int
    """Characters that no Unicode map of the file names: a machine gets nothing, or wrong letters."""
    page: int = 1
    box: Box = NOWHERE
    """Of the first word with such a character."""


@dataclass(frozen=True, slots=True)
class PictureFact:
    """A picture on a page, or the pictures of a DOCX without a place."""

    page: int
    box: Box = NOWHERE
    share: float = 0.0
    """Share of the page that it covers, 0–1; 0 where unknown."""
    width: int = 0
    """In pixels, 0 where unknown."""
    height: int = 0
    rows: int = 0
    """Rows of ink in it that stand like lines of text, 0 where there are none or it was not looked at."""


@dataclass(frozen=True, slots=True)
class LevelFact:
    """A level that a page shows by shapes alone, such as a bar that is filled in part."""

    page: int
    box: Box
    kind: str
    """`bar`, or `row` for several equal shapes side by side, of which some are filled."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    format: str
    """As in `Document.format`; empty where the file could not be opened."""
    size: int
    """In bytes."""
    ending: str
    """Of the file's name, lower case with its dot, empty for none."""
    pages: int = 1
    version: str = ""
    """Of a PDF, such as `1.7`."""
    locked: bool = False
    """A password is needed to open it."""
    copying_forbidden: bool = False
    """The file asks programs not to take text out of it."""
    tagged: bool = False
    language: str = ""
    metadata: dict[str, str] = field(default_factory=dict)
    """`title`, `author`, `subject`, `keywords`, `producer`, `creator`, where the file states them."""
    fonts: tuple[FontFact, ...] = ()
    pictures: tuple[PictureFact, ...] = ()
    levels: tuple[LevelFact, ...] = ()
    """Of a PDF, from the top of each page down."""
    hidden: tuple[Hidden, ...] = ()
    characters: tuple[int, ...] = ()
    """Characters of the text layer of each page, before anything is left out."""
    text_boxes: int = 0
    """Of a DOCX."""
    tables: int = 0
    """Of a DOCX, nested ones included; tables without a word are not counted."""
    nested_tables: int = 0
    """Tables of a DOCX that stand in a cell of another."""
    boxed_text: tuple[str, ...] = ()
    """Paragraphs that a DOCX keeps in text boxes."""
    table_text: tuple[str, ...] = ()
    """Paragraphs that a DOCX keeps in cells of tables, cell by cell."""
    margin_text: tuple[str, ...] = ()
    """Lines that a DOCX keeps in its headers and footers."""
