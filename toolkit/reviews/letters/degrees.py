"""Degrees, their fields and schools that a clause claims and the resume does not show."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import Any

from toolkit.resumes.models import Degree
from toolkit.reviews.letters.claim import Claimed, Problem
from toolkit.reviews.letters.concepts import content_keys, words_of
from toolkit.reviews.letters.record import RecordLine


def find(claimed: Claimed) -> Iterator[Problem]:
    """The first degree that is not there, or that is from another school or of another field."""
    yield from islice(chain(_levels(claimed), _fields(claimed)), 1)


def _levels(claimed: Claimed) -> Iterator[Problem]:
    lines = _lines(claimed)
    for pattern in _degree_patterns().values():
        for match in pattern.finditer(claimed.text, claimed.clause.from_):
            if not _own_degree(match, claimed):
                continue
            if stranger := _strange_school(match, claimed):
                yield Problem(
                    f"The resume shows no degree from {stranger['school']}; name the school it prints.",
                    stranger.start("school"), stranger.end("school"), lines[:2],
                )  # fmt: skip
            named = _schools_behind(match.end(), claimed)
            having = any(pattern.search(f" {degree.degree} ") for degree in _degrees(named, claimed))
            if not having and (named or not any(pattern.search(f" {line.text} ") for line in lines)):
                there = " there" if named else ""
                yield Problem(
                    f"The resume does not show “{match.group().strip()}”{there}; name the degree it prints.",
                    match.start(), match.end(), lines[:2],
                )  # fmt: skip


def _fields(claimed: Claimed) -> Iterator[Problem]:
    tables = _tables()
    for match in _field_pattern().finditer(claimed.text, claimed.clause.from_):
        degrees = _degrees(_schools_behind(match.end(), claimed), claimed)
        degrees = _of_level(match.group(), degrees) or degrees
        fields = [word for word in content_keys(words_of(match["field"])) if word.lower not in tables["no_field"]]
        own = [word for degree in degrees for word in words_of(f"{degree.degree} {degree.area} {degree.institution}")]
        shown = frozenset[str]().union(*(word.keys for word in own))
        if not claimed.record.resume.degrees:
            shown = shown.union(*(line.keys for line in _lines(claimed)))
        printed = {word.lower for degree in degrees for word in words_of(f"{degree.degree} {degree.area}")}
        if any(not w.keys & shown or (w.lower in tables["exact"] and w.lower not in printed) for w in fields):
            yield Problem(
                f"The resume does not show a degree in {match['field'].strip()}; name the field it prints.",
                match.start("field"), match.end("field"), _lines(claimed)[:2],
            )  # fmt: skip


def _lines(claimed: Claimed) -> tuple[RecordLine, ...]:
    return tuple(line for line in claimed.record.lines if line.section == "education")


def _degrees(named: frozenset[int], claimed: Claimed) -> list[Degree]:
    return [degree for i, degree in enumerate(claimed.record.resume.degrees) if not named or i in named]


def _of_level(text: str, degrees: Sequence[Degree]) -> list[Degree]:
    """The degrees of the level that a text names."""
    levels = [pattern for pattern in _degree_patterns().values() if pattern.search(text)]
    return [degree for degree in degrees if any(pattern.search(f" {degree.degree} ") for pattern in levels)]


_SCHOOL = re.compile(r"[^,.;]{0,50}?\b(?:from|at)\s+(?:the\s+)?(?P<school>[A-Z][\w-]+(?:\s+(?:of\s+)?[A-Z][\w-]+)*)")


def _strange_school(match: re.Match[str], claimed: Claimed) -> re.Match[str] | None:
    """The school named right behind a degree that no degree of the resume is from."""
    found = _SCHOOL.match(claimed.text, match.end())
    if found is None or any(n.start < found.end() and n.end > found.start("school") for n in claimed.schools):
        return None
    if re.search(r"\b(?:I|we)\b", found.group()):
        return None
    plain = _tables()["plain_schools"]
    shown = {word.lower for degree in claimed.record.resume.degrees for word in words_of(degree.institution)}
    told = {word.lower for word in words_of(found["school"]) if word.lower not in plain}
    if not told:
        return None
    return None if not shown or told & shown else found


def _schools_behind(place: int, claimed: Claimed) -> frozenset[int]:
    """The degrees of the school that is named next behind a place, else of all that the clause names."""
    behind = [school for school in claimed.schools if school.start >= place]
    return behind[0].roles if behind else frozenset(i for school in claimed.schools for i in school.roles)


def _own_degree(match: re.Match[str], claimed: Claimed) -> bool:
    if re.match(
        r"\s*(?:degree\s+)?(?:students?|theses|thesis|candidates?|interns?|level)\b", claimed.text[match.end() :]
    ):
        return False
    before = claimed.text[: match.start()].lower()
    return not re.search(r"\b(?:require\w*|ask\w*|without|not|no)\s+(?:an?\s+|for\s+an?\s+)?$", before)


@cache
def _tables() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("degrees.toml").read_text("utf-8"))


@cache
def _degree_patterns() -> Mapping[str, re.Pattern[str]]:
    return {
        level: re.compile("|".join(rf"(?<![\w.]){word}(?!\w)" for word in words))
        for level, words in _tables()["levels"].items()
    }


@cache
def _field_pattern() -> re.Pattern[str]:
    cues = "|".join(_tables()["field_cues"])
    return re.compile(
        rf"(?:{cues})\s+(?:the\s+)?(?P<field>(?!at\b|from\b|I\b|while\b|there\b|for\b)[^\W\d_][\w&-]*(?:\s+(?:and\s+(?!an?\b|the\b|my\b))?(?!at\b|from\b|in\b|for\b|with\b|I\b|before\b|while\b|where\b|on\b|by\b|to\b|of\b|then\b|graduated\b|this\b|that\b|which\b|now\b|after\b|as\b|under\b|during\b|when\b|is\b|was\b|has\b|have\b|gave\b|taught\b|degrees?\b|and\b|a\b|an\b|the\b|my\b)[^\W\d_][\w&-]*){{0,3}})"
    )
