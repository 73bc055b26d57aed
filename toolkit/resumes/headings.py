"""The kind of a section by the words of its heading."""

from __future__ import annotations

import re
from functools import lru_cache

from toolkit.resumes.words import HEADING_NOUNS, HEADINGS, TITLE_WORDS

_EDGES = re.compile(r"^[\W\d_]+|[\W_]+$")
_FILLERS = frozenset(
    [
        "my",
        "selected",
        "relevant",
        "key",
        "main",
        "core",
        "professional",
        "other",
        "additional",
        "recent",
        "notable",
        "&",
        "and",
        "of",
        "the",
    ]
)
_DATED = re.compile(r"(?:19|20)\d\d")


@lru_cache(maxsize=4096)
def kind_of(text: str) -> str | None:
    """The kind of section that `text` heads, by its words alone; None where they are no heading."""
    words = _EDGES.sub("", text.replace("(s)", "s")).casefold().replace("’", "'")
    words = re.sub(r"\s+", " ", words.replace("/", " and ").replace(" + ", " and "))
    if words in HEADINGS:
        return HEADINGS[words]
    plain = words.replace(" & ", " and ")
    if plain in HEADINGS:
        return HEADINGS[plain]
    stripped = [word for word in re.split(r"[\s,]+", plain) if word not in _FILLERS]
    if " ".join(stripped) in HEADINGS:
        return HEADINGS[" ".join(stripped)]
    kinds = [HEADING_NOUNS.get(word) or HEADINGS.get(word) for word in stripped]
    return kinds[0] if 1 < len(kinds) <= 3 and all(kinds) else None


def kind_by_noun(text: str) -> str | None:
    words = re.findall(r"[\w'’-]+", text.casefold())
    if not 1 < len(words) <= 6 or _DATED.search(text) or set(words) & TITLE_WORDS:
        return None
    found = [HEADING_NOUNS[word] for word in words if word in HEADING_NOUNS]
    if not found:
        return None
    return "skills" if found[0] == "languages" and len(words) > 2 else found[0]
