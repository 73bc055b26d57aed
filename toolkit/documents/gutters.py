"""The white that parts columns, labels or notes: gutters grown over the rows they pass through, and the best one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from toolkit.documents.rails import is_wrapped_rail
from toolkit.documents.run import Run
from toolkit.documents.sides import (
    are_columns,
    ends_in_dates,
    is_label_rail,
    is_note,
    is_note_rail,
    is_scattered,
    label_off_by,
)

Rows = list[list[Run]]

GUTTER = 7.0
"""Least width in points of the white between two columns."""

_NARROWEST = 4.5
"""Least width of it beside the longest line, such as a heading in wide letters."""


@dataclass(frozen=True, slots=True)
class Band:
    """Rows `first` to `last` that a gutter passes through; `kind` is `columns`, `labels` or `notes`."""

    kind: str
    first: int
    last: int
    middle: float
    worth: float


def rows_of(runs: list[Run]) -> Rows:
    """Runs that share a baseline, top to bottom, each row left to right."""
    rows: Rows = []
    for run in sorted(runs, key=lambda run: run.base):
        if rows and run.base - rows[-1][0].base < max(1.2, 0.28 * min(run.size, rows[-1][0].size)):
            rows[-1].append(run)
        else:
            rows.append([run])
    for row in rows:
        row.sort(key=lambda run: run.x0)
    return rows


def is_level(above: list[Run], row: list[Run], middle: float) -> bool:
    """Whether two rows, one on each side of `middle`, are one row whose baselines are a little off."""
    if row[0].base - above[0].base >= label_off_by(max(row[0].size, above[0].size)):
        return False
    sides = [{run.x0 >= middle for run in each} for each in (above, row)]
    return len(sides[0]) == len(sides[1]) == 1 and sides[0] != sides[1]


def best_band(rows: Rows) -> Band | None:
    """The stretch of rows in which a gutter parts true columns, or labels from what they name; None for plain text."""
    best: Band | None = None
    starts = Counter(round(run.x0 + shift) for row in rows for run in row for shift in (-1, 0, 1))
    tried: set[tuple[int, int, int, int]] = set()
    spans: list[_Spans] = []
    for index, row in enumerate(rows):
        below = rows[index + 1] if index + 1 < len(rows) else []
        for lo, hi in [*_gaps(row), *_gaps_between(row, below, starts)]:
            spans = spans or _spans(rows, starts)
            first, last, lo, hi = _grow(spans, index, lo, hi)
            key = (first, last, round(lo), round(hi))
            if key in tried:
                continue
            tried.add(key)
            band = _judge(rows, first, last, lo, hi)
            if band and (best is None or _outranks(band, best)):
                best = band
    return best


def _gaps(row: list[Run]) -> list[tuple[float, float]]:
    """The white between neighbours of one row, as its left and right edge."""
    return [(a.x1, b.x0) for a, b in pairwise(row) if b.x0 - a.x1 >= GUTTER]


def _gaps_between(row: list[Run], below: list[Run], starts: Counter[int]) -> list[tuple[float, float]]:
    """The white between the sides of two rows that share no baseline, where the right side keeps its left edge."""
    return [
        (a.x1, b.x0)
        for left, right in ((row, below), (below, row))
        for a in left[-1:]
        for b in right[:1]
        if b.x0 - a.x1 >= GUTTER and starts[round(b.x0)] > 2
    ]


def _outranks(band: Band, best: Band) -> bool:
    """Columns that run above and below another band hold it; of others, the one that parts more and wider."""
    if _holds(band, best):
        return True
    return not _holds(best, band) and band.worth > best.worth


def _holds(outer: Band, inner: Band) -> bool:
    """Whether columns run along all of another band and farther."""
    along = outer.first <= inner.first and outer.last >= inner.last
    return outer.kind == "columns" and along and outer.last - outer.first > inner.last - inner.first


def _judge(rows: Rows, first: int, last: int, lo: float, hi: float) -> Band | None:
    middle = (lo + hi) / 2
    first = _trim(rows, first, last, middle)
    last = _trim_end(rows, first, last, middle)
    left = [run for row in rows[first : last + 1] for run in row if run.x1 <= middle]
    right = [run for row in rows[first : last + 1] for run in row if run.x0 >= middle]
    if min(len(left), len(right)) < 2:
        return None
    if is_wrapped_rail(rows_of(right), left):
        return Band("notes", first, last, middle, 4.0 * len(right) * min(hi - lo, 40.0))
    if is_note_rail(right, left) or is_scattered(right, left) or ends_in_dates(rows_of(right), left):
        return None
    if is_label_rail(left, right):
        return Band("labels", first, last, middle, 3.0 * len(left) * min(hi - lo, 40.0))
    if not are_columns(left, right, hi - lo):
        return None
    return Band("columns", first, last, middle, min(len(left), len(right)) * min(hi - lo, 40.0))


_Spans = list[tuple[float, float, bool]] | None
"""Left and right edge of each run of a row, and whether a gutter may end at the left one: it may not where a line
stands alone and few others begin there. None for a line of its own in the middle of the region, such as a heading over
columns.
"""


def _spans(rows: Rows, starts: Counter[int]) -> list[_Spans]:
    centre = (min([run.x0 for row in rows for run in row]) + max([run.x1 for row in rows for run in row])) / 2
    found: list[_Spans] = []
    for row in rows:
        edges = [(run.x0, run.x1, len(row) > 1 or starts[round(run.x0)] > 2) for run in row]
        (x0, x1, may_end), *more = edges
        found.append(None if not more and not may_end and abs((x0 + x1) / 2 - centre) < 4 else edges)
    return found


def _grow(rows: list[_Spans], index: int, lo: float, hi: float) -> tuple[int, int, float, float]:
    """The widest stretch of rows around `index` that the gutter `lo`–`hi`, narrowed as needed, passes through."""
    ends = []
    for step, past in ((-1, -1), (1, len(rows))):
        at = index + step
        while at != past:
            row = rows[at]
            fit = None if row is None else _narrow(row, lo, hi)
            if fit is None:
                break
            lo, hi = fit
            at += step
        ends.append(at - step)
    return ends[0], ends[1], lo, hi


def _narrow(row: list[tuple[float, float, bool]], lo: float, hi: float) -> tuple[float, float] | None:
    """The gutter that is left beside `row`; None where the row crosses it."""
    for x0, x1, may_end in row:
        if x1 <= lo or x0 >= hi:
            continue
        if x0 < lo and x1 < hi:
            lo = x1
        elif x1 > hi and x0 > lo and may_end:
            hi = x0
        else:
            return None
        if hi - lo < _NARROWEST:
            return None
    return lo, hi


def _trim_end(rows: Rows, first: int, last: int, middle: float) -> int:
    """`last` moved up past lines at the end of one side that look unlike it or stand apart: headings below columns."""
    while last > first + 1:
        row = rows[last]
        side = {run.x0 >= middle for run in row}
        above = [run for r in rows[first:last] for run in r if (run.x0 >= middle) in side]
        if len(row) > 1 or len(side) > 1 or len(above) < 2:
            break
        run, near = row[0], above[-1]
        steps = sorted(b.base - a.base for a, b in pairwise(above) if b.base - a.base > 1)
        apart = bool(steps) and run.base - near.base > 1.5 * steps[len(steps) // 2]
        weights = sorted(other.weight for other in above)
        outdented = run.x0 < min(other.x0 for other in above) - 3
        unlike = outdented or run.weight > weights[len(weights) // 2] or run.size > near.size + 0.6
        if not (apart and unlike):
            break
        last -= 1
    return last


def _trim(rows: Rows, first: int, last: int, middle: float) -> int:
    """`first` moved down past the rows at the top that stand on one side, and rows that end in a date."""
    begins = Counter(round(run.x0 / 2) for row in rows[first : last + 1] for run in row if run.x0 >= middle)
    most = max(begins.values(), default=0)
    usual = [start for start, count in begins.items() if count >= max(2, 0.3 * most) or count == most]
    edge = max((run.x1 for row in rows[first : last + 1] for run in row), default=0.0)
    side = {run.x0 >= middle for run in rows[first]}
    while first < last:
        right = [run for run in rows[first] if run.x0 >= middle]
        lone = len(side) == 1 and {run.x0 >= middle for run in rows[first]} == side
        stray = bool(right) and all(
            all(abs(round(run.x0 / 2) - start) > 1 for start in usual) and (is_note(run) or abs(run.x1 - edge) < 2)
            for run in right
        )
        if lone and is_level(rows[first], rows[first + 1], middle):
            break
        if not lone and not (stray and len(right) < len(rows[first])):
            break
        first += 1
    return first
