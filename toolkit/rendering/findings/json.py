"""Scans and reviews as JSON; `schema` says what they keep to."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from toolkit.rendering.records import to_json
from toolkit.reviews.ats.models import Scan
from toolkit.reviews.resume.models import Review

SCAN = "urn:toolkit:scan:1"
REVIEW = "urn:toolkit:review:1"
"""Names of the formats; the number rises when a key changes its meaning or goes."""
LEFT_OUT = {("ExtractorReading", "seconds")}
"""What differs from run to run: the same file gives the same text."""


def to_data(noun: Scan | Review) -> dict[str, Any]:
    """The noun as plain dicts and lists, and the name of the format as `schema`."""
    return {"schema": SCAN if isinstance(noun, Scan) else REVIEW, **_value(noun)}


def render(noun: Scan | Review) -> str:
    """JSON text that ends with a line break; the same noun gives the same text."""
    return to_json(to_data(noun))


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if isinstance(value, float):
        return round(value, 2)
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value).__name__
        names = [field.name for field in fields(value) if (kind, field.name) not in LEFT_OUT]
        return {name: _value(getattr(value, name)) for name in names}
    return value
