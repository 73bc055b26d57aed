"""The members of a group, counted one by one: what is kept does not grow with the group, but for contacts and names."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from toolkit.papers.background import VERDICTS
from toolkit.papers.cohort.counting import Heap
from toolkit.papers.cohort.models import Member, Person
from toolkit.papers.wording import level_word, plain, shorten

OTHER = "Another warning; the table has its words."
THERE, CLOSE = (least for least, _ in VERDICTS[:2])
"""Least score at the next level of who shows what it expects, and of who comes close: the steps of every report."""
LONGEST = 90
"""Letters of a name or a file."""


@dataclass(slots=True)
class Group:
    """The counts."""

    names: bool
    files: int = 0
    read: int = 0
    faults: Counter[tuple[str, str]] = field(default_factory=Counter)
    scores: Heap = field(default_factory=Heap)
    levels: dict[str, Heap] = field(default_factory=dict)
    """Scores by the level that they read as."""
    targets: Counter[str] = field(default_factory=Counter)
    areas: dict[str, Heap] = field(default_factory=dict)
    gaps: Counter[str] = field(default_factory=Counter)
    gaps_at: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By skill and level measured at."""
    blockers: Counter[str] = field(default_factory=Counter)
    above: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Resumes read at the next level, by level and next one."""
    there: Counter[str] = field(default_factory=Counter)
    close: Counter[str] = field(default_factory=Counter)
    near: dict[str, list[Person]] = field(default_factory=dict)
    matches: Heap = field(default_factory=Heap)
    warned: int = 0
    warnings: Counter[str] = field(default_factory=Counter)
    confidence: Heap = field(default_factory=Heap)
    unsure: int = 0
    contacts: set[str] = field(default_factory=set)
    known: int = 0
    """Resumes with a contact."""
    unread: list[Person] = field(default_factory=list)


def gathered(members: Iterable[Member], *, names: bool, unsure: float) -> Group:
    """The counts of the group; `unsure` is the confidence below which a reading is in doubt."""
    group = Group(names)
    for member in members:
        group.files += 1
        if member.error:
            group.faults[member.error, member.error_words] += 1
            if names:
                group.unread.append(_person(member, member.error, None))
        else:
            _add(group, member, unsure)
    return group


def _add(group: Group, member: Member, unsure: float) -> None:
    group.read += 1
    group.scores.add(member.score)
    group.levels.setdefault(member.level, Heap()).add(member.score)
    group.targets[member.target] += 1
    for area, score in member.areas:
        group.areas.setdefault(area, Heap()).add(score)
    for skill, severity in dict(member.gaps).items():
        group.gaps[skill] += 1
        group.gaps_at[skill, member.target] += 1
        group.blockers[skill] += severity == "blocker"
    _add_next(group, member)
    if member.match is not None:
        group.matches.add(member.match)
    kinds = {kind_of(warning) for warning in member.warnings}
    group.warned += bool(kinds)
    group.warnings.update(kinds)
    group.confidence.add(round(100 * member.confidence))
    group.unsure += member.confidence < unsure
    if member.contact:
        group.known += 1
        group.contacts.add(member.contact)


def _add_next(group: Group, member: Member) -> None:
    if not member.next_level:
        return
    group.above[member.target, member.next_level] += 1
    if member.next_score < CLOSE:
        return
    (group.there if member.next_score >= THERE else group.close)[member.target] += 1
    if group.names:
        person = _person(member, level_word(member.target), member.next_score)
        group.near.setdefault(member.target, []).append(person)


def kind_of(warning: str) -> str:
    """The words for a warning's kind, without anything that the warning says of the resume."""
    return next((words for words, phrases in _kinds() if any(phrase in warning for phrase in phrases)), OTHER)


@cache
def _kinds() -> tuple[tuple[str, tuple[str, ...]], ...]:
    table = tomllib.loads(Path(__file__).with_name("warnings.toml").read_text(encoding="utf-8"))
    return tuple((kind["words"], tuple(kind["phrases"])) for kind in table["kind"])


def _person(member: Member, level: str, score: int | None) -> Person:
    file = plain(member.file)
    # Of a long path the end tells most.
    file = file if len(file) <= LONGEST else f"…{file[1 - LONGEST :]}"
    return Person(shorten(plain(member.name), LONGEST), file, level, score)
