"""Words for rewrites: lists in a sentence, a word cut out, and the test that no fact is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.language.fragments.casing import capital
from toolkit.language.fragments.indefinite import article

_SENTENCE_END = re.compile(r"(?<=[\w)%”\"][.!?])\s+(?=[A-Z\d“\"])|(?<=[a-z]{3}[.!?])\s+(?=[A-Z\d“\"])")
_FACT = re.compile(r"[\w$€£%+#]*\d[\w.,%+#]*\w|\d|(?<=[\w,;] )[\w.-]*[A-Z][\w.+#-]*\w")
_ARTICLE = re.compile(r"\b([Aa])n?$")
_SHORT = re.compile(r"\b(?:e\.g|i\.e|vs|etc|incl|approx|Inc|Ltd|Co|Dr|St|No|[A-Z])\.$")


def joined(items: Sequence[str], word: str = "and") -> str:
    """`a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def in_quotes(items: Sequence[str]) -> str:
    """`“a”, “b” and “c”`, each word once."""
    return joined([f"“{item}”" for item in dict.fromkeys(items)])


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence of a text."""
    ends = [found for found in _SENTENCE_END.finditer(text) if not _SHORT.search(text[: found.start()])]
    starts = [0, *(found.end() for found in ends)]
    return list(zip(starts, [*(found.start() for found in ends), len(text)], strict=True))


def without(text: str, start: int, end: int) -> str:
    """`text` without `text[start:end]`: its blanks, its article and its capital letter set right."""
    before, after = text[:start].rstrip(), text[end:].lstrip()
    if before and after and after[0] not in ",.;:)":
        before = _ARTICLE.sub(lambda found: article(after).replace("a", found[1], 1), before)
        return f"{before} {after}"
    return f"{before}{after}" if before else capital(after)


def keeps_facts(text: str, rewrite: str) -> bool:
    """Whether every number of `text` and every name inside its sentences is in `rewrite`."""
    return all(fact.group() in rewrite for fact in _FACT.finditer(text))


def ended(text: str, like: str) -> str:
    """`text` with a full stop at its end where `like` has one, and without one where it has none."""
    bare = text.rstrip(". ")
    return f"{bare}." if like.rstrip().endswith(".") else bare
