"""The nodes of a diagram in layers from left to right, and which of its edges run back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.papers.pack.models import Diagram

SWEEPS = 4
"""Times that each layer is ordered by its neighbours, forth and back in turn."""


@dataclass(frozen=True, slots=True)
class Layers:
    """Ids of the nodes by layer, from top to bottom, and the edges between them."""

    rows: tuple[tuple[str, ...], ...]
    edges: tuple[tuple[str, str, str], ...]
    """The edges of the diagram whose ends it names."""


def layered(diagram: Diagram) -> Layers:
    """Each node one layer behind the last of those that lead to it, edges that close a circle aside."""
    names = list(dict.fromkeys(name for name, _ in diagram.nodes))
    known = set(names)
    edges = tuple(edge for edge in diagram.edges if edge[0] in known and edge[1] in known)
    forward = _forward(names, edges)
    depth = dict.fromkeys(names, 0)
    for _ in names:
        for source, target in forward:
            depth[target] = max(depth[target], depth[source] + 1)
    rows: list[list[str]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    for name in names:
        rows[depth[name]].append(name)
    return Layers(tuple(map(tuple, _ordered(rows, forward))), edges)


def _forward(names: Sequence[str], edges: Sequence[tuple[str, str, str]]) -> list[tuple[str, str]]:
    """The pairs that are left when every edge is taken out that closes a circle, found from the sources on."""
    after: dict[str, list[str]] = defaultdict(list)
    led: set[str] = set()
    for source, target, _ in edges:
        after[source].append(target)
        led.add(target)
    done: set[str] = set()
    kept: list[tuple[str, str]] = []
    for start in sorted(names, key=lambda name: (name in led, names.index(name))):
        path: list[tuple[str, int]] = [] if start in done else [(start, 0)]
        open_ = {start}
        while path:
            name, step = path.pop()
            if step == len(after[name]):
                done.add(name)
                open_.discard(name)
                continue
            path.append((name, step + 1))
            following = after[name][step]
            if following in open_:
                continue
            kept.append((name, following))
            if following not in done:
                open_.add(following)
                path.append((following, 0))
    return kept


def _ordered(rows: list[list[str]], forward: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The layers with each node near the middle of its neighbours, so that fewer edges cross."""
    before: dict[str, list[str]] = defaultdict(list)
    after: dict[str, list[str]] = defaultdict(list)
    for source, target in forward:
        before[target].append(source)
        after[source].append(target)
    for sweep in range(SWEEPS):
        forth = sweep % 2 == 0
        places = {name: at / max(1, len(row)) for row in rows for at, name in enumerate(row)}
        for row in rows if forth else reversed(rows):
            row.sort(key=lambda name: (_middle(name, before if forth else after, places), places[name]))
            places |= {name: at / len(row) for at, name in enumerate(row)}
    return rows


def _middle(name: str, beside: dict[str, list[str]], places: dict[str, float]) -> float:
    found = [places[other] for other in beside[name]]
    return sum(found) / len(found) if found else places[name]
