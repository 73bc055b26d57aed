"""A Resume from JSON Resume or RenderCV data, with a canonical text that its offsets point into."""

from __future__ import annotations

import re
from typing import Any

from toolkit.documents.models import Document
from toolkit.errors import EmptyInput
from toolkit.resumes.canonical import CanonicalText
from toolkit.resumes.confidence import undated_warnings
from toolkit.resumes.dates import period_in
from toolkit.resumes.models import (
    Contact,
    Degree,
    Item,
    PartialDate,
    Period,
    Profile,
    Project,
    Resume,
    Role,
    SkillGroup,
)

_DATE = re.compile(r"((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?(?:-(0[1-9]|[12]\d|3[01]))?")


def worded(document: Document) -> Document:
    """`document`, with what its data say written out where it has data in place of a text."""
    return document if document.data is None else read_structured(document).document


def read_structured(document: Document) -> Resume:
    """The resume in `document.data`; raises EmptyInput where the data say nothing of anybody."""
    data = document.data if isinstance(document.data, dict) else {}
    if document.format == "rendercv":
        from toolkit.resumes.rendercv import to_json_resume

        data = to_json_resume(data)
    text = CanonicalText()
    basics = data.get("basics")
    basics = basics if isinstance(basics, dict) else {}
    contact = _contact(basics, text)
    summary = _summary(data, basics, text)
    roles = _roles(data, "work", "name", text) + _roles(data, "volunteer", "organization", text)
    projects = _projects(data, text)
    degrees = _degrees(data, text)
    groups = _skills(data, text)
    certificates = _items(data, "certificates", "Certificates", text, "name", "issuer", "date")
    publications = _items(data, "publications", "Publications", text, "name", "publisher", "releaseDate")
    awards = _items(data, "awards", "Awards", text, "title", "awarder", "date")
    awards += _items(data, "x_awards", "Awards", text, "name", "description", "x_date", kind="awards")
    languages = _items(data, "languages", "Languages", text, "language", "fluency", "")
    interests = _items(data, "interests", "Interests", text, "name", "", "")
    if others := _strings(data.get("x_other")):
        text.head("other", "Other")
        text.bullets(others)
    read = text.document(document)
    if not read.text:
        raise EmptyInput(f"{document.source} holds no name, job, degree or skill; give a resume with some text in it")
    return Resume(
        read, contact, summary, tuple(text.sections), tuple(roles), tuple(degrees), tuple(projects),
        tuple(certificates), tuple(publications), tuple(awards), tuple(languages), tuple(interests), tuple(groups),
        (*document.warnings, *undated_warnings(roles)),
    )  # fmt: skip


def _mappings(value: object) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _strings(value: object) -> list[str]:
    return [str(item) for item in value if isinstance(item, str | int | float)] if isinstance(value, list) else []


def _str(value: object) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def _date(value: object) -> PartialDate | None:
    found = _DATE.match(_str(value))
    if found:
        return PartialDate(*(int(part) if part else None for part in found.groups()))  # type: ignore[arg-type]
    period = period_in(_str(value))
    return (period.period.end or period.period.start) if period else None


def _period(item: dict[str, Any]) -> Period:
    start, end = _date(item.get("startDate")), _date(item.get("endDate"))
    if not (start or end) and (found := period_in(_str(item.get("x_date")))):
        return found.period
    return Period(start, end, start is not None and end is None)


def _period_text(period: Period) -> str:
    ends = [str(period.start or ""), "present" if period.open else str(period.end or "")]
    return " – ".join(end for end in ends if end)


def _contact(basics: dict[str, Any], text: CanonicalText) -> Contact:
    location = basics.get("location")
    if isinstance(location, dict):
        parts = [_str(location.get(key)) for key in ("address", "city", "region", "countryCode")]
        location = ", ".join(part for part in parts if part)
    profiles = tuple(
        Profile(_str(p.get("network")), _str(p.get("username")), _str(p.get("url")))
        for p in _mappings(basics.get("profiles"))
    )
    name, label, email, phone, url = (_str(basics.get(key)) for key in ("name", "label", "email", "phone", "url"))
    contact = Contact(name, label, email, phone, url, _str(location), profiles)
    for line in (contact.name, contact.label, contact.location, contact.email, contact.phone, contact.url):
        text.write(line)
    for profile in profiles:
        text.write(profile.url or f"{profile.network}: {profile.username}")
    return contact


