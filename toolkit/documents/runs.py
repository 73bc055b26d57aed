"""Runs of words on one baseline of a PDF page, with their font and what stands behind them."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from toolkit.documents import calls
from toolkit.documents.assembling import BULLETS
from toolkit.documents.fonts import Fonts, Setting
from toolkit.documents.run import Run
from toolkit.documents.spacing import respace
from toolkit.documents.turning import Turn, quarters_of
from toolkit.documents.widths import weigh_by_width

_WORD = re.compile(r"[^\s\ufffe\x02]+[\ufffe\x02]?")
_SOFT = "\ufffe\x02"
"""pdfium's signs for a hyphen at a line end."""

_BLANK = np.array([chr(code).isspace() for code in range(0x3002)])
"""Whether each character, by its number, is a blank; U+3000 is the last of them."""

_SMALLER = 0.34
"""Share of a run's height from which on the next word can go on with it; tiny words beside it are not its own."""

_WIDE_GAP = 0.95
"""Gap, in font sizes, from which two words are two runs: wider than justified blanks, narrower than a tab."""


def page_runs(page: pdfium.PdfPage, fonts: Fonts) -> tuple[list[Run], Turn]:
    """The runs of one page in the order of the file, not yet joined across the file's own breaks, and how it is turned.

    A page most of whose words run up, down or upside down is turned, so `page` and what is read from it later is level.
    """
    textpage = page.get_textpage()
    text = page_text(textpage)
    turn = Turn(0, *page.get_cropbox())
    runs = _runs(textpage.raw, text, turn, fonts)
    quarters, lies = 0, page.get_rotation() // 90
    if lies or any(run.angle for run in runs):
        quarters = quarters_of([(run.angle, sum(map(len, run.words))) for run in runs], lies)
    if quarters != lies:
        page.set_rotation(90 * quarters)
    if quarters:
        turn = Turn(quarters, *page.get_cropbox())
        runs = _runs(textpage.raw, text, turn, fonts)
    if not turn.quarters:
        respace(runs, text, textpage.raw)
    return runs, turn


