"""Words of a diagram in lines, by the width that their letters take about."""

from __future__ import annotations

SIZE, LEADING = 7.4, 8.8
"""Points of a name in a box, and from one of its lines to the next."""
SMALL, SMALL_LEADING = 6.9, 7.8
"""The same of the words on an arrow."""
LETTER = 0.5
"""Mean width of a letter, as a share of its size; capitals and the signs of East Asia take more."""


def wrapped(text: str, room: float, size: float) -> tuple[str, ...]:
    """`text` in lines of at most `room` points, broken between words where that can be."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        while length(word) * size > room and len(word) > 1:
            cut = next((at for at in range(len(word) - 1, 0, -1) if length(word[:at]) * size <= room), 1)
            lines += [line, word[:cut]] if line else [word[:cut]]
            line, word = "", word[cut:]
        joined = f"{line} {word}".strip()
        if line and length(joined) * size > room:
            lines.append(line)
            line = word
        else:
            line = joined
    return (*lines, line) if line else tuple(lines)


def length(text: str) -> float:
    """About how wide `text` is, as a multiple of the size of its letters."""
    return sum(2 * LETTER if sign >= "\u1100" else LETTER * 1.3 if sign.isupper() else LETTER for sign in text)
