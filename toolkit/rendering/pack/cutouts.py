"""The cards that are printed to be cut out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toolkit.papers.pack.models import Card, Pack


def cutouts(pack: Pack, most: Mapping[str, int]) -> tuple[Card, ...]:
    """Cards that stand whole on their strip: the first of each round, then the second, then all others in order.

    `most` says how many are printed, how many of a round, and how many letters the faces may have.
    """
    fits = [
        card for card in pack.cards if len(card.front) <= most["front"] and sum(map(len, card.back)) <= most["back"]
    ]
    by_id = {card.id: card for card in fits}
    rounds = [
        [by_id[id_] for asked in one.questions if (id_ := f"question/{asked.id}") in by_id] for one in pack.rounds
    ]
    chosen: dict[str, Card] = {}
    for turn in range(most["round"]):
        for cards in rounds:
            chosen |= {card.id: card for card in cards[turn : turn + 1] if len(chosen) < most["most"]}
    asked = {card.id for cards in rounds for card in cards}
    for card in fits:
        if len(chosen) < most["most"] and card.id not in asked and not card.id.startswith("story/"):
            chosen.setdefault(card.id, card)
    order = {card.id: at for at, card in enumerate(pack.cards)}
    return tuple(sorted(chosen.values(), key=lambda card: order[card.id]))


def halves(rows: Sequence[Card], tail: int) -> tuple[Sequence[Card], Sequence[Card]]:
    """The rows, and apart from them the last ones, which stay together."""
    at = max(0, len(rows) - tail)
    return rows[:at], rows[at:]
