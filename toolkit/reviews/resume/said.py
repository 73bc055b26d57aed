"""What a line says besides its tools: the deed, whether there is a figure, and whether anything came of it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from toolkit.evidence.months import month_of
from toolkit.language.telling import language_of
from toolkit.language.verbs import verb_of
from toolkit.reviews.models import Place
from toolkit.reviews.resume.material import Material, Statement
from toolkit.taxonomy.models import DEPTHS

_TABLE = Path(__file__).with_name("said.toml")
_DIGITS = re.compile(r"(?<![\w.@/-])(?<![A-Za-z]\s)?[$€£~<>≥≤+]{0,2}\d[\d,.]*")
_MODEL = re.compile(r"B(?=[ -](?:[\w-]+ ){0,2}(?:models?|llms?|networks?)\b)")
"""Behind a number: the size by which a model is called (`an 8B model`)."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_SECOND_CLAUSE = re.compile(r"[;:–—] (?:\S+ ){3}")
_LONGEST_QUOTE = 110
_RECENCY = (1.0, 0.7, 0.4)
"""Weight of the newest job that counts, the next and the one after; older ones are not asked for results (editors,
2026-11): a reader's eye is on the last years.
"""
_OLD = (1200, 84, 60)
"""Months after their end from which these are not asked either."""
_OF_PROJECT = 0.5


@dataclass(frozen=True, slots=True)
class Said:
    """A statement and what it says."""

    statement: Statement
    verb: str
    """Base form of the verb that opens it, empty where none does."""
    skills: tuple[str, ...]
    """Ids of the skills it names and does not merely wish for, as they stand in it."""
    names: tuple[str, ...]
    """The words in which it names them."""
    bare: str
    """Its text with blanks for the names of skills."""
    depth: str
    """The deepest that it shows any of them, `missing` where it names none."""
    measured: bool
    """Whether the evidence counts it as an outcome or a scale in figures."""
    leads: bool
    figure: bool
    """Whether it says any number that is no year, version or part of a name."""
    result: str
    """Words of what came of it or what it is for, empty for none."""
    weight: float
    """How much the line matters: weight of its skills at the level, times that of its job."""

    @property
    def text(self) -> str:
        return self.statement.bullet.text

    @property
    def key(self) -> tuple[int, int]:
        return self.statement.bullet.start, self.statement.bullet.end

    @property
    def told(self) -> bool:
        """Whether it says how much or what came of it."""
        return self.figure or self.measured or bool(self.result)


def said(material: Material) -> tuple[Said, ...]:
    """What each statement says, in the order of the page; nothing of a resume in another language than English."""
    if not is_english(material):
        return ()
    proofs: dict[tuple[int, int], dict[int, tuple[str, str, str]]] = {}
    for id_, shown in material.evidence.shown.items():
        for proof in shown.proofs:
            if proof.skill == id_:
                line = proofs.setdefault((proof.start, proof.end), {})
                line[proof.mention.start] = id_, proof.depth, proof.mention.text
    kinds = {(s.start, s.end, s.kind) for s in material.evidence.signals}
    weights = _weights_of_roles(material)
    return tuple(_said(material, s, proofs, kinds, weights) for s in material.statements)


def place(material: Material, one: Said) -> Place:
    """The place of a line, with its words as they are read."""
    return replace(material.place(*one.key), text=one.text)


def quoted(text: str) -> str:
    """The line in quotes, cut at a word where it is long."""
    if len(text) <= _LONGEST_QUOTE:
        return f"“{text}”"
    return f"“{text[:_LONGEST_QUOTE].rsplit(' ', 1)[0].rstrip(',;:')} …”"


def is_english(material: Material) -> bool:
    """Whether the resume is written in English, the only language whose lines are judged."""
    return _is_english(material.resume.document.text)


@lru_cache(maxsize=4)
def _is_english(text: str) -> bool:
    return language_of(text) == "English"


