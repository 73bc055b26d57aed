"""The parts of a diagram that is laid out, in points from its top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

Edge = tuple[str, str, str]
"""From id, to id, and the word on the arrow."""
Point = tuple[float, float]
Piece = tuple[Point, Point]
"""A straight piece of an arrow, level or upright."""


@dataclass(frozen=True, slots=True)
class Box:
    """A node: its top left corner, its size and its name in lines."""

    id: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]

    @property
    def middle(self) -> float:
        return self.y + self.height / 2

    @property
    def centre(self) -> float:
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of words set in the middle of the rectangle that they cover."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """The corners of an arrow from its start to its head, and the words on it."""

    points: tuple[Point, ...]
    words: Words | None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(pairwise(self.points))


@dataclass(frozen=True, slots=True)
class Placed:
    """A whole diagram, ready to be drawn."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """The band, column and row of a node, and whether it is the first and the last of its column in the band."""

    band: int
    column: int
    row: int
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Way:
    """How an edge runs, before anything has a size.

    `leaves` and `enters` name sides of the boxes; `channel` is the room above the band of that number in which its
    level piece lies (the last one is below all bands), or None for an arrow to the next column; `out` and `into` are
    the gaps between columns in which upright pieces run, None where the arrow stands on the box itself.
    """

    edge: Edge
    leaves: str
    enters: str
    channel: int | None = None
    out: int | None = None
    into: int | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns that boxes stand in: left edges, the width of each, and that of the whole."""

    starts: tuple[float, ...]
    wide: float
    width: float

    @property
    def gaps(self) -> tuple[tuple[float, float], ...]:
        """Left and right end of the room before each column, and of that behind the last."""
        ends = [start + self.wide for start in self.starts]
        return tuple(zip([0.0, *ends], [*self.starts, self.width], strict=True))
