"""Where the spellings of the taxonomy stand in a text: candidates, before context has its say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, compress, pairwise
from operator import add
from typing import NamedTuple

from spacy.attrs import ORTH, SPACY
from spacy.tokens import Doc
from spacy.vocab import Vocab

from toolkit.language.pipeline import HYPHENS, make_doc
from toolkit.language.words import RUN, form, runs
from toolkit.taxonomy.models import Guard, Skill, Taxonomy

_NAMED = frozenset({"language", "library", "platform", "tool", "credential"})
"""Kinds whose one-word names have no plural: `Panda` is not Pandas, `Pythons` are not Python."""

_JOINT = re.compile(r"[ _‐‑-]+")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way of writing a skill."""

    skill: str
    text: str
    guard: Guard | None
    literal: bool
    """The word must stand as it is, without the tolerance for a plural."""


class Candidate(NamedTuple):
    """A place where a spelling stands: `first` and `last` are token indices (inclusive), `start` and `end` offsets."""

    first: int
    last: int
    start: int
    end: int
    spelling: Spelling


@dataclass(frozen=True, slots=True)
class Words:
    """A doc's tokens as plain lists, which are read many times, and its words: the tokens without blanks and the
    hyphens that join words.
    """

    text: str
    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    """Offset of each token."""
    forms: tuple[str, ...]
    """Each word in the form in which spellings are looked for."""
    places: tuple[int, ...]
    """Index of each word's token."""
    runs: tuple[str, ...]
    """The forms of the runs of letters and of digits in all tokens."""


def words_of(doc: Doc, text: str) -> Words:
    """The tokens and words of the doc made of `text`."""
    numbers = doc.to_array([ORTH, SPACY])
    blanks: list[int] = numbers[:, 1].tolist()
    _SEEN.make_room(doc.vocab)
    seen = list(map(_SEEN.__getitem__, numbers[:, 0].tolist()))
    if not seen:
        return Words(text, (), (), (), (), ())
    tokens, sizes, found, joints, inner = zip(*seen, strict=True)
    starts = tuple(accumulate(map(add, sizes[:-1], blanks), initial=0))
    forms = list(found)
    for i in compress(range(len(forms)), joints):
        if i and not blanks[i - 1]:
            forms[i] = ""
    words, places = tuple(filter(None, forms)), tuple(compress(range(len(forms)), forms))
    return Words(text, tokens, starts, words, places, tuple(chain.from_iterable(inner)))


_MOST_SEEN = 12_000


class _Seen(dict[int, tuple[str, int, str, bool, tuple[str, ...]]]):
    """A token by its number in the vocabulary: its letters, how many they are, its form (empty for blanks), whether it
    may join two words, and its runs; reading them so is many times quicker than making spaCy's `Token` objects.
    """

    def make_room(self, vocab: Vocab) -> None:
        """Numbers are read by `vocab` from now on; where too many are known, all are forgotten."""
        self._strings = vocab.strings
        if len(self) > _MOST_SEEN:
            self.clear()

    def __missing__(self, orth: int) -> tuple[str, int, str, bool, tuple[str, ...]]:
        text = self._strings[orth]
        self[orth] = seen = text, len(text), "" if text.isspace() else form(text), text in HYPHENS, runs(text)
        return seen


_SEEN = _Seen()


