"""A letter as plain text for the fields of web forms and mails, and as Markdown."""

from __future__ import annotations

from toolkit.papers.letters.models import Letter
from toolkit.rendering.letters.parts import Contact, blocks, contact, ready
from toolkit.rendering.markdown_words import BREAK, escaped, linked


def text(letter: Letter) -> str:
    """Every paragraph on one line with a blank line between; a mail begins with its `Subject: …`."""
    return "\n\n".join("\n".join(block.lines) for block in blocks(ready(letter))) + "\n"


def markdown(letter: Letter) -> str:
    """The same as Markdown: the name a heading, the subject bold, contacts links; no word of it is read as markup."""
    letter = ready(letter)
    ways = {way.text: way for way in contact(letter.sender)}
    parts = []
    for block in blocks(letter):
        lines = [escaped(line) for line in block.lines]
        if block.part in ("head", "end"):
            lines = [_reached(line, ways) for line in block.lines]
        if block.part == "head" and letter.sender.name:
            parts.append(f"# {lines.pop(0)}")
        if block.part == "subject":
            lines = [f"**{lines[0]}**"]
        if lines:
            parts.append(BREAK.join(lines))
    return "\n\n".join(parts) + "\n"


def _reached(line: str, ways: dict[str, Contact]) -> str:
    way = ways.get(line)
    return linked(line, way.href) if way and way.href else escaped(line)
