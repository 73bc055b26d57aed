"""A sheet: what a resume prints, as lines of spans with their roles, before any page is drawn."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A run of one look; `role` says what it is: title, company, date, place, school, degree, mark, separator, text."""

    text: str
    role: str = "text"
    bold: bool = False
    italic: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line: what stands at the left and what stands at the right edge."""

    left: tuple[Span, ...]
    right: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The line's words, the right part after two spaces."""
        return "  ".join(t for t in ("".join(s.text for s in self.left), "".join(s.text for s in self.right)) if t)


@dataclass(frozen=True, slots=True)
class Piece:
    """An entry, or with `continues` a later title of the entry above: rail, head, paragraphs, bullets."""

    head: tuple[Row, ...] = ()
    rail: tuple[Row, ...] = ()
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A section. `grid` holds labelled cells where the section is chips, columns or a table of skills (`shape`)."""

    kind: str
    heading: str
    pieces: tuple[Piece, ...] = ()
    grid: tuple[tuple[str, tuple[str, ...]], ...] = ()
    shape: str = ""


@dataclass(frozen=True, slots=True)
class ContactItem:
    """One way to reach the person as printed; `label` where the page names it, `href` where it is a link."""

    kind: str
    text: str
    href: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole resume as printed."""

    name: str
    headline: str
    contacts: tuple[ContactItem, ...]
    parts: tuple[Part, ...]
    header: str = ""
    footer: str = ""
