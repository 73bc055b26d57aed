"""Clauses whose own words the resume does not bear: outcomes nobody wrote down, negations lost, order turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.language.stems import stems
from toolkit.reviews.claim import Claimed, Problem
from toolkit.reviews.concepts import Word, content_keys, keys_of, words_of
from toolkit.reviews.phrases import phrases
from toolkit.reviews.record import Record, RecordLine

_NOVEL = 0.5
"""Share of a stretch's words that no line has, from which it is the letter's own."""
_SAME = 0.5
"""Share of a clause's words from which a line says the same."""
_FEW_WORDS = 0.8
_SAME_WORDS = 0.65
"""The same where only the words themselves count."""
_TRADES = re.compile(
    r"\b(?:worked|working|work|experience|background|career)\s+(?:in|across)\s+"
    r"(?P<list>[a-z-]+(?: [a-z-]+)?(?:, [a-z-]+(?: [a-z-]+)?)+,? and (?:in )?[a-z-]+)"
)
_FROM_TO = re.compile(
    r"\bfrom\s+(?P<a>[^,.;]{2,40}?)\s+to\s+(?P<b>[^,.;]{2,40}?)(?=[,.;]|\s+(?:and|with|on|at|for|by|in|so)\b|$)",
    re.IGNORECASE,
)


def find(claimed: Claimed) -> Iterator[Problem]:
    """What the words themselves claim beyond the resume."""
    yield from _flipped(claimed)
    yield from _reversed(claimed)
    yield from _moved(claimed)
    yield from _listed_fields(claimed)
    yield from _novel(claimed)


def _novel(claimed: Claimed) -> Iterator[Problem]:
    """A stretch, or the whole clause, of which most telling words stand nowhere in the resume."""
    record = claimed.record
    whole = _telling(claimed, claimed.clause.from_, len(claimed.text))
    missing = [word for word in whole if not _borne(word, claimed)]
    if len(missing) >= 2 and len(missing) >= _NOVEL * len(whole):
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
            and not any(f.start < end and f.end > start for f in claimed.figures)
        ):
            unborne = [w for w in outcome if not any(w.keys & line.keys for _, line in record.nearest(told)[:3])]
            if unborne and (odd or len(told) > 1):
                yield _unheard([*unborne, *odd], claimed)
                return
        counted = any(start <= figure.start < end for figure in claimed.figures)
        metric = next(
            (w for w in told if not counted and w.lower in phrases("metrics") and not _moved_in(w, claimed)), None
        )
        if metric and any(stems(w.text) & _moves() for w in claimed.words_in(start, end)):
            yield _unheard([metric], claimed)
            return
        if len(odd) >= 3 and len(odd) >= 0.6 * len(told):
            yield _unheard(odd, claimed)
            return


def _moved_in(metric: Word, claimed: Claimed) -> bool:
    """Whether a line says of what is measured that it changed, in words or by two ends of a change."""
    moves = frozenset(key for stem in _moves() for key in keys_of(stem)) | _moves()
    lines = [line for line in claimed.record.lines if metric.keys & line.keys]
    return any(line.keys & moves or any(figure.side for figure in line.figures) for line in lines)


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


def _same_lines(claimed: Claimed, least: float = _SAME) -> list[RecordLine]:
    """The lines that say the same; for two words those that have nearly both."""
    told = claimed.told(claimed.clause.from_)
    least = least if len(told) >= 3 else _FEW_WORDS
    return [line for score, line in claimed.record.nearest(told)[:3] if score >= least] if len(told) >= 2 else []


def _flipped(claimed: Claimed) -> Iterator[Problem]:
    """A word that the line denies and the clause does not, or the other way round."""
    for line in _same_lines(claimed, 0.4)[:1]:
        for word in line.words:
            if len(word.text) < 3 or not _denied(word, line.words, line.text) or word.lower in phrases("negations"):
                continue
            twins = [own for own in claimed.words if stems(own.text) & stems(word.text)]
            twins = [own for own in twins if own.lower not in phrases("negations")]
            if twins and not any(_is_denied(own, claimed) for own in twins) and _denials(line):
                yield Problem(
                    f"The resume says “{_around(word, line)}”; the letter has lost the negation.",
                    twins[0].start,
                    twins[0].end,
                    (line,),
                )
                return


