"""The sentences of explanations as data: patterns with named places, and the words that choose among them."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("explanations.toml")


@cache
def table() -> dict[str, Any]:
    """All of `explanations.toml`."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def fill(key: str, /, **words: str) -> str:
    """The pattern `section.name` with its places filled; braces in the words stay as they are.

    A name that ends in a full stop (`Inc.`) lends it to the sentence.
    """
    section, _, name = key.partition(".")
    pattern: str = table()[section][name]
    text = pattern.format(**words)
    return text[:-1] if text.endswith("..") and not text.endswith("...") else text


@cache
def lexicon(name: str) -> tuple[str, ...]:
    """A list of words under `[words]`."""
    return tuple(table()["words"][name])


def limits(name: str) -> tuple[int, int]:
    """Least and most words of an answer."""
    least, most = table()["limits"][name]
    return least, most
