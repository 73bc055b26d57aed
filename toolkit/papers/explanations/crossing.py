"""Where a career crosses from one trade to another: the last job of the old one and the first of the new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.errors import InputError
from toolkit.evidence.models import Tenure
from toolkit.papers.explanations.patterns import fill
from toolkit.papers.spoken import month_words


@dataclass(frozen=True, slots=True)
class Crossing:
    """`new` is None for somebody who is on the way and has held no job of the new trade."""

    old: Tenure
    new: Tenure | None
    later: Tenure | None = None
    """The first AI job, where the first job of the new trade was other software or data work."""


def crossing(tenures: Sequence[Tenure], since: int | None) -> Crossing:
    """The newest crossing, or with `since` the one nearest to that month. Raises InputError where there is none."""
    others = [tenure for tenure in tenures if not tenure.relevance]
    ours = sorted((tenure for tenure in tenures if tenure.relevance), key=lambda one: (one.first, -one.relevance))
    if not others:
        raise InputError(fill("refusal.one_trade"))
    if not ours:
        begun = [tenure for tenure in others if since is not None and tenure.first <= since]
        if not begun:
            raise InputError(fill("refusal.not_yet"))
        return Crossing(max(begun, key=lambda one: (one.last, one.first)), None)
    found = [made for new in ours if (made := _into(new, others, ours))]
    if not found:
        raise InputError(fill("refusal.no_crossing", since=""))
    if since is None:
        return found[-1]
    near = [made for made in found if made.new is not None and (made.new.first >= since or made.old.last >= since)]
    if not near:
        said = fill("refusal.no_crossing_since", since=month_words(since))
        raise InputError(fill("refusal.no_crossing", since=said))
    return near[0]


def _into(new: Tenure, others: Sequence[Tenure], ours: Sequence[Tenure]) -> Crossing | None:
    """The crossing that ends in `new`, where a job of another trade comes right before it."""
    earlier = [one for one in ours if (one.first, one.role) != (new.first, new.role) and one.first <= new.first]
    reached = max((one.first for one in earlier), default=-1)
    between = [one for one in others if reached <= one.first < new.first]
    if not between:
        return None
    old = max(between, key=lambda one: (one.last, one.first))
    later = next((one for one in ours if one.first > new.first and one.relevance == 1.0), None)
    return Crossing(old, new, later if new.relevance < 1.0 else None)
