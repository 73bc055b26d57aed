"""Packs as JSON; `pack_schema` says what it keeps to."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from toolkit.papers.pack.models import Pack
from toolkit.rendering.records import to_json

PACK = "urn:toolkit:pack:1"
"""Name of the format; the number rises when a key changes its meaning or goes."""


def pack_data(pack: Pack) -> dict[str, Any]:
    """The pack as plain dicts and lists; nodes and edges of a diagram are objects."""
    data = {"schema": PACK, **asdict(pack, dict_factory=_listed)}
    for told in [*data["hard"], *(asked for one in data["rounds"] for asked in one["questions"])]:
        for block in told["worked"]:
            if block["diagram"] is not None:
                block["diagram"] = _drawn(block["diagram"])
    return data


def render(pack: Pack) -> str:
    """JSON text that ends with a line break; the same pack gives the same text."""
    return to_json(pack_data(pack))


def _drawn(diagram: dict[str, Any]) -> dict[str, Any]:
    """The diagram with its ids, names and words under keys, as the question bank writes them."""
    return {
        "nodes": [{"id": id_, "name": name} for id_, name in diagram["nodes"]],
        "edges": [{"from": source, "to": target, "what": what} for source, target, what in diagram["edges"]],
    }


def _listed(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return {key: _lists(value) for key, value in pairs}


def _lists(value: Any) -> Any:
    return [_lists(item) for item in value] if isinstance(value, (tuple, list)) else value
