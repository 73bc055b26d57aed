"""Weekly retention by cohort: of those who came first in a week, how many were active n weeks later."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

RETENTION = """
WITH RECURSIVE
active AS (
    SELECT DISTINCT user_id, day / 7 AS week FROM activity
),
firsts AS (
    SELECT user_id, MIN(week) AS cohort FROM active GROUP BY user_id
),
sizes AS (
    SELECT cohort, COUNT(*) AS size FROM firsts GROUP BY cohort
),
offsets(weeks) AS (
    SELECT 0
    UNION ALL
    SELECT weeks + 1 FROM offsets WHERE weeks < :longest
),
returned AS (
    SELECT cohort, week - cohort AS weeks, COUNT(*) AS users
    FROM active JOIN firsts USING (user_id)
    GROUP BY cohort, week - cohort
)
SELECT sizes.cohort, offsets.weeks, sizes.size, COALESCE(returned.users, 0)
FROM sizes
CROSS JOIN offsets
LEFT JOIN returned ON returned.cohort = sizes.cohort AND returned.weeks = offsets.weeks
WHERE sizes.cohort + offsets.weeks < :today / 7
ORDER BY sizes.cohort, offsets.weeks
"""

Row = tuple[int, int, int, int]


def retention(connection: sqlite3.Connection, today: int, longest: int = 8) -> list[Row]:
    """Cohort week, weeks since, users in the cohort, users active; only weeks that were over before `today`.

    Days are whole numbers of 0 or more, counted from a Monday; a user counts once a week however active.
    """
    return list(connection.execute(RETENTION, {"today": today, "longest": longest}))


def _database(rows: Sequence[tuple[str, int]]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE activity (user_id TEXT NOT NULL, day INTEGER NOT NULL)")
    connection.executemany("INSERT INTO activity VALUES (?, ?)", rows)
    return connection


def check() -> None:
    """Zero weeks are shown, unfinished weeks are not, repeats count once, returning users, limits, nothing."""

    def run(rows: Sequence[tuple[str, int]], today: int, longest: int = 8) -> list[Row]:
        connection = _database(rows)
        try:
            return retention(connection, today, longest)
        finally:
            connection.close()

    assert run([], 100) == []
    assert run([("a", 0), ("a", 0), ("a", 6)], 7) == [(0, 0, 1, 1)]
    assert run([("a", 3)], 6) == []  # the week is not over
    assert run([("a", 3)], 21) == [(0, 0, 1, 1), (0, 1, 1, 0), (0, 2, 1, 0)]
    rows = [("a", 0), ("b", 2), ("a", 8), ("c", 9), ("b", 15), ("c", 20)]
    assert run(rows, 21) == [(0, 0, 2, 2), (0, 1, 2, 1), (0, 2, 2, 1), (1, 0, 1, 1), (1, 1, 1, 1)]
    assert run(list(reversed(rows)), 21) == run(rows, 21)
    assert run(rows, 20) == [(0, 0, 2, 2), (0, 1, 2, 1), (1, 0, 1, 1)]
    assert run(rows, 21, longest=0) == [(0, 0, 2, 2), (1, 0, 1, 1)]
    assert run([("a", 6), ("a", 7)], 14) == [(0, 0, 1, 1), (0, 1, 1, 1)]
