"""About how tall the first page is when nothing of it is cut, from the widths of its letters: a layout costs more."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.papers.pack.models import Pack
from toolkit.rendering.pack.lettering import wrapped

WIDE = 484.0
"""Points of the measure of an A4 page, the narrower one."""
ASKED, LINE, SAID = 195.0, 224.0, 362.0
"""Points of a requirement, of the line beside it, and of the sentence about a gap."""
SKILL = 108.0
SMALL, SMALL_ROW, PADDING = 8.3, 10.3, 4.6
"""Size and leading of the tables of the first page, and what a row has above and below its lines."""
TEXT, TEXT_ROW, BETWEEN = 9.0, 11.9, 1.7
"""The same of its lists."""
BOLD = 1.06
HEADING, TABLE_HEAD, TITLE = 23.5, 9.0, 22.0
PAGE = {"a4": 842.0 - 74, "letter": 792.0 - 74}
SURE = 0.9
"""Share of the page up to which the estimate is taken for granted."""


def fits(pack: Pack, title: str, front: Mapping[str, int], paper: str) -> bool:
    """Whether the first page surely holds all its words as they are, with as many rows as the setting gives."""
    words = [*pack.facts, *(row.text for row in pack.weighed), *(one.asks for one in pack.hard)]
    plain = all(sign < "\u0250" or "\u2000" <= sign < "\u2100" for text in words for sign in text)
    return plain and _height(pack, title, front) <= SURE * PAGE[paper]


def _height(pack: Pack, title: str, front: Mapping[str, int]) -> float:
    tall = 12 + TITLE * _rows(title, WIDE, 19 * BOLD) + 16
    tall += 8 + 12 * _rows("   ".join(fact + " " * 12 for fact in pack.facts[: front["facts"]]), WIDE, TEXT)
    if pack.weighed:
        tall += HEADING + TABLE_HEAD
    for row in pack.weighed[: front["weighed"]]:
        said = f"“{row.line}” – {row.note}" if row.line else row.note
        tall += PADDING + SMALL_ROW * max(1, _rows(row.text, ASKED, SMALL), _rows(said, LINE, SMALL))
    if pack.proofs:
        tall += HEADING
    for proof in pack.proofs[: front["proofs"]]:
        tall += BETWEEN + TEXT_ROW * _rows(f"{proof.said} – {', '.join(proof.skills)}", WIDE - 14, TEXT * BOLD)
    if pack.hard:
        tall += HEADING
    for asked in pack.hard[: front["hard"]]:
        tall += BETWEEN + TEXT_ROW * _rows(f"{asked.asks} (20 min, p. 20)", WIDE - 14, TEXT)
    if pack.gaps:
        tall += HEADING + TABLE_HEAD
    for gap in pack.gaps[: front["gaps"]]:
        lines = max(1.2 + _rows(gap.skill, SKILL, SMALL * BOLD), _rows(f"“{gap.say.text}” – {gap.close}", SAID, SMALL))
        tall += PADDING + SMALL_ROW * lines
    return tall


def _rows(text: str, room: float, size: float) -> int:
    return len(wrapped(text, room, size))
