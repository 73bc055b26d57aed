"""Bold type told by how wide its letters are, for fonts without a name, as browsers embed variable fonts."""

from __future__ import annotations

import ctypes
from collections import Counter, defaultdict
from statistics import mean, median

import pypdfium2.raw as raw

from toolkit.documents import calls
from toolkit.documents.fonts import Fonts
from toolkit.documents.run import Run

_BOLD = 1.025
"""Width of the letters of a bold font, in those of the regular one, at least. Medium of Inter has 1.015, bold 1.06."""

_LETTERS = 12
"""Letters of a font on which its width is judged at least."""

_MEASURED = 240
"""Letters of a font that are measured at most."""


def weigh_by_width(runs: list[Run], text: str, textpage: int, fonts: Fonts) -> None:
    """Set the weight of words in fonts without a name: bold where letters are wider than those of the commonest one."""
    words: dict[int, list[tuple[Run, int]]] = defaultdict(list)
    for run in runs:
        for index in range(len(run.words)):
            thing = run.objects[index if len(run.objects) > 1 else 0]
            font = calls.font_of(thing) if thing else 0
            if font in fonts.unnamed:
                words[font].append((run, index))
    if not words:
        return
    widths = {font: _widths(places, text, textpage) for font, places in words.items()}
    if not fonts.letters:
        common = max(words, key=lambda font: sum(len(run.words[index]) for run, index in words[font]))
        fonts.letters |= {letter: median(each) for letter, each in widths[common].items()}
    for font, places in words.items():
        ratios = [
            width / fonts.letters[letter]
            for letter, each in widths[font].items()
            for width in each
            if fonts.letters.get(letter)
        ]
        if len(ratios) >= _LETTERS and mean(ratios) >= _BOLD:
            for run, index in places:
                run.weights[index] = 700
                run.weight = run.weights[0]


def _widths(places: list[tuple[Run, int]], text: str, textpage: int) -> dict[str, list[float]]:
    """Letter → how wide it stands, in font sizes, each time."""
    box = raw.FS_RECTF()
    pointer = ctypes.addressof(box)
    widths: dict[str, list[float]] = defaultdict(list)
    seen: Counter[str] = Counter()
    for run, index in places:
        if seen.total() >= _MEASURED:
            break
        for place in range(run.chars[index], run.chars[index] + len(run.words[index])):
            letter = text[place] if place < len(text) else ""
            if letter.isalpha() and run.size and calls.char_box(textpage, place, pointer):
                widths[letter].append((box.right - box.left) / run.size)
                seen[letter] += 1
    return widths