def _denials(line: RecordLine) -> bool:
    return bool(re.search(r"\b(?:without|no|not|never|de-|non-)", line.text, re.IGNORECASE))


def _is_denied(word: Word, claimed: Claimed) -> bool:
    """Whether the clause itself denies a word: `without a person`, `a person is no longer needed`."""
    after = [w for w in claimed.words if w.start >= word.end][:3]
    behind = any(w.lower in ("no", "not", "never", "cannot") for w in after)
    return behind or _denied(word, claimed.words, claimed.text, 8)


def _denied(word: Word, words: Sequence[Word], text: str, reach: int = 2) -> bool:
    """Whether a negation stands just before the word."""
    before = [w for w in words if w.end <= word.start][-reach:]
    strict = phrases("negations") if reach > 2 else ("without", "no", "not", "never", "de", "non")
    return any(
        w.lower in strict
        and not (w.lower in ("no", "not") and text[w.end : w.end + 1] == "-")
        and not re.search(r"[,;.:]", text[w.end : word.start])
        for w in before
    )


def _around(word: Word, line: RecordLine) -> str:
    start = line.text.rfind(" ", 0, max(0, word.start - 10)) + 1
    return line.text[start : word.end]


def _reversed(claimed: Claimed) -> Iterator[Problem]:
    """`from daily to monthly` where the line has it from monthly to daily."""
    for match in _FROM_TO.finditer(claimed.text):
        if re.search(r"\d", match.group()):
            continue
        a, b = (_keys(match[name]) for name in ("a", "b"))
        told = claimed.told()
        for line in claimed.record.lines:
            if told and not any(word.keys & line.context for word in told):
                continue
            for other in _FROM_TO.finditer(line.text):
                c, d = (_keys(other[name]) for name in ("a", "b"))
                if a & d and b & c and not a & c and not b & d:
                    yield Problem(
                        f"The resume has this the other way round (“{other.group()}”); turn it round.",
                        match.start(),
                        match.end(),
                        (line,),
                    )
                    return


def _keys(text: str) -> frozenset[str]:
    return frozenset(stem for word in words_of(text) for stem in stems(word.text))


def _moved(claimed: Claimed) -> Iterator[Problem]:
    """Work told of one employer that the resume tells of another."""
    record = claimed.record
    for name in claimed.employers or ():
        start, end = _reach(name.start, claimed)
        told = [
            w
            for w in content_keys(claimed.words_in(start, end))
            if not any(n.start <= w.start < n.end for n in claimed.employers)
        ]
        roles = claimed.roles_at(name.start)
        if len(told) < 3:
            continue
        others = [line for line in record.lines if line.role is not None and line.part == "bullet"]
        there = record.nearest(told, [line for line in others if line.role not in roles])
        if there and _is_of(told, there[0][1], record.lines_of(roles), record):
            yield Problem(
                f"The resume has this for {there[0][1].place}, not for {name.text}; name the right employer.",
                name.start,
                name.end,
                (there[0][1],),
            )
            return


def _is_of(told: Sequence[Word], line: RecordLine, own: Sequence[RecordLine], record: Record) -> bool:
    """Whether a line says what is told, and none of the `own` lines half as much; synonyms counted or not."""
    return any(
        cover(told, line) >= least and max((cover(told, one) for one in own), default=0.0) < 0.5 * cover(told, line)
        for cover, least in ((record.cover, _SAME), (record.cover_exactly, _SAME_WORDS))
    )


def _reach(at: int, claimed: Claimed) -> tuple[int, int]:
    """The stretch that an employer's name speaks for: up to the next employer."""
    starts = [name.start for name in claimed.employers]
    first = 0 if at == starts[0] else at
    after = [s for s in starts if s > at]
    return first, after[0] if after else len(claimed.text)
