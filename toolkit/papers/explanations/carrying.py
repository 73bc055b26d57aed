"""What carries over: themes and tools that lines of both trades show."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from toolkit.papers.explanations.jobs_said import printed
from toolkit.papers.explanations.patterns import table
from toolkit.papers.letters.models import Source
from toolkit.papers.quotes import held
from toolkit.resumes.models import Resume

MOST = 3
"""Themes named in one sentence."""


@dataclass(frozen=True, slots=True)
class Carried:
    name: str
    sources: tuple[Source, ...]
    """A line of the old trade and one of the new."""


@cache
def _themes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((theme["name"], re.compile("|".join(theme["words"]), re.IGNORECASE)) for theme in table()["theme"])


def carried(resume: Resume, old: Collection[int], new: Collection[int]) -> tuple[Carried, ...]:
    """The themes that both trades show, in the order of the table."""
    found = []
    for name, pattern in _themes():
        left, right = _line(resume, old, pattern), _line(resume, new, pattern)
        if left and right:
            found.append(Carried(name, (left, right)))
    return tuple(found[:MOST])


def _line(resume: Resume, roles: Collection[int], pattern: re.Pattern[str]) -> Source | None:
    for index in roles:
        role = resume.roles[index]
        for bullet in role.bullets:
            if pattern.search(bullet.text):
                return printed(resume, bullet.start, bullet.end, held(role))
    return None
