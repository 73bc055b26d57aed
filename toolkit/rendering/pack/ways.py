"""Which sides of its boxes each arrow of a diagram takes, and which rooms between the boxes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toolkit.rendering.pack.shapes import Edge, Seat, Way


def ways(edges: Sequence[Edge], seats: Mapping[str, Seat]) -> tuple[Way, ...]:
    """A way for each edge: straight to the next column, or through the room above or below its band."""
    return tuple(_way(edge, seats[edge[0]], seats[edge[1]]) for edge in edges)


def _way(edge: Edge, one: Seat, other: Seat) -> Way:
    if one.band == other.band and other.column == one.column + 1:
        return Way(edge, "right", "left", into=other.column)
    down = other.band > one.band
    channel = one.band + 1 if other.band >= one.band else one.band
    outward = "bottom" if channel > one.band else "top"
    leaves = outward if _free(one, outward) else "right"
    if abs(other.band - one.band) > 1:
        enters = "left"
    else:
        inward = "top" if down else "bottom"
        enters = inward if _free(other, inward) else "left"
    return Way(
        edge,
        leaves,
        enters,
        channel,
        one.column + 1 if leaves == "right" else None,
        other.column if enters == "left" else None,
    )


def _free(seat: Seat, side: str) -> bool:
    """Whether nothing stands between this side of the box and the edge of its band."""
    return seat.last if side == "bottom" else seat.first
