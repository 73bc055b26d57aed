"""The sentences of a letter that are not the resume's own, by tone."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from toolkit.papers.wording import capital

_FILE = Path(__file__).with_name("phrases.toml")


@cache
def phrases() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


class Voice:
    """Fills the patterns of one tone, each pattern once before any is used again."""

    def __init__(self, tone: str) -> None:
        self._tone = tone
        self._used: dict[str, int] = {}

    def pattern(self, name: str) -> Any:
        """What stands under `name` for this tone, or for the plain one."""
        found = phrases()[name]
        return found.get(self._tone, found["plain"])

    def say(self, name: str, **fields: str) -> str:
        """The next pattern under `name`, filled in."""
        patterns = self.pattern(name)
        if isinstance(patterns, str):
            return _stopped(fill(patterns, fields))
        turn = self._used.get(name, 0)
        self._used[name] = turn + 1
        return _stopped(capital(fill(patterns[turn % len(patterns)], fields)))


def fill(pattern: str, fields: dict[str, str]) -> str:
    """The pattern with its fields; braces inside a value stay as they are. KeyError for a field that is not given."""
    return "".join(
        literal + (fields[name] if name is not None else "") for literal, name, _, _ in Formatter().parse(pattern)
    )


def _stopped(sentence: str) -> str:
    """One full stop where a name brought its own: `at Oxbowline Inc.`"""
    return sentence[:-1] if sentence.endswith("..") else sentence
