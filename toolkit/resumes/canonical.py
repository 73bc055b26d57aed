"""The text of structured input: written line by line, so that every part of the resume has a place in it."""

from __future__ import annotations

from dataclasses import replace

from toolkit.documents.assembling import clean
from toolkit.documents.models import Document, Line
from toolkit.resumes.models import Bullet, Section


class CanonicalText:
    """Lines in the order they are written; `span` of a part is from its first line's start to its last line's end."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.sections: list[Section] = []
        self._parts: list[str] = []
        self._at = 0

    def write(self, text: object, bullet: bool = False, heading: int = 0) -> tuple[int, int]:
        """Add `text` as a line and give its start and end; empty text adds nothing and gives an empty span."""
        plain = clean(str(text or ""))
        if not plain:
            return self._at, self._at
        if self._parts:
            self._parts.append("\n")
            self._at += 1
        start, end = self._at, self._at + len(plain)
        self._parts.append(plain)
        self._at = end
        row = len(self.lines)
        self.lines.append(Line(plain, start, end, row=row, heading=heading, bullet=bullet))
        return start, end

    def bullets(self, texts: object) -> tuple[Bullet, ...]:
        """Add each text of a list as a list item."""
        items = texts if isinstance(texts, list) else [texts]
        found = []
        for text in items:
            start, end = self.write(text, bullet=True)
            if end > start:
                found.append(Bullet(self.lines[-1].text, start, end))
        return tuple(found)

    def head(self, kind: str, heading: str) -> None:
        """Begin a section."""
        self._end_section()
        start, end = self.write(heading, heading=2)
        self.sections.append(Section(kind, heading, start, end))

    def _end_section(self) -> None:
        if self.sections:
            self.sections[-1] = replace(self.sections[-1], end=self._at)

    def document(self, given: Document) -> Document:
        """`given` with this text."""
        self._end_section()
        return replace(given, text="".join(self._parts), lines=tuple(self.lines))
