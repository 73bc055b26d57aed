"""Clauses whose own words the resume does not bear: outcomes, causes and trades that nobody wrote down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.language.stems import stems
from toolkit.language.verbs import forms
from toolkit.reviews.letters.claim import Claimed, Problem
from toolkit.reviews.letters.concepts import Word, content_keys, keys_of
from toolkit.reviews.letters.durations import is_tenure
from toolkit.reviews.letters.phrases import phrases
from toolkit.reviews.letters.record import RecordLine

_NOVEL = 0.5
"""Share of a stretch's words that no line has, from which it is the letter's own."""
_FOUND = 0.56
"""Share of a stretch's words below which no line says what it says."""
_ANCHORED = 0.6
"""The share of `_NOVEL` where figures or tools of the clause are borne."""
_TRADES = re.compile(
    r"\b(?:worked|working|work|experience|background|career)\s+(?:in|across)\s+"
    r"(?P<list>[a-z-]+(?: [a-z-]+)?(?:, [a-z-]+(?: [a-z-]+)?)+,? and (?:in )?[a-z-]+)"
)
_ODD = 0.33
"""Share of words that no line has from which two of them are an addition."""
_HALF = 0.5
_MOVED = 0.75
"""Share of the words from which a line bears that others do more, or better."""
_OWN = re.compile(r"\b(?:I|my|My|me|we|our|mine)\b")
_MORE = re.compile(
    r"\b(?:more(?! than)|fewer(?! than)|less(?! than)|sooner|happier|safer|rarer|oftener|twice as)\b", re.IGNORECASE
)
_BROUGHT = re.compile(r"\bbrought\b[^,;]{0,50}\bdown\b|\b(?:went|gone|came|come) (?:down|up)\b")
_LEISURE = re.compile(r"\b(?:spare|free|own|the) (?:time|evenings?|weekends?|hours)\b", re.IGNORECASE)


def find(claimed: Claimed) -> Iterator[Problem]:
    """What the words themselves claim beyond the resume."""
    yield from _listed_fields(claimed)
    problems = [*_unborne(claimed), *_strangers(claimed), *_moving(claimed), *_taken_up(claimed)]
    yield from problems or _added(claimed)


_TAKEN_UP = re.compile(r"\b(?:used|adopted|copied|relied on|taken up|trusted) (?:\w+ )?by (?P<who>[^,.;]+)")
_TAKES_UP = frozenset().union(*(stems(word) for word in ("use", "adopt", "rely", "share", "trust", "serve", "for")))


def _taken_up(claimed: Claimed) -> Iterator[Problem]:
    """Users of whom no line says that they use anything: `and is now used by a support team`."""
    match = _TAKEN_UP.search(claimed.text, claimed.clause.from_)
    if match is None or any(match.start("who") <= f.start < match.end() for f in claimed.figures):
        return
    who = claimed.told(match.start("who"), match.end())
    lines = [line for line in claimed.record.lines if line.keys & _TAKES_UP]
    if who and not any(claimed.record.cover(who, line) >= _HALF for line in lines):
        yield _unheard(who, claimed)


def _strangers(claimed: Claimed) -> Iterator[Problem]:
    """People or bodies of whom no line speaks."""
    for word in claimed.words:
        if word.start >= claimed.clause.from_ and word.lower in phrases("strangers") and not _borne(word, claimed):
            yield _unheard([word], claimed)
            return
        exact = frozenset(key for key in word.keys if key[0] != "=")
        if word.lower in phrases("bodies") and not exact & claimed.record.keys and word.lower not in claimed.reader:
            yield _unheard([word], claimed)
            return


def _moving(claimed: Claimed) -> Iterator[Problem]:
    """A rise or fall without a figure, of something that no line says rose or fell."""
    for start, end in claimed.chunks:
        if start < claimed.clause.from_ or any(start <= f.start < end for f in claimed.figures):
            continue
        words = claimed.words_in(start, end)
        moved = [w for w in words if stems(w.text) & _moves() and "past" in forms(w.text)]
        if not moved and not _BROUGHT.search(claimed.text, start, end):
            continue
        told = [w for w in _telling(claimed, start, end) if w not in moved and not stems(w.text) & _soft()]
        lines = [line for _, line in claimed.record.nearest(told)[:3]]
        if told and lines and not any(_moves_in(line) for line in lines):
            yield _unheard(moved or told, claimed)
            return


def _moves_in(line: RecordLine) -> bool:
    moves = frozenset(key for stem in _moves() for key in keys_of(stem)) | _moves()
    return any(figure.side for figure in line.figures) or any(
        word.keys & moves and not word.lower.startswith("sav") for word in line.words
    )


def _added(claimed: Claimed) -> Iterator[Problem]:
    """A stretch that says something happened, and that no single line says: `and spared the firm a recall`."""
    for start, end in claimed.chunks:
        if any(start <= at < end for at in (*(m.start for m in claimed.mentions), *(n.start for n in claimed.titles))):
            continue
        if any(start <= f.start < end and not is_tenure(f, claimed) for f in claimed.figures):
            continue
        told = [w for w in _telling(claimed, max(start, claimed.clause.from_), end) if not stems(w.text) & _soft()]
        odd = [word for word in told if not _borne(word, claimed)]
        if any(word.lower in phrases("degree_words") for word in claimed.words_in(start, end)):
            continue
        if not _says_that(claimed.words_in(start, end)):
            continue
        best = next(iter(claimed.record.nearest(told)), (0.0,))[0]
        theirs = not _OWN.search(claimed.text, start, end)
        exact = max((claimed.record.cover_exactly(told, line) for line in claimed.record.lines), default=0.0)
        more = theirs and _MORE.search(claimed.text, start, end) is not None
        if (
            (len(told) >= 3 and (best < _FOUND or (theirs and best + exact < 2 * _FOUND)))
            or (len(odd) >= 2 and len(odd) >= _ODD * len(told))
            or (theirs and len(told) == 2 and best <= _HALF)
            or (more and len(told) >= 2 and best < _MOVED)
        ):
            yield _unheard(odd or told, claimed)
            return


