"""What in a line draws an interviewer's questions: a change, a comparison, a bare result, a load, a set of examples."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toolkit.papers.pack.guide import table
from toolkit.papers.wording import plain, shorten

LONGEST = 90
"""Characters of a claim as it is quoted."""
_NUMBER = r"[$€£]?\d[\d,]*(?:\.\d+)?(?:[kKMB]\b)?(?: ?(?:million|billion|thousand)\b)?"
_SPELLED = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = r"(?: ?%| ?percent\b| ?x\b| ?ms\b| ?s\b| (?:seconds?|minutes?|hours?|days?|weeks?|months?|points?)\b)"
_VALUE = rf"(?:(?:about |over |under |nearly )?{_NUMBER}{_UNIT}?|{_SPELLED}{_UNIT})"
_UNITED = rf"(?:{_NUMBER}|{_SPELLED}){_UNIT}"
_WORDS = r"(?:[\w@/&’'().+,-]*[\w@/&’'().+-] ){0,6}?"
_HOW_OFTEN = r"(?:yearly|quarterly|monthly|weekly|daily|nightly|hourly)"
_MOVED = re.compile(
    rf"(?<!\w){_WORDS}(?:from {_VALUE}(?: \w+)? to {_VALUE}(?: \w+\b)?|from {_HOW_OFTEN} to {_HOW_OFTEN}"
    rf"|{_UNITED} to {_UNITED})",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"(?<!\w){_WORDS}(?:by|fell|rose|grew|dropped|down|up) (?:about |over |nearly )?(?:{_NUMBER}{_UNIT}|half\b)",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    rf"(?<!\w){_WORDS}{_VALUE} (?:against|versus|vs\.?|compared (?:to|with)) (?:[a-z]+ )?{_VALUE}"
    r"(?: for an? [\w-]+ \w+)?",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"(?:\bp\d\d )?(?:\blatency )?(?<![\w.,-])"
    rf"(?:{_NUMBER}(?: ?%| ?percent\b| ?x\b| ?ms\b| (?:seconds?|minutes?|hours?)\b)"
    rf"|[$€£]\d[\d,.]*(?: ?(?:million|billion|[kMB])\b)?)(?: [a-z]+\b){{0,2}}"
)
_METRIC = re.compile(
    r"\b(?:precision|recall|accuracy|f1|auc|bleu|rouge|ndcg|mrr|wer|cer)(?:@\d+)? (?:of |at )?0?\.\d+\b", re.IGNORECASE
)
_RATE = r"(?: (?:a|per|each|every) (?:day|second|month|week|minute|hour|year)| daily)?"
_NAMED = re.compile(r"\b[A-Z]{2,} \d+(?:-\d+)+\b")
"""A number that is part of a name, such as SR 11-7."""
_PER = re.compile(r"\b(?:per|for every|each) [\d,]+(?: ?(?:k|thousand|million))? \w+", re.IGNORECASE)
"""The unit of a rate, which is no amount."""
_ENDS = re.compile(
    r"(?:\s(?:on|for|by|in|with|at|and|of|over|across|to|from|its|the|an?|their|that|which|was|were|is|are|through))+$"
)
_OPENS = re.compile(
    r"^(?:and|with|which|that|where|while|so|the|to|in|on|of|for|at|or|our|its|by|now|it|,)\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A part of a line and the kind of question it draws, a `kind` of the table of probes."""

    kind: str
    words: str
    start: int


def claims(line: str) -> tuple[Claim, ...]:
    """The claims that figures of a line make, those that say most first: changes, comparisons, results, loads, sets."""
    own = plain(line)
    text = _blanked(own)
    found: list[Claim] = []
    taken: list[tuple[int, int]] = []
    for kind, pattern in (
        ("moved", _MOVED),
        ("compared", _COMPARED),
        ("moved", _BY),
        *_counts(),
        ("figure", _METRIC),
        ("figure", _SHARE),
    ):
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            words = _trimmed(own[match.start() : match.end()], pattern)
            if words:
                found.append(Claim(kind, words, match.start()))
                taken.append(match.span())
    return tuple(found)


def change(line: str) -> str:
    """What the line says changed and how far, as a sentence without its stop; empty where it states no change."""
    return next((claim.words for claim in claims(line) if claim.kind in ("moved", "compared")), "")


def _counts() -> list[tuple[str, re.Pattern[str]]]:
    """Amounts by what is counted: sets of examples before loads, as the table names them."""
    nouns = table("probes")["counted"]
    return [
        (
            kind,
            re.compile(
                rf"(?<![\w.,-]){_NUMBER} (?:[a-z][\w-]* ){{0,3}}?(?:{'|'.join(nouns[kind])})\b(?!-| \w+ing\b){_RATE}",
                re.IGNORECASE,
            ),
        )
        for kind in ("examples", "scale")
    ]


def _blanked(text: str) -> str:
    """The text with letters in place of the figures that are part of a name or of a unit."""
    for pattern in (_NAMED, _PER):
        text = pattern.sub(lambda match: re.sub(r"[\d,]", "n", match.group()), text)
    return text


def _trimmed(words: str, pattern: re.Pattern[str]) -> str:
    """The words without what hangs at either end; of two clauses the one that makes the claim."""
    for joint in (", ", " and ", "; "):
        head, found, tail = words.rpartition(joint)
        if found and pattern.fullmatch(tail) and not pattern.search(head):
            words = tail
    while (opened := _OPENS.sub("", words)) != words:
        words = opened
    return shorten(_ENDS.sub("", " ".join(words.split())).strip(" ,;:("), LONGEST)
