"""Resumes as Markdown and as plain text."""

from __future__ import annotations

import random
import textwrap
from collections.abc import Iterable, Sequence
from pathlib import Path

from training.arranging import ALL, sheet_of
from training.layouts.drafts import Draft
from training.people.models import Person
from training.sheet import ContactItem, Piece, Row, Sheet, Span
from training.style import draw_style
from training.truth import truth_of

KINDS = tuple(kind for kind in ALL if kind != "themes")
WIDTH = 78
"""Characters of a line of plain text."""


def draft(family: str, person: Person, rng: random.Random) -> Draft:
    """`person` in Markdown or plain text with the truth."""
    style = draw_style(rng, person, reworded=rng.random() < 0.2)
    sheet = sheet_of(person, style, rng, kinds=KINDS)
    truth = truth_of(person, style, f"generated: {family}", kinds=KINDS)
    source = _markdown(sheet, rng) if family == "markdown" else _text(sheet, rng, style.glyph)
    return Draft(family, "md" if family == "markdown" else "txt", truth, source, sheet)


def write(drafts: Sequence[tuple[Draft, Path]]) -> None:
    """Writes every draft to its path."""
    for draft_, path in drafts:
        path.write_text(draft_.source, "utf-8")


def _markdown(sheet: Sheet, rng: random.Random) -> str:
    mark, separator = rng.choice(["-", "*", "+"]), rng.choice([" | ", " · ", "  \n"])
    level = rng.choice(["###", "###", "**", ""])
    lines = [f"# {sheet.name}", ""] + ([f"*{sheet.headline}*", ""] if sheet.headline else [])
    lines += [separator.join(_linked(item) for item in sheet.contacts), ""]
    for part in sheet.parts:
        lines += [f"## {part.heading}", ""]
        for piece in part.pieces:
            for index, row in enumerate(piece.head):
                text = _marked(row.left) + (
                    "".join([rng.choice([" — ", " | ", "  "]), _marked(row.right)]) if row.right else ""
                )
                title = index == 0 and part.kind in ("work", "education", "projects", "volunteer")
                if title and level == "###":
                    lines += [
                        f"{'#' * (4 if piece.continues else 3)} {_joined(row.left)}"
                        + (f" ({_joined(row.right)})" if row.right else ""),
                        "",
                    ]
                else:
                    lines.append(
                        f"**{_joined(row.left)}**" + text[len(_marked(row.left)) :] + "  "
                        if title and level == "**"
                        else text + "  "
                    )
            lines += ["", *piece.paragraphs] if piece.paragraphs else []
            lines += ["", *(f"{mark} {text}" for text in piece.bullets)] if piece.bullets else []
            lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _linked(item: ContactItem) -> str:
    label = f"{item.label}: " if item.label else ""
    return f"{label}[{item.text}]({item.href})" if item.href and item.kind != "email" else label + item.text


def _joined(spans: Iterable[Span]) -> str:
    return "".join(span.text for span in spans)


def _marked(spans: Iterable[Span]) -> str:
    return "".join(
        f"**{s.text.strip()}**{' ' * s.text.endswith(' ')}" if s.bold else f"*{s.text}*" if s.italic else s.text
        for s in spans
    )


def _text(sheet: Sheet, rng: random.Random, glyph: str) -> str:
    centred, rule = rng.random() < 0.3, rng.choice(["", "-", "="])
    wrapped = rng.random() < 0.7
    top = [sheet.name, sheet.headline] if sheet.headline else [sheet.name]
    contacts = [
        f"{item.label}: {item.text}" if item.label else item.text if item.text != item.kind else item.href
        for item in sheet.contacts
    ]
    top += (
        contacts
        if rng.random() < 0.5
        else textwrap.wrap(" | ".join(contacts), WIDTH, break_long_words=False, break_on_hyphens=False)
    )
    lines = [line.center(WIDTH).rstrip() if centred else line for line in top]
    for part in sheet.parts:
        lines += ["", part.heading.upper() if rule == "" else part.heading] + (
            [rule * len(part.heading)] if rule else []
        )
        for index, piece in enumerate(part.pieces):
            entry = part.kind in ("work", "education", "projects", "volunteer")
            lines += [""] if index and entry else []
            lines += [_row(row) for row in piece.head]
            lines += _paragraphs(piece, glyph, wrapped)
    return "\n".join(lines) + "\n"


def _row(row: Row) -> str:
    left, right = _joined(row.left), _joined(row.right)
    return f"{left}{' ' * max(3, WIDTH - len(left) - len(right))}{right}" if right else left


def _paragraphs(piece: Piece, glyph: str, wrapped: bool) -> list[str]:
    found: list[str] = []
    for text in piece.paragraphs:
        found += textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False) if wrapped else [text]
    for text in piece.bullets:
        indent = " " * (len(glyph) + 1)
        found += (
            textwrap.wrap(
                f"{glyph} {text}", WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
            )
            if wrapped
            else [f"{glyph} {text}"]
        )
    return found
