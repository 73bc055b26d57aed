"""The texts whose language is judged: statements, the summary, and paragraphs under jobs and projects."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from toolkit.language.telling import language_of
from toolkit.reviews.places import lines_between

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.reviews.models import Place
    from toolkit.reviews.resume.material import Material


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the resume as a person reads it: wrapped lines joined."""

    text: str
    start: int
    """Offset into `document.text`."""
    end: int
    kind: str
    """`statement`, `summary` or `paragraph`."""
    role: int | None = None
    """Index into `resume.roles`, None outside jobs."""
    project: int | None = None
    """Index into `resume.projects`, None outside projects."""
    current: bool = False
    """Whether the job or project is still held."""
    listed: bool = False
    """Whether it is an item of a list, and not a sentence of a job told in prose."""


def passages(material: Material) -> tuple[Passage, ...]:
    """The passages of an English resume in the order of the page; none of one in another language."""
    if not _is_english(material.resume.document.text):
        return ()
    return tuple(sorted(_all(material), key=lambda passage: passage.start))


def statements(material: Material) -> list[Passage]:
    """The passages that are lines about a job or project."""
    return [passage for passage in passages(material) if passage.kind == "statement"]


def listed(material: Material) -> list[Passage]:
    """The statements that are items of a list."""
    return [passage for passage in passages(material) if passage.listed]


def by_job(material: Material) -> dict[int, list[Passage]]:
    """The statements of each job, by its index in `resume.roles`, in the order of the page."""
    found: dict[int, list[Passage]] = {}
    for passage in statements(material):
        if passage.role is not None:
            found.setdefault(passage.role, []).append(passage)
    return found


def whole(material: Material, passage: Passage) -> Place:
    """The place of a passage with its words as they are read."""
    return _quoting(material, passage.start, passage.end, passage.text)


def words_of(material: Material, passage: Passage, start: int, end: int) -> Place:
    """The place of `passage.text[start:end]`; the place of the passage where the file breaks the words up."""
    words = passage.text[start:end]
    before = len(re.findall(_loose(words), passage.text[:start]))
    found = list(re.finditer(_loose(words), material.resume.document.text[passage.start : passage.end]))
    if before >= len(found):
        return _quoting(material, passage.start, passage.end, words)
    offset = passage.start
    return material.place(offset + found[before].start(), offset + found[before].end())


def is_certain(material: Material, start: int, end: int) -> bool:
    """Whether each character between two offsets is as the file has it, and not as OCR took it for."""
    return all(line.confidence >= 1 for line in lines_between(material.resume.document, start, end))


@lru_cache(maxsize=4)
def _is_english(text: str) -> bool:
    return language_of(text) == "English"


def _quoting(material: Material, start: int, end: int, words: str) -> Place:
    return replace(material.place(start, end), text=words)


def _all(material: Material) -> Iterator[Passage]:
    resume = material.resume
    for statement in material.statements:
        bullet = statement.bullet
        yield Passage(
            bullet.text,
            bullet.start,
            bullet.end,
            "statement",
            statement.role,
            statement.project,
            statement.current,
            listed=statement.role is None or bool(resume.roles[statement.role].bullets),
        )
    for section in resume.sections:
        if section.kind == "summary":
            yield from _found(material, resume.summary, section.start, section.end, "summary")
            break
    else:
        yield from _found(material, resume.summary, 0, len(resume.document.text), "summary")
    told = {statement.role for statement in material.statements}
    for at, role in enumerate(resume.roles):
        if at in told and not role.bullets:
            continue
        yield from _found(material, role.summary, role.start, role.end, "paragraph", role=at, current=role.period.open)
    for at, project in enumerate(resume.projects):
        if len(project.description.split()) > 3:
            yield from _found(material, project.description, project.start, project.end, "paragraph", project=at)


def _found(
    material: Material,
    text: str,
    start: int,
    end: int,
    kind: str,
    *,
    role: int | None = None,
    project: int | None = None,
    current: bool = False,
) -> Iterator[Passage]:
    """`text` as a passage at its place between two offsets; nothing where it is empty or not printed there."""
    found = text.strip() and re.search(_loose(text), material.resume.document.text[start:end])
    if found:
        yield Passage(text, start + found.start(), start + found.end(), kind, role, project, current)


def _loose(words: str) -> str:
    """A pattern for `words` with any blanks, line ends and tabs between them."""
    return r"\s+".join(re.escape(word) for word in words.split())
