"""The measures and counts that fragments hang on with a bare comma, said as a sentence says them."""

from __future__ import annotations

import re

from toolkit.language.fragments.indefinite import article
from toolkit.language.fragments.lexicon import either

_NUMBER = r"[$€£<>+~-]?\d[\d,.]*"
_UNIT = rf"{either('units')}(?!\w)"
VALUE = rf"(?:{either('approximations')} )?{_NUMBER}(?:\s?{_UNIT})?(?:/\w+)?(?<![,.])"
METRIC = (
    rf"(?:(?:{either('metric_modifiers')}|[pP]\d\d)\s)*"
    rf"(?:(?:[\w-]+\s)?{either('metrics')}(?:@\d+)?(?!\w)|cost per [\w ]{{3,20}}?)"
)
_FROM_TO = re.compile(rf"(?<=[\w%]), ((?!\w+ing\b){METRIC}) (from {VALUE} to {VALUE})$")
_STATED = re.compile(rf"(?:, | at )({METRIC}|p\d\d)(?: of|:)? ({VALUE})(?=$|[,;])")
_MOVED = re.compile(rf", ({METRIC}) ({VALUE}) to ({VALUE})(?=$|[\s,;])")
_FASTER = re.compile(
    rf", ((?:(?:about|over) )?\d[\d.,]*\s?(?:x|%|×|percent|times) {either('comparatives')}\b[^,;()]*)$"
)
_SIGNED = re.compile(r", ([+−-]\d[\d.,]*\s?(?:%|pp|points?|x)?(?: [^,;]+)?)$")
_LEVEL = re.compile(rf", ({VALUE} {either('levels')})$")
_OF_WHOM = re.compile(
    rf", (?:with )?({either('counts')}|\d+)(?: (?:of them|of whom))? (?:now )?({either('becomings')})\b"
)
_COUNTABLE = re.compile(rf"(?:{either('countable_metrics')}|p\d\d)$")
_PEOPLE = re.compile(rf"\b{either('people')}$", re.IGNORECASE)
_LONGEST_PERSON = 24
_OPENS = re.compile(r"(?:about |over |around )?[+−$€£]?\d")
_WHEN = re.compile(r"(?:19|20)\d\d\b|[\d.]+\+? (?:days?|weeks?|months?|years?)$")
_MEASURED = re.compile(rf"{METRIC} {VALUE}(?!\w)")
_METRIC = re.compile(METRIC)


def mend_tails(clause: str) -> str:
    """`clause` with its hanging measures and counts tied on: `, with a p95 latency of 480 ms`."""
    clause = _FROM_TO.sub(_from_to, clause)
    clause = _MOVED.sub(r", with \1 going from \2 to \3", clause)
    clause = _STATED.sub(_stated, clause)
    clause = _FASTER.sub(r", with \1", clause)
    if ":" not in clause:
        clause = _LEVEL.sub(r", with \1", clause)
    clause = _SIGNED.sub(r", with \1", clause)
    return _OF_WHOM.sub(_of_whom, clause)


def is_measure(text: str) -> bool:
    """Whether `text` begins with a metric and its value."""
    return bool(_MEASURED.match(text))


def hung(text: str) -> str:
    """A measure or a count without a verb, to hang on the part before it; empty for anything else."""
    if _WHEN.match(text) or not (_OPENS.match(text) or _METRIC.match(text)):
        return ""
    said = mend_tails(f", {text}")
    return said if said.startswith(", with ") else f", with {text}"


def _from_to(found: re.Match[str]) -> str:
    """One more move behind another, `and errors from 2% to 1%`, else a move of its own."""
    if " from " in found.string[: found.start()]:
        return f" and {found[1]} {found[2]}"
    return f", with {found[1]} going {found[2]}"


def _stated(found: re.Match[str]) -> str:
    metric, value = found[1], found[2]
    one = f"{article(metric)} " if _COUNTABLE.search(metric) else ""
    tie = " at" if found[0].startswith(" at ") else ", with"
    return f"{tie} {one}{metric} of {value}"


def _of_whom(found: re.Match[str]) -> str:
    """`, two promoted` after people is `, two of whom were promoted`."""
    before = found.string[max(0, found.start() - _LONGEST_PERSON) : found.start()].rstrip(",")
    whom = "whom" if _PEOPLE.search(before) else "which"
    was = "was" if found[1] in ("one", "1") else "were"
    return f", {found[1]} of {whom} {was} {found[2]}"
