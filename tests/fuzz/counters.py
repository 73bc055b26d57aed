"""Counts that outlive the process that keeps them: they lie in a file that is mapped into memory."""

from __future__ import annotations

import mmap
import struct
from pathlib import Path

FIELDS = ("executions", "results", "refusals", "faults", "slowest")
"""`slowest` is in microseconds; the rest are numbers of inputs."""
_SIZE = 8 * len(FIELDS)


class Counters:
    """Five numbers in the file `path`, there at once for every process that opens it."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            path.write_bytes(bytes(_SIZE))
        with path.open("r+b") as file:
            self._map = mmap.mmap(file.fileno(), _SIZE)

    def read(self) -> dict[str, int]:
        return dict(zip(FIELDS, struct.unpack(f"<{len(FIELDS)}Q", self._map[:]), strict=True))

    def add(self, field: str, amount: int = 1) -> None:
        self._put(field, self.read()[field] + amount)

    def raise_to(self, field: str, value: int) -> None:
        if value > self.read()[field]:
            self._put(field, value)

    def _put(self, field: str, value: int) -> None:
        struct.pack_into("<Q", self._map, 8 * FIELDS.index(field), value)
