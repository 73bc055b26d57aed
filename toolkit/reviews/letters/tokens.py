"""A line cut into numbers, words and signs, and the numbers among them that are no figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.reviews.letters.phrases import phrases

_TOKEN = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    lower: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """The numbers, words and signs of a line."""
    return [Token(m.group(), m.group().lower(), *m.span()) for m in _TOKEN.finditer(text)]


def is_glued(text: str, token: Token) -> bool:
    """A number that is part of a name: `GPT-4`, `recall@5`, `p95`, `v2.1`."""
    start = token.start
    before = text[max(0, start - 2) : start]
    if text[max(0, start - 4) : start].lower() in ("sub-", "sub‐"):
        return False
    if not token.text[0].isdecimal():
        return False
    return bool(re.search(r"[\w@#.]$|[^\W\d_][-‐/]$", before))


def is_stuck(tokens: Sequence[Token], after: int) -> bool:
    """Letters that follow without a blank and are no unit: `3D`, `95th`."""
    return (
        after < len(tokens)
        and tokens[after].text.isalpha()
        and tokens[after].start == tokens[after - 1].end
        and tokens[after - 1].text[0].isdecimal()
    )


def is_year(tokens: Sequence[Token], index: int, after: int) -> bool:
    """A number that is a year by what stands around it."""
    token = tokens[index]
    if after != index + 1 or not re.fullmatch(r"(?:19[5-9]|20[0-4])\d", token.text):
        return False
    before = tokens[index - 1].lower if index else ""
    follows = tokens[after].lower if after < len(tokens) else "."
    return (
        before in phrases("before_year")
        or before in "–-(,.'’"
        or not follows.isalpha()
        or follows in phrases("not_nouns")
    )
