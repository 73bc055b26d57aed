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

_ONE = 0.5
"""A blank and what is lost to rounding, in font sizes, beside the two blanks between letters that go with it."""

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
    index = 1
    while index < len(runs):
        left, right = runs[index - 1], runs[index]
        if _is_near(left, right) and right.x0 - left.x1 < 2 * _between(left, text, textpage, box) + _ONE * left.size:
            _join(left, runs.pop(index))
        else:
            index += 1


def _is_near(left: Run, right: Run) -> bool:
    """Whether two runs are capitals of one look on one baseline, not far apart."""
    if abs(left.base - right.base) >= 0.5 or abs(left.size - right.size) >= 0.3 or left.weight != right.weight:
        return False
    capitals = not any(letter.islower() for run in (left, right) for word in run.words for letter in word)
    return capitals and 0 < right.x0 - left.x1 < 2.5 * left.size and len("".join(left.words)) > 3


def _between(run: Run, text: str, textpage: Any, box: Any) -> float:
    """The usual blank between the letters of the run's last word, 0 where they stand close."""
    gaps = [after[1] - before[2] for before, after in pairwise(_places(run, run.chars[0], text, textpage, box))]
    usual = sorted(gaps)[len(gaps) // 2] if len(gaps) > 2 else 0.0
    return usual if usual >= _LEAST * run.size else -run.size


def _join(run: Run, more: Run) -> None:
    run.gaps += [more.x0 - run.x1, *more.gaps]
    for name in ("words", "starts", "chars", "weights"):
        getattr(run, name).extend(getattr(more, name))
    run.objects = run.objects[:1]
    run.x1, run.soft_end = more.x1, more.soft_end
    run.top, run.bottom = min(run.top, more.top), max(run.bottom, more.bottom)


def _is_suspect(run: Run) -> bool:
    """Whether a short run of capitals in several pieces has unlike blanks, or pieces of one letter."""
    letters = "".join(run.words)
    if not len(run.words) >= 2 or not 4 <= len(letters) <= _LONGEST or not letters.isupper() or run.angle:
        return False
    return max(run.gaps) > 1.25 * min(run.gaps) or sum(len(word) == 1 for word in run.words) >= 2


def _places(run: Run, first: int, text: str, textpage: Any, box: Any) -> list[tuple[int, float, float]]:
    """Index, left and right edge of each letter of `run` from the one at `first` on."""
    places: list[tuple[int, float, float]] = []
    last, left = run.chars[-1], len(run.words[-1])
    while left and last < len(text):
        left -= not text[last].isspace()
        last += 1
    for index in range(first, last):
        if not text[index].isspace() and raw.FPDFText_GetLooseCharBox(textpage, index, ctypes.byref(box)):
            places.append((index, box.left, box.right))
    return places


def _respace(run: Run, text: str, textpage: Any, box: Any) -> None:
    places = _places(run, run.chars[0], text, textpage, box)
    gaps = [after[1] - before[2] for before, after in pairwise(places)]
    if len(gaps) < 3:
        return
    usual = sorted(gaps)[len(gaps) // 2]
    if sorted(gaps)[len(gaps) // 4] < _LEAST * run.size:
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
