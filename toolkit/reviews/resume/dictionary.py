"""Whether a word is spelled right, and what was meant where it is not."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from toolkit.language import verbs
from toolkit.language.fragments.lexicon import is_noun

_TABLE = Path(__file__).with_name("spelling.toml")
_COMMON = 50
"""Times that the dictionary's texts have a word from which it is offered for another (editors, 2026-11)."""
_PART = 200
"""Times that they have a word from which two of them may make a compound."""
_SHORT = 4
"""Letters up to which a word is too short to be part of another: many slips look so."""
_JOINED = 100_000
"""Times that they have a word from which it may have run into the next, where a blank was lost."""
_LEAST: Mapping[int, tuple[tuple[int, int], ...]] = {
    1: ((4, 100_000), (6, 5_000), (99, 1_000)),
    2: ((7, 1 << 40), (8, 100_000), (99, 20_000)),
}
"""By the number of slips: up to so many letters, the least weight of the word that was meant (editors, 2026-11)."""
_A_VERB = 8
"""How many times more a verb of resumes counts than its frequency in films; a noun counts _FAR_MORE (as above)."""
_FAR_MORE = 20
"""How many times more often a word is used than the next for it to be surely the one that was meant."""


@dataclass(frozen=True, slots=True)
class Speller:
    """The words of a language with their frequency, and the words that one resume has beside them."""

    frequency: Mapping[str, int]
    own: frozenset[str]
    """Words in small letters that are right here: of the taxonomy, of names."""

    def knows(self, word: str) -> bool:
        """Whether a word in small letters is right, alone or as made of known parts."""
        if word in _wrong():
            return False
        return len(word) < _SHORT or self._has(word) or self._made(word) or self._compound(word) or self._british(word)

    def meant(self, word: str) -> list[str]:
        """What was surely or probably meant by a word that is not known, likeliest first; empty where nothing is."""
        if word in _wrong():
            return [_wrong()[word]]
        near = next((found for slips in (1, 2) if (found := self._near(word, slips))), [])
        near.sort(key=lambda other: -self._weight(other))
        return [other for other in near if self._weight(near[0]) < _FAR_MORE * self._weight(other)][:2]

    def _has(self, word: str) -> bool:
        return word in self.own or word in _more() or word in self.frequency or is_noun(word) or bool(verbs.find(word))

    def _made(self, word: str) -> bool:
        """Whether a common word with a prefix or an ending makes it up, or a word of the trade with one of a verb."""
        for prefix in _parts("prefixes"):
            if word.startswith(prefix) and self._is_stem(word[len(prefix) :]):
                return True
        if any(word.endswith(ending) and self._is_stem(word[: -len(ending)]) for ending in _parts("endings")):
            return True
        return any(
            self._is_of_trade(stem) or self._is_of_trade(f"{stem}e")
            for ending in _parts("of_verbs")
            if word.endswith(ending) and (stem := word.removesuffix(ending))
        )

    def _is_stem(self, word: str) -> bool:
        return len(word) > _SHORT and self._times(word) >= _PART and word not in _wrong()

    def _is_of_trade(self, word: str) -> bool:
        """Whether a word is right and so rare that the dictionary has not all its forms."""
        return len(word) >= _SHORT and (word in self.own or word in _more()) and word not in self.frequency

    def _compound(self, word: str) -> bool:
        """Whether two common words make it up, or a blank between two words was lost."""
        return any(
            (len(first) >= _SHORT and len(last) >= _SHORT and min(map(self._times, (first, last))) >= _PART)
            or (self._times(first) >= _JOINED and self._is_stem(last))
            or (self._times(last) >= _JOINED and self._is_stem(first))
            for first, last in ((word[:at], word[at:]) for at in range(2, len(word) - 1))
        )

    def _british(self, word: str) -> bool:
        """Whether its American spelling is known: `organisational`, `labour`, `haemostasis`."""
        return any(
            self._times(word[: found.start()] + american + word[found.end() :]) > 0
            for british, american in _american()
            for found in british.finditer(word)
        )

    def _times(self, word: str) -> int:
        return self.frequency.get(word, 0)

    def _near(self, word: str, slips: int) -> list[str]:
        """Words that `word` could be with so many slips; the shorter it is, the commoner they must be."""
        least = next((times for longest, times in _LEAST[slips] if len(word) <= longest), None)
        if least is None:
            return []
        return [
            other
            for length in range(len(word) - slips, len(word) + slips + 1)
            for other in _by_shape().get((word[0], length), ())
            if self._weight(other) >= least
            and other not in _wrong()
            and other not in _parts("unsaid")
            and distance(word, other, slips) <= slips
            and not (slips == 2 and word[-1] != other[-1])
            and not (len(word) <= _SHORT and sorted(word) != sorted(other))
            and not _is_freely_made(word, other)
        ]

    def _weight(self, word: str) -> int:
        """How often a word is used, verbs and nouns of resumes many times more."""
        times = self._times(word) + _COMMON
        if is_noun(word) or word in _more():
            return times * _FAR_MORE
        return times * (_A_VERB if verbs.find(word) else 1)


def speller(own: Iterable[str]) -> Speller:
    """The English dictionary with the words of one resume and its taxonomy."""
    return Speller(_frequency(), frozenset(own))


def distance(one: str, other: str, most: int) -> int:
    """Letters to be put in, left out, changed or swapped with the next between two words; `most + 1` beyond `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def _is_freely_made(word: str, like: str) -> bool:
    """Whether `word` has the beginning of `like` and an ending that makes new words: `predictivity`."""
    endings = (ending for ending in _parts("free_endings") if word.endswith(ending))
    return any(len(stem := word.removesuffix(ending)) > _SHORT and like.startswith(stem) for ending in endings)


@cache
def _frequency() -> Mapping[str, int]:
    from spellchecker import SpellChecker

    return dict(SpellChecker(language="en").word_frequency.dictionary)


@cache
def _by_shape() -> Mapping[tuple[str, int], list[str]]:
    """Common words, and the verbs and nouns of resumes, by first letter and length."""
    found: dict[tuple[str, int], list[str]] = {}
    for word in {*(w for w, times in _frequency().items() if times >= _COMMON and w.isalpha()), *_more()}:
        found.setdefault((word[0], len(word)), []).append(word)
    return found


@cache
def _more() -> frozenset[str]:
    words: str = tomllib.loads(_TABLE.read_text("utf-8"))["words"]
    return frozenset(words.split())


@cache
def _wrong() -> Mapping[str, str]:
    wrong: dict[str, str] = tomllib.loads(_TABLE.read_text("utf-8"))["wrong"]
    return wrong


@cache
def _american() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of British spelling with what stands for them in America."""
    rows: dict[str, str] = tomllib.loads(_TABLE.read_text("utf-8"))["american"]
    return tuple((re.compile(british), american) for british, american in rows.items())


@cache
def _parts(name: str) -> tuple[str, ...]:
    return tuple(tomllib.loads(_TABLE.read_text("utf-8"))[name])
