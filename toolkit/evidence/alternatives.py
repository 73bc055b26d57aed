"""Which of a requirement's skills are alternatives of one another: `PyTorch or TensorFlow`, `AWS/GCP/Azure`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from toolkit.evidence.models import Mention

_OR = re.compile(r"\b(?:or|either)\b|^\s*/\s*$|^\s*\|\s*$", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|with|plus|including|together|as well as|alongside)\b|[;.]\s|&", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:and|with|plus) (?:either|one of|any of)\b", re.IGNORECASE)
_SUCH = re.compile(
    r"\b(?:such as|like|e\.?g\.?|for example|for instance|particularly|especially|ideally)\b|\($", re.IGNORECASE
)
_ONE_OF = re.compile(r"\b(?:either|one of|any of|one or more of|at least one)\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"^[\s,)]*(?:or )?(?:an?other\b|(?:an )?equivalent|similar|comparable|(?:any )?other\b|etc\b|the like)"
    r"|^[\s,)]*or (?:something|anything|some|related)\b",
    re.IGNORECASE,
)
_COMMA = re.compile(r"^\s*[,/]\s*(?:the |an? )?$")


def groups_of(text: str, mentions: Sequence[Mention]) -> tuple[tuple[str, ...], ...]:
    """Groups of skills in printed order: one of each group is asked for. `mentions` are those of `text`, in order.

    A name before a colon and alternatives (`Observability: Prometheus or Grafana`) is only their heading.
    """
    if not mentions:
        return ()
    links = [_link(text[a.end : b.start]) for a, b in pairwise(mentions)]
    ends_open = bool(_ANOTHER.match(text[mentions[-1].end :]))
    either = bool(_ONE_OF.search(text[: mentions[0].start]) or _SUCH.search(text[: mentions[0].start]))
    joined = _resolved(links, ends_open, either)
    if links and links[0] == "colon" and joined[0]:
        mentions, joined = mentions[1:], joined[1:]
    groups: list[list[str]] = [[mentions[0].skill]]
    for mention, one in zip(mentions[1:], joined, strict=True):
        if one:
            groups[-1].append(mention.skill)
        else:
            groups.append([mention.skill])
    return tuple(dict.fromkeys(tuple(dict.fromkeys(group)) for group in groups))


def _link(between: str) -> str:
    """What stands between two skills says: `or`, `and`, `such` (the first is the kind of the second) or `comma`."""
    if _SUCH.search(between) or between.count("(") > between.count(")"):
        return "such"
    if _BOTH.search(between):
        return "and"
    if _OR.search(between):
        return "or"
    if _AND.search(between):
        return "and"
    if between.strip() in (":", "–", "—", "-"):
        return "colon"
    return "comma" if _COMMA.match(between) else "words"


def _resolved(links: Sequence[str], ends_open: bool, either: bool) -> list[bool]:
    """For each link whether it joins alternatives: a comma does where its list ends in `or`, follows `such as` or
    `one of`, or goes on with `or similar`.
    """
    joined = [False] * len(links)
    begins = "or" if either else ""
    index = 0
    while index < len(links):
        if links[index] == "and":
            begins, index = "", index + 1
            continue
        end = index
        while end < len(links) and links[end] == "comma":
            end += 1
        last = links[end] if end < len(links) else ""
        opened = any(links[i] in ("such",) for i in range(max(0, index - 1), index)) or begins == "or"
        alternatives = last == "or" or (opened and last != "and") or (not last and (ends_open or opened))
        for i in range(index, end):
            joined[i] = alternatives
        if end < len(links):
            joined[end] = last in ("or", "such") or (last == "colon" and _colon_leads(links, end))
            begins = "or" if last in ("or", "such") and joined[end] else ""
        index = end + 1
    return joined


def _colon_leads(links: Sequence[str], at: int) -> bool:
    """Whether the list behind a colon is one of alternatives."""
    rest = at + 1
    while rest < len(links) and links[rest] == "comma":
        rest += 1
    return rest < len(links) and links[rest] == "or"
