"""Sentences that describe an entry told from lines that name it, where no bullet marks them."""

from __future__ import annotations

from toolkit.resumes.dates import Found, period_in
from toolkit.resumes.rows import Row

_SENTENCE_WORDS = 9
_SIGNS = ",;|·•∙–—-/()[]"
"""Signs that set a period apart from what stands beside it."""


def has_period(text: str) -> bool:
    """Whether `text` gives a period: two dates, or one in a short line."""
    found = period_in(text)
    return found is not None and (found.range or len(text) < 40)


def is_prose(row: Row) -> bool:
    """A sentence of an entry's body that no bullet marks."""
    line = row.first
    if 0 < line.lead <= 60 or (line.weight >= 600 and line.lead == 0 and len(line.text) < 70):
        return False
    words = line.text.split()
    if len(row.lines) > 1 and has_period(row.text):
        return False
    if _is_title_case(words):
        return False
    found = period_in(line.text)
    if found and found.range and _stands_apart(line.text, found):
        return False
    if found and found.range and found.end - found.start > 0.3 * len(line.text):
        return False
    if len(words) >= _SENTENCE_WORDS and not (
        found and found.range and (found.start < 3 or found.end > len(line.text) - 3)
    ):
        return True
    return (
        len(words) >= 4
        and line.text[-1] in ".!"
        and not line.text.endswith(("Inc.", "Ltd.", "Co.", "Corp."))
        and not found
    )


def _is_title_case(words: list[str]) -> bool:
    """Whether a line is all names: every longer word begins with a capital, and it does not end as a sentence does."""
    long = [word for word in words[1:] if len(word) > 3 and word[0].isalpha()]
    return len(words) <= 14 and len(long) >= 2 and all(word[0].isupper() for word in long) and words[-1][-1] not in ".!"


def _stands_apart(text: str, found: Found) -> bool:
    """Whether signs or the line's ends, not words, stand on both sides of a period."""
    before, after = text[: found.start].rstrip(), text[found.end :].lstrip()
    return (not before or before[-1] in _SIGNS) and (not after or after[0] in _SIGNS) and len(text.split()) <= 18
