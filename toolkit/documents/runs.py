"""Runs of words on one baseline of a PDF page, with their font and what stands behind them."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from typing import Any

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
    left, top = turn.corner
    origin_x, origin_y = ctypes.c_double(), ctypes.c_double()
    handle = calls.address(textpage)
    setting = Setting(handle)
    runs: list[Run] = []
    run: Run | None = None
    words = [(found.group(), *found.span()) for found in _WORD.finditer(text)]
    firsts = turn.levelled(calls.boxes(handle, [start for _, start, _ in words]))
    lasts = turn.levelled(calls.boxes(handle, [end - 1 for _, _, end in words]))
    for (word, first, end), (x0, y0, x1, y1), (_, high, right, low) in zip(words, firsts, lasts, strict=True):
        x0 -= left
        soft = word[-1] in _SOFT
        if not soft or end - first == 1:
            x1 = right - left
        else:
            soft = high - low < 0.5 * (y0 - y1)
            word = word[:-1] + "-"
            x1 = turn.levelled(calls.boxes(handle, [end - 2]))[0][2] - left
        if run is not None:
            gap = x0 - run.x1
            height = run.bottom - run.top
            near = abs((top - y1) - run.bottom) < 0.4 * height and _SMALLER * height < y0 - y1 < height / _SMALLER
            lone = len(word) == 1 and len(run.words[-1]) == 1 and word.isalpha() and run.words[-1].isalpha()
            limit = run.size * (2.4 if lone else _WIDE_GAP)
            if near and (-0.3 * run.size < gap < limit or (_is_glyph(run) and 0 <= gap < 4 * run.size)):
                run.words.append(word)
                run.chars.append(first)
                run.gaps.append(gap)
                run.starts.append(x0)
                run.x1, run.soft_end = x1, soft
                if top - y0 < run.top:
                    run.top = top - y0
                if top - y1 > run.bottom:
                    run.bottom = top - y1
                continue
        text_object = calls.text_object(handle, first) or 0
        size, slope = setting.of(text_object, first) if text_object else (y0 - y1, 0.0)
        raw.FPDFText_GetCharOrigin(textpage, first, origin_x, origin_y)
        run = Run(
            [word], x0, x1, top - y0, top - y1, turn.base(origin_x.value, origin_y.value), size or (y0 - y1), [x0],
            chars=[first], soft_end=soft, objects=[text_object], angle=turn.slope(slope),
        )  # fmt: skip
        runs.append(run)
    for run in runs:
        _weigh(run, handle, fonts)
    if fonts.unnamed and not turn.quarters:
        weigh_by_width(runs, text, handle, fonts)
    return runs


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
