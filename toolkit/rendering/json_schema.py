"""The JSON Schema of a score."""

from __future__ import annotations

from typing import Any

from toolkit.taxonomy.models import DEPTHS, LEVELS

SCHEMA = "urn:toolkit:score:1"
"""Name of the format; the number rises when a key changes its meaning or goes."""

_TEXT = {"type": "string"}
_TEXTS = {"type": "array", "items": _TEXT}
_SHARE = {"type": "number", "minimum": 0, "maximum": 1}
_POINTS = {"type": "integer", "minimum": 0, "maximum": 100}
_YEARS = {"type": "number", "minimum": 0}
_PLACE = {"type": "integer", "minimum": 0}
_LEVEL = {"enum": list(LEVELS)}
_DEPTH = {"enum": list(DEPTHS)}


def _described(schema: dict[str, Any], words: str) -> dict[str, Any]:
    return {**schema, "description": words}


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(item: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{item}"}}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `json_report.render` gives."""
    definitions = {
        "evidence": _object(
            text=_described(_TEXT, "The line of the resume."),
            start=_described(_PLACE, "Where the line begins in the text that was read, in characters."),
            end=_PLACE,
            page={"type": "integer", "minimum": 1},
            section=_TEXT,
            role=_or_null(_described(_TEXT, "Title and company of the job the line stands in.")),
            depth=_or_null(_described({"enum": list(DEPTHS[1:])}, "Null where the line proves no single skill.")),
            why=_described(_TEXT, "What in the line decided the depth."),
        ),
        "reason": _object(text=_TEXT, evidence=_list("evidence")),
        "area": _object(
            id=_TEXT,
            name=_TEXT,
            weight=_described(_SHARE, "Share of the score; the weights sum to 1."),
            score=_described(_POINTS, "100 is what the target level expects."),
            skills=_TEXTS,
        ),
        "skill": _object(
            id=_TEXT,
            name=_TEXT,
            area=_TEXT,
            depth=_DEPTH,
            expected=_DEPTH,
            years=_YEARS,
            last_used=_or_null({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"}),
            importance=_SHARE,
            credit=_described(_SHARE, "Share of what the target level expects."),
            transfer=_or_null(_described(_TEXT, "Id of the related skill that lent the credit.")),
            evidence=_list("evidence"),
        ),
        "gap": _object(
            skill=_TEXT,
            name=_TEXT,
            area=_TEXT,
            severity={"enum": ["blocker", "major", "minor"]},
            expected=_DEPTH,
            shown=_DEPTH,
            worth=_described(_YEARS, "Points the score gains by closing the gap."),
            hours=_described(_PLACE, "Estimated effort of `close`."),
            why=_TEXT,
            close=_TEXT,
            transfers_from=_TEXTS,
            sources=_TEXTS,
        ),
        "requirement": _object(
            text=_TEXT, skills=_TEXTS, met={"enum": ["yes", "partly", "no"]}, evidence=_list("evidence"), lacks=_TEXTS
        ),
    }
    whole = _object(
        schema={"const": SCHEMA},
        source=_TEXT,
        role=_TEXT,
        as_of={"type": "string", "format": "date"},
        target_level=_LEVEL,
        target_asked=_described({"type": "boolean"}, "False where the level was estimated from the resume."),
        score=_POINTS,
        level=_object(
            estimate=_LEVEL,
            between={"type": "array", "items": _LEVEL, "minItems": 2, "maxItems": 2},
            years=_YEARS,
            relevant_years=_YEARS,
            reasons=_list("reason"),
        ),
        areas=_list("area"),
        skills=_list("skill"),
        gaps=_list("gap"),
        next_level=_or_null(_object(level=_LEVEL, score=_POINTS, gaps=_list("gap"), shows=_TEXTS)),
        posting=_or_null(
            _object(title=_TEXT, company=_TEXT, match=_POINTS, must=_list("requirement"), nice=_list("requirement"))
        ),
        warnings=_TEXTS,
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": "Score of a resume",
        **whole,
        "$defs": definitions,
    }
