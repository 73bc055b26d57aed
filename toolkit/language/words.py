"""One form for every way of writing a word, shared by the patterns and the texts they are looked for in."""

from __future__ import annotations

import re
from functools import lru_cache

_ENDINGS = (
    ("isation", "ization"),
    ("isations", "ization"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("iser", "izer"),
    ("elling", "eling"),
    ("elled", "eled"),
    ("our", "or"),
    ("ours", "or"),
    ("centre", "center"),
)
_BRITISH = tuple(british for british, _ in _ENDINGS)
_ODD = {"dbs": "db", "apis": "api"}
_KEPT = 1 << 13
"""Words whose forms are kept: the language's, and not every name and figure of thousands of resumes."""

RUN = re.compile(r"[^\W\d_]+|\d+")
"""A run of letters, or one of digits."""


@lru_cache(maxsize=_KEPT)
def form(word: str) -> str:
    """The word in lower case, singular and with American endings (`Databases` → `database`, `DBs` → `db`).

    A key for comparing, not a word to print: `Redis` loses its s too.
    """
    lower = word.lower()
    if lower in _ODD:
        return _ODD[lower]
    if len(word) > 1 and word[-1] == "s" and word[:-1].isupper():
        return lower[:-1]
    if lower.endswith(_BRITISH):
        for british, american in _ENDINGS:
            if lower.endswith(british) and len(lower) > len(british) + 1:
                return lower[: -len(british)] + american
    if len(lower) > 3 and lower[-1] == "s" and lower[-2] != "s":
        if lower.endswith("ies") and len(lower) > 4:
            return lower[:-3] + "y"
        return lower[:-2] if lower.endswith(("xes", "ches", "shes")) else lower[:-1]
    return lower


@lru_cache(maxsize=_KEPT)
def runs(text: str) -> tuple[str, ...]:
    """The forms of a text's runs of letters and of digits (`Llama3` → `llama`, `3`): the key of an index."""
    return tuple(map(form, RUN.findall(text)))
