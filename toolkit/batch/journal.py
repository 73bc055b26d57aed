"""The journal: every record as soon as it is there, in a SQLite file beside the output.

A process that is killed loses what it was at and nothing else; the next run with the same settings goes on from here.
One process writes, and holds the file while it does.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.batch.models import GUARDED, Limits, Record
from toolkit.errors import OutputError

_TABLES = """
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS records
    (key TEXT PRIMARY KEY, code TEXT NOT NULL, limits TEXT NOT NULL, record TEXT NOT NULL)
"""


class Journal:
    """The records of one run by the key of their content, and a few words about the run."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._store: sqlite3.Connection | None = None
        for own in self._files():
            if own.is_symlink():
                raise OutputError(f"{own} is a link to another file, which is not touched; delete it to start anew.")
        with self._guarded():
            self._store = sqlite3.connect(path, isolation_level=None, timeout=0.5)
            # In this order: a journal that is held exclusively from the start needs no shared memory beside it, and
            # works on a network's disk, too.
            self._store.execute("PRAGMA locking_mode=EXCLUSIVE")
            self._store.execute("PRAGMA journal_mode=WAL")
            self._store.execute("PRAGMA synchronous=NORMAL")
            self._store.execute("PRAGMA secure_delete=ON")
            for table in _TABLES.split(";"):
                self._store.execute(table)

    def about(self, name: str) -> str:
        """What was noted under that name, or nothing."""
        with self._guarded() as store:
            found = store.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else ""

    def note(self, name: str, value: str) -> None:
        with self._guarded() as store:
            store.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (name, value))

    def take_up(self, settings_key: str) -> bool:
        """Make ready for a run with these settings; True where records of other settings were thrown away."""
        other = self.about("settings") not in ("", settings_key)
        with self._guarded() as store:
            if other:
                store.execute("DELETE FROM records")
        self.note("settings", settings_key)
        return other

    def put(self, key: str, record: Record, limits: Limits) -> None:
        """Keep a record; once this returns, no kill of the process loses it."""
        code = (record["error"] or {}).get("code", "")
        with self._guarded() as store:
            store.execute(
                "INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)", (key, code, _limits(limits), json.dumps(record))
            )

    def done(self, limits: Limits) -> set[str]:
        """Keys that need no work: all but the faults of workers under other limits, and files that had changed."""
        again = (*GUARDED, "changed")
        marks = ", ".join("?" * len(again))
        with self._guarded() as store:
            rows = store.execute(
                f"SELECT key FROM records WHERE code NOT IN ({marks}) OR (limits = ? AND code <> 'changed')",
                (*again, _limits(limits)),
            ).fetchall()
        return {str(key) for (key,) in rows}

    def get(self, key: str) -> Record | None:
        with self._guarded() as store:
            found = store.execute("SELECT record FROM records WHERE key = ?", (key,)).fetchone()
        return json.loads(found[0]) if found else None

    def close(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    def remove(self) -> None:
        """Close the journal and delete it: its records are in the output."""
        self.close()
        try:
            for own in self._files():
                own.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(f"{self.path} cannot be removed ({error.strerror}); delete it yourself.") from error

    def _files(self) -> list[Path]:
        """The journal, and what SQLite keeps beside it."""
        return [self.path.with_name(self.path.name + ending) for ending in ("", "-wal", "-shm", "-journal")]

    @contextmanager
    def _guarded(self) -> Iterator[sqlite3.Connection]:
        try:
            yield self._store  # type: ignore[misc]
        except sqlite3.Error as error:
            raise OutputError(f"{self.path} {_reason(error)}") from error


def _limits(limits: Limits) -> str:
    return f"{limits.seconds:g} s, {limits.megabytes} MB"


def _reason(error: sqlite3.Error) -> str:
    kind = getattr(error, "sqlite_errorname", "")
    if kind.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return "is in use: another run writes the same output; wait for it or name another file with -o."
    if kind.startswith("SQLITE_FULL"):
        return "cannot grow, the disk is full; make room, then run the same command again: it goes on where it stopped."
    if kind.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return "is no journal of ours or is damaged; delete it to start anew."
    return f"cannot be written ({error}); make the folder writable or name another place with -o."
