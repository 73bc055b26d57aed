"""Runs of words on one baseline of a PDF page, with their font and what stands behind them."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from toolkit.documents.assembling import BULLETS

_WORD = re.compile(r"[^\s\ufffe\x02]+[\ufffe\x02]?")
_SOFT = "\ufffe\x02"
"""pdfium's signs for a hyphen at a line end."""

_WIDE_GAP = 0.95
"""Gap, in font sizes, from which two words are two runs: wider than justified blanks, narrower than a tab."""


@dataclass(slots=True)
class Run:
    """Words on one baseline without a wide gap; coordinates in points from the page's upper left corner."""

    words: list[str]
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    starts: list[float]
    """Left edge of each word."""
    weight: int = 400
    italic: bool = False
    weights: list[int] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    """Blank before each word but the first."""
    links: list[str] = field(default_factory=list)
    bullet: bool = False
    soft_end: bool = False
    """The run ends in a hyphen that is there only because the line ends."""
    chars: list[int] = field(default_factory=list)
    """Index on the page of the first character of each word."""

    @property
    def text(self) -> str:
        return spaced(self) if len(self.words) > 3 and _lone_letters(self.words) else " ".join(self.words)

    @property
    def lead(self) -> str:
        """The leading words that are bolder than the rest, empty where the run is of one weight."""
        if len(set(self.weights)) < 2:
            return ""
        bold = max(self.weights)
        count = next((i for i, weight in enumerate(self.weights) if weight < bold), len(self.words))
        return " ".join(self.words[:count])


def _lone_letters(words: list[str]) -> bool:
    return sum(len(word) == 1 for word in words) >= 0.75 * len(words) and sum(map(len, words)) >= 4


