"""The columns of a table of rows, the same for every kind of file."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.batch.models import Row


@dataclass(frozen=True, slots=True)
class Column:
    """`kind` is `text`, `whole`, `number` or `texts` (a list)."""

    name: str
    kind: str
    value: Callable[[Row], Any]


def columns(areas: Sequence[str], *, details: bool) -> tuple[Column, ...]:
    """The columns in order: what is of the file, the figures, a column for each area, the gaps, and what went wrong."""
    return (
        Column("file", "text", lambda row: row.file),
        Column("sha256", "text", lambda row: row.content or None),
        Column("score", "whole", lambda row: row.score),
        Column("level", "text", lambda row: row.level),
        Column("level_from", "text", lambda row: row.between[0] if row.between else None),
        Column("level_to", "text", lambda row: row.between[1] if row.between else None),
        Column("target_level", "text", lambda row: row.target_level),
        Column("years", "number", lambda row: row.years),
        Column("relevant_years", "number", lambda row: row.relevant_years),
        Column("match", "whole", lambda row: row.match),
        Column("next_level", "text", lambda row: row.next_level),
        Column("next_score", "whole", lambda row: row.next_score),
        *(Column(f"area_{area.replace('-', '_')}", "whole", _of_area(area)) for area in areas),
        Column("gaps", "texts", lambda row: [gap.skill for gap in row.gaps]),
        Column("gap_names", "texts", lambda row: [gap.name for gap in row.gaps]),
        Column("gap_severities", "texts", lambda row: [gap.severity for gap in row.gaps]),
        Column("contact_hash", "text", lambda row: row.contact),
        Column("confidence", "number", lambda row: row.confidence),
        Column("format", "text", lambda row: row.format),
        Column("pages", "whole", lambda row: row.pages),
        Column("warnings", "texts", lambda row: list(row.warnings)),
        Column("error", "text", lambda row: row.error.code if row.error else None),
        Column("message", "text", lambda row: row.error.message if row.error else None),
        *([Column("details", "text", _details)] if details else []),
    )


def record(row: Row, *, details: bool) -> dict[str, Any]:
    """The row as one JSON object, its areas and gaps as objects in it."""
    found = {
        column.name: column.value(row) for column in columns((), details=False) if not column.name.startswith("gap")
    }
    found["areas"] = dict(row.areas)
    found["gaps"] = [{"skill": gap.skill, "name": gap.name, "severity": gap.severity} for gap in row.gaps]
    if details:
        found["details"] = row.details
    return found


def cells(row: Row, table: Sequence[Column]) -> list[Any]:
    """The row's values, texts such that every kind of file can hold them."""
    return [_clean(column.value(row)) for column in table]


def _of_area(area: str) -> Callable[[Row], int | None]:
    return lambda row: dict(row.areas).get(area)


def _details(row: Row) -> str | None:
    return None if row.details is None else json.dumps(row.details, ensure_ascii=False)


def _clean(value: Any) -> Any:
    """Half a character, which no UTF-8 can hold, becomes an escape, and a NUL goes."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "")
    return [_clean(item) for item in value] if isinstance(value, list) else value
