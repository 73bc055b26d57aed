"""Words of a file as a finding quotes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")

MOST_PLACES = 10
"""Places that one finding names at most."""

MOST_LOOKED = 40
"""Words for which a place is looked for at most."""


def quoted(text: str, most: int = 60) -> str:
    """The words in quotation marks, cut behind a whole word where there are more than `most` characters."""
    words = " ".join(text.split())
    if len(words) > most:
        head = words[:most]
        words = (head.rsplit(" ", 1)[0] if " " in head else head) + " …"
    return f"“{words}”"


def listed(texts: Iterable[str], most: int = 3) -> str:
    """Up to `most` of the texts, each quoted, the last after “and”; what is left out is counted."""
    found = list(dict.fromkeys(texts))
    shown = [quoted(text, 40) for text in found[:most]]
    if len(found) > most:
        return f"{', '.join(shown)} and {len(found) - most} more"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else ""


def pages_named(numbers: Iterable[int]) -> str:
    """`page 2`, or `pages 1 and 3`."""
    found = [str(number) for number in sorted(set(numbers))]
    if len(found) == 1:
        return f"page {found[0]}"
    return f"pages {', '.join(found[:-1])} and {found[-1]}" if found else ""


def counted(number: int, one: str, many: str = "") -> str:
    """`1 line`, `2 lines`, `1,300 lines`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def first(found: Sequence[T]) -> tuple[T, ...]:
    """As many as a finding names."""
    return tuple(found[:MOST_PLACES])
