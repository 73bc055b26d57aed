"""What a level asks for beyond skills, and no line shows."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from toolkit.reviews.models import Finding
from toolkit.reviews.resume.material import Material
from toolkit.reviews.resume.said import is_english

_TABLE = Path(__file__).with_name("signals.toml")
_SILENT = frozenset({"skills", "contact", "interests", "references", "languages", "education", "certificates"})
"""Sections whose words are no deeds."""
_FEWEST_LINES = 4


def find(material: Material) -> Iterator[Finding]:
    """One finding that names the signs of the level that the resume does not show; none for an early draft."""
    absent = missing(material)
    if not absent or len(material.statements) < _FEWEST_LINES:
        return
    level = material.taxonomy.benchmark.levels[material.assessment.target_level]
    wanted = _data()["levels"][level.id]
    yield material.finding(
        "signal-missing",
        f"At {level.name.lower()} level a reader looks for {_listing(_names(wanted), 'and')}; "
        f"no line shows {'it' if absent == list(wanted) == wanted[:1] else _listing(_names(absent), 'or')}.",
        severity="minor" if len(absent) > 1 else "note",
        mend=f"Where you did {'this' if len(absent) == 1 else 'one of these'}, give it a line: "
        f"{'; '.join(_data()['kinds'][kind]['line'] for kind in absent)}.",
    )


def missing(material: Material) -> list[str]:
    """The kinds of signs that the level asks for and no line, title or paragraph of the resume shows."""
    if not is_english(material):
        return []
    text = _told(material)
    wanted = _data()["levels"].get(material.assessment.target_level, ())
    return [kind for kind in wanted if not _pattern(kind).search(text)]


def counts_as(kind: str) -> str:
    """What a line of this kind adds to the evidence: `scope`, `outcome`, or nothing."""
    return str(_data()["kinds"][kind].get("counts_as", ""))


def _told(material: Material) -> str:
    """All words of the resume but those of lists and contact lines."""
    resume = material.resume
    text = resume.document.text
    kept, at = [], 0
    for section in sorted(resume.sections, key=lambda s: s.start):
        if section.kind in _SILENT:
            kept.append(text[at : section.start])
            at = section.end
    return " ".join(" ".join((*kept, text[at:])).split())


def _names(kinds: list[str]) -> list[str]:
    return [_data()["kinds"][kind]["name"] for kind in kinds]


def _listing(words: list[str], link: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {link} {words[-1]}"


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_data()['kinds'][kind]['words'])})(?![\w-])", re.IGNORECASE)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(_TABLE.read_text("utf-8"))
