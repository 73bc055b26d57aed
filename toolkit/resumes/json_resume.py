"""A Resume as a JSON Resume v1.0.0 object (jsonresume.org/schema)."""

from __future__ import annotations

from typing import Any

from toolkit.resumes.models import Period, Resume, Role

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def to_json(resume: Resume) -> dict[str, Any]:
    """The object; empty fields are left out. A resume read from JSON Resume gives its own object back, `meta` aside."""
    if resume.document.format == "json-resume" and isinstance(resume.document.data, dict):
        given = {key: value for key, value in resume.document.data.items() if key != "meta"}
        return given | {"meta": _meta(resume, resume.document.data.get("meta"))}
    contact = resume.contact
    basics = {
        "name": contact.name,
        "label": contact.label,
        "email": contact.email,
        "phone": contact.phone,
        "url": contact.url,
        "summary": resume.summary,
        "location": {"address": contact.location} if contact.location else None,
        "profiles": [
            _filled({"network": p.network, "username": p.username, "url": p.url}) for p in contact.profiles
        ],
    }  # fmt: skip
    return _filled(
        {
            "$schema": SCHEMA,
            "basics": _filled(basics),
            "work": [_job(role, "name", "position") for role in resume.roles if role.kind != "volunteer"],
            "volunteer": [_job(role, "organization", "position") for role in resume.roles if role.kind == "volunteer"],
            "education": [
                _filled(
                    {
                        "institution": d.institution,
                        "area": d.area,
                        "studyType": d.degree,
                        **_dates(d.period),
                        "score": d.score,
                    }
                )
                for d in resume.degrees
            ],
            "projects": [
                _filled(
                    {
                        "name": p.name,
                        "description": p.description,
                        "highlights": [b.text for b in p.bullets],
                        **_dates(p.period),
                        "url": p.url if "//" in p.url else "",
                    }
                )
                for p in resume.projects
            ],
            "skills": [_filled({"name": g.name, "keywords": list(g.keywords)}) for g in resume.skill_groups],
            "certificates": [
                _filled({"name": i.name, "date": _text(i.date), "issuer": i.detail, "url": i.url})
                for i in resume.certificates
            ],
            "publications": [
                _filled({"name": i.name, "publisher": i.detail, "releaseDate": _text(i.date)})
                for i in resume.publications
            ],
            "awards": [_filled({"title": i.name, "date": _text(i.date), "awarder": i.detail}) for i in resume.awards],
            "languages": [_filled({"language": i.name, "fluency": i.detail}) for i in resume.languages],
            "interests": [{"name": i.name} for i in resume.interests],
            "meta": _meta(resume, None),
        }
    )


def _meta(resume: Resume, given: object) -> dict[str, Any]:
    meta = dict(given) if isinstance(given, dict) else {"version": "v1.0.0"}
    meta["source"] = resume.document.source
    if resume.document.data is None:
        jobs = [role for role in resume.roles if role.kind != "volunteer"]
        meta["confidence"] = _filled(
            {
                "work": [role.confidence for role in jobs],
                "volunteer": [role.confidence for role in resume.roles if role.kind == "volunteer"],
                "education": [degree.confidence for degree in resume.degrees],
                "projects": [project.confidence for project in resume.projects],
            }
        )
    if resume.warnings:
        meta["warnings"] = list(resume.warnings)
    return meta


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value not in ("", None, [], {})}


def _text(date: object) -> str:
    return str(date) if date else ""


def _dates(period: Period) -> dict[str, str]:
    return {"startDate": _text(period.start), "endDate": _text(period.end)}


def _job(role: Role, name: str, position: str) -> dict[str, Any]:
    return _filled(
        {
            name: role.company,
            position: role.title,
            **_dates(role.period),
            "location": role.location if name == "name" else "",
            "summary": role.summary,
            "highlights": [bullet.text for bullet in role.bullets],
        }
    )
