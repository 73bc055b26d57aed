"""Pieces of text in reading order, put together into one text and its lines.

Every reader ends here, so offsets, cleaning and bullet glyphs are the same for every format.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from toolkit.documents.models import NOWHERE, Box, Line


@dataclass(slots=True)
class Draft:
    """A `Line` without its place in the text yet. Neighbours with one `row` (and page) stand side by side."""

    text: str
    page: int = 1
    row: int = 0
    block: int = 0
    box: Box = NOWHERE
    size: float = 0.0
    weight: int = 400
    italic: bool = False
    heading: int = 0
    bullet: bool = False
    indent: int = 0
    links: tuple[str, ...] = ()
    confidence: float = 1.0
    lead: str = ""
    """The leading words that are bolder than the rest, empty where all are of one weight."""


BULLETS = "•‣⁃∙·●○◦◉◘■□▪▫◾◽▬▶▷▸▹►▻◆◇◈◊❖❑❒❏❍★☆✦✧✪✱✲✳✓✔☑✗✘➔➛➜➝➞➢➣➤➥➧➨➲➾→⇒⇨»›⬥⬧⮚♦＊\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
"""Glyphs that begin a list item with or without a blank after them. The last five are bullets of Symbol and Wingdings
in the private use area, where Word puts them; icon fonts use that area too, so the list stops there."""

BULLETS_BEFORE_BLANK = "-–—*+~§Øü"
"""Signs that begin a list item only where a blank follows: dashes, and Wingdings bullets read as Latin-1 letters."""

_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_INVISIBLE = (
    *(*range(0x00, 0x09), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0)),
    *(0xAD, 0x034F, 0x061C, 0x180E, 0xFEFF, *range(0xFFF9, 0xFFFD)),
    *(*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFE00, 0xFE10)),
    *range(0xD800, 0xE000),
)
_LETTERS = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_HYPHENS = {"\u2010": "-", "\u2011": "-", "\u2212": "-", "\ufe63": "-"}
_STYLED = [*range(0x1D400, 0x1D800), *range(0xFF01, 0xFF5F)]
"""Letters of mathematical alphabets and full-width signs, which people paste to look bold."""

_TABLE: dict[int, str | None] = {
    **dict.fromkeys(range(0xE000, 0xF900), " "),
    **dict.fromkeys(_INVISIBLE),
    **dict.fromkeys(map(ord, _SPACES), " "),
    **{ord(glyph): letters for glyph, letters in (_LETTERS | _HYPHENS).items()},
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in _STYLED},
}
_ODD = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u0100-\u2012\u2015-\u2017\u201a\u201b\u201e-\u2021\u2023-\u2025\u2027-\U0010ffff]"
)
"""Everything but ASCII, Latin-1, typographic dashes and quotes, the bullet and the ellipsis, which need no cleaning."""
_FAR_PRIVATE = re.compile("[\U000f0000-\U0010ffff]+")

_GLYPH = re.compile(
    rf"\s*(?:[{BULLETS}]+(?:\s+|(?=[^\s{BULLETS}]))|(?:[{re.escape(BULLETS_BEFORE_BLANK)}]|--)\s+|o\s+)(?=\S)"
)
_LONE_GLYPH = re.compile(rf"\s*[{BULLETS}{re.escape(BULLETS_BEFORE_BLANK)}o]\s*")
_SECOND_HALF_OF_A_PERIOD = re.compile(
    r"\s*[-–—~]\s+(?:(?:\w{3,9}\.?[ /,])?\s*(?:\d{1,2}[/.])?(?:19|20)\d\d|present|current|now|today|ongoing|to date)"
    r"\W*(?:$|[\t(|])",
    re.IGNORECASE,
)
_PLUS_OF_A_PHONE = re.compile(r"\s*\+\s+\d")
_SHORTEST_ITEM = 25
_RULE = re.compile(r"[-–—_=*~.|─━═\s]{3,}")


def clean(text: str) -> str:
    """`text` in NFC with one blank between words: no ligatures, zero-width, private-use or control characters."""
    if _ODD.search(text):
        text = _FAR_PRIVATE.sub(" ", text.translate(_TABLE))
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def without_bullet(text: str) -> tuple[bool, str]:
    """Whether `text` begins with a bullet glyph, and `text` without it. Call it before `clean`."""
    found = _GLYPH.match(text)
    if not found or _SECOND_HALF_OF_A_PERIOD.match(text) or _PLUS_OF_A_PHONE.match(text):
        return False, text
    return True, text[found.end() :]


def is_lone_bullet(text: str) -> bool:
    """Whether `text` is one bullet glyph and nothing else."""
    return _LONE_GLYPH.fullmatch(text) is not None


def _lead(lead: str, text: str) -> int:
    """Length of `lead` in the cleaned `text` that begins with it."""
    if not lead:
        return 0
    bold = clean(without_bullet(lead)[1])
    return len(bold) if text.startswith(bold) and len(bold) < len(text) else 0


def assemble(drafts: Iterable[Draft]) -> tuple[str, tuple[Line, ...]]:
    """The text of `drafts`, which come in reading order, and their lines with true offsets.

    Drafts are cleaned, empty ones and drawn rules (`-----`) left out. Rows are numbered anew: line `row` is the
    text line, parted by newlines, that holds it. A bullet glyph at the start of a draft, or as a draft of its own at
    the start of a row, becomes `bullet` of what follows it; list items written one after another into one paragraph
    (`• Built … • Led …`) are parted into rows.
    """
    lines: list[Line] = []
    parts: list[str] = []
    position, row = 0, -1
    here: tuple[int, int] | None = None
    glyph_at: tuple[int, int] | None = None
    for draft in drafts:
        place = (draft.page, draft.row)
        raw = draft.text
        first = raw.lstrip()[:1]
        if not first:
            continue
        bullet, items = draft.bullet, None
        if first == "o" or not first.isalnum() or first in "Øü":
            if place != here and is_lone_bullet(raw):
                glyph_at = place
                continue
            starts, raw = without_bullet(raw)
            bullet = bullet or (starts and not draft.heading)
            if _RULE.fullmatch(raw):
                continue
            if starts:
                items = _items(raw, first)
        texts = [text] if (text := clean(raw)) else []
        if items:
            texts = [clean(item) for item in items]
        if glyph_at is not None and texts:
            bullet = bullet or (glyph_at == place and not draft.heading)
            glyph_at = None
        for number, text in enumerate(texts):
            if place == here and not number:
                parts.append("\t")
                position += 1
            else:
                row += 1
                here = place
                if row:
                    parts.append("\n")
                    position += 1
            end = position + len(text)
            parts.append(text)
            lines.append(
                Line(
                    text,
                    position,
                    end,
                    draft.page,
                    row,
                    draft.block,
                    draft.box,
                    draft.size,
                    draft.weight,
                    draft.italic,
                    draft.heading,
                    bullet,
                    draft.indent,
                    () if number else draft.links,
                    draft.confidence,
                    0 if number else _lead(draft.lead, text),
                )
            )
            position = end
    return "".join(parts), tuple(lines)


def _items(text: str, glyph: str) -> list[str] | None:
    """The list items in `text`, whose first glyph is taken off already, or None where it holds one or short words."""
    if glyph not in BULLETS or glyph not in text:
        return None
    items = re.split(rf"\s+{re.escape(glyph)}\s+", text)
    return items if len(items) > 1 and all(len(item) >= _SHORTEST_ITEM for item in items) else None
