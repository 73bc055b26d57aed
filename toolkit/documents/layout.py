"""Reading order from geometry: runs as blocks, columns parted, rails of dates and labels kept with their lines."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.documents.frames import cards_of
from toolkit.documents.gutters import GUTTER, Rows, best_band, is_level, rows_of
from toolkit.documents.models import Box
from toolkit.documents.rails import append, goes_on, levelled
from toolkit.documents.run import Run
from toolkit.documents.sides import is_date, is_only_date_or_place, off_by, stacks


def blocks_of(runs: list[Run], frames: Sequence[Box] = ()) -> list[Rows]:
    """The page as blocks in reading order, each a list of rows; a block has no columns in it.

    `frames` are the outlines drawn on the page.
    """
    stretches = (cards_of(runs, list(frames)) if len(frames) > 1 else None) or [runs]
    return [block for stretch in stretches for block in _split(_with_notes(rows_of(stretch)), depth=0) if block]


def _with_notes(rows: Rows) -> Rows:
    """`rows`, with a date or place at the right put into the row it belongs to, whose baseline is a little off.

    What ends the date above it (`Present` under `May 2023 -`) goes on with that date.
    """
    joined: Rows = []
    note: Run | None = None
    for row in rows:
        if note is not None and _ends(note, row[-1]):
            base = note.base
            append(note, row[-1])
            note.base = base
            row = row[:-1]
            if not row:
                continue
        above = joined[-1] if joined else None
        if above and row[0].base - above[0].base < off_by(max(row[0].size, above[0].size)):
            left, right = (above, row) if above[-1].x1 < row[0].x0 else (row, above)
            if left[-1].x1 + GUTTER <= right[0].x0 and len(right) == 1 and is_only_date_or_place(right[0]):
                right[0].base = left[0].base
                joined[-1] = [*left, *right]
                note = right[0]
                continue
        joined.append(row)
        if len(row) > 1 and is_only_date_or_place(row[-1]):
            row[-1].base = row[0].base
            note = row[-1]
    return joined


def _ends(note: Run, run: Run) -> bool:
    """Whether `run` stands just under a date of its size at the right, and ends it."""
    under = note.base < run.base and stacks(note, run) and run.x0 < note.x1 and note.x0 < run.x1
    return under and is_only_date_or_place(run) and goes_on(note.text, run.text)


def _split(rows: Rows, depth: int) -> list[Rows]:
    band = best_band(rows) if depth < 6 else None
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
    levelled = _levelled(rows, middle)
    whole = _whole(levelled, middle)
    for index, row in enumerate(levelled):
        first = row[0]
        stacked = first.x1 <= middle and label is not None and index not in whole
        if stacked and label and _stacks_on(label, first, row[1:], groups[-1] == [[label]]):
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


def _whole(rows: Rows, middle: float) -> set[int]:
    """The rows of stretches of three or more that have a label each with text beside it: no label of them runs on."""
    whole: set[int] = set()
    stretch: list[int] = []
    for index, row in enumerate(rows):
        named = len(row) > 1 and row[0].x1 <= middle < row[1].x0
        if stretch and not (
            named and stacks(rows[index - 1][0], row[0]) and row[0].weight == rows[index - 1][0].weight
        ):
            stretch = []
        if named:
            stretch.append(index)
        if len(stretch) > 2:
            whole.update(stretch)
    return whole


def _levelled(rows: Rows, middle: float) -> Rows:
    """Rows in which a label whose baseline is a little off shares the row of the text beside it."""
    levelled: Rows = []
    for row in rows:
        above = levelled[-1] if levelled else None
        if above and is_level(above, row, middle):
            levelled[-1] = sorted([*above, *row], key=lambda run: run.x0)
        else:
            levelled.append(list(row))
    return levelled


def _stacks_on(label: Run, run: Run, beside: list[Run], lone: bool) -> bool:
    """Whether `run` goes on with the words of `label` on the next line of its cell.

    Words of a list do not, nor does a date under a `lone` label, which is a heading over dates.
    """
    if lone and is_only_date_or_place(run) and not is_date(label):
        return False
    listed = bool(beside) and beside[0].weight == run.weight and abs(beside[0].size - run.size) < 0.6
    if listed and not is_date(label) and not is_date(run):
        return False
    if not stacks(label, run) or run.weight != label.weight or abs(run.x0 - label.x0) + abs(run.x1 - label.x1) >= 80:
        return False
    dates = is_date(label) and is_date(run)
    return not dates or goes_on(label.text, run.text)
