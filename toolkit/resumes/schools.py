"""Schools and degrees known by their words."""

from __future__ import annotations

import re

from toolkit.resumes.rows import Row
from toolkit.resumes.words import DEGREE_DETAILS, DEGREES, SCHOOL_WORDS

DEGREE = re.compile(rf"^(?:{DEGREES})(?![\w'’])", re.IGNORECASE)
"""The name of a degree at the start of a text."""

_PIECES = re.compile(r"\t|, |; |: | [|·•–—-] | (?:from|at) ")
_NAME_WORDS = 14
"""Words of a row that names a degree at most, where no school stands beside it."""

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


def names_degree(row: Row) -> bool:
    """Whether a row of an education section names a degree or a school, however long, and does not describe one."""
    text = row.text.strip()
    if row.first.bullet or (text[-1:] == "." and len(text.split()) > _NAME_WORDS):
        return False
    if text.casefold().startswith(DEGREE_DETAILS):
        return False
    pieces = [piece for piece in _PIECES.split(text) if piece]
    return any(map(has_degree, pieces)) and (any(map(is_school, pieces)) or len(text.split()) <= _NAME_WORDS)
