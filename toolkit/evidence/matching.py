"""Where the spellings of the taxonomy stand in a text: candidates, before context has its say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.attrs import ORTH, SPACY
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from toolkit.language.pipeline import HYPHENS, make_doc, pipeline
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


@dataclass(frozen=True, slots=True)
class Candidate:
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


def words_of(doc: Doc, text: str) -> Words:
    """The tokens and words of the doc made of `text`."""
    tokens: list[str] = []
    starts: list[int] = []
    forms: list[str] = []
    places: list[int] = []
    at, blank = 0, 1
    for i, (orth, followed) in enumerate(doc.to_array([ORTH, SPACY]).tolist()):
        token = _TEXTS[orth]
        tokens.append(token)
        starts.append(at)
        joins = token in HYPHENS and i > 0 and not blank
        at, blank = at + len(token) + followed, followed
        if not joins and not token.isspace():
            forms.append(form(token))
            places.append(i)
    return Words(text, tuple(tokens), tuple(starts), tuple(forms), tuple(places))


class _Texts(dict[int, str]):
    """Letters of a token by its number in the vocabulary; reading them so is many times quicker than making spaCy's
    `Token` objects.
    """

    def __missing__(self, orth: int) -> str:
        self[orth] = text = pipeline().vocab.strings[orth]
        return text


_TEXTS = _Texts()


class SpellingMatcher:
    """Finds the spellings of one taxonomy.

    A spelling becomes a pattern when its first two runs of letters are met side by side in a text, so that neither
    construction nor matching grows with spellings that no text holds.
    """

    def __init__(self, taxonomy: Taxonomy, vocab: Vocab) -> None:
        self._skills = taxonomy.skills
        self._vocab = vocab
        self._matcher = PhraseMatcher(vocab, attr="ORTH")
        self._meanings: defaultdict[int, list[Spelling]] = defaultdict(list)
        self._waiting: dict[str, list[tuple[str, str, str]]] = {}
        for skill in taxonomy.skills.values():
            for text in (skill.name, *skill.aliases):
                for written in _written(text):
                    self._waiting.setdefault(_key(written), []).append((skill.id, text, written))

    def find(self, words: Words, passages: Sequence[int]) -> list[Candidate]:
        """The candidates in reading order without overlap, the longest first chosen.

        `passages` has for each token the index of its passage; nothing is found across two, nor in a token of none
        (-1).
        """
        self._learn(words.tokens)
        if not words.forms or not len(self._matcher):
            return []
        found = self._matcher(Doc(self._vocab, words=list(words.forms)))
        return _longest(_candidates(words, found, self._meanings), passages)

    def _learn(self, tokens: Sequence[str]) -> None:
        for key in _keys(tokens) & self._waiting.keys():
            for skill, text, written in self._waiting.pop(key):
                pattern = words_of(make_doc(written), written).forms
                name = " ".join(pattern)
                self._matcher.add(name, [Doc(self._vocab, words=list(pattern))])
                self._meanings[self._vocab.strings.add(name)].append(_spelling(self._skills[skill], text))


def matcher_of(taxonomy: Taxonomy) -> SpellingMatcher:
    """The taxonomy's matcher; the last taxonomy's is kept."""
    if not _KEPT or _KEPT[0][0] is not taxonomy:
        _KEPT[:] = [(taxonomy, SpellingMatcher(taxonomy, pipeline().vocab))]
    return _KEPT[0][1]


_KEPT: list[tuple[Taxonomy, SpellingMatcher]] = []


def _key(written: str) -> str:
    """By what a spelling waits: its first run of letters or digits, or its first two, each in its form."""
    return " ".join([form(run) for run in RUN.findall(written)[:2]])


def _keys(tokens: Iterable[str]) -> set[str]:
    """All that a text could meet a spelling by."""
    parts = [part for token in tokens for part in runs(token)]
    return {*parts, *map(" ".join, pairwise(parts))}


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


def _candidates(
    words: Words, found: Iterable[tuple[int, int, int]], meanings: defaultdict[int, list[Spelling]]
) -> Iterator[Candidate]:
    for key, start, end in found:
        first, last = words.places[start], words.places[end - 1]
        a, b = words.starts[first], words.starts[last] + len(words.tokens[last])
        choice = _choose(meanings[key], words.text[a:b] if end - start == 1 else "")
        if choice is not None:
            yield Candidate(first, last, a, b, choice)


def _choose(spellings: list[Spelling], printed: str) -> Spelling | None:
    """The spelling meant by a printed word: the one in its very case first, none where a literal one is inflected."""
    usable = [s for s in spellings if not (s.literal and printed and printed.lower() != s.text.lower())]
    return next((s for s in usable if s.text == printed), usable[0]) if usable else None


def _longest(candidates: Iterable[Candidate], passages: Sequence[int]) -> list[Candidate]:
    taken: set[int] = set()
    chosen = []
    for candidate in sorted(candidates, key=lambda c: (c.first - c.last, c.start)):
        span = range(candidate.first, candidate.last + 1)
        if taken.isdisjoint(span) and passages[candidate.first] == passages[candidate.last] >= 0:
            taken.update(span)
            chosen.append(candidate)
    return sorted(chosen, key=lambda c: c.start)
