"""Titles, employers and places known by their words."""

from __future__ import annotations

import re
from functools import lru_cache

from toolkit.resumes.words import (
    COMPANY_WORDS,
    DISCIPLINES,
    PLACE_WORDS,
    REGIONS,
    SCHOOL_WORDS,
    STATES,
    TITLE_PHRASES,
    TITLE_WORDS,
)

_WORDS = re.compile(r"[\w.'’&+#-]+")


def words_of(text: str) -> list[str]:
    return [word.strip(".,()’'").casefold() for word in _WORDS.findall(text)]


@lru_cache(maxsize=4096)
def title_score(text: str) -> float:
    """How much `text` reads like a job title: 0 for not at all."""
    words = words_of(re.sub(r"\([^)]*\)", "", text))
    if not words:
        return 0.0
    hyphened = len(words) > 1
    hits = sum(
        word in TITLE_WORDS
        for part in words
        for word in {part, part.split("-")[-1] if hyphened else part, part.split("/")[-1]}
    )
    score = min(hits, 2) + (1.0 if words[-1] in TITLE_WORDS or words[0] in TITLE_WORDS else 0.0)
    if any(phrase in " ".join(words) for phrase in TITLE_PHRASES):
        score += 1.5
    return (
        score
        - 1.2 * any(word in COMPANY_WORDS for word in words[-1:])
        - 0.4 * any(word in SCHOOL_WORDS for word in words)
    )


@lru_cache(maxsize=4096)
def company_score(text: str) -> float:
    """How much `text` reads like an employer's name, by the words such names hold."""
    words = words_of(text)
    return float(sum(word in COMPANY_WORDS or word in SCHOOL_WORDS for word in words))


@lru_cache(maxsize=4096)
def leaning(text: str) -> float:
    """How much more `text` reads like a title than like an employer; words of fields of work tell for neither."""
    score = title_score(text)
    if score <= 0:
        return score - 0.8 * company_score(text)
    words = words_of(text)
    last = words[-1] in COMPANY_WORDS or words[-1] in SCHOOL_WORDS
    inside = sum(word not in DISCIPLINES and (word in COMPANY_WORDS or word in SCHOOL_WORDS) for word in words[:-1])
    return score - 0.8 * last - (0.2 if words[-1] in TITLE_WORDS else 0.8) * inside


def is_region(text: str) -> bool:
    plain = text.strip(" .").casefold()
    return plain in REGIONS or (plain in STATES and text.strip(" .").isupper())


def is_place(text: str) -> bool:
    """Whether `text` is only a place: `Boston, MA`, `Remote`, `New York, New York, United States`."""
    plain = text.strip().casefold()
    if plain in PLACE_WORDS or plain in REGIONS:
        return True
    parts = [part.strip() for part in text.split(",")]
    if len(parts) < 2 or not (is_region(parts[-1]) or parts[-1].casefold() in PLACE_WORDS):
        return bool(re.search(r"\b(?:metropolitan area|bay area|greater \w+)\b", plain)) and len(plain.split()) <= 6
    if len(parts) == 3 and (not is_region(parts[1]) or parts[2].casefold() in STATES):
        return False
    return len(parts) <= 3 and not any(title_score(part) or company_score(part) for part in parts[:-1])


def split_place(text: str) -> tuple[str, str]:
    """`text` without the place at its end, and the place: `Oriel Diagnostics, Boston, MA` → the name, `Boston, MA`."""
    if is_place(text):
        return "", text
    parts = [part.strip() for part in text.split(",")]
    if len(parts) < 2:
        return text, ""
    last = parts[-1]
    if last.casefold() in PLACE_WORDS:
        return ", ".join(parts[:-1]), last
    if not is_region(last):
        return text, ""
    take = 2
    if len(parts) > 3 and is_region(parts[-2]) and not title_score(parts[-3]) and not company_score(parts[-3]):
        take = 3
    if len(parts) <= take or company_score(parts[-2]) or title_score(parts[-2]) >= 1.5:
        take = 1
    return ", ".join(parts[:-take]), ", ".join(parts[-take:])
