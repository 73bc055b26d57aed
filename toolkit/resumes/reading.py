"""A Document read as a Resume: sections first, then the entries of each."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.documents.models import Document
from toolkit.errors import EmptyInput
from toolkit.resumes.confidence import undated_warnings, with_confidence
from toolkit.resumes.contact import contact_of
from toolkit.resumes.education import degrees_of
from toolkit.resumes.entries import Entry, entries_of
from toolkit.resumes.items import are_spoken, certificates_of, items_of, languages_of
from toolkit.resumes.models import Item, Resume, Role, Section
from toolkit.resumes.parts import Part
from toolkit.resumes.projects import projects_of
from toolkit.resumes.rows import Margins, Row, margins_of, rows_of, runs_on
from toolkit.resumes.sections import parts_of
from toolkit.resumes.skills import groups_of
from toolkit.resumes.work import roles_of


def read(document: Document) -> Resume:
    """The resume in `document`; raises EmptyInput where there is no text."""
    if document.data is not None:
        from toolkit.resumes.structured import read_structured

        return read_structured(document)
    rows = rows_of(document)
    if not rows:
        raise EmptyInput(f"{document.source} has no text; give a file with the resume's text in it")
    margins = margins_of(rows)
    parts = parts_of(rows, margins)
    contact_rows = [row for part in parts if part.kind == "contact" for row in part.rows]
    roles = roles_of(_entries(parts, "work", margins))
    roles += roles_of(_entries(parts, "volunteer", margins), volunteer=True)
    degrees = degrees_of(_entries(parts, "education", margins))
    contact = contact_of(contact_rows, rows, document.metadata.get("title", ""))
    groups = [group for part in parts if part.kind == "skills" for group in groups_of(part.rows, margins)]
    spoken = [Item(word, "", None, "", g.start, g.end) for g in groups if are_spoken(g) for word in g.keywords]
    languages = languages_of([*_items(parts, "languages", margins), *spoken])
    resume = Resume(
        document,
        contact,
        _summary(parts, margins),
        tuple(_sections(parts)),
        tuple(roles),
        tuple(degrees),
        tuple(
            project
            for part in parts
            if part.kind == "projects"
            for project in projects_of(entries_of(part.rows, margins, "projects"))
        ),
        tuple(
            item
            for part in parts
            if part.kind == "certificates"
            for item in certificates_of(entries_of(part.rows, margins), part.rows, margins)
        ),
        tuple(_items(parts, "publications", margins)),
        tuple(_items(parts, "awards", margins)),
        tuple(languages),
        tuple(_items(parts, "interests", margins)),
        tuple(group for group in groups if not are_spoken(group)),
        tuple(_warnings(document, contact.name, roles)),
    )
    return with_confidence(resume)


def _entries(parts: list[Part], kind: str, margins: dict[int, Margins]) -> list[Entry]:
    return [entry for part in parts if part.kind == kind for entry in entries_of(part.rows, margins, kind)]


def _items(parts: list[Part], kind: str, margins: dict[int, Margins]) -> list[Item]:
    return [item for part in parts if part.kind == kind for item in items_of(part.rows, margins)]


def _sections(parts: list[Part]) -> list[Section]:
    """Sections in document order; what goes on in another column is a section of its own."""
    return [
        Section(part.kind, part.heading, part.start, max(part.end, part.start))
        for part in parts
        if part.kind != "contact"
    ]


def _summary(parts: list[Part], margins: dict[int, Margins]) -> str:
    rows = [row for part in parts if part.kind == "summary" for row in part.rows]
    return "\n".join(_paragraphs(rows, margins))


def _paragraphs(rows: list[Row], margins: dict[int, Margins]) -> list[str]:
    texts: list[str] = []
    above: Row | None = None
    for row in rows:
        edge = margins.get(row.first.block)
        if above is not None and edge and runs_on(above.first, row.first, edge):
            texts[-1] += " " + row.text.replace("\t", " ")
        else:
            texts.append(row.text.replace("\t", " "))
        above = row
    return texts


def _warnings(document: Document, name: str, roles: Sequence[Role]) -> list[str]:
    """What the reader is unsure of, in sentences."""
    found = list(document.warnings)
    if document.hidden and document.format != "pdf":
        found.append("the file holds text that the page does not show; it was not counted")
    if not name:
        found.append("no name was found")
    if not roles:
        found.append("no jobs were found; a heading such as Experience over them helps any reader")
    found.extend(undated_warnings(roles))
    return found
