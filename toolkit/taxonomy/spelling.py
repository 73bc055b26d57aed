"""The form under which two spellings are one: without case, hyphen, underscore, slash, blanks and a plural s."""

from __future__ import annotations

_BLANKS = str.maketrans("-_/\u2010\u2011\u2013\u2014\u00a0", " " * 8)
_SINGULAR_ENDINGS = ("ss", "us", "is")


def canonical(spelling: str) -> str:
    """`Vector-Databases` → `vector database`; `CI/CD` → `ci cd`; `C++` and `.NET` keep their signs."""
    return " ".join(_singular(word) for word in spelling.casefold().translate(_BLANKS).split())


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(_SINGULAR_ENDINGS) else word
