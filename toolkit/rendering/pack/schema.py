"""The JSON Schema of packs, made from the types that they are written from."""

from __future__ import annotations

from dataclasses import fields
from types import UnionType
from typing import Any, get_args, get_type_hints

from toolkit.papers.letters.models import Sentence, Source
from toolkit.papers.pack import models
from toolkit.papers.pack.models import SIZES, Pack
from toolkit.rendering.pack.json import PACK
from toolkit.rendering.source_words import KIND_WORDS

_DAY = {"type": "string", "format": "date"}
_TEXT = {"type": "string"}
_NARROWER: dict[tuple[str, str], dict[str, Any]] = {
    ("Pack", "size"): {"enum": list(SIZES)},
    ("Pack", "as_of"): _DAY,
    ("Day", "date"): _DAY,
    ("Source", "kind"): {"enum": list(KIND_WORDS)},
    ("Session", "kind"): {"enum": ["close", "practise", "tell", "repeat", "mock", "rest"]},
}
"""What a field holds, where its type alone does not say it."""
_PLAIN: dict[Any, dict[str, Any]] = {
    str: _TEXT,
    int: {"type": "integer", "minimum": 0},
    float: {"type": "number", "minimum": 0},
    bool: {"type": "boolean"},
}
_PARTS: tuple[type[Any], ...] = (
    Source,
    Sentence,
    models.Proof,
    models.GapSentence,
    models.Block,
    models.Asked,
    models.Round,
    models.Probe,
    models.StarPart,
    models.Star,
    models.Session,
    models.Day,
    models.Plan,
    models.Term,
    models.FigureNote,
    models.Card,
    models.Weighed,
)


def pack_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `json.pack_data`."""
    whole = _object(Pack)
    whole["properties"] = {"schema": {"const": PACK}, **whole["properties"]}
    whole["required"] = ["schema", *whole["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": PACK,
        "title": "An interview pack: the first page, rounds, questions, stories, plan and cards",
        **whole,
        "$defs": {**{part.__name__: _object(part) for part in _PARTS}, "Diagram": _diagram()},
    }


def _diagram() -> dict[str, Any]:
    nodes, edges = _texts("id", "name"), _texts("from", "to", "what")
    return _closed({"nodes": {"type": "array", "items": nodes}, "edges": {"type": "array", "items": edges}})


def _texts(*names: str) -> dict[str, Any]:
    return _closed(dict.fromkeys(names, _TEXT))


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _object(noun: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(noun)
    names = [field.name for field in fields(noun)]
    return _closed({name: _NARROWER.get((noun.__name__, name)) or _value(hints[name]) for name in names})


def _value(hint: Any) -> dict[str, Any]:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if isinstance(hint, UnionType):
        held = next(kind for kind in get_args(hint) if kind is not type(None))
        return {"anyOf": [_value(held), {"type": "null"}]}
    if isinstance(hint, type) and hasattr(hint, "__dataclass_fields__"):
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return {"type": "array", "items": _value(get_args(hint)[0])}
