"""Clauses that make the person's part larger than the resume does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.language.stems import stems
from toolkit.language.verbs import forms
from toolkit.reviews.letters.claim import Claimed, Problem
from toolkit.reviews.letters.concepts import Word, is_content
from toolkit.reviews.letters.matching import matches
from toolkit.reviews.letters.phrases import any_of, pattern
from toolkit.reviews.letters.record import RecordLine
from toolkit.reviews.letters.scope import persons, phrase_steps, singular, step

_LED = 3
"""The step of the ladder of work from which a claim must be borne."""
_TOLD = 0.25
_AS_GOOD = 0.75
"""Share of the best line's cover from which a line is held to say the same."""
_FIRST = re.compile(
    rf"\b(?:the|its|their|our|[\w]+['’]s)\s+(?:very\s+)?(?:first|only)\s+(?!{any_of('plain_firsts')})[\w-]+"
)
_CLEAN = re.compile(
    rf"\b(?:no|never|zero|not one|not a single|without)\s+(?:\w+\s+){{0,2}}(?P<mishap>{any_of('mishaps')})\b"
    rf"|\bnever\s+(?:(?:once|yet|been)\s+)?(?P<failed>{any_of('failing')})\b",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    r"\b(?:on|for|with|in|from|by|to|that|[^\W\d_]{3,}ing"
    r"|of(?! (?:\w+ )?(?:engineers|people|developers|\w+teen|ten|two|three|four|five|six|seven|eight|nine|\d)))\b"
)
"""Words between a verb and people that make them not its object."""
_SPOKEN = frozenset(
    {"lead", "leading", "design", "designs", "own", "direct", "head", "model", "runs", "manage", "report"}
)
"""Forms that are as often nouns or adjectives."""


def find(claimed: Claimed) -> Iterator[Problem]:
    """Verbs above what the nearest lines say, people who were not led, and words like `single-handedly`."""
    text = claimed.text
    found = [(word, step(word, "work")) for word in claimed.words if _is_verb(word, claimed)]
    steps = [(w.start, w.end, rung) for w, rung in found if rung >= _LED]
    steps += [place for place in phrase_steps(text, "work") if place[2] >= _LED]
    for start, end, rung in steps:
        if start < claimed.clause.from_:
            continue
        person = person_led(start, end, claimed)
        problem = _of_people(start, person, claimed) if person else _of_work(start, end, rung, claimed)
        if problem:
            yield problem
    for word in claimed.words:
        if word.start >= claimed.clause.from_ and step(word, "people") == 3 and mine(word, claimed):
            yield from _hired(word, claimed)
    yield from _singular(claimed)


def _is_verb(word: Word, claimed: Claimed) -> bool:
    """A ladder's verb in a form that says that it was done, and done by the person."""
    kinds = forms(word.text)
    if word.lower in _SPOKEN and not re.search(
        r"\b(?:I|I now|I also|and|to|now|then|who)\s+$", claimed.text[: word.start]
    ):
        return False
    if not kinds & {"past", "participle", "base", "gerund"} or word.lower == "leading":
        return False
    return mine(word, claimed)


def mine(word: Word, claimed: Claimed) -> bool:
    """Whether nobody else does it: `led by`, `they led` and `used by a team that owns` are another's."""
    before, after = claimed.text[: word.start], claimed.text[word.end :]
    if _is_of_a_thing(word, claimed):
        return False
    doer = pattern("others", r"\b", r"\s+(?:\w+ly\s+)?$")
    if re.match(r"\s+by\b(?! me)", after) or doer.search(before):
        return bool(re.search(r"\b(?:I|that I|which I)\s+(?:was|have been|had been)\s+$", before))
    return not pattern("helping", r"\b", r"\s+(?:\w+\s+){0,2}$").search(before)


def _is_of_a_thing(word: Word, claimed: Claimed) -> bool:
    """Whether a noun right before the verb does it, and no `I` in the same stretch: `what the detector managed`."""
    start, _ = claimed.chunk_at(word.start)
    last = next(iter(claimed.words_in(start, word.start)[-1:]), None)
    if last is None or re.search(r"\bI\b", claimed.text[start : word.start]) or not is_content(last):
        return False
    beside = claimed.text[last.end : word.start].isspace() and not re.match(r"\s+by\b", claimed.text[word.end :])
    return beside and last.text.islower() and not last.lower.endswith("ly") and not forms(last.text)


