"""What not to say, chosen by the facts of the case."""

from __future__ import annotations

from collections.abc import Collection

from toolkit.papers.explanations.models import Advice
from toolkit.papers.explanations.patterns import table

MOST = 7


def advice(kind: str, flags: Collection[str]) -> tuple[Advice, ...]:
    """The pieces of advice that fit; those that fit this case alone come before those that fit all, cut to seven."""
    fitting = [
        one
        for one in table()["advice"]
        if one["kind"] == kind
        and set(one.get("when", ())) <= set(flags)
        and not set(one.get("unless", ())) & set(flags)
    ]
    special = [one for one in fitting if one.get("when")]
    general = [one for one in fitting if not one.get("when")]
    kept = special[:3] + general
    kept = [one for one in fitting if one in kept[:MOST]]
    return tuple(Advice(one["text"], one["why"]) for one in kept)
