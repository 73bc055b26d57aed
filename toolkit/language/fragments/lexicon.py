"""The lists of words that the grammar is told by, and the patterns made of them."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent
_BARE = re.compile(r"^[(\"“'‘]*|[)\"”'’,;:.!?]*$")


@cache
def words(name: str) -> frozenset[str]:
    """The list `name` of words.toml as a set."""
    return frozenset(_lists()[name])


@cache
def either(name: str) -> str:
    """A group of a regular expression that matches one member of the list `name`, the longest that fits."""
    return f"(?:{'|'.join(re.escape(word) for word in sorted(_lists()[name], key=len, reverse=True))})"


@cache
def openings() -> dict[str, Any]:
    """The tables of openings.toml."""
    return tomllib.loads((_FOLDER / "openings.toml").read_text(encoding="utf-8"))


@cache
def opening_words(table: str, name: str) -> frozenset[str]:
    """A list of openings.toml as a set: `opening_words("nouns", "roles")`."""
    return frozenset(openings()[table][name])


@cache
def received() -> frozenset[str]:
    """Participles that tell what a person was given rather than gave: `promoted`."""
    return frozenset(word for row in openings()["received"] for word in row["words"])


@cache
def nouns() -> dict[str, tuple[str, bool]]:
    """Noun → its kind (`thing`, `act`, `mass`, `bare`), and whether it may stand bare behind a preposition."""
    rows = (line.split("\t") for line in _read("nouns.tsv") if line and not line.startswith("#"))
    return {row[0]: (row[1], len(row) > 2) for row in rows}


def kind(noun: str) -> str:
    """The kind of a noun, in small letters and the singular; empty for one that is not known."""
    return nouns().get(noun, ("", False))[0]


def is_noun(word: str) -> bool:
    """Whether a word in small letters is a known noun, singular or plural."""
    return word in nouns() or word.removesuffix("s") in nouns()


def core(word: str) -> str:
    """`word` without the marks around it."""
    return _BARE.sub("", word)


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads((_FOLDER / "words.toml").read_text(encoding="utf-8"))


def _read(name: str) -> list[str]:
    return (_FOLDER / name).read_text(encoding="utf-8").splitlines()
