"""What SARIF 2.1.0 asks of a log, for the objects that we write: typed from the standard, stricter than its schema."""

from __future__ import annotations

from typing import Any

_TEXT = {"type": "string", "minLength": 1}
_COUNT = {"type": "integer", "minimum": 1}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}


def _object(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


_BAG = {"type": "object"}
_MESSAGE = _object({"text": _TEXT})
_REGION = _object({"startLine": _COUNT, "startColumn": _COUNT, "endLine": _COUNT, "endColumn": _COUNT})
_URI = {"type": "string", "pattern": '^(?![a-zA-Z][a-zA-Z0-9+.-]*:)(?!/)[^ \\\\<>"{}|^`]+$'}
"""A relative address: no scheme, not from the root, nothing that must be escaped."""
_PHYSICAL = _object({"artifactLocation": _object({"uri": _URI})}, {"region": _REGION})
_LOCATION = {"physicalLocation": _PHYSICAL}
_RULE = _object(
    {
        "id": _TEXT,
        "shortDescription": _MESSAGE,
        "fullDescription": _MESSAGE,
        "help": _MESSAGE,
        "defaultConfiguration": _object({"level": _LEVEL}),
        "properties": _BAG,
    }
)
_RESULT = _object(
    {
        "ruleId": _TEXT,
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": _LEVEL,
        "message": _MESSAGE,
        "locations": {"type": "array", "minItems": 1, "items": _object(_LOCATION, {"message": _MESSAGE})},
        "partialFingerprints": {"type": "object", "minProperties": 1, "additionalProperties": _TEXT},
        "properties": _BAG,
    },
    {"relatedLocations": {"type": "array", "items": _object({"id": _COUNT, **_LOCATION}, {"message": _MESSAGE})}},
)
_DRIVER = _object({"name": _TEXT, "version": _TEXT, "rules": {"type": "array", "uniqueItems": True, "items": _RULE}})
SHAPE = _object(
    {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": _object(
                {
                    "tool": _object({"driver": _DRIVER}),
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": _RESULT},
                    "properties": _BAG,
                }
            ),
        },
    }
)
