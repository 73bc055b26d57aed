"""What the words of a text mean, as far as it takes to see that two lines say the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from toolkit.language.stems import stems

_WORD = re.compile(r"[^\W_](?:[\w@+#]|['’.](?=[^\W\d_]{2}))*")
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    start: int
    end: int
    keys: frozenset[str]
    """Its stems and its groups of synonyms: two words with a key in common say the same."""

    @property
    def lower(self) -> str:
        return self.text.lower()


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text, hyphened ones in their parts, without plain numbers."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        word = _POSSESSIVE.sub("", match.group())
        if any(map(str.isalpha, word)):
            found.append(Word(word, match.start(), match.start() + len(word), keys_of(word)))
    return tuple(found)


@cache
def keys_of(word: str) -> frozenset[str]:
    """The stems of a word and the groups of synonyms it belongs to."""
    own = stems(word)
    groups = _groups()
    return own.union(*(groups.get(stem, frozenset()) for stem in own))


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in _lines("synonyms.txt"):
        words = line.split()
        for word in words:
            for stem in stems(word):
                found[stem].add(f"={words[0]}")
    return {stem: frozenset(groups) for stem, groups in found.items()}


@cache
def filler() -> frozenset[str]:
    """Words that say nothing a line of a resume could bear or deny."""
    return frozenset().union(*(line.split() for line in _lines("filler.txt")))


def is_content(word: Word) -> bool:
    return len(word.text) > 1 and word.lower not in filler()


def content_keys(words: Collection[Word]) -> list[Word]:
    return [word for word in words if is_content(word)]


def _lines(name: str) -> list[str]:
    text = Path(__file__).with_name(name).read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
