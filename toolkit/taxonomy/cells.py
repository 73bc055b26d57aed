"""Texts as cells of a table that a spreadsheet may open."""

from __future__ import annotations

from collections.abc import Iterable

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a text begins that a spreadsheet would run as a formula (OWASP, CSV injection)."""


def cells(values: Iterable[object]) -> list[object]:
    """A row for a CSV file; a text that a spreadsheet might run has a `'` before it."""
    return [
        f"'{value}" if isinstance(value, str) and value.lstrip(" ").startswith(FORMULA) else value for value in values
    ]
