"""How sure the reader is of each job, degree and project: a share from 0 to 1, lowered by what is missing or guessed.

The factors are the editors' estimates (November 2026), not measured figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from toolkit.documents.models import Document
from toolkit.resumes.models import Degree, Project, Resume, Role
from toolkit.resumes.naming import company_score, title_score
from toolkit.resumes.schools import is_school

LOW = 0.6
"""Below this an entry is named in a warning."""

_NO_DATE, _NO_NAME, _NO_TITLE, _BY_ORDER = 0.6, 0.55, 0.7, 0.85


def undated_warnings(roles: Sequence[Role]) -> list[str]:
    """A sentence where jobs have no start date, else nothing."""
    undated = sum(role.period.start is None for role in roles)
    if not undated:
        return []
    if undated == 1:
        return [f"1 of {len(roles)} jobs has no start date that could be read, so it adds no years"]
    return [f"{undated} of {len(roles)} jobs have no start date that could be read, so they add no years"]


def with_confidence(resume: Resume) -> Resume:
    """`resume` with the confidence of its entries, and a warning that names those read with little."""
    document = resume.document
    roles = tuple(replace(role, confidence=_of_role(role, document)) for role in resume.roles)
    degrees = tuple(replace(degree, confidence=_of_degree(degree, document)) for degree in resume.degrees)
    projects = tuple(replace(project, confidence=_of_project(project, document)) for project in resume.projects)
    return replace(
        resume, roles=roles, degrees=degrees, projects=projects, warnings=(*resume.warnings, *_warnings(roles, degrees))
    )


def _of_role(role: Role, document: Document) -> float:
    found = _of_letters(document, role.start, role.end)
    found *= 1.0 if role.period.start or role.period.end else _NO_DATE
    found *= 1.0 if role.company else _NO_NAME
    found *= 1.0 if role.title else _NO_TITLE
    told = title_score(role.title) > 0 or company_score(role.company) > 0
    return round(found * (1.0 if told else _BY_ORDER), 2)


def _of_degree(degree: Degree, document: Document) -> float:
    found = _of_letters(document, degree.start, degree.end)
    found *= 1.0 if is_school(degree.institution) else _BY_ORDER if degree.institution else _NO_NAME
    found *= 1.0 if degree.degree else _NO_TITLE
    return round(found * (1.0 if degree.period.end or degree.period.open else _BY_ORDER), 2)


def _of_project(project: Project, document: Document) -> float:
    return round(_of_letters(document, project.start, project.end) * (1.0 if project.name else _NO_NAME), 2)


def _of_letters(document: Document, start: int, end: int) -> float:
    """The least confidence of the lines between two offsets: below 1 only after OCR."""
    return min([line.confidence for line in document.lines if start <= line.start < end], default=1.0)


def _warnings(roles: Sequence[Role], degrees: Sequence[Degree]) -> list[str]:
    unsure = [
        " at ".join(part for part in (role.title, role.company) if part) for role in roles if role.confidence < LOW
    ]
    unsure += [degree.institution or degree.degree for degree in degrees if degree.confidence < LOW]
    if not unsure:
        return []
    named = "; ".join(f"“{name[:60]}”" for name in unsure[:3])
    more = f" and {len(unsure) - 3} more" if len(unsure) > 3 else ""
    return [f"read with little confidence: {named}{more}; toolkit parse shows what was read, for you to correct"]
