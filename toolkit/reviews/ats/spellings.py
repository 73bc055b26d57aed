"""How two spellings of one skill stand to each other for a program that looks for letters."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from toolkit.language.words import RUN, runs

TABLE = Path(__file__).with_name("spellings.toml")
_SHORT = 6
"""Most letters of an abbreviation."""
_ROOT = 3
"""Least letters with which two words of one root begin alike (`tuned`, `tuning`)."""


def is_found(asked: str, present: str) -> bool:
    """Whether a search for `asked` finds `present`, whatever case, hyphens, plural and fillers either has."""
    words = runs(present)
    return _signs(asked) == _signs(present) and (_within(runs(asked), words) or _core(asked) == _core(present))


def names_heart(asked: str, present: str) -> bool:
    """Whether `present` has the words of `asked` that are no fillers: `LLM` of `LLM applications`, among others."""
    return _within(_core(asked), runs(present))


def is_same(one: str, other: str) -> bool:
    """Whether two spellings that a search keeps apart are one thing: initials, other endings, known pairs."""
    a, b = _core(one), _core(other)
    if is_short_for(one, other) or is_short_for(other, one) or "".join(a) == "".join(b):
        return True
    if _without_maker(a) == _without_maker(b) or any(a in group and b in group for group in _same()):
        return True
    return len(a) == len(b) and all(_of_one_root(x, y) for x, y in zip(a, b, strict=True))


def is_general(spelling: str, name: str) -> bool:
    """Whether a spelling stands for the whole of the skill with that name, not for one product or case of it."""
    a, b = set(_core(spelling)), set(_core(name))
    return a <= b or b <= a or is_same(spelling, name)


def is_short_for(short: str, long: str) -> bool:
    """Whether one spelling is the initials of the other: `RAG`, `LLMs`."""
    letters, words = "".join(_core(short)), _core(long)
    return 1 < len(letters) <= _SHORT and len(words) == len(letters) and letters == "".join(word[0] for word in words)


def share_a_root(one: str, other: str) -> bool:
    """Whether a word of the one begins as a word of the other does."""
    return any(_of_one_root(x, y) for x in _without_maker(_core(one)) for y in _without_maker(_core(other)))


def is_plain(text: str) -> bool:
    """Whether a spelling is made of words, not of a name: `LLM serving`, `Published research`, but not `LightGBM`."""
    words = text.split()
    names = [
        word for at, word in enumerate(words) if not (word.islower() or word.isupper() or (at == 0 and word.istitle()))
    ]
    return not names and any(word.islower() for word in words)


def joined(asked: str, present: str) -> str:
    """Both spellings as a text writes them once, the long one first: `retrieval-augmented generation (RAG)`."""
    long, short = (present, asked) if is_short_for(asked, present) else (asked, present)
    return f"{_bare(long)} ({_bare(short)})"


def distinct(spellings: Iterable[str]) -> tuple[str, ...]:
    """The spellings on one line each, without those that differ in case, hyphens or a plural only, in their order."""
    found: dict[tuple[tuple[str, ...], str], str] = {}
    for text in spellings:
        found.setdefault((runs(text), _signs(text)), " ".join(text.split()))
    return tuple(found.values())


def shows_alone(narrower: str, broader: str) -> bool:
    """Whether a narrower skill shows the broader one by itself; a search engine is a vector database only at times."""
    return narrower not in _table()["loose"].get(broader, ())


def says_nothing_of(narrower: str, broader: str) -> bool:
    """Whether a skill that lies below another one by way of others shows nothing of it."""
    return narrower in _table()["apart"].get(broader, ())


def _signs(text: str) -> str:
    """The signs that tell `C++` and `C#` from `C`."""
    return "".join(sign for sign in text if sign in "+#")


def _core(text: str) -> tuple[str, ...]:
    words = runs(text)
    return tuple(word for word in words if word not in _fillers()) or words


def _bare(text: str) -> str:
    """The spelling without the fillers around it."""
    words = [word for word in text.split() if any(run not in _fillers() for run in runs(word))]
    return " ".join(words) if words and RUN.search(text) else text


def _without_maker(words: tuple[str, ...]) -> tuple[str, ...]:
    rest = tuple(word for word in words if word not in _table()["makers"])
    return rest if rest and rest != ("cloud",) else words


def _of_one_root(one: str, other: str) -> bool:
    alike = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    endings = _table()["endings"]
    return one == other or (alike >= _ROOT and one[alike:] in endings and other[alike:] in endings)


def _within(inner: tuple[str, ...], outer: tuple[str, ...]) -> bool:
    size = len(inner)
    return bool(size) and any(outer[at : at + size] == inner for at in range(len(outer) - size + 1))


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text("utf-8"))


@cache
def _fillers() -> frozenset[str]:
    return frozenset(_table()["fillers"])


@cache
def _same() -> tuple[frozenset[tuple[str, ...]], ...]:
    return tuple(frozenset(_core(text) for text in group) for group in _table()["same"])
