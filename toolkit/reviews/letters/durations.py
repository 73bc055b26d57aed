"""Lengths of time of a clause, held to the months that the dates of the resume add up to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.reviews.letters.ago import counts_back
from toolkit.reviews.letters.claim import Claimed, Problem
from toolkit.reviews.letters.figure import Figure
from toolkit.reviews.letters.matching import matches
from toolkit.reviews.letters.phrases import any_of, pattern
from toolkit.reviews.letters.stints import describes_a_job, describes_else, project_months
from toolkit.reviews.letters.tenure import MONTH, bound, is_long

_GRACE = 6.5
"""Months that rounding may add in the person's favour."""
_LEAST_GRACE = 1.5
_GRACE_SHARE = 0.35
"""The same where the length describes the job itself (`a year-long internship`), as a share of its months."""
_SAME = 0.6
"""Share of the words from which a line says the very thing."""
_TOLD = 0.35
"""Share of the words from which a line that states a length of time states this one."""
_AT = re.compile(r"\s+(?:at|with)\s+(?:the\s+)?")
_SIZED = re.compile(rf"\b{any_of('sizing')}\s*$", re.IGNORECASE)


def is_tenure(figure: Figure, claimed: Claimed) -> bool:
    """Whether a length of time is one of the person's own work: `five years at X`, `three years of PyTorch`."""
    described = describes_a_job(figure, claimed) or project_months(figure, claimed) is not None
    if not (is_long(figure) or described) or counts_back(figure, claimed):
        return False
    before, after = claimed.text[: figure.start], claimed.text[figure.end :]
    if _told(figure, claimed):
        return False
    if described or _is_at_employer(figure, claimed):
        return True
    if describes_else(figure, claimed):
        return False
    if re.search(r"\b(?:add(?:s|ed|ing)? up to|come to|amount to|total)\s*$", before):
        return True
    start, end = claimed.chunk_at(figure.start)
    beside = [f for f in claimed.figures if start <= f.start < end and f is not figure and f.unit != "year"]
    if beside and re.search(r"\bin\s+(?:just\s+)?$", before) and not re.match(r"\s*(?:of|as|at|with)\b", after):
        return False
    if re.search(r"\b(?:for|by)\s+$", before) and _lasts_otherwise(figure, claimed):
        return False
    other = pattern("not_time", r"\b", r"\s*$").search(before)
    if other and not figure.bound and not re.match(r"\s*(?:of|as|at)\b", after):
        return False
    ways = (before, _SIZED.sub("", before))
    cue = pattern("before_time", r"\b", r"\s*$")
    return not ways[1].strip() or any(cue.search(way) is not None for way in ways)


def _is_at_employer(figure: Figure, claimed: Claimed) -> bool:
    """Whether an employer stands right behind: `four years at A, and seven at B`."""
    return any(_AT.fullmatch(claimed.text[figure.end : n.start]) for n in claimed.employers if n.start > figure.end)


def find(claimed: Claimed) -> Iterator[Problem]:
    """Lengths of time that are longer than the resume bears."""
    for figure in claimed.figures:
        if is_tenure(figure, claimed):
            yield from _tenure(figure, claimed)


def _lasts_otherwise(figure: Figure, claimed: Claimed) -> bool:
    """Whether the line of a job that says the same has a length of time of its own: `postponed it by a year`."""
    start, end = claimed.chunk_at(figure.start)
    near = claimed.record.nearest(claimed.told(start, end))[:1]
    return any(
        score >= _SAME and line.role is not None and any(is_long(shown) for shown in line.figures)
        for score, line in near
    )


def _told(figure: Figure, claimed: Claimed) -> bool:
    """Whether a line states the same length of time of the same thing."""
    record = claimed.record
    start, end = claimed.chunk_at(figure.start)
    near, told = claimed.told(start, end), claimed.told()
    roles = frozenset(i for name in claimed.employers if start <= name.start < end for i in name.roles)
    for line in record.lines_of(roles) if roles else record.lines:
        if not any(matches(figure, shown) for shown in line.figures):
            continue
        if max(record.cover(near, line), record.cover(told, line)) >= _TOLD or not told:
            return True
    return False


def _tenure(figure: Figure, claimed: Claimed) -> Iterator[Problem]:
    record = claimed.record
    most = bound(figure, claimed)
    if figure.value / MONTH <= most.months + _grace(figure, most.months, claimed):
        return
    roles = claimed.roles_at(figure.start)
    lines = [line for line in record.lines if line.section == "summary" and any(f.unit == "time" for f in line.figures)]
    lines += [line for line in record.lines_of(roles) if any(f.unit == "year" for f in line.figures)]
    told = f"the resume adds up to {_length(most.months)}{most.of}" if most.months else f"it shows no time{most.of}"
    yield Problem(
        f"{figure.text} is more than the resume bears: {told}; use that.", figure.start, figure.end, tuple(lines[:2])
    )


def _grace(figure: Figure, months: float, claimed: Claimed) -> float:
    """Months that rounding may add: few to a short stay or project whose own length is told."""
    if describes_a_job(figure, claimed) or project_months(figure, claimed) is not None:
        return min(_GRACE, max(_LEAST_GRACE, _GRACE_SHARE * months))
    return _GRACE


def _length(months: float) -> str:
    years, rest = divmod(round(months), 12)
    parts = [f"{years} year{'s' * (years != 1)}"] if years else []
    parts += [f"{rest} month{'s' * (rest != 1)}"] if rest or not years else []
    return " and ".join(parts)
