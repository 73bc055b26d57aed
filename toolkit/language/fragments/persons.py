"""A fragment told of a third person, as told by oneself: `He manages his team` is `I manage my team`."""

from __future__ import annotations

import re

_THIRD_PERSON = re.compile(r"^(he|she|they)\s+(?=\w)", re.IGNORECASE)
_FORMS = {
    "he": ((r"himself", "myself"), (r"his", "my"), (r"him", "me")),
    "she": (
        (r"herself", "myself"),
        (r"her(?= (?:to|for|as|by|and|with|in|at)\b|$)", "me"),
        (r"her", "my"),
    ),
    "they": ((r"themselves", "myself"), (r"their", "my"), (r"them", "me")),
}
_MINE = {who: tuple((re.compile(rf"\b{theirs}\b"), mine) for theirs, mine in pairs) for who, pairs in _FORMS.items()}


def without_pronoun(text: str) -> tuple[str, str]:
    """`text` without the pronoun of a third person that opens it, and that pronoun; empty where none does."""
    found = _THIRD_PERSON.match(text)
    return (text[found.end() :], found[1].lower()) if found else (text, "")


def as_mine(text: str, pronoun: str) -> str:
    """The words of a third person as those of the first: `his thesis` is `my thesis`."""
    for theirs, mine in _MINE.get(pronoun, ()):
        text = theirs.sub(mine, text)
    return text