def _of_work(start: int, end: int, rung: int, claimed: Claimed) -> Problem | None:
    record = claimed.record
    a, b = claimed.chunk_at(start)
    told = [
        w
        for w in claimed.told(a, b)
        if not start <= w.start < end and not any(f.start <= w.start < f.end for f in claimed.figures)
    ]
    if len(told) < 2:
        told = [w for w in claimed.told() if not start <= w.start < end]
    roles = claimed.roles_at(start)
    lines = record.lines_of(roles) if roles else record.lines
    scored = record.nearest(told, [line for line in lines if line.part != "header"])
    if not scored or scored[0][0] < _TOLD:
        return None
    same = [line for score, line in scored if score >= scored[0][0] * _AS_GOOD][:6]
    same += [line for _, line in record.nearest(claimed.told(), [line for _, line in scored])[:1]]
    verb = claimed.text[start:end]
    own = stems(verb.split()[0])
    if any(line.rank.work >= rung or own & line.keys for line in same):
        return None
    return Problem(
        f"The resume does not say “{verb}” of this (“{_short(same[0].text)}”); say what you did in its words.",
        start,
        end,
        (same[0],),
    )


def person_led(start: int, end: int, claimed: Claimed) -> Word | None:
    """The people whom the verb at `start` speaks of: `led five engineers`, not `led the design for five teams`."""
    until = claimed.chunk_at(start)[1]
    after = [word for word in claimed.words if word.start >= end][:6]
    person = next((word for word in after if word.lower in persons() and word.start < until), None)
    return None if person is None or _OF_PEOPLE.search(claimed.text[end : person.start]) else person


def _of_people(start: int, person: Word, claimed: Claimed) -> Problem | None:
    """`managed five engineers` where the line has mentored them, or was one of the team."""
    record = claimed.record
    roles = claimed.roles_at(start)
    lines = record.lines_of(roles) if roles else record.lines
    if any(leads_people(line) for line in lines):
        return None
    near = [line for line in lines if line.rank.people or any(w.lower in persons() for w in line.words)]
    told = claimed.told(start, claimed.chunk_at(start)[1])
    best = next((line for _, line in record.nearest(told, near)), near[0] if near else None)
    verb = claimed.text[start : person.end]
    return Problem(
        f"The resume does not say that you led people here; say what its line says instead of “{verb}”.",
        start,
        person.end,
        (best,) if best else (),
    )


def leads_people(line: RecordLine) -> bool:
    """Whether a line says that the person led people, and not a thing they use."""
    for index, word in enumerate(line.words):
        if step(word, "people") == 2 or (
            step(word, "work") >= _LED and word.lower.startswith(("led", "lead", "manag", "own"))
        ):
            near = line.words[index + 1 : index + 6]
            person = next((w for w in near if w.lower in persons()), None)
            if person and not re.search(r"\b(?:on|for|used by|that)\b", line.text[word.end : person.start]):
                return True
    return any(w.lower in ("manager", "head", "director", "lead") for w in line.words) and line.part == "header"


def _hired(word: Word, claimed: Claimed) -> Iterator[Problem]:
    lines = [line for line in claimed.record.lines if line.rank.people == 3 or stems(word.text) & line.rank.keys]
    end = claimed.chunk_at(word.start)[1]
    counts = [f for f in claimed.figures if word.end <= f.start < end and f.unit == "count"]
    if lines and (not counts or any(matches(f, shown) for f in counts for line in lines for shown in line.figures)):
        return
    near = tuple(line for _, line in claimed.record.nearest(claimed.told())[:1])
    yield Problem(
        f"The resume does not say that you {word.lower} anyone; say what its line says.", word.start, word.end, near
    )


def _singular(claimed: Claimed) -> Iterator[Problem]:
    places = [(m.start(), m.end(), "") for m in singular().finditer(claimed.text)]
    places += [(*m.span(), "") for m in _FIRST.finditer(claimed.text)]
    places += [(*m.span(), m["mishap"] or m["failed"]) for m in _CLEAN.finditer(claimed.text)]
    for start, end, never in places:
        if start < claimed.clause.from_:
            continue
        words = claimed.text[start:end]
        own = claimed.words_in(start, end)
        if words.lower() == "alone" and not re.search(
            r"\b(?:I|me|my)\b", claimed.text[slice(*claimed.chunk_at(start))]
        ):
            continue
        telling = [
            w for w in own if w.lower not in ("the", "its", "our", "their", "a", "by", "my", "from", "of", "in")
        ] or own
        head = next((w for w in telling if w.lower in ("first", "only") or w.text == never), telling[0])
        same = [
            line for _, line in claimed.record.nearest([w for w in claimed.told() if not start <= w.start < end])[:3]
        ]
        if any(stems(head.text) & line.keys for line in same):
            continue
        yield Problem(f"No line of the resume says “{words}”; leave it out.", start, end, tuple(same[:1]))


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:88].rsplit(" ", 1)[0] + " …"
