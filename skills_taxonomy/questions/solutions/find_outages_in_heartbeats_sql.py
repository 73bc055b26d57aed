"""Turns repeated heartbeat rows into outage intervals: duplicates out first, then gaps and islands."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

OUTAGES = """
WITH ranked AS (
    SELECT
        endpoint,
        minute,
        status,
        ROW_NUMBER() OVER (PARTITION BY endpoint, minute ORDER BY received DESC, id DESC) AS place
    FROM heartbeats
),
failed AS (
    SELECT
        endpoint,
        minute,
        minute - ROW_NUMBER() OVER (PARTITION BY endpoint ORDER BY minute) AS island
    FROM ranked
    WHERE place = 1 AND status = 'down'
)
SELECT endpoint, MIN(minute), MAX(minute) + 1, COUNT(*)
FROM failed
GROUP BY endpoint, island
HAVING COUNT(*) >= :shortest
ORDER BY endpoint, MIN(minute)
"""

Heartbeat = tuple[str, int, str, int]
Outage = tuple[str, int, int, int]


def outages(connection: sqlite3.Connection, shortest: int = 2) -> list[Outage]:
    """Endpoint, first minute, minute after the last, and length of each run of `down` minutes without a break."""
    return list(connection.execute(OUTAGES, {"shortest": shortest}))


def _database(rows: Sequence[Heartbeat]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE TABLE heartbeats (id INTEGER PRIMARY KEY, endpoint TEXT NOT NULL, minute INTEGER NOT NULL,"
        " status TEXT NOT NULL, received INTEGER NOT NULL)"
    )
    connection.executemany("INSERT INTO heartbeats (endpoint, minute, status, received) VALUES (?, ?, ?, ?)", rows)
    return connection


def check() -> None:
    """Runs, resent rows, corrected rows, missing minutes, several endpoints, the shortest length, nothing."""

    def run(rows: Sequence[Heartbeat], shortest: int = 2) -> list[Outage]:
        connection = _database(rows)
        try:
            return outages(connection, shortest)
        finally:
            connection.close()

    def beats(endpoint: str, states: str) -> list[Heartbeat]:
        names = {"u": "up", "d": "down"}
        return [(endpoint, minute, names[state], minute) for minute, state in enumerate(states) if state in names]

    assert run([]) == []
    assert run(beats("chat", "uuuu")) == []
    assert run(beats("chat", "uddduddu")) == [("chat", 1, 4, 3), ("chat", 5, 7, 2)]
    assert run(beats("chat", "udu")) == []
    assert run(beats("chat", "udu"), shortest=1) == [("chat", 1, 2, 1)]
    assert run(beats("chat", "dd dd")) == [("chat", 0, 2, 2), ("chat", 3, 5, 2)]  # a silent minute is a break
    assert run(beats("chat", "dddd")) == [("chat", 0, 4, 4)]
    twice = beats("chat", "udddu") * 2
    assert run(twice) == [("chat", 1, 4, 3)]  # counted twice, every run would fall apart
    corrected: list[Heartbeat] = [*beats("chat", "udddu"), ("chat", 2, "up", 99)]
    assert run(corrected) == []
    assert run(corrected, shortest=1) == [("chat", 1, 2, 1), ("chat", 3, 4, 1)]
    older: list[Heartbeat] = [*beats("chat", "udddu"), ("chat", 2, "up", -1)]
    assert run(older) == [("chat", 1, 4, 3)]
    both = beats("embed", "udd") + beats("chat", "ddu")
    assert run(both) == [("chat", 0, 2, 2), ("embed", 1, 3, 2)]
