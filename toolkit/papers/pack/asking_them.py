"""Questions to ask in each round, from what the posting leaves open."""

from __future__ import annotations

import re
from typing import Any

from toolkit.postings.models import Posting

MOST = 3
_SAID = {
    "process": r"interview process|hiring process|steps|rounds",
    "team": r"team of|engineers on|small team|report(?:s|ing)? to",
    "evaluation": r"evaluat|test set|benchmark|eval\b|evals",
    "on-call": r"on[- ]call|pager|rota",
    "stack": r"our stack|we use|built (?:with|on)|runs on",
    "data": r"our data|data(?:set| set)s? of|labell?ed|annotat",
    "users": r"users|customers|adjusters|patients|people use",
    "growth": r"career|grow|promotion|learning budget",
    "safety": r"safety|responsible|guardrail|compliance|privacy",
    "ownership": r"you (?:will|'ll) own|own the|first (?:year|90 days|six months)|in your first",
}
"""Words by which a posting says something of each matter."""


def ask_them(entry: dict[str, Any], posting: Posting | None) -> tuple[str, ...]:
    """At most three questions of a round whose answers the posting does not give."""
    return tuple(item["text"] for item in entry["ask_them"] if _open(item["open"], posting))[:MOST]


def _open(matter: str, posting: Posting | None) -> bool:
    if matter == "always" or posting is None:
        return True
    if matter == "pay":
        return posting.pay is None
    if matter == "place":
        return not posting.place and posting.remote == "unclear"
    if matter == "level":
        return posting.level == "unclear"
    return not re.search(_SAID.get(matter, r"(?!)"), posting.document.text, re.IGNORECASE)