def spaced(run: Run) -> str:
    """The words of a letter-spaced run (`J A N E  D O E`): letters joined, words parted where the gap is wider."""
    gaps = sorted(run.gaps)
    usual = gaps[len(gaps) // 2]
    parts = [run.words[0]]
    for word, gap in zip(run.words[1:], run.gaps, strict=True):
        parts.append(f" {word}" if gap > 1.45 * usual + 0.5 else word)
    return "".join(parts)


class Fonts:
    """Weight, slant and size of the text objects of one file; fonts are looked up once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[int, bool]] = {}

    def style(self, text_object: object) -> tuple[int, bool]:
        """Weight (400 regular, 700 bold) and whether the font is slanted."""
        font = raw.FPDFTextObj_GetFont(text_object)
        key = _address(font)
        if key not in self._known:
            self._known[key] = self._look_up(font) if key else (400, False)
        return self._known[key]

    @staticmethod
    def _look_up(font: object) -> tuple[int, bool]:
        buffer = ctypes.create_string_buffer(256)
        raw.FPDFFont_GetBaseFontName(font, buffer, 256)
        name = buffer.value.decode("utf-8", "replace").casefold()
        angle = ctypes.c_int()
        raw.FPDFFont_GetItalicAngle(font, angle)
        italic = angle.value != 0 or "italic" in name or "oblique" in name
        if "bold" in name or "black" in name or "heavy" in name or name.endswith(("-bd", "cmbx10", "cmbx12")):
            return 600 if "semi" in name or "demi" in name else 700, italic
        if "medium" in name:
            return 500, italic
        weight = raw.FPDFFont_GetWeight(font)
        return (weight if 500 <= weight <= 900 else 400), italic


def _scale(text_object: object) -> float:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(text_object, matrix):
        return 1.0
    return float((matrix.b**2 + matrix.d**2) ** 0.5) or 1.0


def _size(text_object: object) -> float:
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(text_object, size)
    return float(size.value) * _scale(text_object)


def page_runs(page: pdfium.PdfPage, fonts: Fonts) -> list[Run]:
    """The runs of one page in the order of the file, not yet joined across the file's own breaks."""
    textpage = page.get_textpage()
    handle = textpage.raw
    text = _page_text(textpage)
    left, _, _, top = page.get_cropbox()
    rect = raw.FS_RECTF()
    origin_x, origin_y = ctypes.c_double(), ctypes.c_double()
    get_box = raw.FPDFText_GetLooseCharBox
    pointer = ctypes.byref(rect)
    runs: list[Run] = []
    run: Run | None = None
    for found in _WORD.finditer(text):
        first, last = found.start(), found.end() - 1
        word = found.group()
        get_box(handle, first, pointer)
        x0, y0, y1 = rect.left - left, rect.top, rect.bottom
        x1 = rect.right - left
        soft = word[-1] in _SOFT
        if soft and last > first:
            get_box(handle, last, pointer)
            soft = rect.top - rect.bottom < 0.5 * (y0 - y1)
            word = word[:-1] + "-"
            get_box(handle, last - 1, pointer)
            x1 = rect.right - left
        elif last > first:
            get_box(handle, last, pointer)
            x1 = rect.right - left
        if run is not None:
            gap = x0 - run.x1
            height = run.bottom - run.top
            near = abs((top - y1) - run.bottom) < 0.4 * height
            lone = len(word) == 1 and len(run.words[-1]) == 1 and word.isalpha() and run.words[-1].isalpha()
            limit = run.size * (2.4 if lone else _WIDE_GAP)
            if (near and -0.3 * run.size < gap < limit) or (near and _is_glyph(run) and 0 <= gap < 4 * run.size):
                run.words.append(word)
                run.chars.append(first)
                run.gaps.append(gap)
                run.starts.append(x0)
                run.x1, run.soft_end = x1, soft
                run.top, run.bottom = min(run.top, top - y0), max(run.bottom, top - y1)
                continue
        text_object = raw.FPDFText_GetTextObject(handle, first)
        size = _size(text_object) if text_object else y0 - y1
        raw.FPDFText_GetCharOrigin(handle, first, origin_x, origin_y)
        run = Run(
            [word], x0, x1, top - y0, top - y1, top - origin_y.value, size or (y0 - y1), [x0],
            chars=[first], soft_end=soft,
        )  # fmt: skip
        runs.append(run)
    for run in runs:
        _weigh(run, handle, fonts)
    return runs


def _weigh(run: Run, textpage: object, fonts: Fonts) -> None:
    """Set the weights of the run's words. Words between two of one text object are of that object, so few are asked."""
    objects = {index: raw.FPDFText_GetTextObject(textpage, run.chars[index]) for index in (0, len(run.chars) - 1)}
    one = len({_address(text_object) for text_object in objects.values()}) == 1
    if not one:
        objects |= {i: raw.FPDFText_GetTextObject(textpage, char) for i, char in enumerate(run.chars)}
    styles = {index: fonts.style(found) if found else (400, False) for index, found in objects.items()}
    run.weight, run.italic = styles[0]
    run.weights = [run.weight] * len(run.words) if one else [styles[i][0] for i in range(len(run.words))]


def _address(pointer: Any) -> int:
    return ctypes.addressof(pointer.contents) if pointer else 0


def _is_glyph(run: Run) -> bool:
    return len(run.words) == 1 and run.words[0] in BULLETS


def _page_text(textpage: pdfium.PdfTextPage) -> str:
    """One Python character for each of pdfium's, so that indices agree."""
    count = textpage.count_chars()
    if count <= 0:
        return ""
    text = textpage.get_text_range()
    if len(text) == count:
        return str(text)
    codes = (raw.FPDFText_GetUnicode(textpage.raw, i) for i in range(count))
    return "".join(chr(code) if code else " " for code in codes)


def _by_baseline(runs: list[Run]) -> list[Run]:
    """Runs from top to bottom, those within a point of one baseline from left to right."""
    ordered: list[Run] = []
    group: list[Run] = []
    for run in sorted(runs, key=lambda run: run.base):
        if group and run.base - group[0].base > 1.0:
            ordered += sorted(group, key=lambda run: run.x0)
            group = []
        group.append(run)
    return ordered + sorted(group, key=lambda run: run.x0)


def merge(runs: list[Run]) -> list[Run]:
    """Runs of one baseline that stand next to each other, joined, whatever their order in the file."""
    merged: list[Run] = []
    for run in _by_baseline(runs):
        before = merged[-1] if merged else None
        if (
            before is not None
            and abs(before.base - run.base) < 0.15 * before.size + 0.5
            and -0.3 * before.size < (gap := run.x0 - before.x1)
            and (gap < _WIDE_GAP * min(before.size, run.size) or (_is_glyph(before) and gap < 4 * run.size))
        ):
            joined = gap < 0.08 * before.size and not _is_glyph(before)
            if joined:
                before.words[-1] += run.words[0]
                before.words += run.words[1:]
                before.starts += run.starts[1:]
                before.weights += run.weights[1:]
                before.gaps += run.gaps
            else:
                before.words += run.words
                before.starts += run.starts
                before.weights += run.weights
                before.gaps += [gap, *run.gaps]
            before.x1, before.soft_end = run.x1, run.soft_end
            before.top, before.bottom = min(before.top, run.top), max(before.bottom, run.bottom)
            if _is_glyph_word(before.words[0]) and len(before.words) > 1:
                before.size, before.weight = run.size, run.weight
        else:
            merged.append(run)
    return merged


def _is_glyph_word(word: str) -> bool:
    return len(word) == 1 and word in BULLETS


def split_at_edges(runs: list[Run]) -> list[Run]:
    """Runs parted where a word, after a blank wider than usual, begins at the left edge that many runs keep.

    A rail of dates often ends so near its column that the date and the title look like one run.
    """
    edges = Counter(round(run.x0) for run in runs)
    popular = {edge + shift for edge, count in edges.items() if count >= 4 for shift in (-1, 0, 1)}
    parted: list[Run] = []
    for run in runs:
        for index in range(len(run.words) - 1, 0, -1):
            wide = run.gaps[index - 1] > 0.45 * run.size and run.gaps[index - 1] > 1.6 * min(run.gaps)
            after_glyph = index == 1 and _is_glyph_word(run.words[0])
            if wide and not after_glyph and round(run.starts[index]) in popular:
                parted.append(_tail(run, index))
        parted.append(run)
    return parted


def _tail(run: Run, index: int) -> Run:
    """The words of `run` from `index` on, taken out of it."""
    tail = Run(
        run.words[index:], run.starts[index], run.x1, run.top, run.bottom, run.base, run.size, run.starts[index:],
        run.weights[index], run.italic, run.weights[index:], run.gaps[index:], soft_end=run.soft_end,
    )  # fmt: skip
    run.x1 = run.starts[index] - run.gaps[index - 1]
    run.soft_end = False
    del run.words[index:], run.starts[index:], run.weights[index:], run.gaps[index - 1 :]
    return tail
