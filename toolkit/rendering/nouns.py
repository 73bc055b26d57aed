"""Postings, and the skills a file names, as plain dicts for JSON and YAML."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from toolkit.documents.models import Document
    from toolkit.evidence.models import Mention
    from toolkit.postings.models import Pay, Posting, Requirement
    from toolkit.taxonomy.models import Skill


def posting_data(posting: Posting) -> dict[str, Any]:
    """The posting's facts and its requirements as printed, `must` and `nice`; `source` is the path given."""
    return {
        "source": posting.document.source,
        "title": posting.title,
        "company": posting.company,
        "place": posting.place,
        "remote": posting.remote,
        "level": posting.level,
        "min_years": posting.min_years,
        "degree": posting.degree,
        "pay": _pay(posting.pay) if posting.pay else None,
        "must": [_requirement(requirement) for requirement in posting.must],
        "nice": [_requirement(requirement) for requirement in posting.nice],
        "skills": list(posting.skills),
        "warnings": list(posting.warnings),
    }


def _pay(pay: Pay) -> dict[str, Any]:
    """Whole amounts without a decimal point."""
    return {key: int(v) if isinstance(v, float) and v.is_integer() else v for key, v in asdict(pay).items()}


def _requirement(requirement: Requirement) -> dict[str, Any]:
    return {
        "text": requirement.text,
        "skills": list(requirement.skills),
        "any_of": requirement.any_of,
        "groups": [list(group) for group in requirement.groups],
        "start": requirement.start,
        "end": requirement.end,
    }


def skills_data(document: Document, mentions: Iterable[Mention], skills: Mapping[str, Skill]) -> dict[str, Any]:
    """`source` and `skills`, in order of first mention; each mention with its words, offsets, page and line."""
    starts = [line.start for line in document.lines]
    found: dict[str, dict[str, Any]] = {}
    for mention in mentions:
        entry = found.setdefault(
            mention.skill, {"id": mention.skill, "name": skills[mention.skill].name, "mentions": []}
        )
        line = document.lines[max(bisect_right(starts, mention.start) - 1, 0)]
        place = {"text": mention.text, "start": mention.start, "end": mention.end, "page": line.page, "line": line.text}
        entry["mentions"].append(place)
    return {"source": document.source, "skills": list(found.values())}
