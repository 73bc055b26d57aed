"""How large a part in a thing a line says was the person's own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from toolkit.language.stems import stems
from toolkit.language.verbs import forms
from toolkit.reviews.letters.concepts import Word


@dataclass(frozen=True, slots=True)
class Rank:
    """The highest step of each ladder that a line names, 0 for none, and the words that do."""

    work: int = 0
    people: int = 0
    keys: frozenset[str] = frozenset()
    """Stems of all the ladder's words on the line."""


@dataclass(frozen=True, slots=True)
class _Ladder:
    words: Mapping[str, int]
    """Stem of a verb → its step."""
    phrases: Sequence[tuple[re.Pattern[str], int]]


def rank_of(words: Sequence[Word], text: str) -> Rank:
    """The steps of a line."""
    tables = _ladders()
    found = {name: _highest(ladder, words, text) for name, ladder in tables.items()}
    keys = frozenset(
        s for word in words for s in stems(word.text) if any(s in ladder.words for ladder in tables.values())
    )
    return Rank(found["work"], found["people"], keys)


def step(word: Word, ladder: str) -> int:
    """The step a word has on a ladder, 0 for one that is not on it."""
    if not _verbal(word):
        return 0
    steps = _ladders()[ladder].words
    return max((steps.get(stem, 0) for stem in stems(word.text)), default=0)


def phrase_steps(text: str, ladder: str) -> list[tuple[int, int, int]]:
    """Start, end and step of the ladder's phrases in a text."""
    return [(m.start(), m.end(), rung) for pattern, rung in _ladders()[ladder].phrases for m in pattern.finditer(text)]


@cache
def persons() -> frozenset[str]:
    return frozenset(_data()["words"]["persons"])


@cache
def singular() -> re.Pattern[str]:
    """Words by which a letter says that nobody and nothing else did as well."""
    words = sorted(_data()["words"]["singular"], key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", re.IGNORECASE)


def _highest(ladder: _Ladder, words: Sequence[Word], text: str) -> int:
    best = max((ladder.words.get(s, 0) for word in words for s in stems(word.text)), default=0)
    return max([best, *(rung for pattern, rung in ladder.phrases if pattern.search(text))])


def _verbal(word: Word) -> bool:
    """Whether a word can be a verb in a sentence that says what was done; `leading` and `design` may also be nouns."""
    return bool(forms(word.text) & {"past", "participle", "base", "gerund", "third"})


@cache
def _ladders() -> Mapping[str, _Ladder]:
    data = _data()
    made: dict[str, _Ladder] = {}
    for name in ("work", "people"):
        words: dict[str, int] = {}
        phrases: list[tuple[re.Pattern[str], int]] = []
        for rung, verbs in enumerate(data[name].values(), 1):
            for verb in verbs:
                if " " in verb or "-" in verb or verb.endswith("ed"):
                    phrases.append((re.compile(rf"(?<!\w){re.escape(verb)}(?:s|d|ed)?(?!\w)", re.IGNORECASE), rung))
                else:
                    words.update(dict.fromkeys(stems(verb), rung))
        made[name] = _Ladder(words, phrases)
    return made


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("scope.toml").read_text("utf-8"))
