"""Where the words of a diagram's arrows stand: each on a piece of its own arrow, clear of everything else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.papers.wording import shorten
from toolkit.rendering.pack.lettering import SMALL, SMALL_LEADING, length, wrapped
from toolkit.rendering.pack.shapes import Arrow, Box, Piece, Point, Words

WORD = 48
"""Most letters of the words on an arrow."""
NARROW, WIDE = 34.0, 110.0
"""Points that lines of words take at least, and at most."""
OFF = 1.2
"""Points between a line and words beside it."""
CLEAR = 1.4
"""Points that words keep from the lines of others."""
HEAD = 4.8
"""Points that the head of an arrow takes, a little more than it has."""
STEP = 5.0
"""Points from one place that is tried to the next."""
ON_BOX, ON_WORDS, ON_LINE, ON_SELF = 9.0, 7.0, 4.0, 0.5
"""What it costs to cover a box, other words, the line of another arrow, or another piece of the same one.

A place that is free of all but the last costs less than one.
"""


def said(text: str) -> str:
    """The words on an arrow, cut where they are too many."""
    return shorten(" ".join(text.split()), WORD)


def labelled(
    paths: Sequence[tuple[Point, ...]], texts: Sequence[str], boxes: Sequence[Box], width: float, height: float
) -> tuple[list[Arrow], float]:
    """The arrows with their words, and how badly words stand: under 1 for each that stands free."""
    lines = [(at, piece) for at, path in enumerate(paths) for piece in (*_pieces(path), _head(path))]
    tries = {at: list(_tries(paths[at], said(text))) for at, text in enumerate(texts) if said(text)}
    first = {at: [_cost(at, words, boxes, lines, (), width, height) + far for words, far in tries[at]] for at in tries}
    free = {at: sum(cost < 1 for cost in costs) for at, costs in first.items()}
    told: dict[int, Words] = {}
    worst = 0.0
    for at in sorted(tries, key=lambda at: (free[at], at)):
        ranked = sorted(zip(first[at], range(len(tries[at])), strict=True))
        best: tuple[float, Words] | None = None
        for cost, place in ranked:
            if best and cost >= best[0]:
                break
            words = tries[at][place][0]
            whole = cost + ON_WORDS * sum(_touch(words, other) for other in told.values())
            if best is None or whole < best[0]:
                best = whole, words
        if best:
            worst += best[0]
            told[at] = best[1]
    return [Arrow(path, told.get(at)) for at, path in enumerate(paths)], worst


def _pieces(path: Sequence[Point]) -> list[Piece]:
    return list(pairwise(path))


def _head(path: Sequence[Point]) -> Piece:
    """The room of the arrow's head, from corner to corner."""
    (x1, y1), (x2, y2) = path[-2:]
    if abs(y1 - y2) < abs(x1 - x2):
        return (x2 - HEAD if x1 < x2 else x2 + HEAD, y2 - HEAD / 2), (x2, y2 + HEAD / 2)
    return (x2 - HEAD / 2, y2 - HEAD if y1 < y2 else y2 + HEAD), (x2 + HEAD / 2, y2)


def _tries(path: Sequence[Point], text: str) -> Iterator[tuple[Words, float]]:
    """Places for the words with what each costs: near the source, in few lines, and on a long piece is best."""
    shapes = _shapes(text)
    whole = sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in _pieces(path)) or 1.0
    gone = 0.0
    for at, ((x1, y1), (x2, y2)) in enumerate(_pieces(path)):
        others = [_head(path), *(piece for place, piece in enumerate(_pieces(path)) if place != at)]
        long = abs(x1 - x2) + abs(y1 - y2)
        for lines, wide, tall in shapes:
            extra = 0.06 * (len(lines) - 1)
            steps = max(1, int(long / STEP))
            for step in range(steps + 1):
                share = step / steps
                x, y = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
                far = 0.25 * (gone + long * share) / whole + extra
                left, top = x - wide / 2, y - tall / 2
                if abs(y1 - y2) < abs(x1 - x2):
                    near = min(abs(x - x1), abs(x - x2)) - wide / 2
                    places = [(left, y - tall - OFF, 0.0), (left, y + OFF, 0.1)] if near > -4 else []
                    places += [(left, top, 0.05)] if near > 6 and len(lines) == 1 else []
                else:
                    near = min(abs(y - y1), abs(y - y2)) - tall / 2
                    places = [(x + OFF, top, 0.15), (x - wide - OFF, top, 0.15)] if near > 0 else []
                    places += [(left, top, 0.1)] if near > 6 else []
                for across, down, cost in places:
                    words = Words(across, down, wide, tall, lines)
                    yield words, far + cost + ON_SELF * any(_under(words, piece, 0.0) for piece in others)
        gone += long


def _shapes(text: str) -> list[tuple[tuple[str, ...], float, float]]:
    """The words in one, two and three lines, with their width and height."""
    made = {}
    whole = length(text) * SMALL
    for most in (whole + 1, whole / 2 + 12, whole / 3 + 12):
        lines = wrapped(text, max(NARROW, min(WIDE, most)), SMALL)
        made[lines] = (lines, max(map(length, lines)) * SMALL + 2.5, len(lines) * SMALL_LEADING)
    return list(made.values())


def _cost(
    at: int,
    words: Words,
    boxes: Sequence[Box],
    lines: Sequence[tuple[int, Piece]],
    told: Sequence[Words],
    width: float,
    height: float,
) -> float:
    """What is wrong with a place: nothing where only the arrow itself runs through it."""
    left, top, right, foot = words.x, words.y, words.x + words.width, words.y + words.height
    if left < 0 or top < 0 or right > width or foot > height:
        return 3 * ON_BOX
    cost = 0.0
    for box in boxes:
        if left < box.x + box.width + 1 and box.x - 1 < right and top < box.y + box.height + 1 and box.y - 1 < foot:
            cost += ON_BOX
    return cost + ON_LINE * sum(one != at and _under(words, piece, CLEAR) for one, piece in lines)


def _under(words: Words, piece: Piece, clear: float) -> bool:
    """Whether a piece of an arrow runs under the words, or nearer to them than `clear`."""
    (x1, y1), (x2, y2) = piece
    return (
        words.x - clear < max(x1, x2)
        and min(x1, x2) < words.x + words.width + clear
        and words.y - clear < max(y1, y2)
        and min(y1, y2) < words.y + words.height + clear
    )


def _touch(one: Words, other: Words) -> bool:
    return (
        one.x < other.x + other.width + 2
        and other.x < one.x + one.width + 2
        and one.y < other.y + other.height + 1
        and other.y < one.y + one.height + 1
    )
