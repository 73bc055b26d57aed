"""Tesseract's words to runs, as those of a text PDF: wide gaps, bullets, font sizes and baselines."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby, pairwise

from toolkit.documents.run import Run

_POINTS_PER_INCH = 72
_SURE = 30
_LONG = 4
"""Words with fewer letters of which Tesseract is less sure than `_SURE`, of 100, are specks and drawn lines; longer
words are real, and kept with the confidence they have."""
_WIDE_GAP = 1.2
"""Gap between two words, in font sizes, from which on they are two runs."""
_LEVEL = 0.3
"""Share of the font size by which the baselines of one row differ at most."""
_BLUR = 0.1
"""Share of a font size by which two measurements of it differ."""
_BELOW = 0.21
"""Share of the font size by which letters such as g fall below the baseline."""
_DOT = 0.6
"""A bullet's height, in font sizes of the word after it, is below this."""
_ROUND = 0.35
_DOTS = frozenset("e@oO0c°©®¢¤*«»•·.-+=sa")
"""What Tesseract makes of bullets."""
_RISING = re.compile(r"[A-Zbdfhijklt0-9()\[\]{}/|&%$#@!?À-Þ]")
_FALLING = re.compile(r"[gjpqy()\[\]{}/|Q,;]")
_SHARES = {(True, True): 0.93, (True, False): 0.72, (False, True): 0.74, (False, False): 0.53}
"""Height of a word over its font size, by whether a letter of it rises, and falls: proportions of common text faces."""


@dataclass(slots=True)
class _Word:
    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    line: tuple[int, int, int]
    """Tesseract's block, paragraph and line."""


def runs_of(table: str, dpi: float) -> list[Run]:
    """The runs in Tesseract's table of words for one page, with places in points; the order is Tesseract's."""
    lines = [list(group) for _, group in groupby(_words(table), key=lambda word: word.line)]
    runs: list[Run] = []
    for line in lines:
        if not any(map(_is_real, line)):
            continue
        bullet, words = _without_dot(line)
        for part in _parted([word for word in words if _is_real(word)]):
            runs.append(_run(part, _POINTS_PER_INCH / dpi, bullet))
            bullet = False
    _align(runs)
    return runs


def _words(table: str) -> list[_Word]:
    words: list[_Word] = []
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < 12 or cells[0] != "5" or not cells[11].strip():
            continue
        left, top, width, height = (float(cell) for cell in cells[6:10])
        place = (int(cells[2]), int(cells[3]), int(cells[4]))
        words.append(_Word(cells[11].strip(), left, top, left + width, top + height, float(cells[10]) / 100, place))
    return words


def _without_dot(line: list[_Word]) -> tuple[bool, list[_Word]]:
    """Whether `line` begins with a bullet, which Tesseract reads as a small letter, and the words after it."""
    if len(line) < 2 or len(line[0].text) > 1:
        return False, line
    dot, word = line[0], line[1]
    is_round = abs((dot.right - dot.left) - (dot.bottom - dot.top)) <= _ROUND * (dot.bottom - dot.top) + 1
    is_small = dot.bottom - dot.top < _DOT * _size(word)
    return (True, line[1:]) if is_round and is_small and dot.text in _DOTS else (False, line)


def _is_real(word: _Word) -> bool:
    return word.confidence * 100 >= _SURE or sum(letter.isalnum() for letter in word.text) >= _LONG


def _parted(line: list[_Word]) -> list[list[_Word]]:
    """`line` cut at its wide gaps."""
    if not line:
        return []
    gap = _WIDE_GAP * _middle([_size(word) for word in line])
    runs = [line[:1]]
    for before, word in pairwise(line):
        if word.left - before.right > gap:
            runs.append([word])
        else:
            runs[-1].append(word)
    return runs


def _run(words: list[_Word], scale: float, bullet: bool) -> Run:
    left, right = words[0].left * scale, max(word.right for word in words) * scale
    top, bottom = min(word.top for word in words) * scale, max(word.bottom for word in words) * scale
    sizes = [_size(word) for word in words]
    return Run(
        [word.text for word in words],
        round(left, 2),
        round(right, 2),
        round(top, 2),
        round(bottom, 2),
        _middle([word.bottom - _BELOW * size * _falls(word) for word, size in zip(words, sizes, strict=True)]) * scale,
        round(_middle(sizes) * scale * 2) / 2,
        [word.left * scale for word in words],
        weights=[400] * len(words),
        gaps=[(word.left - before.right) * scale for before, word in pairwise(words)],
        bullet=bullet,
        confidence=round(sum(word.confidence for word in words) / len(words), 3),
    )


def _align(runs: list[Run]) -> None:
    """Give runs side by side one baseline, and runs of nearly one size that size: both are measured from few dots."""
    if not runs:
        return
    common = Counter({size: sum(len(run.words) for run in runs if run.size == size) for size in {r.size for r in runs}})
    level: list[Run] = []
    for run in sorted(runs, key=lambda run: run.base):
        near = [size for size in common if abs(size - run.size) <= _BLUR * run.size]
        size = max(near, key=lambda size: (common[size], size))
        if level and run.base - level[0].base > _LEVEL * min(size, level[0].size):
            level = []
        run.size = size
        level.append(run)
        run.base = level[0].base


def _falls(word: _Word) -> bool:
    return _FALLING.search(word.text) is not None


def _size(word: _Word) -> float:
    """The font size, in dots, that a word of these letters has at this height."""
    return (word.bottom - word.top) / _SHARES[_RISING.search(word.text) is not None, _falls(word)]


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]
