"""Which language a text is written in, by its function words."""

from __future__ import annotations

import importlib
import re

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LEAST = 40
"""Words below which nothing is told."""
_ENGLISH = 0.12
"""Share of English function words from which a text is English: lists of skills have few."""
_OTHERS = {
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "pl": "Polish",
    "sv": "Swedish",
    "da": "Danish",
    "tr": "Turkish",
    "ru": "Russian",
}
"""Languages that are told apart, by the code of spaCy, whose lists of function words are used."""


def language_of(text: str) -> str:
    """The English name of the language of `text`; English where it is short or nothing else fits better."""
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) < _LEAST or (english := _share(words, "en")) >= _ENGLISH:
        return "English"
    shares = {name: _share(words, code) for code, name in _OTHERS.items()}
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= max(_ENGLISH, 1.5 * english) else "English"


def _share(words: list[str], code: str) -> float:
    """Share of `words` that are function words of the language."""
    known = importlib.import_module(f"spacy.lang.{code}.stop_words").STOP_WORDS
    return sum(word in known for word in words) / len(words)
