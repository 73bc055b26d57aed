"""Reading order from geometry: runs as blocks, columns parted, rails of dates and labels kept with their lines."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from toolkit.documents.runs import Run

Rows = list[list[Run]]

_GUTTER = 7.0
"""Least width in points of the white between two columns."""

_DATE = re.compile(
    r"(?:^|[\s(/.’'-])(?:19|20)\d\d\b|\b(?:present|current|now|to date|ongoing)\b|^\d{1,2}/\d{2,4}$", re.IGNORECASE
)
_PLACE = re.compile(
    r"^[^\W\d_][\w.’' -]*(?:, [^\W\d_][\w.’' -]*)?, (?:[A-Z]{2}|[A-Z][^\W\d_A-Z]{3,}[\w.’' -]*)$|^[Rr]emote$"
)


@dataclass(frozen=True, slots=True)
class _Band:
    """Rows `first` to `last` that a gutter passes through; `kind` is `columns` or `labels`."""

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
    return [block for block in _split(rows_of(runs), depth=0) if block]


def _split(rows: Rows, depth: int) -> list[Rows]:
    band = _best_band(rows) if depth < 6 and any(len(row) > 1 for row in rows) else None
    if band is None:
        return [rows]
    inside = rows[band.first : band.last + 1]
    if band.kind == "labels":
        parts = _labelled(inside, band.middle, depth)
        return _joined(rows[: band.first], parts, rows[band.last + 1 :], depth)
    runs = [run for row in inside for run in row]
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
        if first.x1 <= middle and label is not None and _stacks_on(label, first):
            _append(label, first)
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
        alone = all(run.x1 <= middle for run in row) or all(run.x0 >= middle for run in row)
        if above and alone and row[0].base - above[0].base < 3.4:
            sides = {run.x0 >= middle for run in above}
            if len(sides) == 1 and (row[0].x0 >= middle) not in sides:
                levelled[-1] = sorted([*above, *row], key=lambda run: run.x0)
                continue
        levelled.append(list(row))
    return levelled


def _stacks_on(label: Run, run: Run) -> bool:
    """Whether `run` goes on with the words of `label` on the next line of its cell."""
    return _stacks(label, run) and run.weight == label.weight and abs(run.x0 - label.x0) + abs(run.x1 - label.x1) < 80


def _append(run: Run, more: Run) -> None:
    run.words += more.words
    run.weights += more.weights
    run.starts += more.starts
    run.gaps += [0.3 * run.size, *more.gaps]
    run.base = more.base
    run.bottom = max(run.bottom, more.bottom)
    run.x1 = max(run.x1, more.x1)


def _best_band(rows: Rows) -> _Band | None:
    """The stretch of rows in which a gutter parts true columns, or labels from what they name; None for plain text."""
    best: _Band | None = None
    starts = Counter(round(run.x0 + shift) for row in rows for run in row for shift in (-1, 0, 1))
    tried: set[tuple[int, int, int, int]] = set()
    for index, row in enumerate(rows):
        for a, b in pairwise(row):
            if b.x0 - a.x1 < _GUTTER:
                continue
            first, last, lo, hi = _grow(rows, index, a.x1, b.x0, starts)
            key = (first, last, round(lo), round(hi))
            if key in tried:
                continue
            tried.add(key)
            band = _judge(rows, first, last, lo, hi)
            if band and (best is None or band.worth > best.worth):
                best = band
    return best


def _judge(rows: Rows, first: int, last: int, lo: float, hi: float) -> _Band | None:
    middle = (lo + hi) / 2
    first = _trim(rows, first, last, middle)
    left = [run for row in rows[first : last + 1] for run in row if run.x1 <= middle]
    right = [run for row in rows[first : last + 1] for run in row if run.x0 >= middle]
    if min(len(left), len(right)) < 2:
        return None
    if _is_note_rail(right, left) or _is_scattered(right, left):
        return None
    if _is_label_rail(left, right):
        return _Band("labels", first, last, middle, 3.0 * len(left) * min(hi - lo, 40.0))
    if not _are_columns(left, right, hi - lo):
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


def _trim(rows: Rows, first: int, last: int, middle: float) -> int:
    """`first` moved down past the rows at the top that stand on one side, and rows that end in a date."""
    begins = Counter(round(run.x0 / 2) for row in rows[first : last + 1] for run in row if run.x0 >= middle)
    usual = begins.most_common(1)[0][0] if begins else 0
    edge = max((run.x1 for row in rows[first : last + 1] for run in row), default=0.0)
    side = {run.x0 >= middle for run in rows[first]}
    while first < last:
        right = [run for run in rows[first] if run.x0 >= middle]
        lone = len(side) == 1 and {run.x0 >= middle for run in rows[first]} == side
        stray = bool(right) and all(
            abs(round(run.x0 / 2) - usual) > 1 and (_is_note(run) or abs(run.x1 - edge) < 2) for run in right
        )
        if not lone and not (stray and len(right) < len(rows[first])):
            break
        first += 1
    return first


def _is_note(run: Run) -> bool:
    return len(run.words) <= 8 and bool(_DATE.search(run.text) or _PLACE.match(run.text))


def _share_aligned(runs: list[Run]) -> float:
    """Share of `runs` that keep an edge or a middle; of many runs, up to three left edges (text, bullets)."""
    starts = _clusters([run.x0 for run in runs])
    several = sum(starts[:3]) - 0.2 * len(runs) if len(runs) >= 8 else 0.0
    ends = _clusters([run.x1 for run in runs])[0]
    middles = _clusters([(run.x0 + run.x1) / 2 for run in runs])[0]
    return max(starts[0], several, ends, middles) / len(runs)


def _clusters(values: list[float], within: float = 3.0) -> list[int]:
    """Sizes of the groups of `values` that lie within 3 points of the group's first, largest first."""
    sizes: list[int] = []
    first = float("-inf")
    for value in sorted(values):
        if value - first > within:
            sizes.append(0)
            first = value
        sizes[-1] += 1
    return sorted(sizes, reverse=True)