def _unborne(claimed: Claimed) -> Iterator[Problem]:
    """A stretch, or the whole clause, of which most telling words stand nowhere in the resume."""
    record = claimed.record
    whole = _telling(claimed, claimed.clause.from_, len(claimed.text))
    missing = [word for word in whole if not _borne(word, claimed)]
    anchors = len(claimed.figures) + len(claimed.mentions)
    least, share = (3, _ANCHORED) if anchors > 1 else (2, _NOVEL)
    if len(missing) >= least and len(missing) >= share * len(whole):
        yield _unheard(missing, claimed)
        return
    for start, end in claimed.chunks:
        told = _telling(claimed, max(start, claimed.clause.from_), end)
        odd = [word for word in told if not _borne(word, claimed)]
        outcome = [
            word
            for word in told
            if word.lower in phrases("outcomes") or any(stems(word.text) & stems(o) for o in phrases("outcomes"))
        ]
        if (
            outcome
            and (odd or not _line_bears(outcome, told, claimed))
            and not any(f.start < end and f.end > start and (f.unit != "count" or not f.nouns) for f in claimed.figures)
        ):
            unborne = [w for w in outcome if not any(w.keys & line.keys for _, line in record.nearest(told)[:3])]
            if unborne and (odd or len(told) > 1):
                yield _unheard([*unborne, *odd], claimed)
                return
        counted = any(start <= f.start < end and (f.unit != "count" or not f.nouns) for f in claimed.figures)
        metric = next(
            (w for w in told if not counted and w.lower in phrases("metrics") and not _moved_in(w, claimed)), None
        )
        if metric and any(stems(w.text) & _moves() for w in claimed.words_in(start, end)):
            yield _unheard([metric], claimed)
            return
        if len(odd) >= 3 and len(odd) >= 0.6 * len(told):
            yield _unheard(odd, claimed)
            return


def _says_that(words: Sequence[Word]) -> bool:
    """Whether a stretch has a verb of its own, and is not part of a list."""
    if any("past" in forms(word.text) or word.lower in phrases("auxiliaries") for word in words):
        return True
    return any("third" in forms(word.text) for word in words[:3])


def _moved_in(metric: Word, claimed: Claimed) -> bool:
    """Whether a line says of what is measured that it changed, in words or by two ends of a change."""
    return any(_moves_in(line) for line in claimed.record.lines if metric.keys & line.keys)


@cache
def _moves() -> frozenset[str]:
    """Stems of verbs that say that something rose, fell or became better."""
    words = (*phrases("up"), *phrases("down"), "improve", "change")
    return frozenset().union(*(stems(word) for word in words))


def _line_bears(outcome: Sequence[Word], told: Sequence[Word], claimed: Claimed) -> bool:
    return any(any(word.keys & line.keys for word in outcome) for _, line in claimed.record.nearest(told)[:3])


def _telling(claimed: Claimed, start: int, end: int) -> list[Word]:
    named = [(n.start, n.end) for n in claimed.titles] + [(m.start, m.end) for m in claimed.mentions]
    told = [w for w in claimed.told(start, end) if w.lower not in phrases("degree_words")]
    named += [(f.start, f.end) for f in claimed.figures if f.unit not in ("percent", "fold") or f.name != "in"]
    named += [match.span() for match in _LEISURE.finditer(claimed.text)]
    return [w for w in told if not any(a <= w.start < b for a, b in named)]


def _borne(word: Word, claimed: Claimed) -> bool:
    return (
        bool(word.keys & claimed.record.keys)
        or word.lower in claimed.record.names
        or word.lower in claimed.reader
        or bool(stems(word.text) & _soft())
    )


@cache
def _soft() -> frozenset[str]:
    """Stems of words that claim nothing."""
    return frozenset().union(*(stems(word) for word in phrases("soft")))


def _listed_fields(claimed: Claimed) -> Iterator[Problem]:
    """Of trades listed (`in insurance, logistics and banking`) the one that no line has, where others are borne."""
    for match in _TRADES.finditer(claimed.text, claimed.clause.from_):
        told = content_keys(claimed.words_in(match.start("list"), match.end("list")))
        odd = [word for word in told if not _borne(word, claimed)]
        if len(told) >= 2 and len(odd) == 1 and not odd[0].text[0].isupper():
            yield _unheard(odd, claimed)


def _unheard(words: Sequence[Word], claimed: Claimed) -> Problem:
    ordered = sorted(words, key=lambda word: word.start)
    near = tuple(line for _, line in claimed.record.nearest(claimed.told())[:1])
    named = ", ".join(dict.fromkeys(word.text for word in ordered[:4]))
    return Problem(
        f"No line of the resume says this ({named}); say what the nearest line says, or add it if it is true.",
        ordered[0].start,
        ordered[0].end,
        near,
    )
