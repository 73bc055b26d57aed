"""The JSON Schemas of scans and reviews, made from the types that they are written from."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_args, get_type_hints

from toolkit.rendering.findings.json import LEFT_OUT, REVIEW, SCAN
from toolkit.reviews.ats.models import FIELDS, TERM_STATES, ExtractorReading, FieldReading, Scan, Term
from toolkit.reviews.models import GRADES, SEVERITIES, Finding, Grade, Place
from toolkit.reviews.resume.models import Change, Review

_DAY = {"type": "string", "format": "date"}
_OFFSET = {"type": "integer", "minimum": -1, "description": "In characters; -1 for words that are no part of the text."}
_BOX = {
    "type": "array",
    "items": {"type": "number"},
    "minItems": 4,
    "maxItems": 4,
    "description": "Left, top, right, bottom in points from the page's upper left corner; four zeros without pages.",
}
_NARROWER: dict[tuple[str, str], dict[str, Any]] = {
    ("Scan", "as_of"): _DAY,
    ("Review", "as_of"): _DAY,
    ("Review", "score"): {"type": "integer", "minimum": 0, "maximum": 100},
    ("Change", "score"): {"type": "integer", "minimum": 0, "maximum": 100},
    ("Review", "changes"): {"type": "array", "items": {"$ref": "#/$defs/Change"}, "maxItems": 5},
    ("Grade", "letter"): {"enum": list(GRADES)},
    ("Finding", "severity"): {"enum": list(SEVERITIES)},
    ("FieldReading", "field"): {"enum": list(FIELDS)},
    ("Term", "state"): {"enum": list(TERM_STATES)},
    ("Place", "page"): {"type": "integer", "minimum": 1},
    ("Place", "start"): _OFFSET,
    ("Place", "end"): _OFFSET,
    ("Place", "box"): _BOX,
}
"""What a field holds, where its type alone does not say it."""
_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0},
    float: {"type": "number", "minimum": 0},
}
_SHARED: tuple[type[Any], ...] = (Place, Finding, Grade)


def scan_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a scan."""
    parts = (*_SHARED, FieldReading, ExtractorReading, Term)
    return _published(Scan, SCAN, "What software gets of a resume, and what it loses", parts)


def review_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a review."""
    return _published(Review, REVIEW, "A resume reviewed line by line", (*_SHARED, Change))


def _published(noun: type[Any], name: str, title: str, parts: tuple[type[Any], ...]) -> dict[str, Any]:
    whole = _object(noun)
    whole["properties"] = {"schema": {"const": name}, **whole["properties"]}
    whole["required"] = ["schema", *whole["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": name,
        "title": title,
        **whole,
        "$defs": {part.__name__: _object(part) for part in parts},
    }


def _object(noun: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(noun)
    kind = noun.__name__
    names = [field.name for field in fields(noun) if (kind, field.name) not in LEFT_OUT]
    properties = {name: _NARROWER.get((kind, name)) or _value(hints[name]) for name in names}
    return {"type": "object", "properties": properties, "required": names, "additionalProperties": False}


def _value(hint: Any) -> dict[str, Any]:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if isinstance(hint, type) and hasattr(hint, "__dataclass_fields__"):
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return {"type": "array", "items": _value(get_args(hint)[0])}
