"""Finds the JSON object in the text a model wrote around it."""

from __future__ import annotations

import json
from collections.abc import Set
from typing import Any


class NoObjectError(ValueError):
    """The text holds no object with the keys that were asked for."""


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


_DECODER = json.JSONDecoder(parse_constant=_refuse_constant)


def extract_object(text: str, required: Set[str] = frozenset(), longest: int = 100_000) -> dict[str, Any]:
    """The last object of the text that has all required keys; objects inside a complete one do not count.

    The last one, since a model that thinks aloud or shows an example ends with its answer. Nothing is repaired.
    Of an answer that was cut off, an inner object may be complete: the required keys keep it from being taken.
    """
    if len(text) > longest:
        raise NoObjectError(f"{len(text)} characters, more than {longest}")
    found: dict[str, Any] | None = None
    place = text.find("{")
    while place != -1:
        try:
            value, end = _DECODER.raw_decode(text, place)
        except (ValueError, RecursionError):
            end = place + 1
        else:
            if required <= value.keys():
                found = value
        place = text.find("{", end)
    if found is None:
        raise NoObjectError("no complete JSON object with the keys " + ", ".join(sorted(required)))
    return found


def check() -> None:
    """Bare, fenced, in prose, braces in strings, two objects, stray braces, and nothing usable."""
    assert extract_object('{"a": 1}') == {"a": 1}
    assert extract_object('Here you are:\n```json\n{"a": {"b": [1, 2]}}\n```\nAnything else?') == {"a": {"b": [1, 2]}}
    assert extract_object('{"text": "a } and a { and \\" too"}')["text"] == 'a } and a { and " too'
    assert extract_object('For {x} in the set: {"a": 2}') == {"a": 2}
    assert extract_object('Example: {"a": 0}. Answer: {"a": 5}') == {"a": 5}
    assert extract_object('{"a": 1, "b": 2} and a note {"c": 3}', {"a", "b"}) == {"a": 1, "b": 2}
    assert extract_object('{"outer": {"a": 1}}') == {"outer": {"a": 1}}
    assert extract_object("{}") == {}
    for text, required in [
        ("", set[str]()),
        ("no object here", set[str]()),
        ('{"a": 1', {"a"}),
        ('{"a": NaN}', {"a"}),
        ("{'a': 1}", {"a"}),
        ('{"outer": {"a": 1}}', {"a"}),
        ("[1, 2]", set[str]()),
        ('{"a": {"b": 1}, "c": [', {"a"}),
        ('{"a":' * 1_500, {"a"}),
        ("x" * 100_001, set[str]()),
    ]:
        try:
            extract_object(text, required)
        except NoObjectError:
            continue
        raise AssertionError(f"{text[:40]!r} should hold nothing usable")
