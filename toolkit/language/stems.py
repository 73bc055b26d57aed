"""The stems by which two forms of one word are known to be the same word."""

from __future__ import annotations

from functools import cache
from typing import Protocol

from toolkit.language.verbs import find
from toolkit.language.words import form


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...


@cache
def stems(word: str) -> frozenset[str]:
    """The Snowball stems of `word` in any case: of the word itself and, where it is a form of a verb, of its base."""
    lower = word.lower()
    verb = find(lower)
    bases = {form(lower), lower} | ({form(verb.base)} if verb else set())
    return frozenset(_stemmer().stemWord(base) for base in bases)


@cache
def _stemmer() -> _Stemmer:
    import snowballstemmer

    made: _Stemmer = snowballstemmer.stemmer("english")
    return made
