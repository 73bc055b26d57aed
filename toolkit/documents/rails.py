"""A rail of dates and places at the right, whose notes run over several lines: each put beside its line."""

from __future__ import annotations

import re

from toolkit.documents.run import Run
from toolkit.documents.sides import is_date, stacks

_OFF = 3.4
"""Points by which a note's baseline may miss that of its line."""

_WIDEST = 0.36
"""Share of the region's width that a rail takes at most."""

_OPEN = re.compile(
    r"(?:[-–—/,]|\bto|^[^\W\d_]{3,9}\.?|(?:[-–—] ?|\bto )(?!present|current|now|today|date)[^\W\d_]{3,9}\.?)$",
    re.IGNORECASE,
)
_REST = re.compile(r"(?:[-–—/]|to\b|present|current|now|today)", re.IGNORECASE)
"""A date or place that goes on on the next line: `Nov 2021 - Jan` over `2026`."""


def goes_on(above: str, below: str) -> bool:
    """Whether the words `below` end the date or place that `above` begins."""
    return bool(_OPEN.search(above) or _REST.match(below))


def append(run: Run, more: Run) -> None:
    """Add the words of `more` to `run`."""
    run.words += more.words
    run.weights += more.weights
    run.starts += more.starts
    run.gaps += [0.3 * run.size, *more.gaps]
    run.base = more.base
    run.bottom = max(run.bottom, more.bottom)
    run.x1 = max(run.x1, more.x1)


def is_wrapped_rail(right: list[list[Run]], left: list[Run]) -> bool:
    """Whether rows at the right are short stacks, most with a date, each beginning beside a line of the left."""
    runs = [run for row in right for run in row]
    low, high = min(run.x0 for run in runs), max(run.x1 for run in runs)
    if high - low > _WIDEST * (high - min(run.x0 for run in left)):
        return False
    groups = _stacks(right, left)
    if len(groups) < 2 or len(groups) == len(right) or any(len(group) > 4 for group in groups):
        return False
    dated = sum(any(is_date(run) for row in group for run in row) for group in groups)
    beside = sum(_line_beside(group[0][0], left) is not None for group in groups)
    short = all(sum(len(run.words) for row in group for run in row) <= 12 for group in groups)
    return short and dated >= 0.6 * len(groups) and beside >= 0.8 * len(groups)


def _stacks(rows: list[list[Run]], left: list[Run]) -> list[list[list[Run]]]:
    """Rows that go on with the notes of one entry; a whole note beside a line of its own begins anew."""
    groups: list[list[list[Run]]] = []
    for row in rows:
        above = groups[-1][-1] if groups else None
        if above and stacks(above[0], row[0]) and not _two_dates(above, row) and not _anew(above, row, left):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _anew(above: list[Run], row: list[Run], left: list[Run]) -> bool:
    beside = any(abs(run.base - row[0].base) < 1.6 for run in left)
    dated = [any(map(is_date, above)), any(map(is_date, row))]
    return beside and any(dated) and not goes_on(above[-1].text, row[0].text)


def _two_dates(above: list[Run], row: list[Run]) -> bool:
    """Whether two rows are a date each, not one date over two lines."""
    dates = any(map(is_date, above)) and any(map(is_date, row))
    return dates and not goes_on(above[-1].text, row[0].text)


def _line_beside(run: Run, others: list[Run]) -> Run | None:
    nearest = min(others, key=lambda other: abs(other.base - run.base))
    return nearest if abs(nearest.base - run.base) < _OFF else None


def levelled(left: list[list[Run]], right: list[list[Run]]) -> list[list[Run]]:
    """The rows of `left`, each with the whole notes of the stack that begins beside it."""
    rows = [list(row) for row in left]
    for group in _stacks(right, [run for row in left for run in row]):
        first = min(run.base for run in group[0])
        notes = _notes(group)
        row = min(rows, key=lambda row: abs(row[0].base - first))
        for note in notes:
            note.base = row[0].base
        row += notes
    return rows


def _notes(group: list[list[Run]]) -> list[Run]:
    """The lines of a stack as notes: words of one line joined, and lines that a break parts."""
    notes: list[Run] = []
    for row in group:
        line = row[0]
        for more in row[1:]:
            append(line, more)
        above = notes[-1] if notes else None
        both_plain = above is not None and not is_date(above) and not is_date(line)
        if above is not None and (both_plain or goes_on(above.text, line.text)):
            if above.soft_end and above.words[-1].endswith("-"):
                above.words[-1] = above.words[-1][:-1] + line.words.pop(0)
                line.weights.pop(0)
                line.starts.pop(0)
                if line.gaps:
                    line.gaps.pop(0)
            if line.words:
                append(above, line)
        else:
            notes.append(line)
    return notes
