"""Where a resume names people, employers and schools. A word in such a name is no skill (Snowflake the employer,
Claude Dubois).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.evidence.passages import Passage
from toolkit.language.pipeline import Place
from toolkit.resumes.models import Resume

_HEADERS = frozenset({"header", "heading"})


def names_in(resume: Resume, passages: Sequence[Passage]) -> list[Place]:
    """The places of names with their labels (`PERSON`, `EMPLOYER`, `SCHOOL`), in reading order.

    A name of several words counts wherever it stands; one of a single word only in the lines that head a job, because
    an engineer at a database
    company writes of its database in the bullets.
    """
    text = resume.document.text
    found: set[Place] = set()
    for name, label in _names(resume):
        for start in _occurrences(name, text):
            if " " in name or _heads(start, passages):
                found.add((start, start + len(name), label))
    return sorted(found)


def _names(resume: Resume) -> Iterator[tuple[str, str]]:
    named = [(resume.contact.name, "PERSON")]
    named += [(role.company, "EMPLOYER") for role in resume.roles]
    named += [(degree.institution, "SCHOOL") for degree in resume.degrees]
    yield from dict.fromkeys((name.strip(), label) for name, label in named if name.strip())


def _occurrences(name: str, text: str) -> Iterator[int]:
    """Offsets at which a name stands as whole words."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start
        start = text.find(name, end)


def _heads(at: int, passages: Sequence[Passage]) -> bool:
    return any(p.start <= at < p.end and (p.part in _HEADERS or p.section == "education") for p in passages)
