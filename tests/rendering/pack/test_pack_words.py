"""Words as they are printed: cuts, ties, sums and listings."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from toolkit.papers.pack.models import Card, Pack
from toolkit.papers.pack.worked import sum_as_printed
from toolkit.rendering.pack.cutouts import cutouts, halves
from toolkit.rendering.pack.listings import WIDTH, chunks, rows
from toolkit.rendering.pack.phrases import clipped, tied
from toolkit.rendering.pack.sections import table

CODE = '''"""Merge of ranked lists."""

from __future__ import annotations


def fuse(
    rankings: Mapping[str, Sequence[str]], k: int = 60, weights: Mapping[str, float] | None = None
) -> list[tuple[str, float]]:
    """Documents with their sums, best first."""
    weights = weights or {}

    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))


x = 1
'''


@pytest.mark.parametrize(
    ("text", "limit", "said"),
    [
        ("Short enough.", 40, "Short enough."),
        ("Find the loss. Then design the contract that shows it.", 30, "Find the loss. Then design…"),
        ("Find the loss in the queue. Then design the contract that shows it.", 33, "Find the loss in the queue…"),
        ("Cut cost from $0.031 to $0.012, with caching and routing", 34, "Cut cost from $0.031 to $0.012…"),
        ("Serves 1,100 adjusters (hybrid retrieval) over nine million pages", 40, "Serves 1,100 adjusters (hybrid…"),
        ("x" * 50, 10, "x" * 9 + "…"),
    ],
)
def test_a_cut_falls_at_a_clause_and_never_behind_a_point(text: str, limit: int, said: str) -> None:
    assert clipped(text, limit) == said
    assert len(clipped(text, limit)) <= limit


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("p95 of 480 ms and 5.5 / s at 4 bit", "p95 of 480\u00a0ms and 5.5\u00a0/\u00a0s at 4\u00a0bit"),
        ("slow with 1 - 0.99^n in all", "slow with 1\u00a0−\u00a00.99^n in all"),
        ("the top-k of 16 GB", "the top\u2011k of 16\u00a0GB"),
        ("a well-known word, 4-bit, and 3 parts", "a well-known word, 4\u2011bit, and 3 parts"),
        ("p. 3 of 10 minutes", "p.\u00a03 of 10\u00a0minutes"),
        ("2026-11-22 at 2 - 3 in half a day", "2026-11-22 at 2\u00a0−\u00a03 in half a day"),
    ],
)
def test_a_figure_keeps_its_unit_and_its_sign(text: str, said: str) -> None:
    assert tied(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Vectors in GB of 4 bytes: 300000000 × 768 × 4 / 1000000000 = 921.6",
            "Vectors in GB of 4 bytes: 300,000,000 × 768 × 4 / 1,000,000,000 ≈ 922 GB",
        ),
        ("Chunks for 40000 articles: 40000 × 8 = 320000", "Chunks for 40,000 articles: 40,000 × 8 = 320,000"),
        (
            "Records in millions: 3456000 × 30 / 1000000 = 103.68",
            "Records in millions: 3,456,000 × 30 / 1,000,000 ≈ 104 million",
        ),
        ("Share lost: 8 / 64 = 0.125", "Share lost: 8 / 64 = 0.125"),
        ("Half width: 1.96 × sqrt(0.8 × 0.2 / 600) = 0.032 (rounded)",) * 2,
        ("Read in 2026: nothing to work out",) * 2,
    ],
)
def test_sums_are_printed_with_commas_and_few_digits(text: str, said: str) -> None:
    assert sum_as_printed(text) == said


def test_a_long_row_is_cut_outside_of_strings() -> None:
    line = f'    raise ValueError("{"words of a message " * 3}", {", ".join(f"value_{at}" for at in range(6))})'
    first, second = rows(line)
    assert first.text.count('"') == 2
    assert first.text.endswith(",")
    assert len(first.text) <= WIDTH
    assert second.more


def test_a_listing_is_cut_where_a_page_may_end() -> None:
    made = chunks(CODE.strip())
    assert "\n".join(row.text for chunk in made for row in chunk.rows) == CODE.strip()
    assert all(sum(bool(row.text) for row in chunk.rows) >= 3 for chunk in made)
    signature = next(chunk for chunk in made if any(row.text.startswith("def fuse") for row in chunk.rows))
    assert any(row.text.startswith(") -> list") for row in signature.rows[: signature.head - 1])


def test_cards_come_from_every_round_and_are_whole(packs: Callable[[str], Pack]) -> None:
    pack = packs("full")
    asked = tuple(
        Card(f"question/{one.id}", one.asks, one.strong, ("question",))
        for part in pack.rounds
        for one in part.questions
    )
    long = dataclasses.replace(asked[0], front="long " * 200)
    terms = tuple(Card(f"term/{at}", f"What is {at}?", ("This.",), ("term",)) for at in range(30))
    made = cutouts(dataclasses.replace(pack, cards=(long, *asked[1:], *terms)), table()["cards"])
    assert long not in made
    assert [card.id for card in made[:4]] == [
        f"question/{part.questions[at].id}"
        for part, at in ((pack.rounds[0], 1), (pack.rounds[0], 2), (pack.rounds[1], 0), (pack.rounds[1], 1))
    ]
    assert {card.id for card in made if card.id.startswith("question")} == {
        f"question/{one.id}" for part in pack.rounds for one in part.questions[part is pack.rounds[0] :][:2]
    }
    assert sum(card.id.startswith("term") for card in made) == table()["cards"]["most"] - 16
    head, tail = halves(made, 3)
    assert (*head, *tail) == made
    assert len(tail) == 3
