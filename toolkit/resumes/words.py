"""Words by which the parts of a resume are known. They are data: one file each in `lexicon/`, read when first needed.

A file holds phrases parted by `;`, under `[kind]` lines where they fall into kinds; `#` begins a comment.
"""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent / "lexicon"


def _rows(name: str) -> list[str]:
    lines = (_FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _phrases(name: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for row in _rows(name) for phrase in row.split(";") if phrase.strip())


def _by_kind(name: str) -> dict[str, str]:
    """Phrase → kind."""
    found: dict[str, str] = {}
    kind = ""
    for row in _rows(name):
        if row.startswith("["):
            kind = row.strip("[]")
        else:
            found |= {phrase.strip(): kind for phrase in row.split(";") if phrase.strip()}
    return found


HEADINGS = _by_kind("headings")
"""Heading, lower case → kind of section."""

HEADING_NOUNS = _by_kind("heading_nouns")
"""Noun that decides a heading in other words → kind of section."""

SKILL_LABELS = frozenset(_phrases("skill_labels"))
NAME_PARTICLES = frozenset(_phrases("name_particles"))
"""Words of family names that are written small: `van der`, `de la`."""

SPOKEN_LANGUAGES = frozenset(_phrases("spoken_languages"))
TITLE_WORDS = frozenset(_phrases("title_words"))
TITLE_PHRASES = _phrases("title_phrases")
COMPANY_WORDS = frozenset(_phrases("company_words"))
DISCIPLINES = frozenset(_phrases("disciplines"))
"""Words of fields of work, which behind a title's comma belong to the title."""

SCHOOL_WORDS = frozenset(_phrases("school_words"))
DEGREES = "|".join(_rows("degrees"))
"""A regular expression for the name of a degree."""

DEGREE_DETAILS = _phrases("degree_details")
"""First words of lines under a degree that describe it."""

OPENING_VERBS = frozenset(_phrases("opening_verbs"))
"""Irregular past forms with which a line of what someone did begins."""

STATES = frozenset(_phrases("states"))
REGIONS = frozenset(_phrases("regions"))
PLACE_WORDS = frozenset(_phrases("place_words"))
JOB_KINDS = _by_kind("job_kinds")
"""Word beside a title → kind of job; `full-time` for those that say nothing unusual."""

NETWORKS = _by_kind("networks")
"""Host of a profile address → network."""

HANDLES = _by_kind("handles")
"""Name before a user's name → the address of the profile, with `{}` where the user's name goes."""