def _summary(data: dict[str, Any], basics: dict[str, Any], text: CanonicalText) -> str:
    parts = [part for part in [_str(basics.get("summary")), *_strings(data.get("x_summary"))] if part]
    if parts:
        text.head("summary", "Summary")
        for part in parts:
            text.write(part)
    return "\n".join(parts)


def _roles(data: dict[str, Any], key: str, company_key: str, text: CanonicalText) -> list[Role]:
    jobs = _mappings(data.get(key))
    if jobs:
        text.head(key, "Experience" if key == "work" else "Volunteering")
    roles = []
    for job in jobs:
        company, title, place, summary = (
            _str(job.get(field)) for field in (company_key, "position", "location", "summary")
        )
        period = _period(job)
        start, end = text.write(" | ".join(part for part in (title, company, place, _period_text(period)) if part))
        _, end = text.write(summary) if summary else (0, end)
        bullets = text.bullets(job.get("highlights") or [])
        kind = "volunteer" if key == "volunteer" else ("internship" if "intern" in title.casefold().split() else "")
        roles.append(
            Role(company, title, period, place, summary, bullets, kind, start, bullets[-1].end if bullets else end)
        )
    return roles


def _projects(data: dict[str, Any], text: CanonicalText) -> list[Project]:
    found = _mappings(data.get("projects"))
    if found:
        text.head("projects", "Projects")
    projects = []
    for item in found:
        name, description = _str(item.get("name")), _str(item.get("description"))
        period = _period(item)
        start, end = text.write(" | ".join(part for part in (name, _period_text(period)) if part))
        _, end = text.write(description) if description else (0, end)
        keywords = _strings(item.get("keywords"))
        _, end = text.write(", ".join(keywords)) if keywords else (0, end)
        bullets = text.bullets(item.get("highlights") or [])
        projects.append(
            Project(
                name, description, _str(item.get("url")), period, bullets, start, bullets[-1].end if bullets else end
            )
        )
    return projects


def _degrees(data: dict[str, Any], text: CanonicalText) -> list[Degree]:
    found = _mappings(data.get("education"))
    if found:
        text.head("education", "Education")
    degrees = []
    for item in found:
        school, area, degree, score = (_str(item.get(key)) for key in ("institution", "area", "studyType", "score"))
        period = _period(item)
        subject = f"{degree} in {area}" if degree and area else degree or area
        start, end = text.write(" | ".join(part for part in (subject, school, _period_text(period)) if part))
        details = text.bullets([*_strings(item.get("courses")), *_strings(item.get("x_details"))])
        degrees.append(Degree(school, degree, area, period, score, details, start, details[-1].end if details else end))
    return degrees


def _skills(data: dict[str, Any], text: CanonicalText) -> list[SkillGroup]:
    given = data.get("skills")
    loose = _strings(given) + _strings(data.get("x_skills"))
    found = [(_str(item.get("name")), _strings(item.get("keywords"))) for item in _mappings(given)]
    found += [("", [word]) for word in loose]
    if found:
        text.head("skills", "Skills")
    groups = []
    for name, keywords in found:
        words = ", ".join(keywords)
        start, end = text.write(f"{name}: {words}" if name and words else name or words)
        groups.append(SkillGroup(name if keywords else "", tuple(keywords or [name]), start, end))
    return groups


def _items(
    data: dict[str, Any],
    key: str,
    heading: str,
    text: CanonicalText,
    name_key: str,
    detail_key: str,
    date_key: str,
    kind: str = "",
) -> list[Item]:
    found = _mappings(data.get(key))
    if found:
        text.head(kind or key, heading)
    items = []
    for item in found:
        name, detail = _str(item.get(name_key)), _str(item.get(detail_key)) if detail_key else ""
        date = _date(item.get(date_key)) if date_key else None
        words = [name, detail, str(date or ""), ", ".join(_strings(item.get("keywords"))), _str(item.get("summary"))]
        start, end = text.write(" | ".join(word for word in words if word))
        items.append(Item(name, detail, date, _str(item.get("url")), start, end))
    return items
