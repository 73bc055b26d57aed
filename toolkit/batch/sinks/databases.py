"""Rows as a SQLite database and as Parquet."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from toolkit.batch.models import Row
from toolkit.batch.sinks.columns import Column, cells

GROUP = 1000
"""Rows held at once, and rows of a group in Parquet: small enough for memory with every row's details."""
SQL = {"text": "TEXT", "whole": "INTEGER", "number": "REAL", "texts": "TEXT"}


def write_sqlite(path: Path, rows: Iterable[Row], table: Sequence[Column], *, details: bool) -> None:
    """A table `resumes` with a line a row; lists are JSON, for SQLite's own `json_each`."""
    names = ", ".join(f'"{column.name}" {SQL[column.kind]}' for column in table)
    with closing(sqlite3.connect(path, isolation_level=None)) as store:
        store.execute("PRAGMA journal_mode=OFF")  # A file that is not whole is thrown away.
        store.execute("BEGIN")
        store.execute(f"CREATE TABLE resumes ({names})")
        marks = ", ".join("?" * len(table))
        store.executemany(f"INSERT INTO resumes VALUES ({marks})", (_stored(cells(row, table)) for row in rows))
        store.execute("COMMIT")


def _stored(values: list[Any]) -> list[Any]:
    return [json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value for value in values]


def write_parquet(path: Path, rows: Iterable[Row], table: Sequence[Column], *, details: bool) -> None:
    """Typed columns, zstd, a group every `GROUP` rows; lists are lists of strings."""
    import pyarrow
    from pyarrow import parquet

    types = {
        "text": pyarrow.string(),
        "whole": pyarrow.int32(),
        "number": pyarrow.float64(),
        "texts": pyarrow.list_(pyarrow.string()),
    }
    schema = pyarrow.schema([(column.name, types[column.kind]) for column in table])
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for group in _groups(rows, table):
            arrays = [pyarrow.array(values, field.type) for values, field in zip(group, schema, strict=True)]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))


def _groups(rows: Iterable[Row], table: Sequence[Column]) -> Iterator[list[list[Any]]]:
    """Columns of values, `GROUP` rows at a time."""
    source = iter(rows)
    while group := list(islice(source, GROUP)):
        yield [list(column) for column in zip(*(cells(row, table) for row in group), strict=True)]
