"""Clauses that turn the words of a line round: a negation lost, an order reversed, work moved to another employer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toolkit.language.stems import stems
from toolkit.reviews.letters.claim import OTHER_TIME, Claimed, Named, Problem
from toolkit.reviews.letters.concepts import Word, content_keys, words_of
from toolkit.reviews.letters.phrases import phrases
from toolkit.reviews.letters.record import Record, RecordLine

_SAME = 0.5
"""Share of a clause's words from which a line says the same."""
_FEW_WORDS = 0.8
_SAME_WORDS = 0.65
"""The same where only the words themselves count."""
_FROM_TO = re.compile(
    r"\bfrom\s+(?P<a>[^,.;]{2,40}?)\s+to\s+(?P<b>[^,.;]{2,40}?)(?=[,.;]|\s+(?:and|with|on|at|for|by|in|so)\b|$)",
    re.IGNORECASE,
)


def find(claimed: Claimed) -> Iterator[Problem]:
    """What a clause says against the line it comes from."""
    yield from _flipped(claimed)
    yield from _reversed(claimed)
    yield from _moved(claimed)
    yield from _owned(claimed)
    yield from _often(claimed)


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
        and (w.lower not in ("de", "non") or word.start == w.end + 1)
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
            if not any(n.start <= w.start < n.end for n in (*claimed.employers, *_held(claimed)))
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


def _held(claimed: Claimed) -> list[Named]:
    """The titles of which a length of time is told, and no work: `six years as a pharmacist`."""
    lasted = [figure.end for figure in claimed.figures if figure.unit == "time"]
    starts = [claimed.chunk_at(name.start)[0] for name in claimed.titles]
    return [n for n, a in zip(claimed.titles, starts, strict=True) if any(a < end <= n.start for end in lasted)]


def _is_of(told: Sequence[Word], line: RecordLine, own: Sequence[RecordLine], record: Record) -> bool:
    """Whether a line says what is told, and none of the `own` lines half as much; synonyms counted or not."""
    return any(
        cover(told, line) >= least and max((cover(told, one) for one in own), default=0.0) < 0.5 * cover(told, line)
        for cover, least in ((record.cover, _SAME), (record.cover_exactly, _SAME_WORDS))
    )


def _reach(at: int, claimed: Claimed) -> tuple[int, int]:
    """The stretch that an employer's name speaks for: up to the next employer."""
    starts = [name.start for name in claimed.employers]
    start, _ = claimed.chunk_at(at)
    beside = re.match(r"(?:after|before|following|besides)\b", claimed.text[start:], re.IGNORECASE)
    first = start if beside else 0 if at == starts[0] else at
    after = [s for s in starts if s > at]
    turned = OTHER_TIME.search(claimed.text, at)
    ends = [*after[:1], turned.start() if turned else len(claimed.text)]
    return first, min(ends)


_OWNER = re.compile(r"\b(?P<owner>[a-z]{3,})(?:['’]s|s['’])\s+(?:own\s+)?(?P<thing>[a-z]+)\b")


def _owned(claimed: Claimed) -> Iterator[Problem]:
    """`the state's rules` where the line has the hospital's."""
    for match in _OWNER.finditer(claimed.text, claimed.clause.from_):
        owner, thing = _keys(match["owner"]), _keys(match["thing"])
        for line in _same_lines(claimed):
            if any(word.keys & words_of(match["owner"])[0].keys for word in line.words):
                break
            other = next((m for m in _OWNER.finditer(line.text) if _keys(m["thing"]) & thing), None)
            if other and not _keys(other["owner"]) & owner and owner:
                yield Problem(
                    f"The resume says “{other.group()}”, not “{match.group()}”; say whose it is.",
                    match.start(), match.end(), (line,),
                )  # fmt: skip
                return


_OFTEN = re.compile(
    r"\b(?:(?:an?|each|every|per) (?P<unit>hour|day|night|week|month|year)"
    r"|(?P<word>hourly|daily|nightly|weekly|monthly|yearly))\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"\ban? (?:hour|day|night|week|month|year)\b", re.IGNORECASE)
"""A length of time as often as a span in which a thing is done again."""
_SPANS = {"daily": "day", "nightly": "night"}
_SURELY = 0.6
"""Share of the words from which a line says how often the same is done."""


def _often(claimed: Claimed) -> Iterator[Problem]:
    """`each day` where the line has it each week."""
    told = _spans(_PERIOD.sub(" ", claimed.text))
    if len(told) != 1 or any(figure.rate for figure in claimed.figures):
        return
    for line in _same_lines(claimed, _SURELY)[:1]:
        shown = _spans(line.text)
        if len(shown) == 1 and not shown & told:
            start, end = next(m.span() for m in _OFTEN.finditer(claimed.text) if not m.group().lower().startswith("a"))
            yield Problem(
                f"The resume says each {next(iter(shown))}, not “{claimed.text[start:end]}”; say how often it is done.",
                start, end, (line,),
            )  # fmt: skip


def _spans(text: str) -> frozenset[str]:
    """The spans of time in which something is said to be done again."""
    words = [(match["unit"] or match["word"]).lower() for match in _OFTEN.finditer(text)]
    return frozenset(_SPANS.get(word, word.removesuffix("ly")) for word in words)
