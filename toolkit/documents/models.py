"""What leaves this room: a file as lines of text with their places on the page."""

from __future__ import annotations

from dataclasses import dataclass, field

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points (1/72 inch) from the page's upper left corner."""

NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text on one baseline without a wide gap in it.

    Two columns side by side, or a title and the date at the right margin, are two lines with one `row`.
    `document.text[line.start:line.end] == line.text` always holds. Formats without pages (DOCX, Markdown,
    text, HTML, JSON) give `page` 1 and an empty `box`; there a line is a paragraph, a list item, a table cell or,
    where a tab or two line breaks part it, a piece of one.
    """

    text: str
    start: int
    end: int
    page: int = 1
    row: int = 0
    """Lines that stand side by side share a row; rows are numbered through the document in reading order."""
    block: int = 0
    """Column or table cell of the line, in reading order: text never flows from one block into another."""
    box: Box = NOWHERE
    size: float = 0.0
    """Font size in points, 0 where unknown."""
    weight: int = 400
    """Font weight, 400 regular, 700 bold."""
    italic: bool = False
    heading: int = 0
    """Heading level the format itself states (DOCX style, `<h2>`, `##`), 0 for none."""
    bullet: bool = False
    """A list item: stated by the format, or the line began with a bullet glyph (which is not part of `text`)."""
    indent: int = 0
    """Nesting depth of a list item, 0 for the outermost."""
    links: tuple[str, ...] = ()
    """Addresses behind the words of the line, in order."""
    confidence: float = 1.0
    """How sure the reader is of the characters: 1 for text, below 1 for OCR."""
    lead: int = 0
    """Length of the leading words that are bolder than the rest of the line, 0 where it is of one weight."""


HIDDEN_KINDS = ("invisible", "clear", "alike", "covered", "tiny", "outside", "turned")
"""How words are kept from the eye: set to be invisible, without colour, in the colour of what is behind, under a shape,
too small, outside the page. Turned ones may be seen, such as a watermark: they run across the lines.
"""


@dataclass(frozen=True, slots=True)
class Hidden:
    """Words in the file that the page does not show as part of its lines."""

    text: str
    why: str
    """Why they are not seen, as a clause behind "text": `in the colour of what is behind it`, `smaller than 2 pt`."""
    page: int = 1
    box: Box = NOWHERE
    """May lie outside the page; NOWHERE in formats without pages."""
    kind: str = ""
    """One of HIDDEN_KINDS."""
    size: float = 0.0
    """Font size in points of its first words, 0 where unknown."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read: `text` is every visible line in reading order, a row a text line, its lines parted by tabs."""

    source: str
    format: str
    """`pdf`, `docx`, `markdown`, `text`, `html`, `json-resume` or `rendercv`."""
    text: str
    lines: tuple[Line, ...]
    pages: int = 1
    page_sizes: tuple[tuple[float, float], ...] = ()
    """Width and height of each page in points."""
    hidden: tuple[Hidden, ...] = ()
    """Text in the file that the page does not show (white, tiny, outside the page, invisible). Never evidence."""
    data: object = None
    """The parsed object of a structured format (JSON Resume, RenderCV), else None."""
    metadata: dict[str, str] = field(default_factory=dict)
    """What the file says of itself: `title`, `author`, `producer`, of a PDF `creator` too."""
    warnings: tuple[str, ...] = ()
