"""Rows as CSV and as JSON lines."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TextIO

from toolkit.batch.models import Row
from toolkit.batch.sinks.columns import Column, cells, record

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a text begins that a spreadsheet would run as a formula (OWASP, CSV injection)."""

# Characters that JSON lets stand but that a terminal or an encoder trips over.
_TROUBLE = re.compile("[\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def write_csv(path: Path, rows: Iterable[Row], table: Sequence[Column], *, details: bool) -> None:
    """A header and a line a row; lists are parted by `; `. A text that a spreadsheet might run has a `'` before it."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([column.name for column in table])
        writer.writerows([cell(value) for value in cells(row, table)] for row in rows)


def cell(value: Any) -> Any:
    """A value as a cell of CSV."""
    text = "; ".join(value) if isinstance(value, list) else value
    return f"'{text}" if isinstance(text, str) and text.lstrip(" ").startswith(FORMULA) else text


def write_jsonl(path: Path, rows: Iterable[Row], table: Sequence[Column], *, details: bool) -> None:
    """A JSON object a row."""
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
        print_jsonl(stream, rows, details=details)


def print_jsonl(stream: TextIO, rows: Iterable[Row], *, details: bool) -> None:
    for row in rows:
        line = json.dumps(record(row, details=details), ensure_ascii=False)
        stream.write(_TROUBLE.sub(lambda found: f"\\u{ord(found[0]):04x}", line) + "\n")
