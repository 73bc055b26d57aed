"""A fuzzer's bytes as decisions, so that a small change of the bytes is a small change of what is made of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Option = TypeVar("Option")


class Choices:
    """Decisions read off `data` from its beginning; once it is used up, every number is 0 and `done` is True."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def done(self) -> bool:
        return self._at >= len(self._data)

    def below(self, limit: int) -> int:
        """A number from 0 to `limit` - 1, from as few bytes as it needs."""
        size = max(1, (max(limit, 1) - 1).bit_length() + 7 >> 3)
        number = int.from_bytes(self._data[self._at : self._at + size], "little")
        self._at += size
        return number % max(limit, 1)

    def one(self, options: Sequence[Option]) -> Option:
        return options[self.below(len(options))]

    def taken(self, most: int) -> bytes:
        """Up to `most` of the bytes as they are."""
        size = self.below(most + 1)
        found = self._data[self._at : self._at + size]
        self._at += size
        return found

    def rest(self) -> bytes:
        found = self._data[self._at :]
        self._at = len(self._data)
        return found
