"""The result as a file, by the ending of its name: whole or not at all."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from toolkit.batch.models import Row
from toolkit.batch.sinks import databases, text
from toolkit.batch.sinks.columns import columns
from toolkit.errors import OutputError, UsageError

STANDARD_OUTPUT = "-"
Writer = Callable[..., None]
WRITERS: dict[str, Writer] = {
    ".parquet": databases.write_parquet,
    ".csv": text.write_csv,
    ".jsonl": text.write_jsonl,
    ".ndjson": text.write_jsonl,
    ".sqlite": databases.write_sqlite,
    ".db": databases.write_sqlite,
}


def check(output: str) -> None:
    """Raise UsageError or OutputError now for an output that could not be written in the end."""
    if output == STANDARD_OUTPUT:
        return
    if ending(output) not in WRITERS:
        raise UsageError(f"{output} says no kind of table; end it in one of {', '.join(WRITERS)}.")
    check_place(output)


def check_place(output: str) -> None:
    """Raise OutputError now for a name that no file could be given in the end."""
    path = Path(output)
    try:
        if path.is_dir():
            raise OutputError(f"{output} is a folder; name a file in it.")
        if not path.parent.is_dir():
            raise OutputError(f"There is no folder {path.parent}; make it first or write to another.")
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        raise OutputError(f"{output} cannot be written ({why}); name another place with -o.") from error


def write(
    rows: Iterable[Row], output: str, areas: Sequence[str], *, details: bool, marked: Callable[[str], None]
) -> None:
    """Write the rows; `marked` is told the `mark` of the file just before it takes its place."""
    if output == STANDARD_OUTPUT:
        text.print_jsonl(sys.stdout, rows, details=details)
        return
    place(
        output,
        lambda part: WRITERS[ending(output)](part, rows, columns(areas, details=details), details=details),
        marked,
    )


def place(output: str, make: Callable[[Path], object], marked: Callable[[str], None]) -> None:
    """Let `make` write a file, tell `marked` its `mark`, and give it the place of `output`. Raises OutputError."""
    target = Path(output)
    # Its name tells the next run, should this one be killed here, what to replace.
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        make(part)
        marked(mark(part))
        part.replace(target)
    except (OSError, sqlite3.Error) as error:
        why = (getattr(error, "strerror", None) or str(error)).lower()
        raise OutputError(
            f"{output} cannot be written ({why}); nothing is lost: make room or make the folder writable, then run the "
            "same command again."
        ) from error
    finally:
        _removed(part)


def ending(output: str) -> str:
    """The ending of a file's name in small letters, with its dot."""
    return Path(output).suffix.lower()


def mark(path: Path) -> str:
    """What tells a file from any other of its name: its number on the disk, its size and its time of change."""
    found = path.stat()
    return f"{found.st_ino} {found.st_size} {found.st_mtime_ns}"


def _removed(part: Path) -> None:
    if os.path.lexists(part):
        try:
            part.unlink()
        except OSError:
            # The folder was closed to us meanwhile; the next run removes it.
            return
