"""`a` or `an`, by the sound of what follows."""

from __future__ import annotations

import re

from toolkit.language.fragments.lexicon import words

_VOWEL = re.compile(r"[aeiou]|hour|honest|honou?r|heir|8|1[18](?!\d|,?\d{3})", re.IGNORECASE)
_CONSONANT = re.compile(
    r"one\b|once\b|eu|ewe|ubiq|unanim|uni(?!n|m)|us[aei](?!b)|ut(?:il|i|o)|u\b|uk\b|ui\b|url|ux\b|uat\b",
    re.IGNORECASE,
)
_SPELLED = re.compile(r"[A-Z]{2,}(?:s\b|\b|[-/\d])|[A-Z](?=[-/ \d]|$)|ML[A-Z]")
"""An abbreviation that is read letter by letter."""
_VOWEL_LETTERS = "AEFHILMNORSX"


def article(phrase: str) -> str:
    """`a` or `an`, as the first word of `phrase` is spoken: an LLM, a RAG service, an 8B model, a unit, an hour."""
    first = phrase.split(maxsplit=1)[0].lstrip("$€£(") if phrase.strip() else ""
    head = re.split(r"[-/]", first, maxsplit=1)[0]
    if _SPELLED.match(first) and head.rstrip("s") not in words("spoken_as_words"):
        return "an" if first[0] in _VOWEL_LETTERS else "a"
    if _CONSONANT.match(first):
        return "a"
    return "an" if _VOWEL.match(first) else "a"
