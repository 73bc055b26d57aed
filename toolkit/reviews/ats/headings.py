"""Headings of jobs, education and skills that programs do not know, and such parts without a heading."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from toolkit.resumes.headings import kind_by_noun, kind_of
from toolkit.resumes.models import Resume, Section
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.printed import cut
from toolkit.reviews.models import SEVERITIES, Finding, Place
from toolkit.reviews.places import lines_between, place_of

KNOWN = Path(__file__).with_name("known_headings.toml")

LONGEST = 1000
"""Characters of a line from which on a text has lost its lines, and headings stand inside them."""
FIRST = 160
"""Most characters of the first line of a job or a degree."""

_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SPACED = re.compile(r"^(?:\w )+\w$")
"""A heading set with blanks between its letters: how it reads is another check's matter."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the parts that decide: the plain `name` of its heading, `what` it holds, and the words that name it."""

    kind: str
    name: str
    what: str
    severity: str
    words: tuple[str, ...]


@cache
def parts() -> tuple[Part, ...]:
    """The parts of the table."""
    table = tomllib.loads(KNOWN.read_text("utf-8"))
    return tuple(Part(kind, **{**row, "words": tuple(row["words"])}) for kind, row in table.items())


def is_known(heading: str, part: Part) -> bool:
    """Whether a heading has a word that names its part."""
    words = {word.casefold() for word in _LETTERS.findall(heading)}
    return bool(words & set(part.words)) or bool(_SPACED.match(heading.strip()))


def find(material: Material) -> Iterator[Finding]:
    """Findings on headings; formats whose parts have names of their own have none."""
    resume = material.resume
    if resume is None or resume.document.data is not None:
        return
    missing: list[tuple[Part, Place]] = []
    flat = any(len(line.text) > LONGEST for line in resume.document.lines)
    for part in parts():
        sections = [section for section in resume.sections if section.kind == part.kind]
        yield from _unknown(material, resume, part, sections)
        if not flat and not any(section.heading for section in sections) and not _stands_on_the_page(resume, part):
            missing += [(part, place) for place in _first_line(resume, part, sections)]
    if missing:
        told = "; ".join(f"your {part.what}, which begin with “{cut(place.text)}”" for part, place in missing)
        worst = min((part.severity for part, _ in missing), key=SEVERITIES.index)
        names = " and ".join(f"“{part.name}”" for part, _ in missing)
        mend = f"Put {names} over them, {'each ' if len(missing) > 1 else ''}on a line of its own."
        places = [place for _, place in missing]
        yield material.finding("heading-missing", f"No heading stands over {told}.", places, severity=worst, mend=mend)


def _unknown(material: Material, resume: Resume, part: Part, sections: Sequence[Section]) -> Iterator[Finding]:
    for section in sections:
        heading = " ".join(section.heading.split())
        if not heading or is_known(heading, part):
            continue
        end = section.start + len(section.heading)
        if resume.document.text[section.start : end] != section.heading:
            end = resume.document.text.find("\n", section.start)
        yield material.finding(
            "heading-unknown",
            f"“{heading}” stands over your {part.what}.",
            [place_of(resume.document, section.start, end if end > 0 else section.end)],
            severity=part.severity,
            mend=f"Write “{part.name}” over it.",
        )


def _stands_on_the_page(resume: Resume, part: Part) -> bool:
    """Whether some line, or the label at its begin, is a heading of the part that was not taken for one."""
    labels = (line.text.partition(":")[0] for line in resume.document.lines)
    return any(part.kind in (kind_of(label), kind_by_noun(label)) for label in labels)


def _first_line(resume: Resume, part: Part, sections: Sequence[Section]) -> Iterator[Place]:
    """The first line of what a part holds, where something that is sure to belong to it was read."""
    held: dict[str, list[tuple[int, tuple[str, ...]]]] = {
        "work": [(role.start, (role.title, role.company)) for role in resume.roles if role.period.start],
        "education": [(degree.start, (degree.degree, degree.institution)) for degree in resume.degrees],
        "skills": [(group.start, group.keywords) for group in resume.skill_groups],
    }
    inside = [each for each in held[part.kind] if any(section.start <= each[0] < section.end for section in sections)]
    if inside:
        start, names = min(inside)
        line = lines_between(resume.document, start, start + 1)[0]
        if len(line.text) <= FIRST and any(name and name in line.text for name in names):
            yield place_of(resume.document, line.start, line.end)
