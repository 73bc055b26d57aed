"""Justified lines of narrow columns, whose words stand so far apart that each looks like a run of its own."""

from __future__ import annotations

from collections import Counter

from toolkit.documents.rails import append
from toolkit.documents.run import Run

_WIDEST = 2.6
"""Blank between two words of a justified line at most, in font sizes."""

_EQUAL = 0.8
"""Points by which the blanks of one justified line may differ: its words share what is left of the line."""


def join_justified(runs: list[Run]) -> list[Run]:
    """`runs`, with those joined that are the words of one line stretched to the right edge of its column.

    Such a line ends where several whole lines end, and its blanks, two or more, are equal. Labels and skills with
    equal blanks between them do not end at an edge that lines of text keep.
    """
    edges = Counter(round(run.x1) for run in runs if len(run.words) >= 4)
    ends = {edge + shift for edge, count in edges.items() if count >= 2 for shift in (-1, 0, 1)}
    if not ends:
        return runs
    kept: list[Run] = []
    ordered = sorted(runs, key=lambda run: (round(run.base), run.x0))
    for run, after in zip(ordered, [*ordered[1:], None], strict=True):
        line = _line_before(kept, run) if round(run.x1) in ends else []
        if line and after and abs(after.base - run.base) < 1.0 and after.x0 - run.x1 <= run.x0 - line[-1].x1 + _EQUAL:
            line = []
        if len(line) >= 2:
            del kept[-len(line) :]
            first = line[0]
            for more in [*line[1:], run]:
                _join(first, more)
            run = first
        kept.append(run)
    return kept


def _line_before(kept: list[Run], last: Run) -> list[Run]:
    """The runs before `last` that equal blanks part from it and each other; only the first may have several words."""
    line: list[Run] = []
    usual, right = 0.0, last
    for run in reversed(kept):
        gap = right.x0 - run.x1
        if abs(run.base - last.base) > 1.0 or abs(run.size - last.size) > 0.6 or not 0 < gap < _WIDEST * run.size:
            break
        usual = usual or gap
        if abs(gap - usual) > _EQUAL or len(right.words) > 1:
            break
        line.insert(0, run)
        right = run
    return line


def _join(run: Run, more: Run) -> None:
    """Put the words of `more` behind those of `run`, on the same line."""
    gap = more.x0 - run.x1
    append(run, more)
    run.gaps[-len(more.words)] = gap
    run.soft_end = more.soft_end
