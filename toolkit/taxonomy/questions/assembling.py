"""Checked entries → the `QuestionBank` that the other rooms see."""

from __future__ import annotations

from toolkit.taxonomy.questions import schema
from toolkit.taxonomy.questions.layers import Entries
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


def assemble(entries: Entries, fingerprint: str) -> QuestionBank:
    """The bank of entries that `checks` found no fault in; questions in the order of the files."""
    return QuestionBank(
        {key: _question(placed.value, entries) for key, placed in entries.questions.items()}, fingerprint
    )


def _question(entry: schema.QuestionEntry, entries: Entries) -> Question:
    return Question(
        id=entry.id,
        round=entry.round,
        kind=entry.kind,
        skills=entry.skills,
        levels=entry.levels,
        minutes=entry.minutes,
        asks=entry.asks.strip(),
        strong=entry.strong,
        weak=entry.weak.strip(),
        follow_ups=entry.follow_ups,
        outline=_outline(entry, entries),
        themes=entry.themes,
    )


def _outline(entry: schema.QuestionEntry, entries: Entries) -> Outline | None:
    match entry:
        case schema.CodingEntry():
            code = entries.solutions[entry.id].code
            return CodingOutline(**entry.outline.model_dump(), solution=entry.solution, code=code)
        case schema.DesignEntry():
            drawn = entry.outline.architecture
            return DesignOutline(
                **entry.outline.model_dump(exclude={"architecture"}),
                nodes=tuple(Node(node.id, node.name) for node in drawn.nodes),
                edges=tuple(Edge(*edge) for edge in drawn.edges),
            )
        case schema.CaseEntry():
            return CaseOutline(**entry.outline.model_dump())
        case _:
            return None