def _are_columns(left: list[Run], right: list[Run], gutter: float) -> bool:
    """Enough lines on both sides, each side keeping an edge: columns, not words of a list with blanks between them."""
    if min(len(left), len(right)) < 3 and gutter < 20:
        return False
    least = 0.85 if min(len(left), len(right)) < 4 else 0.4
    return _share_aligned(left) >= least and _share_aligned(right) >= least


def _is_note_rail(side: list[Run], other: list[Run]) -> bool:
    """Mostly dates and places, beside the lines they belong to."""
    return sum(map(_is_note, side)) >= 0.6 * len(side) and _beside(side, other) >= 0.5


def _is_scattered(right: list[Run], left: list[Run]) -> bool:
    """At the right, each beside a line of the left, without one or two common left edges: ends of those lines."""
    starts = Counter(round(run.x0 / 2) for run in right)
    two = sum(count for _, count in starts.most_common(2))
    return two < 0.7 * len(right) and _beside(right, left) >= 0.85


def _is_label_rail(left: list[Run], right: list[Run]) -> bool:
    """Short labels or dates at the left, on the baseline of what they name, with more text at the right."""
    edge = max(run.x1 for run in left) - min(run.x0 for run in left)
    room = max(run.x1 for run in right) - min(run.x0 for run in right)
    if room < 1.8 * edge or len(left) > len(right):
        return False
    heads = _stack_heads(left)
    if len(heads) <= 0.45 * len(right) and all(len(run.words) <= 4 for run in left) and _beside(heads, right, 3.4) >= 0.9:
        return True
    notes = [run for run in left if len(run.words) <= 8 and _DATE.search(run.text)]
    if len(notes) >= 2 and len(notes) >= 0.25 * len(left) and _beside(notes, right) >= 0.8:
        return True
    short = sum(len(run.words) <= 4 for run in left) >= 0.9 * len(left)
    return short and _beside(left, right) >= (0.9 if len(left) > 0.5 * len(right) else 0.8)


def _beside(side: list[Run], other: list[Run], within: float = 1.6) -> float:
    """Share of `side` that stands on a baseline of `other`, to `within` points."""
    bases = [run.base for run in other]
    return sum(any(abs(run.base - base) < within for base in bases) for run in side) / len(side)


def _stack_heads(runs: list[Run]) -> list[Run]:
    """The first of each stack of lines: a label, or a date, that runs over two lines counts once."""
    heads: list[Run] = []
    above: Run | None = None
    for run in sorted(runs, key=lambda run: run.base):
        if above is None or not _stacks(above, run):
            heads.append(run)
        above = run
    return heads


def _stacks(above: Run, below: Run) -> bool:
    return below.base - above.base < 1.75 * above.size and abs(below.size - above.size) < 0.6
