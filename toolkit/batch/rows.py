"""A scored resume → a record, and a file with its record → a row."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from toolkit.batch.models import SOURCE, Fault, Input, Record, Row, RowGap

if TYPE_CHECKING:
    from toolkit.assessment.models import Assessment
    from toolkit.resumes.models import Contact, Resume

GAPS = 5
"""Gaps of a row."""


def record(assessment: Assessment, resume: Resume, details: Record | None, salt: str) -> Record:
    """The record of one scored resume; `details` is the whole assessment as data, where that is wanted."""
    level, above = assessment.level, assessment.next_level
    return {
        "error": None,
        "score": assessment.score,
        "level": level.estimate,
        "between": list(level.between),
        "target_level": assessment.target_level,
        "years": round(level.years, 1),
        "relevant_years": round(level.relevant_years, 1),
        "match": assessment.posting.match if assessment.posting else None,
        "next_level": above.level if above else None,
        "next_score": above.score if above else None,
        "areas": {area.id: round(area.score) for area in assessment.areas},
        "gaps": [{"skill": g.skill, "name": g.name, "severity": g.severity} for g in assessment.gaps[:GAPS]],
        "contact": contact_hash(resume.contact, salt),
        "confidence": confidence(resume),
        "format": resume.document.format,
        "pages": resume.document.pages,
        "warnings": list(assessment.warnings),
        "details": details,
    }


def refusal(code: str, message: str) -> Record:
    """The record of a content that gave no score."""
    return {"error": {"code": code, "message": message}}


def contact_hash(contact: Contact, salt: str) -> str | None:
    """32 hexadecimal digits for a person: of the e-mail address, else the telephone number, else the name.

    The same for two resumes of one person, whatever their spelling by case and blanks. Without a secret salt, whoever
    knows an address can find its hash.
    """
    digits = "".join(letter for letter in contact.phone if letter.isdigit())
    known = contact.email.casefold().strip() or digits or " ".join(contact.name.casefold().split())
    return hmac.new(salt.encode(), known.encode(), hashlib.sha256).hexdigest()[:32] if known else None


def confidence(resume: Resume) -> float:
    """The mean confidence of jobs, degrees and projects, times that of the letters; 0 where no such entry was found."""
    entries = [role.confidence for role in resume.roles]
    entries += [degree.confidence for degree in resume.degrees]
    entries += [project.confidence for project in resume.projects]
    lines = resume.document.lines
    letters = sum(len(line.text) for line in lines)
    sure = sum(len(line.text) * line.confidence for line in lines) / letters if letters else 1.0
    return round(sure * sum(entries) / len(entries), 2) if entries else 0.0


def row(file: Input, found: Record, areas: Sequence[str], name: str | None = None) -> Row:
    """The row of a file; `areas` are the ids in their order, and `name` is shown in place of its path."""
    shown = printable(file.path if name is None else name)
    found = _named(found, shown, file.ending)
    if found["error"]:
        fault = Fault(found["error"]["code"], found["error"]["message"])
        return Row(shown, file.content, fault)
    return Row(
        shown,
        file.content,
        None,
        found["score"],
        found["level"],
        tuple(found["between"]),
        found["target_level"],
        found["years"],
        found["relevant_years"],
        found["match"],
        found["next_level"],
        found["next_score"],
        tuple((area, found["areas"][area]) for area in areas if area in found["areas"]),
        tuple(RowGap(**gap) for gap in found["gaps"]),
        found["contact"],
        found["confidence"],
        found["format"],
        found["pages"],
        tuple(found["warnings"]),
        found["details"],
        found.get("name"),
    )


def printable(path: str) -> str:
    """A path that any file can hold: bytes that are no UTF-8 are written as `\\xff`."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _named(found: Any, shown: str, ending: str) -> Any:
    """The record with the file's name where the worker wrote `SOURCE`."""
    if isinstance(found, str):
        return found.replace(SOURCE + ending, shown).replace(SOURCE, shown) if SOURCE in found else found
    if isinstance(found, list):
        return [_named(item, shown, ending) for item in found]
    if isinstance(found, dict):
        return {key: _named(item, shown, ending) for key, item in found.items()}
    return found
