"""Rows under one heading, the form in which a resume is parted before its entries are read."""

from __future__ import annotations

from dataclasses import dataclass, field

from toolkit.resumes.rows import Row


@dataclass(slots=True)
class Part:
    """Rows under one heading; `heading` is None for what stands before the first."""

    kind: str
    heading: str
    start: int
    rows: list[Row] = field(default_factory=list)
    style: tuple[float, bool, bool] | None = None

    @property
    def end(self) -> int:
        return self.rows[-1].end if self.rows else self.start + len(self.heading)
