"""Reading order from geometry: runs as blocks, columns parted, rails of dates and labels kept with their lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from toolkit.documents.rails import append, goes_on, is_wrapped_rail, levelled
from toolkit.documents.runs import Run
from toolkit.documents.sides import (
    are_columns,
    ends_in_dates,
    is_date,
    is_label_rail,
    is_note,
    is_note_rail,
    is_scattered,
    off_by,
    stacks,
)

Rows = list[list[Run]]

_GUTTER = 7.0
"""Least width in points of the white between two columns."""


@dataclass(frozen=True, slots=True)
class _Band:
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


def blocks_of(runs: list[Run]) -> list[Rows]:
    """The page as blocks in reading order, each a list of rows; a block has no columns in it."""
    return [block for block in _split(_with_notes(rows_of(runs)), depth=0) if block]


def _with_notes(rows: Rows) -> Rows:
    """`rows`, with a date or place at the right put into the row it belongs to, whose baseline is a little off."""
    joined: Rows = []
    for row in rows:
        above = joined[-1] if joined else None
        if above and row[0].base - above[0].base < off_by(max(row[0].size, above[0].size)):
            left, right = (above, row) if above[-1].x1 < row[0].x0 else (row, above)
            if left[-1].x1 + _GUTTER <= right[0].x0 and len(right) == 1 and is_note(right[0]):
                right[0].base = left[0].base
                joined[-1] = [*left, *right]
                continue
        joined.append(row)
    return joined


def _split(rows: Rows, depth: int) -> list[Rows]:
    band = _best_band(rows) if depth < 6 else None
    if band is None:
        return [rows]
    inside = rows[band.first : band.last + 1]
    if band.kind == "labels":
        parts = _labelled(inside, band.middle, depth)
        return _joined(rows[: band.first], parts, rows[band.last + 1 :], depth)
    runs = [run for row in inside for run in row]
    if band.kind == "notes":
        beside = levelled(
            rows_of([run for run in runs if run.x0 < band.middle]),
            rows_of([run for run in runs if run.x0 >= band.middle]),
        )
        return _joined(rows[: band.first], _split(beside, depth + 1), rows[band.last + 1 :], depth)
    left = [run for run in runs if (run.x0 + run.x1) / 2 < band.middle]
    right = [run for run in runs if (run.x0 + run.x1) / 2 >= band.middle]
    return [
        *_split(rows[: band.first], depth + 1),
        *_split(rows_of(left), depth + 1),
        *_split(rows_of(right), depth + 1),
        *_split(rows[band.last + 1 :], depth + 1),
    ]


def _joined(above: Rows, parts: list[Rows], below: Rows, depth: int) -> list[Rows]:
    """A labelled stretch with what stands above and below it: one block where nothing in it has columns."""
    before, after = _split(above, depth + 1), _split(below, depth + 1)
    if len(before) == len(parts) == len(after) == 1:
        return [before[0] + parts[0] + after[0]]
    return [*before, *parts, *after]


def _labelled(rows: Rows, middle: float, depth: int) -> list[Rows]:
    """Rows with labels or dates at the left of `middle`: as they are, but columns beside a label are parted."""
    blocks: list[Rows] = [[]]
    groups: list[Rows] = []
    label: Run | None = None
    for row in _levelled(rows, middle):
        first = row[0]
        if first.x1 <= middle and label is not None and _stacks_on(label, first, row[1:]):
            append(label, first)
            row = row[1:]
        elif first.x1 <= middle or not groups:
            groups.append([])
            label = first if first.x1 <= middle else label
        if row:
            groups[-1].append(row)
    for group in groups:
        labels = [run for run in group[0] if run.x1 <= middle]
        beside = [[run for run in row if run.x0 >= middle] for row in group]
        parts = _split([row for row in beside if row], depth + 1)
        if len(parts) <= 1:
            blocks[-1].extend(group)
        else:
            blocks[-1].append(labels)
            blocks += [*parts, []]
    return [block for block in blocks if block]


def _levelled(rows: Rows, middle: float) -> Rows:
    """Rows in which a label whose baseline is a little off shares the row of the text beside it."""
    levelled: Rows = []
    for row in rows:
        above = levelled[-1] if levelled else None
        if above and _is_level(above, row, middle):
            levelled[-1] = sorted([*above, *row], key=lambda run: run.x0)
        else:
            levelled.append(list(row))
    return levelled


def _is_level(above: list[Run], row: list[Run], middle: float) -> bool:
    """Whether two rows, one on each side of `middle`, are one row whose baselines are a little off."""
    if row[0].base - above[0].base >= off_by(max(row[0].size, above[0].size)):
        return False
    sides = [{run.x0 >= middle for run in each} for each in (above, row)]
    return len(sides[0]) == len(sides[1]) == 1 and sides[0] != sides[1]


def _stacks_on(label: Run, run: Run, beside: list[Run]) -> bool:
    """Whether `run` goes on with the words of `label` on the next line of its cell; words of a list do not."""
    listed = bool(beside) and beside[0].weight == run.weight and abs(beside[0].size - run.size) < 0.6
    if listed and not is_date(label) and not is_date(run):
        return False
    if not stacks(label, run) or run.weight != label.weight or abs(run.x0 - label.x0) + abs(run.x1 - label.x1) >= 80:
        return False
    dates = is_date(label) and is_date(run)
    return not dates or goes_on(label.text, run.text)


def _best_band(rows: Rows) -> _Band | None:
    """The stretch of rows in which a gutter parts true columns, or labels from what they name; None for plain text."""
    best: _Band | None = None
    starts = Counter(round(run.x0 + shift) for row in rows for run in row for shift in (-1, 0, 1))
    tried: set[tuple[int, int, int, int]] = set()
    for index, row in enumerate(rows):
        below = rows[index + 1] if index + 1 < len(rows) else []
        for lo, hi in [*_gaps(row), *_gaps_between(row, below, starts)]:
            first, last, lo, hi = _grow(rows, index, lo, hi, starts)
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
    return [(a.x1, b.x0) for a, b in pairwise(row) if b.x0 - a.x1 >= _GUTTER]


def _gaps_between(row: list[Run], below: list[Run], starts: Counter[int]) -> list[tuple[float, float]]:
    """The white between the sides of two rows that share no baseline, where the right side keeps its left edge."""
    return [
        (a.x1, b.x0)
        for left, right in ((row, below), (below, row))
        for a in left[-1:]
        for b in right[:1]
        if b.x0 - a.x1 >= _GUTTER and starts[round(b.x0)] > 2
    ]


def _outranks(band: _Band, best: _Band) -> bool:
    """Columns that run above and below another band hold it; of others, the one that parts more and wider."""
    if band.kind == "columns" and band.first < best.first and band.last >= best.last:
        return True
    if best.kind == "columns" and best.first < band.first and best.last >= band.last:
        return False
    return band.worth > best.worth


def _judge(rows: Rows, first: int, last: int, lo: float, hi: float) -> _Band | None:
    middle = (lo + hi) / 2
    first = _trim(rows, first, last, middle)
    last = _trim_end(rows, first, last, middle)
    left = [run for row in rows[first : last + 1] for run in row if run.x1 <= middle]
    right = [run for row in rows[first : last + 1] for run in row if run.x0 >= middle]
    if min(len(left), len(right)) < 2:
        return None
    if is_wrapped_rail(rows_of(right), left):
        return _Band("notes", first, last, middle, 4.0 * len(right) * min(hi - lo, 40.0))
    if is_note_rail(right, left) or is_scattered(right, left) or ends_in_dates(rows_of(right), left):
        return None
    if is_label_rail(left, right):
        return _Band("labels", first, last, middle, 3.0 * len(left) * min(hi - lo, 40.0))
    if not are_columns(left, right, hi - lo):
        return None
    return _Band("columns", first, last, middle, min(len(left), len(right)) * min(hi - lo, 40.0))


def _grow(rows: Rows, index: int, lo: float, hi: float, starts: Counter[int]) -> tuple[int, int, float, float]:
    """The widest stretch of rows around `index` that the gutter `lo`–`hi`, narrowed as needed, passes through."""
    first = last = index
    centre = (min(run.x0 for row in rows for run in row) + max(run.x1 for row in rows for run in row)) / 2
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(rows):
            if _is_centred(rows[at], centre, starts):
                break
            fit = _narrow(rows[at], lo, hi, starts)
            if fit is None:
                break
            lo, hi = fit
            first, last = min(first, at), max(last, at)
            at += step
    return first, last, lo, hi


def _is_centred(row: list[Run], centre: float, starts: Counter[int]) -> bool:
    """A line of its own in the middle of the region, such as a heading over columns."""
    run = row[0]
    return len(row) == 1 and abs((run.x0 + run.x1) / 2 - centre) < 4 and starts[round(run.x0)] <= 2


def _narrow(row: list[Run], lo: float, hi: float, starts: Counter[int]) -> tuple[float, float] | None:
    """The gutter that is left beside `row`; None where the row crosses it, or is a centred line of its own."""
    for run in row:
        if run.x1 <= lo or run.x0 >= hi:
            continue
        if run.x0 < lo and run.x1 < hi:
            lo = run.x1
        elif run.x1 > hi and run.x0 > lo and (len(row) > 1 or starts[round(run.x0)] > 2):
            hi = run.x0
        else:
            return None
        if hi - lo < _GUTTER:
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
        unlike = run.weight > weights[len(weights) // 2] or run.size > near.size + 0.6
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
            all(abs(round(run.x0 / 2) - start) > 1 for start in usual) and (is_note(run) or abs(run.x1 - edge) < 2) for run in right
        )
        if lone and _is_level(rows[first], rows[first + 1], middle):
            break
        if not lone and not (stray and len(right) < len(rows[first])):
            break
        first += 1
    return first
