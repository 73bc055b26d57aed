"""Lines in a job that name tools and nothing done with them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from toolkit.reviews.models import Finding
from toolkit.reviews.resume.blanks import faithful, with_use
from toolkit.reviews.resume.duty import duty_of
from toolkit.reviews.resume.material import Material
from toolkit.reviews.resume.said import Said, place, quoted, said

_TABLE = Path(__file__).with_name("tool_list.toml")
_FEWEST = 2
_WORD = re.compile(r"[^\W_][\w'’+#./-]*")


def find(material: Material) -> Iterator[Finding]:
    """A finding for each line that names tools and no deed; a line that states the stack of a job is none where other
    lines show its tools.
    """
    lines = said(material)
    for one in lines:
        if not is_list(one) or duty_of(one):
            continue
        opening = _opening().match(one.text)
        alone = [name for id_, name in zip(one.skills, one.names, strict=True) if not _shown(id_, one, lines)]
        if opening:
            yield material.finding(
                "tool-list",
                f"{quoted(one.text)} names tools and not what you built with them.",
                [place(material, one)],
                rewrite=faithful(one.text, one.names, with_use(one.text, deed=bool(_using().match(one.text)))),
            )
        elif alone:
            yield material.finding(
                "tool-list",
                f"{quoted(one.text)} names {_listing(alone)}, and no line of a job or project shows what for.",
                [place(material, one)],
                severity="note",
            )


def is_list(one: Said) -> bool:
    """Whether a line of a job has names of tools and, besides words of use, nothing else."""
    if len(one.names) < _FEWEST or one.measured or one.statement.role is None:
        return False
    rest = one.bare
    opening = _opening().match(rest) or _label().match(rest)
    if not opening and (one.verb or ":" in rest):
        return False
    left = _WORD.findall(rest[opening.end() :] if opening else rest)
    return all(word.lower() in _data()["fillers"] or (word[:1].isupper() and not opening) for word in left)


def _shown(skill: str, one: Said, lines: tuple[Said, ...]) -> bool:
    return any(skill in other.skills and not is_list(other) for other in lines if other.key != one.key)


def _listing(names: list[str]) -> str:
    shown = names[:5]
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return ", ".join(f"“{name}”" for name in shown) + more


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join((*_data()['using'], *_data()['having']))})(?![\w-])", re.IGNORECASE)


@cache
def _using() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_data()['using'])})(?![\w-])", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_data()['labels'])})\s*[:–—-]", re.IGNORECASE)


@cache
def _data() -> dict[str, list[str]]:
    return tomllib.loads(_TABLE.read_text("utf-8"))
