"""Schools and degrees known by their words."""

from __future__ import annotations

import re

from toolkit.resumes.words import DEGREES, SCHOOL_WORDS

DEGREE = re.compile(rf"^(?:{DEGREES})(?![\w'’])", re.IGNORECASE)
"""The name of a degree at the start of a text."""

_WORD = re.compile(r"[\w'’-]+")


def school_words(text: str) -> int:
    """How many words of `text` are words of school names."""
    return sum(word.casefold() in SCHOOL_WORDS for word in _WORD.findall(text))


def is_school(text: str) -> bool:
    """Whether `text` names a school by its words."""
    return school_words(text) > 0


def has_degree(text: str) -> bool:
    """Whether `text` begins with the name of a degree."""
    return DEGREE.match(text.strip()) is not None
