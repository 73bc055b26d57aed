"""Letters set apart (`J A N E   D O E`): where the blanks between words are, by the place of every letter."""

from __future__ import annotations

import ctypes
from itertools import pairwise
from typing import Any

import pypdfium2.raw as raw

from toolkit.documents.run import Run

_LEAST = 0.04
"""Blank between letters, in font sizes, from which on they are set apart."""

_BLANK = 0.12
"""What a blank between words is wider at least, in font sizes."""

_LONGEST = 60
"""Letters of a run that are measured."""


def respace(runs: list[Run], text: str, textpage: Any) -> None:
    """Put the words of each letter-spaced run of capitals together as its letters stand, in place.

    pdfium takes some of the wide blanks between letters for blanks between words, and not others.
    """
    box = raw.FS_RECTF()
    for run in runs:
        if _is_suspect(run):
            _respace(run, text, textpage, box)


def _is_suspect(run: Run) -> bool:
    """Whether a short run of capitals in several pieces has unlike blanks, or pieces of one letter."""
    letters = "".join(run.words)
    if not len(run.words) >= 2 or not 4 <= len(letters) <= _LONGEST or not letters.isupper() or run.angle:
        return False
    return max(run.gaps) > 1.25 * min(run.gaps) or sum(len(word) == 1 for word in run.words) >= 2


def _respace(run: Run, text: str, textpage: Any, box: Any) -> None:
    places: list[tuple[int, float, float]] = []
    for index in range(run.chars[0], run.chars[-1] + len(run.words[-1])):
        if not text[index].isspace() and raw.FPDFText_GetLooseCharBox(textpage, index, ctypes.byref(box)):
            places.append((index, box.left, box.right))
    gaps = [after[1] - before[2] for before, after in pairwise(places)]
    if len(gaps) < 3:
        return
    usual = sorted(gaps)[len(gaps) // 2]
    if usual < _LEAST * run.size:
        return
    shift = run.x0 - places[0][1]
    words, starts, chars, blanks = [text[places[0][0]]], [run.x0], [places[0][0]], []
    for gap, (index, left, _) in zip(gaps, places[1:], strict=True):
        if gap > usual + _BLANK * run.size:
            words.append(text[index])
            starts.append(left + shift)
            chars.append(index)
            blanks.append(gap)
        else:
            words[-1] += text[index]
    run.words, run.starts, run.chars, run.gaps = words, starts, chars, blanks
    run.weights = [run.weight] * len(words)
    run.objects = run.objects[:1]
