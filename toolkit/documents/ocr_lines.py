"""Tesseract's words to drafts: wide gaps, bullets, font sizes, and dates beside what they date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise

from toolkit.documents.assembling import Draft

_POINTS_PER_INCH = 72
_SURE = 30
_LONG = 4
"""Words with fewer letters of which Tesseract is less sure than `_SURE`, of 100, are specks and drawn lines; longer
words are real, and kept with the confidence they have."""
_WIDE_GAP = 1.5
"""Gap between two words, in font sizes, from which on they are two lines of one row."""
_LEVEL = 0.5
"""Share of the lower of two words that must stand beside the other for both to be on one level."""
_DOT = 0.6
"""A bullet's height, in font sizes of the word after it, is below this."""
_ROUND = 0.35
_DOTS = frozenset("e@oO0c°©®¢¤*«»•·.-+=sa")
"""What Tesseract makes of bullets."""
_DATES = re.compile(r"^\W*(?:[\w.]+\W+){0,2}?(?:(?:19|20)\d\d|present|current|now)\b.{0,24}$", re.I)
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


def drafts_of(table: str, dpi: float, page: int) -> list[Draft]:
    """The lines in Tesseract's table of words for a picture of page number `page`, with boxes in points."""
    return _drafts(_words(table), _POINTS_PER_INCH / dpi, page)


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


def _drafts(words: list[_Word], scale: float, page: int) -> list[Draft]:
    """One draft for each run of words without a wide gap, in Tesseract's order, dates moved beside what they date."""
    lines = [list(group) for _, group in groupby(words, key=lambda word: word.line)]
    lines = [line for line in lines if any(map(_is_real, line))]
    drafts: list[Draft] = []
    for row, level in enumerate(_with_dates(lines)):
        for line in level:
            bullet, words = _without_dot(line)
            for run in _parted([word for word in words if _is_real(word)]):
                drafts.append(_draft(run, scale, page, row, bullet))
                bullet = False
    return drafts


def _with_dates(lines: list[list[_Word]]) -> list[list[list[_Word]]]:
    """The rows of the page: a line of dates alone stands in the row of the line it is level with, on either side."""
    rows: list[list[list[_Word]]] = []
    for line in lines:
        dated = _DATES.search(_text(line)) is not None
        home = next((row for row in rows if dated and _is_right_of(line, row[-1])), None)
        rail = next((row for row in rows if _DATES.search(_text(row[-1])) and _is_right_of(line, row[-1])), None)
        if home is not None:
            home.append(line)
        elif rail is not None:
            rows.remove(rail)
            rows.append([*rail, line])
        else:
            rows.append([line])
    return rows


def _is_right_of(line: list[_Word], other: list[_Word]) -> bool:
    """Whether `line` stands to the right of `other`, on the same level."""
    top, bottom = max(line[0].top, other[0].top), min(line[0].bottom, other[0].bottom)
    low = min(line[0].bottom - line[0].top, other[0].bottom - other[0].top)
    return bottom - top > _LEVEL * low and other[-1].right < line[0].left


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


def _draft(run: list[_Word], scale: float, page: int, row: int, bullet: bool) -> Draft:
    left, right = run[0].left * scale, max(word.right for word in run) * scale
    top, bottom = min(word.top for word in run) * scale, max(word.bottom for word in run) * scale
    return Draft(
        _text(run),
        page=page,
        row=row,
        block=run[0].line[0],
        box=(round(left, 2), round(top, 2), round(right, 2), round(bottom, 2)),
        size=round(_middle([_size(word) for word in run]) * scale * 2) / 2,
        bullet=bullet,
        confidence=round(sum(word.confidence for word in run) / len(run), 3),
    )


def _size(word: _Word) -> float:
    """The font size, in dots, that a word of these letters has at this height."""
    rises, falls = _RISING.search(word.text) is not None, _FALLING.search(word.text) is not None
    return (word.bottom - word.top) / _SHARES[rises, falls]


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def _text(run: list[_Word]) -> str:
    return " ".join(word.text for word in run)
