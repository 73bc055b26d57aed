"""Cuts the events of each user into sessions at pauses, in one SQL statement."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

SESSIONS = """
WITH gaps AS (
    SELECT id, user_id, at, at - LAG(at) OVER (PARTITION BY user_id ORDER BY at, id) AS pause
    FROM events
),
numbered AS (
    SELECT
        user_id,
        at,
        1 + SUM(CASE WHEN pause > :longest_pause THEN 1 ELSE 0 END) OVER (
            PARTITION BY user_id ORDER BY at, id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS session
    FROM gaps
)
SELECT user_id, session, MIN(at), MAX(at), COUNT(*)
FROM numbered
GROUP BY user_id, session
ORDER BY user_id, session
"""

Session = tuple[str, int, int, int, int]


def sessions(connection: sqlite3.Connection, longest_pause: int = 1800) -> list[Session]:
    """User, number of the session from 1, first and last second, number of events."""
    return list(connection.execute(SESSIONS, {"longest_pause": longest_pause}))


def _database(rows: Sequence[tuple[str, int]]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE events (id INTEGER PRIMARY KEY, user_id TEXT NOT NULL, at INTEGER NOT NULL)")
    connection.executemany("INSERT INTO events (user_id, at) VALUES (?, ?)", rows)
    return connection


def check() -> None:
    """The pause at its border, several users, any order of rows, equal times, one event, no events."""

    def run(rows: Sequence[tuple[str, int]], longest_pause: int = 1800) -> list[Session]:
        connection = _database(rows)
        try:
            return sessions(connection, longest_pause)
        finally:
            connection.close()

    assert run([]) == []
    assert run([("a", 5)]) == [("a", 1, 5, 5, 1)]
    assert run([("a", 0), ("a", 1800)]) == [("a", 1, 0, 1800, 2)]
    assert run([("a", 0), ("a", 1801)]) == [("a", 1, 0, 0, 1), ("a", 2, 1801, 1801, 1)]
    mixed = [("b", 100), ("a", 9000), ("a", 0), ("b", 50), ("a", 1000), ("a", 2500)]
    assert run(mixed) == [("a", 1, 0, 2500, 3), ("a", 2, 9000, 9000, 1), ("b", 1, 50, 100, 2)]
    assert run(list(reversed(mixed))) == run(mixed)
    assert run([("a", 7), ("a", 7), ("a", 7)]) == [("a", 1, 7, 7, 3)]
    assert [row[1] for row in run([("a", 0), ("a", 11), ("a", 22)], longest_pause=10)] == [1, 2, 3]
