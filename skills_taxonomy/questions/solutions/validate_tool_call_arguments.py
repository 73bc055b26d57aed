"""Checks the arguments of a tool call against a small subset of JSON Schema and lists every fault with its path."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Schema = Mapping[str, Any]


def _is_integer(value: object) -> bool:
    if isinstance(value, bool):
        return False
    return isinstance(value, int) or (isinstance(value, float) and value.is_integer())


TYPES: dict[str, Callable[[object], bool]] = {
    "string": lambda value: isinstance(value, str),
    "integer": _is_integer,
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "null": lambda value: value is None,
}

KEYWORDS = {
    *("type", "enum", "minimum", "maximum", "maxLength", "items"),
    *("properties", "required", "additionalProperties", "description"),
}


def faults(value: Any, schema: Schema, path: str = "$") -> list[str]:
    """One sentence per fault, worded for the model that has to fix the call; empty if the value fits."""
    unknown = sorted(set(schema) - KEYWORDS)
    if unknown:
        raise ValueError(f"{path}: schema keywords this validator does not know: {', '.join(unknown)}")
    expected = schema.get("type")
    if expected is not None and not TYPES[expected](value):
        return [f"{path}: expected {expected}, got {_name(value)}"]
    found: list[str] = []
    if "enum" in schema and not any(_same(value, option) for option in schema["enum"]):
        found.append(f"{path}: must be one of {schema['enum']}")
    if TYPES["number"](value):
        if "minimum" in schema and value < schema["minimum"]:
            found.append(f"{path}: must be at least {schema['minimum']}")
        if "maximum" in schema and value > schema["maximum"]:
            found.append(f"{path}: must be at most {schema['maximum']}")
    if isinstance(value, str) and len(value) > schema.get("maxLength", len(value)):
        found.append(f"{path}: must have at most {schema['maxLength']} characters")
    if isinstance(value, list) and "items" in schema:
        for place, item in enumerate(value):
            found.extend(faults(item, schema["items"], f"{path}[{place}]"))
    if isinstance(value, dict):
        found.extend(_object_faults(value, schema, path))
    return found


def _object_faults(value: dict[str, Any], schema: Schema, path: str) -> list[str]:
    properties = schema.get("properties", {})
    found = [f"{path}: {name!r} is required" for name in schema.get("required", []) if name not in value]
    for name, item in value.items():
        if name in properties:
            found.extend(faults(item, properties[name], f"{path}.{name}"))
        elif schema.get("additionalProperties", True) is False:
            found.append(f"{path}: {name!r} is not a parameter; known: {', '.join(sorted(properties))}")
    return found


def _same(left: object, right: object) -> bool:
    """Equality in which true is not 1."""
    return isinstance(left, bool) == isinstance(right, bool) and left == right


def _name(value: object) -> str:
    return next((name for name, fits in TYPES.items() if fits(value)), type(value).__name__)


def check() -> None:
    """A good call, each kind of fault with its path, booleans, several faults at once, an unknown keyword."""
    schema = {
        "type": "object",
        "required": ["city", "days"],
        "additionalProperties": False,
        "properties": {
            "city": {"type": "string", "maxLength": 20},
            "days": {"type": "integer", "minimum": 1, "maximum": 7},
            "unit": {"type": "string", "enum": ["metric", "imperial"]},
            "stops": {"type": "array", "items": {"type": "object", "required": ["id"]}},
        },
    }
    assert faults({"city": "Oslo", "days": 3, "unit": "metric", "stops": [{"id": 4}]}, schema) == []
    assert faults({"city": "Oslo", "days": 3.0}, schema) == []
    assert faults({"city": "Oslo", "days": True}, schema) == ["$.days: expected integer, got boolean"]
    assert faults({"city": "Oslo", "days": "3"}, schema) == ["$.days: expected integer, got string"]
    assert faults({"city": "Oslo", "days": 9}, schema) == ["$.days: must be at most 7"]
    assert faults({"days": 1, "town": "Oslo"}, schema) == [
        "$: 'city' is required",
        "$: 'town' is not a parameter; known: city, days, stops, unit",
    ]
    assert faults({"city": "Oslo", "days": 1, "stops": [{"id": 1}, {}]}, schema) == ["$.stops[1]: 'id' is required"]
    assert faults({"city": "x" * 21, "days": 0, "unit": "kelvin"}, schema) == [
        "$.city: must have at most 20 characters",
        "$.days: must be at least 1",
        "$.unit: must be one of ['metric', 'imperial']",
    ]
    assert faults([], schema) == ["$: expected object, got array"]
    assert faults(None, {"type": "null"}) == []
    assert faults(True, {"enum": [1]}) != []
    assert faults("anything", {}) == []
    try:
        faults("a", {"type": "string", "pattern": "^a"})
    except ValueError as error:
        assert "pattern" in str(error)
    else:
        raise AssertionError("a keyword that is not enforced must not pass in silence")
