"""Words with a hyphen inside, kept on one line of print.

A reader of the PDF takes a hyphen at the end of a line for the typesetter's own and reads `re-ranking` as `reranking`.
"""

from __future__ import annotations

import re

LONGEST = 40
"""Characters of a word that is kept whole; a longer one may be broken."""
_JOINER = "\u2060"
_WORD = re.compile(r"\S+")
_BREAK = re.compile(r"(?<=\w[-‐/])(?=\w)")


def whole(text: str) -> str:
    """The text with joiners behind such hyphens; nothing is drawn for a joiner, so the PDF's text has none."""
    return _WORD.sub(lambda word: _BREAK.sub(_JOINER, word[0]) if len(word[0]) <= LONGEST else word[0], text)
