"""Questions to ask in each round, from what the posting leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from toolkit.papers.pack.guide import table
from toolkit.papers.wording import plain, shorten
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


def ask_them(entry: dict[str, Any], posting: Posting | None, quoted: set[str]) -> tuple[str, ...]:
    """At most three questions of a round: one that takes up the posting's own words, then what it leaves open.

    `quoted` are the sentences of the posting that rounds before have taken up; this round's is added to it.
    """
    left_open = (item["text"] for item in entry["ask_them"] if _open(item["open"], posting))
    return (*_quoting(entry["id"], posting, quoted), *left_open)[:MOST]


def _quoting(round_id: str, posting: Posting | None, quoted: set[str]) -> Iterator[str]:
    lines = [text for text in _sentences(posting) if text not in quoted] if posting else []
    for row in table("asking")["quoted"]:
        if row["round"] != round_id:
            continue
        for text in lines:
            if found := re.search(row["pattern"], text, re.IGNORECASE):
                quoted.add(text)
                words = shorten(text.rstrip(".!?"), _LONGEST, found.start())
                yield f"The posting says: “{words}{'' if words.endswith('…') else '.'}” {row['ask']}"
                return


def _sentences(posting: Posting) -> Iterator[str]:
    """Sentences of the posting: what it says of itself and asks for, then its lines that are whole."""
    for requirement in (*posting.about, *posting.must, *posting.nice):
        yield plain(requirement.text)
    lines = [plain(line.text) for line in posting.document.lines]
    for text, after in zip(lines, [*lines[1:], ""], strict=True):
        bare = text.lstrip(_BULLETS)
        whole = text.endswith((".", "!", "?")) or not after[:1].islower()
        if bare[:1].isupper() and whole and len(bare.split()) >= _LEAST_WORDS:
            yield bare


_BULLETS = "-•*·▪ "
_LONGEST, _LEAST_WORDS = 120, 5
"""Characters that are quoted, and words from which a line of the posting is a sentence."""


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
