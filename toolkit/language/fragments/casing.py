"""The first letter of a part that moves into a sentence."""

from __future__ import annotations

import re

from toolkit.language import verbs
from toolkit.language.fragments.lexicon import either, is_noun, words

_WORD = re.compile(r"[^\s,;:]+")
_NOMINAL = re.compile(rf"{either('nominal_endings')}$")


def lowered(text: str) -> str:
    """`text` with a small first letter, unless its first word is a name: one with other capitals, or unknown."""
    found = _WORD.match(text)
    if not found:
        return text
    word = found.group()
    if not (word[1:].islower() or len(word) == 1) or not _is_plain(word.lower()):
        return text
    return text[0].lower() + text[1:]


def capital(text: str) -> str:
    """`text` with a capital first letter."""
    return text[:1].upper() + text[1:]


def _is_plain(word: str) -> bool:
    first, _, last = word.partition("-")
    if first in words("plain") or word in words("plain") or is_noun(word) or _NOMINAL.search(word):
        return True
    return bool(verbs.verb_of(word)[0] or (last and verbs.verb_of(last.rpartition("-")[2])[0]))


def is_nominal(word: str) -> bool:
    """Whether a word ends as nouns of acts do: `migration`, `training`."""
    return bool(_NOMINAL.search(word))
