"""Spoken answers: of the sentences that may be said, those that fill the time, in their order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from toolkit.papers.explanations.cases import Option
from toolkit.papers.explanations.patterns import fill, lexicon, limits
from toolkit.papers.letters.models import Sentence

NEEDED = 3
"""Ranks up to here are chosen while there is room, later ones only while the answer is too short."""


def answer(options: Sequence[Option], name: str) -> tuple[Sentence, ...]:
    """The sentences of the answer `short` or `long`."""
    least, most = limits(name)
    chosen: dict[int, Sentence] = {}
    for at, option in sorted(enumerate(options), key=lambda one: one[1].rank):
        spoken = words(_in_order(chosen))
        if option.rank > NEEDED and spoken >= least:
            continue
        room = most - spoken
        fresh = [one for one in (option.sentence, *option.others) if one not in chosen.values()]
        fitting = [one for one in fresh if option.rank == 0 or words([one]) <= room]
        if fitting:
            chosen[at] = fitting[0]
    return _in_order(chosen)


def _in_order(chosen: Mapping[int, Sentence]) -> tuple[Sentence, ...]:
    return _varied([chosen[at] for at in sorted(chosen)])


_AT = re.compile(r"At (.{2,60}?), (?=I )")


def _varied(said: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """`There, I …` where the sentence before spoke of the same employer last."""
    varied: list[Sentence] = []
    for at, one in enumerate(said):
        found = _AT.match(one.text)
        if found and at and said[at - 1].text.startswith(found.group()):
            one = replace(one, text=_also(one.text[found.end() :]))
        elif found and at and _spoke_of(said[at - 1].text, found[1]):
            one = replace(one, text=fill("line.there", rest=one.text[found.end() :]))
        varied.append(one)
    return tuple(varied)


def _also(text: str) -> str:
    """`I also cut …`, for a second sentence on one employer."""
    return text if text.startswith(tuple(lexicon("no_also"))) else fill("line.also", rest=text[2:])


def _spoke_of(text: str, company: str) -> bool:
    last = text.casefold().rfind(" at ")
    start = 0 if text.startswith(f"At {company}, ") else last + 1
    return (last >= 0 or start == 0) and text[start + 3 :].startswith(company)


def words(sentences: Iterable[Sentence]) -> int:
    """How many words the sentences have."""
    return sum(len(one.text.split()) for one in sentences)
