"""The score as JSON; `json_schema` says what it keeps to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from toolkit.assessment.models import Assessment, Gap, NextLevel, PostingMatch, RequirementMatch
from toolkit.evidence.models import Proof
from toolkit.papers.quotes import held
from toolkit.rendering.json_schema import SCHEMA, json_schema
from toolkit.resumes.models import Resume

__all__ = ["SCHEMA", "json_schema", "render", "to_data"]

# Characters that JSON lets stand but that a terminal or an encoder trips over.
_TROUBLE = re.compile("[\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def render(assessment: Assessment, resume: Resume) -> str:
    """The assessment as JSON text that ends with a line break; the same assessment gives the same bytes."""
    text = json.dumps(to_data(assessment, resume), ensure_ascii=False, indent=2)
    return _TROUBLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def to_data(assessment: Assessment, resume: Resume) -> dict[str, Any]:
    """The assessment as plain dicts and lists, figures rounded, in the order of the assessment."""
    level = assessment.level
    return {
        "schema": SCHEMA,
        "source": assessment.source,
        "role": assessment.role,
        "as_of": assessment.as_of,
        "target_level": assessment.target_level,
        "target_asked": assessment.target_asked,
        "score": assessment.score,
        "level": {
            "estimate": level.estimate,
            "between": list(level.between),
            "years": round(level.years, 1),
            "relevant_years": round(level.relevant_years, 1),
            "reasons": [{"text": r.text, "evidence": _evidence(r.proofs, resume)} for r in level.reasons],
        },
        "areas": [
            {
                "id": a.id,
                "name": a.name,
                "weight": round(a.weight, 4),
                "score": round(a.score),
                "skills": list(a.skills),
            }
            for a in assessment.areas
        ],
        "skills": [
            {
                "id": s.id,
                "name": s.name,
                "area": s.area,
                "depth": s.depth,
                "expected": s.expected,
                "years": round(s.years, 1),
                "last_used": s.last_used or None,
                "importance": round(s.importance, 2),
                "credit": round(s.credit, 2),
                "transfer": s.transfer or None,
                "evidence": _evidence(s.proofs, resume),
            }
            for s in assessment.skills
        ],
        "gaps": [_gap(gap) for gap in assessment.gaps],
        "next_level": _next_level(assessment.next_level),
        "posting": _posting(assessment.posting, resume),
        "warnings": list(assessment.warnings),
    }


def _evidence(proofs: Iterable[Proof], resume: Resume) -> list[dict[str, Any]]:
    return [
        {
            "text": proof.text,
            "start": proof.start,
            "end": proof.end,
            "page": proof.page,
            "section": proof.section,
            "role": held(resume.roles[proof.role]) if proof.role is not None else None,
            "depth": proof.depth or None,
            "why": proof.why,
        }
        for proof in proofs
    ]


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "skill": gap.skill,
        "name": gap.name,
        "area": gap.area,
        "severity": gap.severity,
        "expected": gap.expected,
        "shown": gap.shown,
        "worth": round(gap.worth, 1),
        "hours": gap.hours,
        "why": gap.why,
        "close": gap.close,
        "transfers_from": list(gap.transfers_from),
        "sources": list(gap.sources),
    }


def _next_level(view: NextLevel | None) -> dict[str, Any] | None:
    if view is None:
        return None
    return {
        "level": view.level,
        "score": view.score,
        "gaps": [_gap(gap) for gap in view.gaps],
        "shows": list(view.shows),
    }


def _posting(posting: PostingMatch | None, resume: Resume) -> dict[str, Any] | None:
    if posting is None:
        return None
    return {
        "title": posting.title,
        "company": posting.company,
        "match": posting.match,
        "must": _requirements(posting.must, resume),
        "nice": _requirements(posting.nice, resume),
    }


def _requirements(matches: Iterable[RequirementMatch], resume: Resume) -> list[dict[str, Any]]:
    return [
        {
            "text": m.text,
            "skills": list(m.skills),
            "met": m.met,
            "evidence": _evidence(m.proofs, resume),
            "lacks": list(m.lacks),
        }
        for m in matches
    ]
