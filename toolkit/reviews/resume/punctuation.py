"""Bullets that do not end alike, and marks of which two kinds are used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.reviews.resume.passages import Passage, is_certain, listed, passages, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.reviews.models import Finding, Place
    from toolkit.reviews.resume.material import Material

LEAST = 4
"""Bullets below which no habit can be told."""
_TOLD = re.compile(r"\b(?:[Ee]tc|Inc|Ltd|Co|Corp|vs|e\.g|i\.e|[A-Z](?:\.[A-Z])+)\.$|[:;,…!?-]$")
"""Ends that say nothing of the habit."""
_INNER = re.compile(r"[\w)%#+]\.\s+[A-Z]")
_MARKS = (
    ("apostrophes", re.compile(r"(?<=\w)'(?=\w)"), "straight (')", re.compile(r"(?<=\w)’(?=\w)"), "curved (’)"),
    ("quotation marks", re.compile(r'(?<![\d\w])"(?=\w)'), 'straight (")', re.compile("“"), "curved (“ ”)"),
    ("dashes", re.compile(r"(?<=\w) - (?=\w)"), "hyphens (-)", re.compile(r"(?<=\w) [–—] (?=\w)"), "dashes (–)"),
)


def find(material: Material) -> Iterator[Finding]:
    """A finding for bullets that end otherwise than most, and one for each mark of two kinds."""
    bullets = [passage for passage in listed(material) if is_certain(material, passage.start, passage.end)]
    yield from _ends(material, bullets)
    texts = [passage for passage in passages(material) if is_certain(material, passage.start, passage.end)]
    for name, one, one_name, other, other_name in _MARKS:
        first, second = _found(texts, one), _found(texts, other)
        if not first or not second:
            continue
        (few, few_name), (many, many_name) = sorted(
            ((first, one_name), (second, other_name)), key=lambda side: len(side[0])
        )
        yield material.finding(
            "mixed-marks",
            f"Most {name} are {many_name} ({len(many)}), but {few_name} in {len(few)} "
            f"{'place' if len(few) == 1 else 'places'}.",
            [words_of(material, passage, *_word_around(passage.text, m)) for passage, m in few],
        )


def _ends(material: Material, bullets: list[Passage]) -> Iterator[Finding]:
    judged = [passage for passage in bullets if not _TOLD.search(passage.text) and passage.text[-1:] not in ")”\"'"]
    stopped = [passage for passage in judged if passage.text.endswith(".")]
    open_ = [passage for passage in judged if not passage.text.endswith(".")]
    odd = min((stopped, open_), key=len)
    if len(judged) < LEAST or not odd or len(odd) == len(judged):
        return
    if odd is stopped:  # bullets of several sentences need their full stops
        judged = [passage for passage in judged if not _INNER.search(passage.text)]
    several = [passage for passage in odd if passage in judged]
    if not several or len(several) == len(judged):
        return
    of = " of one sentence" if len(judged) < len(stopped) + len(open_) else ""
    do, others = ("end", "do not") if odd is stopped else ("do not end", "do")
    if len(several) == 1:
        do = "ends" if odd is stopped else "does not end"
    yield material.finding(
        "end-marks",
        f"{len(several)} of {len(judged)} bullets{of} {do} with a full stop; the others {others}.",
        [_last_words(material, passage) for passage in several],
        mend="Take the full stop off these." if odd is stopped else "End these with a full stop.",
    )


def _last_words(material: Material, passage: Passage) -> Place:
    start = passage.text.rstrip().rfind(" ", 0, max(0, len(passage.text) - 12)) + 1
    return words_of(material, passage, start, len(passage.text))


def _found(texts: list[Passage], mark: re.Pattern[str]) -> list[tuple[Passage, re.Match[str]]]:
    return [(passage, m) for passage in texts for m in mark.finditer(passage.text)]


def _word_around(text: str, mark: re.Match[str]) -> tuple[int, int]:
    """The words that the mark stands in or between."""
    start = text.rfind(" ", 0, mark.start()) + 1
    end = text.find(" ", mark.end())
    return start, end if end >= 0 else len(text)
