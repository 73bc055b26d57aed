"""Cards: lines inside outlines drawn side by side, each outline a block of its own."""

from __future__ import annotations

from itertools import combinations

from toolkit.documents.models import Box
from toolkit.documents.run import Run


def cards_of(runs: list[Run], frames: list[Box]) -> list[list[Run]] | None:
    """`runs` in stretches to be read one after the other: what is above the cards, each card, what is below.

    None where no two outlines stand side by side, or text stands beside them outside of any.
    """
    cards = [frame for frame in dict.fromkeys(frames) if sum(_holds(frame, run) for run in runs) >= 2]
    cards = [card for card in cards if not any(_covers(card, other) for other in cards if other != card)]
    if not any(_beside(a, b) for a, b in combinations(cards, 2)):
        return None
    cards.sort(key=lambda card: (round(card[1] / 4), card[0]))
    held: dict[int, list[Run]] = {index: [] for index in range(len(cards))}
    free: list[Run] = []
    for run in runs:
        index = next((i for i, card in enumerate(cards) if _holds(card, run)), None)
        (free if index is None else held[index]).append(run)
    if any(card[1] < run.base < card[3] for run in free for card in cards):
        return None
    stretches: list[list[Run]] = []
    for index, card in enumerate(cards):
        above = [run for run in free if run.base <= card[1]]
        free = [run for run in free if run.base > card[1]]
        stretches += [above, held[index]]
    return [stretch for stretch in [*stretches, free] if stretch]


def _holds(frame: Box, run: Run) -> bool:
    return frame[0] <= run.x0 and run.x1 <= frame[2] + 1 and frame[1] <= run.base <= frame[3]


def _covers(outer: Box, inner: Box) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def _beside(a: Box, b: Box) -> bool:
    """Whether two outlines stand on one height without touching each other's width."""
    height = min(a[3], b[3]) - max(a[1], b[1])
    return height > 0.5 * min(a[3] - a[1], b[3] - b[1]) and (a[2] <= b[0] + 1 or b[2] <= a[0] + 1)
