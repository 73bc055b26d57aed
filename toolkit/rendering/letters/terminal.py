"""A letter on a terminal, and, on demand, under each sentence what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.papers.letters.models import Letter, Sentence
from toolkit.rendering.letters.parts import Block, blocks, ready
from toolkit.rendering.lines import Lines
from toolkit.rendering.source_words import one_line

if TYPE_CHECKING:
    from rich.console import Console

WIDEST = 88
"""Characters of a line: a letter is read, not scanned."""
_STYLES = {"head": "dim", "date": "dim", "recipient": "dim", "subject": "bold"}


def render(letter: Letter, console: Console, *, sources: bool = False) -> None:
    """Print the letter, its head dim; plain text where the console is no terminal or NO_COLOR is set."""
    letter = ready(letter)
    lines = Lines(console)
    lines.width = min(lines.width, WIDEST)
    told = iter(letter.paragraphs)
    for index, block in enumerate(blocks(letter)):
        if index:
            lines.blank()
        if block.part == "paragraph" and sources:
            _sentences(next(told), lines)
        else:
            _lines(block, lines)


def told(sentence: Sentence, lines: Lines, *, indent: int = 4) -> None:
    """Print what a sentence rests on."""
    for source in sentence.sources:
        lines.text(f"< {one_line(source)}", indent=indent, hang=2, style="dim")
    if not sentence.sources:
        lines.text("< rests on no line", indent=indent, style="dim")


def _lines(block: Block, lines: Lines) -> None:
    for index, line in enumerate(block.lines):
        name = block.part == "head" and not index
        lines.text(line, style="bold" if name else _STYLES.get(block.part, ""))


def _sentences(paragraph: tuple[Sentence, ...], lines: Lines) -> None:
    for sentence in paragraph:
        lines.text(sentence.text)
        told(sentence, lines)