def _runs(textpage: Any, text: str, turn: Turn, fonts: Fonts) -> list[Run]:
    top = turn.corner[1]
    origin_x, origin_y = ctypes.c_double(), ctypes.c_double()
    handle = calls.address(textpage)
    setting = Setting(handle)
    runs: list[Run] = []
    run: Run | None = None
    words = _words(handle, text, turn)
    at, count = 0, len(words.texts)
    while at < count:
        word, first, x0, x1, y0, y1 = (
            words.texts[at], words.chars[at], words.lefts[at], words.rights[at], words.tops[at], words.bottoms[at],
        )  # fmt: skip
        if run is not None:
            gap = words.gaps[at]
            height = run.bottom - run.top
            near = abs((top - y1) - run.bottom) < 0.4 * height and _SMALLER * height < y0 - y1 < height / _SMALLER
            lone = len(word) == 1 and len(run.words[-1]) == 1 and word.isalpha() and run.words[-1].isalpha()
            limit = run.size * (2.4 if lone else _WIDE_GAP)
            if near and (-0.3 * run.size < gap < limit or (_is_glyph(run) and 0 <= gap < 4 * run.size)):
                run.words.append(word)
                run.chars.append(first)
                run.gaps.append(gap)
                run.starts.append(x0)
                run.x1, run.soft_end = x1, at in words.soft
                if top - y0 < run.top:
                    run.top = top - y0
                if top - y1 > run.bottom:
                    run.bottom = top - y1
                at += 1
                continue
        text_object = calls.text_object(handle, first) or 0
        size, slope = setting.of(text_object, first) if text_object else (y0 - y1, 0.0)
        raw.FPDFText_GetCharOrigin(textpage, first, origin_x, origin_y)
        run = Run(
            [word], x0, x1, top - y0, top - y1, turn.base(origin_x.value, origin_y.value), size or (y0 - y1), [x0],
            chars=[first], soft_end=at in words.soft, objects=[text_object], angle=turn.slope(slope),
        )  # fmt: skip
        runs.append(run)
        at = _with_level(run, words, at)
    for run in runs:
        _weigh(run, handle, fonts)
    if fonts.unnamed and not turn.quarters:
        weigh_by_width(runs, text, handle, fonts)
    return runs


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a page in the order of the file, each a place in every list."""

    texts: list[str]
    chars: list[int]
    """Index on the page of the first character."""
    lefts: list[float]
    rights: list[float]
    tops: list[float]
    bottoms: list[float]
    gaps: list[float]
    """Blank before the word, from the end of the one before it."""
    level: list[bool]
    """Whether it is just as high and low as the one before it."""
    soft: frozenset[int]
    """Words that end in a hyphen which is there only because the line ends."""


def _words(handle: int, text: str, turn: Turn) -> _Words:
    """The words of `text` with their places; those of both ends of all words are asked for and put apart in bulk."""
    left = turn.corner[0]
    soft_signs = any(map(text.__contains__, _SOFT))
    starts, ends = _spans(text) if soft_signs else _spans_between_blanks(text)
    texts = [text[start:end] for start, end in zip(starts, ends, strict=True)] if soft_signs else text.split()
    firsts = turn.levelled(calls.boxes(handle, starts))
    lasts = turn.levelled(calls.boxes(handle, [end - 1 for end in ends]))
    x0, y0, y1, x1 = firsts[:, 0] - left, firsts[:, 1], firsts[:, 3], lasts[:, 2] - left
    soft: set[int] = set()
    for at in [at for at, word in enumerate(texts) if word[-1] in _SOFT] if soft_signs else ():
        if ends[at] - starts[at] == 1:
            soft.add(at)
            continue
        if lasts[at, 1] - lasts[at, 3] < 0.5 * (y0[at] - y1[at]):
            soft.add(at)
        texts[at] = texts[at][:-1] + "-"
        x1[at] = turn.levelled(calls.boxes(handle, [ends[at] - 2]))[0, 2] - left
    gaps, level = np.zeros(len(texts)), np.zeros(len(texts), dtype=bool)
    gaps[1:] = x0[1:] - x1[:-1]
    level[1:] = (y0[1:] == y0[:-1]) & (y1[1:] == y1[:-1]) & (y0[1:] > y1[1:])
    return _Words(
        texts,
        starts,
        x0.tolist(),
        x1.tolist(),
        y0.tolist(),
        y1.tolist(),
        gaps.tolist(),
        level.tolist(),
        frozenset(soft),
    )


def _spans(text: str) -> tuple[list[int], list[int]]:
    """Where words begin and end, a hyphen that is there only because a line ends being the last of its word."""
    spans = [found.span() for found in _WORD.finditer(text)]
    return [start for start, _ in spans], [end for _, end in spans]


def _spans_between_blanks(text: str) -> tuple[list[int], list[int]]:
    """The same for a text without such hyphens, in a tenth of the time."""
    blank = np.ones(len(text) + 2, dtype=bool)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    blank[1:-1] = _BLANK[np.minimum(codes, len(_BLANK) - 1)]
    edges = np.flatnonzero(blank[1:] != blank[:-1])
    return edges[::2].tolist(), edges[1::2].tolist()


def _with_level(run: Run, words: _Words, at: int) -> int:
    """Puts the words behind word `at`, with which `run` begins, into it while they are just as high; the next word."""
    low, high, gaps, level, count = -0.3 * run.size, _WIDE_GAP * run.size, words.gaps, words.level, len(words.texts)
    after = at + 1
    while after < count and level[after] and low < gaps[after] < high:
        after += 1
    if after > at + 1:
        run.words += words.texts[at + 1 : after]
        run.chars += words.chars[at + 1 : after]
        run.gaps += gaps[at + 1 : after]
        run.starts += words.lefts[at + 1 : after]
        run.x1, run.soft_end = words.rights[after - 1], after - 1 in words.soft
    return after


def _weigh(run: Run, textpage: int, fonts: Fonts) -> None:
    """Set the weights of the run's words. Words between two of one text object are of that object, so few are asked."""
    first = run.objects[0]
    if len(run.chars) > 1 and (calls.text_object(textpage, run.chars[-1]) or 0) != first:
        run.objects = [calls.text_object(textpage, char) or 0 for char in run.chars]
    styles = list(map(fonts.style, run.objects))
    run.weight, run.italic = styles[0]
    run.weights = [run.weight] * len(run.words) if len(styles) == 1 else [weight for weight, _ in styles]


def _is_glyph(run: Run) -> bool:
    return len(run.words) == 1 and run.words[0] in BULLETS


def page_text(textpage: pdfium.PdfTextPage) -> str:
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
        if not run.gaps or max(run.gaps) <= 0.45 * run.size:
            parted.append(run)
            continue
        for index in range(len(run.words) - 1, 0, -1):
            wide = run.gaps[index - 1] > 0.45 * run.size and run.gaps[index - 1] > 1.6 * min(run.gaps)
            after_glyph = index == 1 and _is_glyph_word(run.words[0])
            if wide and not after_glyph and round(run.starts[index]) in popular:
                parted.append(tail(run, index))
        parted.append(run)
    return parted


def tail(run: Run, index: int) -> Run:
    """The words of `run` from `index` on, taken out of it."""
    more = Run(
        run.words[index:], run.starts[index], run.x1, run.top, run.bottom, run.base, run.size, run.starts[index:],
        run.weights[index], run.italic, run.weights[index:], run.gaps[index:], soft_end=run.soft_end,
        objects=run.objects[index:] or run.objects, angle=run.angle, confidence=run.confidence,
    )  # fmt: skip
    run.x1 = run.starts[index] - run.gaps[index - 1]
    run.soft_end = False
    del run.words[index:], run.starts[index:], run.weights[index:], run.gaps[index - 1 :]
    if len(run.objects) > 1:
        del run.objects[index:]
    return more
