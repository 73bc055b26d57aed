"""Shares by which something changed, said of a thing that the line with the share does not measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.language.stems import stems
from toolkit.language.verbs import forms
from toolkit.reviews.letters.claim import Claimed, Problem
from toolkit.reviews.letters.concepts import Word, is_content
from toolkit.reviews.letters.figure import Figure
from toolkit.reviews.letters.giving import lines_with
from toolkit.reviews.letters.phrases import any_of, phrases

_UNITS = ("percent", "points")
_MOVED = re.compile(rf"\b{any_of('changed')}\s+(?:\w+ly\s+)?(?:by\s+|another\s+)?(?:[\w-]+\s+){{0,3}}$", re.IGNORECASE)
_BY = re.compile(r"\bby\s+(?:(?:an?|the)\s+)?(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\s+(?:(?:fewer|less|more|lower|higher)\s+|{any_of('change_nouns')}\s+(?:in|of)\s+)(?:(?:the|our|its|their|my)\s+)?",
    re.IGNORECASE,
)
_PLACED = frozenset({"on", "in", "of", "for", "among", "at", "per", "across", "with", "from", "to", "by", "between"})
_STOPS = frozenset({"and", "so", "while", "where", "when"})
_SUBJECTS = frozenset({"what", "that", "which", "who", "i", "we", "they", "you"})
"""Words that make a clause of a stretch, whose verb tells what is measured: `what we pay`."""
_MOST = 6
"""Words of the longest name of what is measured."""


def find(claimed: Claimed) -> Iterator[Problem]:
    """Each changed share whose measured thing no line with the share has, in the same word or a synonym."""
    for figure in claimed.figures:
        if figure.unit not in _UNITS or figure.start < claimed.clause.from_:
            continue
        what = _measured(figure, claimed)
        lines = lines_with(figure, claimed) if what else []
        if what and lines and not any(what.keys & line.keys for line in lines):
            yield Problem(
                f"The resume does not give {figure.text} for {what.text}; say what its line says.",
                min(what.start, figure.start), max(what.end, figure.end), tuple(lines[:1]),
            )  # fmt: skip


def _measured(figure: Figure, claimed: Claimed) -> Word | None:
    """The head of what rose or fell by the figure; none where the clause does not name it beside the change."""
    start, end = claimed.chunk_at(figure.start)
    if behind := _BEHIND.match(claimed.text, figure.end, end):
        return _head(claimed.words_in(behind.end(), end)[:_MOST])
    moved = _MOVED.search(claimed.text, start, figure.start)
    by = _BY.search(claimed.text, start, figure.start)
    if moved:
        return _head(_before(moved.start(), start, claimed))
    return _head(_before(by.start(), start, claimed)) if by else None


def _before(place: int, start: int, claimed: Claimed) -> Sequence[Word]:
    """The words right before a place, back to a verb or a word that begins a clause."""
    found: list[Word] = []
    for word in reversed(claimed.words_in(start, place)):
        if word.lower in _SUBJECTS:
            return []
        if word.lower in _STOPS or len(found) == _MOST or _is_verb(word):
            break
        found.append(word)
    return found[::-1]


def _is_verb(word: Word) -> bool:
    kinds = forms(word.text)
    changes = bool(stems(word.text) & _changes())
    return changes or (bool(kinds & {"past", "gerund"}) and "base" not in kinds)


@cache
def _changes() -> frozenset[str]:
    """The stems of verbs of rising and falling, which have one form for several tenses: `cut`."""
    return frozenset().union(*(stems(verb) for verb in (*phrases("up"), *phrases("down"))))


def _head(words: Sequence[Word]) -> Word | None:
    """The last word before the first preposition; behind it where that one says nothing: `the number of errors`."""
    group: list[Word] = []
    for word in words:
        if word.lower in _PLACED:
            if any(map(is_content, group)):
                break
            group = []
        else:
            group.append(word)
    told = [word for word in group if is_content(word)]
    return told[-1] if told else None
