"""The JSON Schemas of letters and explanations, made from the types that they are written from."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_args, get_type_hints

from toolkit.papers.explanations.models import Advice, Explanation
from toolkit.papers.letters.models import KINDS, LENGTHS, TONES, Letter, Sender, Sentence, Source
from toolkit.rendering.letters.json import EXPLANATION, LETTER
from toolkit.rendering.source_words import KIND_WORDS

_DAY = {"type": "string", "format": "date"}
_NARROWER: dict[tuple[str, str], dict[str, Any]] = {
    ("Letter", "kind"): {"enum": list(KINDS)},
    ("Letter", "tone"): {"enum": list(TONES)},
    ("Letter", "length"): {"enum": list(LENGTHS)},
    ("Letter", "as_of"): _DAY,
    ("Explanation", "kind"): {"enum": ["layoff", "gap", "switch"]},
    ("Explanation", "as_of"): _DAY,
    ("Source", "kind"): {"enum": list(KIND_WORDS)},
}
"""What a field holds, where its type alone does not say it."""
_PLAIN: dict[Any, dict[str, Any]] = {str: {"type": "string"}, int: {"type": "integer", "minimum": 0}}
_PARTS: tuple[type[Any], ...] = (Source, Sentence, Sender, Advice)


def letter_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `letter_json.letter_data`."""
    return _published(Letter, LETTER, "A letter, each sentence with the words it rests on")


def explanation_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `letter_json.explanation_data`."""
    return _published(Explanation, EXPLANATION, "What to say about a layoff, a gap or a change of trade")


def _published(noun: type[Any], name: str, title: str) -> dict[str, Any]:
    whole = _object(noun)
    whole["properties"] = {"schema": {"const": name}, **whole["properties"]}
    whole["required"] = ["schema", *whole["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": name,
        "title": title,
        **whole,
        "$defs": {part.__name__: _object(part) for part in _PARTS},
    }


def _object(noun: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(noun)
    names = [field.name for field in fields(noun)]
    properties = {name: _NARROWER.get((noun.__name__, name)) or _value(hints[name]) for name in names}
    return {"type": "object", "properties": properties, "required": names, "additionalProperties": False}


def _value(hint: Any) -> dict[str, Any]:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if hint in _PARTS:
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return {"type": "array", "items": _value(get_args(hint)[0])}
