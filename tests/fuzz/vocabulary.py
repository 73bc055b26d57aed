"""The tables of `vocabulary.toml`, and the seeds that edits begin from."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
HALVES = ("\ud800", "\udfff\ud800", "a\udc80")
"""Half characters, which TOML cannot hold: no encoding can write them, JSON can spell them."""


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads((HERE / "vocabulary.toml").read_text("utf-8"))


def words(kind: str) -> tuple[str, ...]:
    return tuple(_tables()["words"][kind])


def keys(kind: str) -> tuple[str, ...]:
    return tuple(_tables()["keys"][kind])


def tokens(kind: str) -> tuple[str, ...]:
    return tuple(_tables()["tokens"][kind])


@cache
def word_elements() -> dict[str, tuple[str, ...]]:
    """Element of a Word file → the elements that mostly stand in it."""
    children = {name: tuple(inside) for name, inside in _tables()["word"]["children"].items()}
    for inside in list(children.values()):
        for name in inside:
            children.setdefault(name, ())
    return children


def word_values(kind: str) -> tuple[str, ...]:
    """The `attributes`, `values` or `words` of Word files."""
    return tuple(_tables()["word"][kind])


@cache
def seeds(kind: str) -> dict[str, bytes]:
    """Name in `seeds/<kind>` → bytes."""
    folder = HERE / "seeds" / kind
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
