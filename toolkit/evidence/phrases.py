"""Phrases of cues, found in a text's words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

from toolkit.language.words import form

_WORD = re.compile(r"[\w'’.+#]+|[^\w\s‐‑-]")


def forms_of(phrase: str) -> tuple[str, ...]:
    """The phrase's words as `Words.forms` has them."""
    return tuple(form(word) for word in _WORD.findall(phrase))


class Phrases:
    """A set of phrases, each matched as whole words in any case and number."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
        for phrase in phrases:
            words = forms_of(phrase)
            if words:
                self._by_first[words[0]].add(words)

    def at(self, words: Sequence[str], index: int, end: int) -> int:
        """The index after the longest phrase that begins at `index` and ends before `end`; `index` itself where there
        is none.
        """
        known = self._by_first.get(words[index]) if index < end else None
        if known is None:
            return index
        fitting = [len(p) for p in known if index + len(p) <= end and tuple(words[index : index + len(p)]) == p]
        return index + max(fitting) if fitting else index

    def find(self, words: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
        """The places of phrases in `words[start:end]`, as indices, in order."""
        known, ended = self._by_first, start
        for index in compress(range(start, end), map(known.__contains__, words[start:end])):
            if index >= ended and (after := self.at(words, index, end)) > index:
                yield index, after
                ended = after
