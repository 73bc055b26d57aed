"""Words of a diagram in lines, by the width that their letters take about."""

from __future__ import annotations

SIZE, LEADING = 7.4, 8.8
"""Points of a name in a box, and from one of its lines to the next."""
SMALL, SMALL_LEADING = 6.9, 7.8
"""The same of the words on an arrow."""
LETTER, BROAD = 0.56, 1.0
"""Width of a sign that the table below does not name, as a share of its size, and of the signs of East Asia."""
_WIDTHS = {
    0.21: " ",
    0.25: "',.:;ij|Il!",
    0.31: "()[]f{}-",
    0.36: "rt/\\",
    0.44: "sz*?xcvy",
    0.51: "JLY#$+0123456789<=>F^_aegkEVX~",
    0.57: "ASTZhnouPRbdpqBCK",
    0.64: "&DGNUHOQ",
    0.73: "Mw",
    0.84: "Wm%@",
}
"""Widths of the letters of Report Sans, in classes."""
_WIDTH = {sign: width for width, signs in _WIDTHS.items() for sign in signs}


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
    return sum(_WIDTH.get(sign) or (BROAD if sign >= "\u1100" else LETTER) for sign in text)
