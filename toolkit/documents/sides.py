"""What two sides of a white gutter are to each other: columns, a rail of dates, or labels and what they name."""

from __future__ import annotations

import re
from collections import Counter

from toolkit.documents.run import Run

_DATE = re.compile(
    r"(?:^|[\s(/.’'-])(?:19|20)\d\d\b|(?:^|\s)['’‘]\d{2}\b|^\d{1,2}/\d{2,4}$"
    r"|\b(?:present|current|now|to date|ongoing)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"^[^\W\d_][\w.’' -]*(?:, [^\W\d_][\w.’' -]*)?, (?:[A-Z]{2}|[A-Z][^\W\d_A-Z]{3,}[\w.’' -]*)$|^[Rr]emote$"
)


_LETTERS = re.compile(r"[^\W\d_]+")
_MONTHS = frozenset(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"))
_DATE_WORDS = frozenset(
    (
        *("present", "current", "currently", "now", "today", "to", "date", "ongoing", "until", "till", "since", "from"),
        *("graduated", "expected", "spring", "summer", "fall", "autumn", "winter"),
        *("year", "years", "month", "months", "yr", "yrs", "mo", "mos"),
    )
)
"""Words of English dates and periods, beside the months."""

_ALIKE = 1.7
"""Points by which the misses of the labels of one rail may differ."""


def is_date(run: Run) -> bool:
    """Whether a run is short and holds a year, or says that something goes on."""
    return len(run.words) <= 8 and bool(_DATE.search(run.text))


def is_only_date_or_place(run: Run) -> bool:
    """Whether a run holds nothing but a date or a period, or is a place."""
    words = _LETTERS.findall(run.text.casefold())
    dated = is_date(run) and all(word in _DATE_WORDS or word[:3] in _MONTHS for word in words)
    return dated or bool(_PLACE.match(run.text))


def is_note(run: Run) -> bool:
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


def are_columns(left: list[Run], right: list[Run], gutter: float) -> bool:
    """Enough lines on both sides, each side keeping an edge: columns, not words of a list with blanks between them."""
    if min(len(left), len(right)) < 3 and (gutter < 20 or _ends_together(right)):
        return False
    least = 0.85 if min(len(left), len(right)) < 4 else 0.4
    return all(max(_share_aligned(side), _share_aligned(_firsts(side)) - 0.2) >= least for side in (left, right))


def _firsts(runs: list[Run]) -> list[Run]:
    """The first run of each row: chips and columns inside a side keep no edge of their own."""
    firsts: list[Run] = []
    for run in sorted(runs, key=lambda run: (round(run.base), run.x0)):
        if not firsts or run.base - firsts[-1].base > 1.2:
            firsts.append(run)
    return firsts


def _ends_together(runs: list[Run]) -> bool:
    """Whether lines keep their right edge and not their left: notes at the margin."""
    return _clusters([run.x1 for run in runs])[0] == len(runs) > _clusters([run.x0 for run in runs])[0]


def is_note_rail(side: list[Run], other: list[Run]) -> bool:
    """Mostly dates and places, beside the lines they belong to; or dates and no more than as many short words."""
    short = sum(map(is_date, side)) >= 0.4 * len(side) and all(len(run.words) <= 5 for run in side)
    if short and _beside(side, other) > 0.99:
        return True
    return sum(map(is_note, side)) >= 0.6 * len(side) and _beside(side, other) >= 0.5


def ends_in_dates(rows: list[list[Run]], left: list[Run]) -> bool:
    """A table of jobs: nearly every row at the right holds a date and stands beside a line of the left."""
    dated = sum(any(map(is_date, row)) for row in rows)
    return dated >= 0.8 * len(rows) and _beside([row[0] for row in rows], left) >= 0.9


def is_scattered(right: list[Run], left: list[Run]) -> bool:
    """At the right, each beside a line of the left, without one or two common left edges: ends of those lines."""
    starts = Counter(round(run.x0 / 2) for run in right)
    two = sum(count for _, count in starts.most_common(2))
    return two < 0.7 * len(right) and _beside(right, left) >= 0.85


def is_label_rail(left: list[Run], right: list[Run]) -> bool:
    """Short labels or dates at the left, on the baseline of what they name, with more text at the right."""
    left = _without_headings(left, right)
    edge = max(run.x1 for run in left) - min(run.x0 for run in left)
    room = max(run.x1 for run in right) - min(run.x0 for run in right)
    if room < 1.8 * edge:
        return False
    stacked = _stacks(left)
    heads = [stack[0] for stack in stacked]
    dated = sum(any(map(is_date, stack)) for stack in stacked)
    if len(heads) >= 2 and dated >= 0.6 * len(heads) and _beside(heads, right, off_by(heads[0].size)) >= 0.8:
        return len(heads) <= len(right)
    notes = [run for run in left if len(run.words) <= 8 and _DATE.search(run.text)]
    if len(notes) >= 2 and len(notes) >= 0.25 * len(left) and _beside(notes, right) >= 0.8:
        return True
    if len(left) > len(right):
        return False
    if (
        len(left) <= 3.2 * len(heads)
        and len(heads) <= 0.45 * len(right)
        and all(len(run.words) <= 4 for run in left)
        and _look_alike(left)
        and _beside_alike(heads, right, label_off_by(heads[0].size)) >= (0.75 if len(heads) >= 8 else 0.9)
    ):
        return True
    short = sum(len(run.words) <= 4 for run in left) >= 0.9 * len(left)
    return short and _beside(left, right) >= (0.9 if len(left) > 0.5 * len(right) else 0.8)


def _without_headings(left: list[Run], right: list[Run]) -> list[Run]:
    """`left` without larger lines that stand in white of their own: headings over labels and what they name."""
    sizes = sorted(run.size for run in left)
    usual = sizes[len(sizes) // 2]
    kept = [
        run
        for run in left
        if run.size < 1.15 * usual or any(run.top < other.bottom and other.top < run.bottom for other in right)
    ]
    return kept if len(kept) >= 3 else left


def off_by(size: float) -> float:
    """Points by which the baseline of a label of `size` may miss the line it names: cells align by their upper edge."""
    return max(3.4, 0.45 * size)


def label_off_by(size: float) -> float:
    """As `off_by`, for labels of the left that are larger than what they name or stand in the middle of two lines."""
    return max(3.4, 0.55 * size)


def _look_alike(runs: list[Run]) -> bool:
    """Whether nearly all are of one size and weight, as the labels of a rail are; a column has headings and text."""
    looks = Counter((round(run.size), run.weight >= 600) for run in runs)
    return looks.most_common(1)[0][1] >= 0.85 * len(runs)


def _beside_alike(side: list[Run], other: list[Run], within: float) -> float:
    """Share of `side` whose baselines miss those of `other` by about the same, or downwards, as cells of a table do."""
    misses = [[run.base - o.base for o in other if abs(run.base - o.base) < within] for run in side]
    below = sum(any(miss > -_ALIKE / 2 for miss in near) for near in misses)
    alike = [
        sum(any(abs(miss - usual) < _ALIKE for miss in near) for near in misses) for some in misses for usual in some
    ]
    return max([below, *alike]) / len(side)


def _beside(side: list[Run], other: list[Run], within: float = 1.6) -> float:
    """Share of `side` that stands on a baseline of `other`, to `within` points."""
    bases = [run.base for run in other]
    return sum(any(abs(run.base - base) < within for base in bases) for run in side) / len(side)


def _stacks(runs: list[Run]) -> list[list[Run]]:
    """Runs of one edge as stacks: a label, or a date, that runs over two lines is one."""
    stacked: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: run.base):
        if stacked and stacks(stacked[-1][-1], run):
            stacked[-1].append(run)
        else:
            stacked.append([run])
    return stacked


def stacks(above: Run, below: Run) -> bool:
    return below.base - above.base < 1.75 * above.size and abs(below.size - above.size) < 0.6
