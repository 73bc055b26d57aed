"""What a clause says the person was to other people, where the resume says something else or nothing."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from toolkit.language.stems import stems
from toolkit.language.verbs import forms
from toolkit.reviews.letters.claim import Claimed, Problem
from toolkit.reviews.letters.concepts import Word
from toolkit.reviews.letters.part import leads_people, mine, person_led
from toolkit.reviews.letters.record import RecordLine
from toolkit.reviews.letters.scope import persons

_SAME = 0.3
"""Share of the words from which a line with the relation speaks of the same people or course."""
_OTHER = 0.6
"""Share from which a line with another relation is the one spoken of."""
_BEFORE = 45
"""Letters between people and the relation that is said behind them."""


@dataclass(frozen=True, slots=True)
class _Relation:
    named: str
    verbs: frozenset[str]
    phrases: re.Pattern[str] | None
    behind: re.Pattern[str]
    """The verbs behind their people: `mentored by me`, `the team that I led`."""
    borne: frozenset[str]
    titles: frozenset[str]


def find(claimed: Claimed) -> Iterator[Problem]:
    """Each relation that no line says, or that the line of the same people says otherwise."""
    for relation in _relations().values():
        for start, end in _places(relation, claimed):
            problem = _weigh(relation, start, end, claimed) if start >= claimed.clause.from_ else None
            if problem:
                yield problem
                break


def _places(relation: _Relation, claimed: Claimed) -> Iterator[tuple[int, int]]:
    text = claimed.text
    for match in relation.phrases.finditer(text) if relation.phrases else ():
        yield match.span()
    for match in relation.behind.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()].lower()
        if any(re.search(rf"\b{re.escape(person)}\b", before) for person in persons()):
            yield match.span()
    teaches = "teach" in relation.verbs
    for word in claimed.words:
        if not stems(word.text) & relation.verbs or not forms(word.text) or not mine(word, claimed):
            continue
        if teaches and forms(word.text) & {"past"} and re.search(r"\bI\b[^,;]{0,20}$", text[: word.start]):
            yield word.start, word.end
        elif "manage" not in relation.verbs and (person := person_led(word.start, word.end, claimed)):
            yield word.start, person.end


def _weigh(relation: _Relation, start: int, end: int, claimed: Claimed) -> Problem | None:
    record = claimed.record
    roles = claimed.employed_at(start)
    lines = [line for line in record.lines if not roles or line.role in roles or line.role is None]
    own = [line for line in lines if _bears(relation, line)]
    told = _told(start, end, claimed)
    others = [line for line in lines if line not in own and line.part != "header"]
    best = max(((record.cover_exactly(told, line), line) for line in others), key=lambda pair: pair[0], default=None)
    titled = any(_titled(relation, line) for line in own)
    if titled and ("lead" not in relation.verbs or best is None or best[0] < _OTHER):
        return None
    if any("supervis" in name for name in record.names) and "supervis" in claimed.text:
        return None
    same = max((record.cover_exactly(told, line) for line in own), default=0.0)
    if own and (len(told) < 2 or same >= _SAME or best is None or best[0] < _OTHER):
        return None
    near = (best[1],) if best and best[0] else tuple(own[:1])
    return Problem(
        f"The resume does not say that you {relation.named} here; "
        f"say what its line says instead of “{claimed.text[start:end]}”.",
        start, end, near,
    )  # fmt: skip


def _told(start: int, end: int, claimed: Claimed) -> Sequence[Word]:
    """What the relation is said of: the words of its stretch but those that say it."""
    a, b = claimed.chunk_at(start)
    people = persons()
    if len(after := claimed.told(end, b)) > 1:
        return after
    return [w for w in claimed.told(a, b) if not start <= w.start < end or w.lower in people]


def _bears(relation: _Relation, line: RecordLine) -> bool:
    if "lead" in relation.verbs:
        return leads_people(line) or _titled(relation, line)
    return _titled(relation, line) or any(stems(word.text) & relation.borne for word in line.words)


def _titled(relation: _Relation, line: RecordLine) -> bool:
    return line.part == "header" and any(word.lower in relation.titles for word in line.words)


@cache
def _relations() -> Mapping[str, _Relation]:
    data = tomllib.loads(Path(__file__).with_name("relations.toml").read_text("utf-8"))
    return {name: _relation(entry) for name, entry in data.items()}


def _relation(entry: Mapping[str, object]) -> _Relation:
    words = {key: [str(word) for word in value] for key, value in entry.items() if isinstance(value, list)}
    verbs = frozenset[str]().union(*(stems(verb) for verb in words["verbs"]))
    forms_ = "|".join(sorted(_forms_of(words["verbs"]), key=len, reverse=True))
    return _Relation(
        named=str(entry["named"]),
        verbs=verbs,
        phrases=re.compile(rf"\b(?:{'|'.join(words['phrases'])})\b", re.IGNORECASE) if words["phrases"] else None,
        behind=re.compile(
            rf"\b(?:{forms_}) by me\b|\b(?:that|whom|which|who)?\s*I (?:have |had |now |also )?(?:{forms_})"
            r"(?=\s*(?:[.,;]|$|there\b|then\b|at\b|in\b))",
        ),
        borne=frozenset[str]().union(*(stems(word) for word in words["borne"])),
        titles=frozenset(words["titles"]),
    )


def _forms_of(verbs: Sequence[str]) -> Iterator[str]:
    from toolkit.language.verbs import find as find_verb

    for word in verbs:
        verb = find_verb(word)
        yield from (verb.base, verb.past, verb.participle) if verb else (word,)
