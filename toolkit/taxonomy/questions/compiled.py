"""A `QuestionBank` as one JSON file and back, so that a run which changes no file reads no YAML."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from toolkit.taxonomy.copies import Unreadable
from toolkit.taxonomy.questions.models import (
    CaseOutline,
    CodingOutline,
    DesignOutline,
    Edge,
    Node,
    Outline,
    Question,
    QuestionBank,
)

FORMAT = 1
"""Raised with every change to what `assembling` makes of the same files."""


def to_bytes(bank: QuestionBank, key: str) -> bytes:
    """The bank under `key`, which `from_bytes` must be given again."""
    return json.dumps({"key": key, "bank": asdict(bank)}, ensure_ascii=False, separators=(",", ":")).encode()


def from_bytes(content: bytes, key: str) -> QuestionBank:
    """The bank compiled under `key`. Raises `Unreadable` for anything else."""
    try:
        stored = json.loads(content)
        if stored["key"] != key:
            raise Unreadable("compiled from other files")
        bank = stored["bank"]
        return QuestionBank({name: _question(one) for name, one in bank["questions"].items()}, bank["fingerprint"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Unreadable(str(error)) from error


def _question(stored: dict[str, Any]) -> Question:
    outline = stored.pop("outline")
    return Question(**_tuples(stored), outline=_outline(stored["kind"], outline))


def _outline(kind: str, stored: dict[str, Any] | None) -> Outline | None:
    if stored is None:
        return None
    match kind:
        case "coding":
            return CodingOutline(**_tuples(stored))
        case "design":
            nodes = tuple(Node(**node) for node in stored.pop("nodes"))
            edges = tuple(Edge(**edge) for edge in stored.pop("edges"))
            return DesignOutline(**_tuples(stored), nodes=nodes, edges=edges)
        case _:
            return CaseOutline(**_tuples(stored))


def _tuples(stored: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in stored.items()}
