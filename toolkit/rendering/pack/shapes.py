"""The parts of a diagram that is laid out, in points from its top left corner."""

from __future__ import annotations

from dataclasses import dataclass

Edge = tuple[str, str, str]
"""From id, to id, and the word on the arrow."""


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

    points: tuple[tuple[float, float], ...]
    words: Words | None


@dataclass(frozen=True, slots=True)
class Placed:
    """A whole diagram, ready to be drawn."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """The band, column and row of a node."""

    band: int
    column: int
    row: int


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