class SpellingMatcher:
    """Finds the spellings of one taxonomy.

    A spelling becomes a pattern when its first two runs of letters are met side by side in a text, so that neither
    construction nor matching grows with spellings that no text holds. Patterns are looked up by their first word: a
    dictionary needs no second `Doc` of the words, which costs more than all the rest of the search.
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._skills = taxonomy.skills
        self._patterns: dict[str, dict[int, dict[tuple[str, ...], list[Spelling]]]] = {}
        """First word of a pattern → number of its words → the pattern → what it may mean."""
        self._waiting: dict[str, list[tuple[str, str, str]]] = {}
        """By their only run, the spellings not met yet."""
        self._waiting_pairs: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
        """By their first two runs, those of more."""
        for skill in taxonomy.skills.values():
            for text in (skill.name, *skill.aliases):
                for written in _written(text):
                    first, second = _key(written)
                    own = (skill.id, text, written)
                    if second:
                        self._waiting_pairs.setdefault((first, second), []).append(own)
                    else:
                        self._waiting.setdefault(first, []).append(own)
        self._firsts = frozenset(first for first, _ in self._waiting_pairs)

    def find(self, words: Words, passages: Sequence[int]) -> list[Candidate]:
        """The candidates in reading order without overlap, the longest first chosen.

        `passages` has for each token the index of its passage; nothing is found across two, nor in a token of none
        (-1).
        """
        self._learn(words.runs)
        return _longest(_candidates(words, self._places(words.forms)), passages)

    def _places(self, forms: tuple[str, ...]) -> Iterator[tuple[int, int, list[Spelling]]]:
        """Start and end of each pattern in `forms`, with what it may mean."""
        known = self._patterns
        for start in compress(range(len(forms)), map(known.__contains__, forms)):
            for size, patterns in known[forms[start]].items():
                spellings = patterns.get(forms[start : start + size])
                if spellings is not None:
                    yield start, start + size, spellings

    def _learn(self, parts: Sequence[str]) -> None:
        met = [self._waiting.pop(part) for part in self._waiting.keys() & set(parts)]
        pairs = set(compress(pairwise(parts), map(self._firsts.__contains__, parts)))
        met += [self._waiting_pairs.pop(pair) for pair in self._waiting_pairs.keys() & pairs]
        for skill, text, written in chain.from_iterable(met):
            pattern = words_of(make_doc(written), written).forms
            patterns = self._patterns.setdefault(pattern[0], {}).setdefault(len(pattern), {})
            patterns.setdefault(pattern, []).append(_spelling(self._skills[skill], text))


def matcher_of(taxonomy: Taxonomy) -> SpellingMatcher:
    """The taxonomy's matcher; the last taxonomy's is kept."""
    if not _KEPT or _KEPT[0][0] is not taxonomy:
        _KEPT[:] = [(taxonomy, SpellingMatcher(taxonomy))]
    return _KEPT[0][1]


_KEPT: list[tuple[Taxonomy, SpellingMatcher]] = []


def _key(written: str) -> tuple[str, str]:
    """By what a spelling waits: its first run of letters or digits and its second, empty for none, in their forms."""
    first, second, *_ = (*(form(run) for run in RUN.findall(written)[:2]), "", "")
    return first, second


def _spelling(skill: Skill, text: str) -> Spelling:
    guard = next((g for g in skill.guards if g.spelling.casefold() == text.casefold()), None)
    return Spelling(skill.id, text, guard, skill.kind in _NAMED and not _JOINT.search(text))


def _written(text: str) -> tuple[str, ...]:
    """The spelling, the words of a two-word one written as one (`finetuning`), and a blank in place of a slash (`CI
    CD`).
    """
    parts = _JOINT.split(text)
    if len(parts) == 2 and len(parts[0]) > 1 and len(parts[1]) > 1:
        return text, parts[0] + parts[1]
    return (text, text.replace("/", " ")) if "/" in text else (text,)


def _candidates(words: Words, found: Iterable[tuple[int, int, list[Spelling]]]) -> Iterator[Candidate]:
    for start, end, spellings in found:
        first, last = words.places[start], words.places[end - 1]
        a, b = words.starts[first], words.starts[last] + len(words.tokens[last])
        choice = _choose(spellings, words.text[a:b] if end - start == 1 else "")
        if choice is not None:
            yield Candidate(first, last, a, b, choice)


def _choose(spellings: list[Spelling], printed: str) -> Spelling | None:
    """The spelling meant by a printed word: the one in its very case first, none where a literal one is inflected."""
    if len(spellings) == 1:
        only = spellings[0]
        return None if only.literal and printed and printed.lower() != only.text.lower() else only
    usable = [s for s in spellings if not (s.literal and printed and printed.lower() != s.text.lower())]
    return next((s for s in usable if s.text == printed), usable[0]) if usable else None


def _longest(candidates: Iterable[Candidate], passages: Sequence[int]) -> list[Candidate]:
    taken: set[int] = set()
    chosen = []
    for candidate in sorted(candidates, key=lambda c: (c.first - c.last, c.start)):
        first, last = candidate.first, candidate.last
        if not passages[first] == passages[last] >= 0:
            continue
        if first == last:
            if first not in taken:
                taken.add(first)
                chosen.append(candidate)
        elif taken.isdisjoint(span := range(first, last + 1)):
            taken.update(span)
            chosen.append(candidate)
    chosen.sort(key=lambda c: c.start)
    return chosen
