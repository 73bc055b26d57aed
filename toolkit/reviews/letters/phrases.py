"""The tables of words and phrases by which a letter is read, ready to look for."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path


@cache
def phrases(kind: str) -> tuple[str, ...]:
    """The phrases of a kind, longest first; `*` at the end of one stands for any letters."""
    return tuple(sorted(_tables()[kind], key=len, reverse=True))


def found(kind: str, plain: str, start: int = 0) -> re.Match[str] | None:
    """The first place of a phrase of `kind` as whole words."""
    return _whole(kind).search(plain, start)


def finds(kind: str, plain: str) -> bool:
    """Whether a text has a phrase of `kind`."""
    return found(kind, plain) is not None


@cache
def any_of(kind: str) -> str:
    """A pattern of the phrases of a kind, in brackets and without word ends, to make longer patterns of."""
    return f"(?:{'|'.join(_escaped(phrase) for phrase in phrases(kind))})"


@cache
def pattern(kind: str, before: str = r"(?<![\w-])", after: str = r"(?![\w-])") -> re.Pattern[str]:
    """The phrases of a kind between `before` and `after`, in any case."""
    return re.compile(f"{before}{any_of(kind)}{after}", re.IGNORECASE)


@cache
def _whole(kind: str) -> re.Pattern[str]:
    return pattern(kind)


def _escaped(phrase: str) -> str:
    return re.escape(phrase[:-1]) + r"\w*" if phrase.endswith("*") else re.escape(phrase)


@cache
def _tables() -> dict[str, list[str]]:
    return tomllib.loads(Path(__file__).with_name("phrases.toml").read_text("utf-8"))
