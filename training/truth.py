"""What a careful reader types from the page: the truth.json of a case."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from training.arranging import ALL
from training.people.models import Job, Person
from training.style import Style


def truth_of(
    person: Person, style: Style, source: str, *, kinds: Collection[str] = ALL, bare_jobs: bool = False
) -> dict[str, Any]:
    """The truth of the sections of `kinds` printed in `style`: dates as fine as printed, a held job without an end."""
    contact, dates = person.contact, style.dates
    printed = [kind for kind in style.order if kind in kinds]
    degrees = person.degrees if "education" in printed else ()
    return {
        "source": source,
        "basics": {
            "name": contact.name.upper() if style.caps else contact.name,
            "label": contact.headline,
            "email": contact.email,
            "phone": contact.phone,
            "url": contact.website,
            "location": contact.place,
            "profiles": [{"network": p.network, "username": p.username, "url": p.url} for p in contact.profiles],
        },
        "work": [_job(job, style, bare_jobs) for job in person.jobs] if "work" in printed else [],
        "volunteer": [_job(job, style, False) for job in person.volunteering] if "volunteer" in printed else [],
        "education": [
            {
                "institution": d.school,
                "studyType": d.kind,
                "area": d.area,
                "startDate": dates.truth(d.start) if style.degree_dates == "range" and not d.expected else "",
                "endDate": dates.truth(d.end),
            }
            for d in degrees
        ],
        "projects": [{"name": p.name} for p in person.projects] if "projects" in printed else [],
        "certificates": [{"name": name} for name, _ in person.certificates] if "certificates" in printed else [],
        "publications": [{"name": p.title} for p in person.papers] if "publications" in printed else [],
        "languages": [{"language": name} for name, _ in person.languages] if "languages" in printed else [],
        "skills": [skill for _, group in person.skills for skill in group] if "skills" in printed else [],
        "x_sections": [style.headings.get(kind, "") for kind in printed if _filled(person, kind)],
        "x_trade": person.trade,
    }


def _filled(person: Person, kind: str) -> bool:
    lists = {
        "work": "jobs",
        "education": "degrees",
        "publications": "papers",
        "volunteer": "volunteering",
        "themes": "jobs",
    }
    return bool(getattr(person, lists.get(kind, kind)))


def _job(job: Job, style: Style, bare: bool) -> dict[str, Any]:
    return {
        "name": job.company,
        "position": job.title,
        "startDate": style.dates.truth(job.start),
        "endDate": style.dates.truth(job.end),
        "x_present": job.start is not None and job.end is None,
        "x_kind": job.kind if style.kinds else "",
        "highlights": [] if bare else list(job.bullets),
    }