@cache
def either(name: str) -> re.Pattern[str]:
    """A pattern that finds any of the list `name` as whole words."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(table()[name])})(?![\w-])", re.IGNORECASE)


@cache
def table() -> dict[str, list[str]]:
    """The lists of said.toml."""
    return tomllib.loads(_TABLE.read_text("utf-8"))


def _said(
    material: Material,
    statement: Statement,
    proofs: dict[tuple[int, int], dict[int, tuple[str, str, str]]],
    kinds: set[tuple[int, int, str]],
    weights: dict[int, float],
) -> Said:
    bullet = statement.bullet
    named = [found for _, found in sorted(proofs.get((bullet.start, bullet.end), {}).items())]
    level = material.assessment.target_level
    known = material.taxonomy.skills
    heaviest = max((known[id_].importance[level] for id_, *_ in named if id_ in known), default=0.0)
    of_role = _OF_PROJECT if statement.role is None else weights.get(statement.role, 0.0)
    bare = _without_names(material, statement)
    return Said(
        statement=statement,
        verb=opening_verb(bullet.text),
        skills=tuple(id_ for id_, *_ in named),
        names=tuple(" ".join(words.split()) for *_, words in named),
        bare=bare,
        depth=max((depth for _, depth, _ in named), key=DEPTHS.index, default="missing"),
        measured=(bullet.start, bullet.end, "outcome") in kinds,
        leads=(bullet.start, bullet.end, "scope") in kinds,
        figure=has_figure(bare),
        result=_result(bullet.text),
        weight=(0.25 + heaviest) * of_role,
    )


def opening_verb(text: str) -> str:
    """Base form of the verb that opens a line, past an adverb; empty where none does."""
    words = re.findall(r"[\w/’'-]+", text)[:2]
    if words and words[0].endswith("ly") and len(words) > 1:
        words = words[1:]
    verb, forms = verb_of(words[0]) if words else (None, frozenset[str]())
    return verb.base if verb and forms & {"past", "base", "third", "gerund"} else ""


def has_figure(text: str) -> bool:
    """Whether a text says any number, in digits or words, that is no year and no part of a name."""
    if any(not _is_name(text, found.end()) for found in either("numbers").finditer(text)):
        return True
    return any(
        not (_YEAR.fullmatch(found.group().strip("$€£~<>≥≤+,.")) and found.group()[0].isdigit())
        and not _is_name(text, found.end())
        for found in _DIGITS.finditer(text)
    )


def _is_name(text: str, end: int) -> bool:
    behind = re.match(r"-(\w+)", text[end:])
    named = behind is not None and behind[1].lower() in table()["names_of_numbers"]
    return named or bool(_MODEL.match(text, end))


def _result(text: str) -> str:
    received = either("received").match(text)
    found = received or either("results").search(text.split(" ", 1)[-1]) or _SECOND_CLAUSE.search(text)
    return found.group() if found else ""


def _without_names(material: Material, statement: Statement) -> str:
    """The line's text with blanks for the names of skills."""
    text, bullet = statement.bullet.text, statement.bullet
    bare, after = text, 0
    for mention in sorted(m for m in material.evidence.mentions if bullet.start <= m.start < bullet.end):
        words = " ".join(mention.text.split())
        at = text.find(words, after)
        if at >= 0:
            bare = bare[:at] + "_" * len(words) + bare[at + len(words) :]
            after = at + len(words)
    return bare


def _weights_of_roles(material: Material) -> dict[int, float]:
    """How much a line of each job matters: the newest job that has to do with the role most; as printed where no date
    says which is newest.
    """
    tenures = sorted(material.evidence.tenures, key=lambda t: (-t.last, -t.first, t.role))
    close = [t for t in tenures if t.relevance > 0] or tenures
    now = month_of(material.as_of)
    dated = [(t.role, now - t.last) for t in close] or [(at, 0) for at in range(len(material.resume.roles))]
    recent = zip(dated, _RECENCY, _OLD, strict=False)
    return {role: weight for (role, months), weight, old in recent if months < old}
