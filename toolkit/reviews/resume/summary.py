"""A summary that could stand on any resume."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from toolkit.reviews.models import Finding
from toolkit.reviews.resume.material import Material
from toolkit.reviews.resume.passages import passages, whole
from toolkit.reviews.resume.said import has_figure

_TABLE = Path(__file__).with_name("summary.toml")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SAYING = 2
"""Words that are not said of everyone, from which a summary says something (editors, 2026-11)."""


def find(material: Material) -> Iterator[Finding]:
    """A finding where the summary has no figure, names no skill and no field, and is made of words said of everyone."""
    found = [passage for passage in passages(material) if passage.kind == "summary"]
    for passage in found[:1]:
        if says_nothing(material, passage.text, passage.start, passage.end):
            yield material.finding(
                "summary-says-nothing",
                "The summary names no skill and no field and gives no figure, so it could stand on any resume.",
                [whole(material, passage)],
            )


def says_nothing(material: Material, text: str, start: int, end: int) -> bool:
    """Whether a text at this place names no skill, says no figure and has only words that are said of everyone."""
    title = {word.casefold() for word in _WORD.findall(" ".join(_titles(material)))}
    named = (m for m in material.evidence.mentions if start <= m.start < end and _is_hard(material, m.skill))
    if has_figure(text) or any(not {word.casefold() for word in _WORD.findall(m.text)} <= title for m in named):
        return False
    words = {word.casefold() for word in _WORD.findall(text)}
    return len(words - _general() - title) < _SAYING


def _is_hard(material: Material, id_: str) -> bool:
    """Whether a skill is none of the virtues, such as teamwork."""
    skill = material.taxonomy.skills.get(id_)
    return skill is not None and id_ in material.evidence.shown and skill.area not in _soft()


def _titles(material: Material) -> Iterator[str]:
    yield material.resume.contact.label
    yield material.resume.contact.name
    for role in material.resume.roles:
        yield role.title


@cache
def _general() -> frozenset[str]:
    return frozenset(word for line in (*_data()["words"], *_data()["small"]) for word in line.split())


@cache
def _soft() -> frozenset[str]:
    return frozenset(_data()["soft_areas"])


@cache
def _data() -> dict[str, list[str]]:
    return tomllib.loads(_TABLE.read_text("utf-8"))
