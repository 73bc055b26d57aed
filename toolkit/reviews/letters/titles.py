"""Titles and promotions that a clause claims and the resume does not show."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from toolkit.reviews.letters.claim import Claimed, Problem
from toolkit.reviews.letters.concepts import Word, content_keys, words_of

_CUES = (
    "as|was|am|became|been|being|promoted to|promoted from|hired as|rose to|position of|title of|role of|appointed"
    "|named|made|working as|served as|work as|from|to|into|an?"
)
_ARTICLES = "an?|the|its|their|our|their first|its first|your"
_ENDS = "and|at|for|in|of|with|who|to|as|or|i|the|on|where|that|from|by|but"
"""Words that a title does not run over."""
_PROMOTED = re.compile(
    r"\bI (?:was|have been|got|had been) (?:\w+ )?promoted(?: (?P<times>twice|three times|two times))?"
    r"|\bpromoted me\b|\bmy promotion\b|\bearned (?:me )?a promotion\b"
)
_SAID = 0.85
"""Share of the words from which a line says the very thing."""
_OTHERS = re.compile(r"\d|\b(?:two|three|four|of them|mentored)\b")
"""A line with these speaks of other people's promotions."""


def find(claimed: Claimed) -> Iterator[Problem]:
    """Titles that were not held, then promotions."""
    yield from _titles(claimed)
    yield from _promotions(claimed)


def _titles(claimed: Claimed) -> Iterator[Problem]:
    resume = claimed.record.resume
    for match in _title_pattern().finditer(claimed.text):
        if match.start() < claimed.clause.from_:
            continue
        title = match["title"] + (f" of {match['of']}" if match["of"] else "")
        words = [word for word in words_of(title) if word.lower not in _tables()["plain"]]
        levels = [word for word in words if word.lower in _tables()["level"]]
        fields = [word for word in content_keys(words) if word not in levels]
        bare = match["cue"].lower() in ("a", "an", "from", "to", "into", "made", "named")
        if bare and not levels:
            continue
        if not _person(match, claimed):
            continue
        at = match.start("title")
        near = [n for n in claimed.employers if 0 <= n.start - match.end() < 12]
        roles = near[0].roles if near else claimed.employed_at(at)
        held = [role.title for i, role in enumerate(resume.roles) if not roles or i in roles]
        if not roles:
            held += [resume.contact.label, resume.summary]
        if (
            not roles
            and len(words) > 1
            and any(all(w.keys & line.keys for w in words) for line in claimed.record.lines)
        ):
            continue
        if not roles and len(words) > 2 and all(w.lower in claimed.record.names for w in words):
            continue
        if any(_bears(title_held, levels, fields) for title_held in held if title_held):
            continue
        following = " ".join([title, *claimed.text[match.end("title") :].split()[:1]]).casefold().rstrip(".,;:")
        if len(following.split()) > 1 and any(following in line.text.casefold() for line in claimed.record.lines):
            continue
        lines = tuple(
            line for line in claimed.record.lines if line.part == "header" and (not roles or line.role in roles)
        )[:2]
        yield Problem(
            f"The resume does not give you the title {' '.join(title.split())}{' there' * bool(roles)}; use its own.",
            at, match.end("of") if match["of"] else match.end("title"), lines,
        )  # fmt: skip


def _person(match: re.Match[str], claimed: Claimed) -> bool:
    """Whether the title is the person's: the clause speaks of them, and no word makes it another's."""
    before = claimed.text[: match.start()].lower()
    cue = match["cue"].lower()
    if cue in ("a", "an") and re.search(
        r"\b(?:for|with|by|to|of|from|mentored|hired|helped|taught|trained|managed|led|beside)\s*$", before
    ):
        return False
    if cue in ("to", "from", "into") and not re.search(r"\b(?:i|me|my)\b", before):
        return False
    return cue != "was" or bool(re.search(r"\b(?:i|who)\b[^.;]{0,20}$", before))


def _bears(title: str, levels: list[Word], fields: list[Word]) -> bool:
    own = words_of(title)
    lower = {word.lower for word in own}
    keys = frozenset().union(*(word.keys for word in own))
    ranks: Mapping[str, list[str]] = _tables()["same"]
    return all(
        word.lower in lower or any(other in lower for other in ranks.get(word.lower, [])) for word in levels
    ) and all(word.keys & keys for word in fields)


def _promotions(claimed: Claimed) -> Iterator[Problem]:
    raised = re.search(r"\bpromoted to (?P<to>[\w-]+)", claimed.text)
    if raised and not re.search(r"\bI\b[^,.;]{0,12}$", claimed.text[: raised.start()]):
        lines = [line for line in claimed.record.lines if re.search(r"\bpromot", line.text, re.IGNORECASE)]
        word = words_of(raised["to"])
        if lines and word and not any(word[0].keys & line.keys for line in lines):
            yield Problem(
                f"The resume does not say promoted to {raised['to']}; say what its line says.",
                raised.start(), raised.end(), tuple(lines[:1]),
            )  # fmt: skip
    match = _PROMOTED.search(claimed.text)
    if not match:
        return
    record = claimed.record
    roles = claimed.roles_at(match.start()) or frozenset(range(len(record.resume.roles)))
    companies = [record.resume.roles[i].company for i in roles]
    steps = max((companies.count(company) for company in companies), default=0) - 1
    needed = 1 if not match["times"] else 3 if match["times"].startswith("three") else 2
    lines = [
        line
        for line in record.lines
        if re.search(r"\bpromoted\b", line.text, re.IGNORECASE) and line.role in roles and not _OTHERS.search(line.text)
    ]
    told = claimed.told()
    if steps < needed and not lines and not any(record.cover_exactly(told, line) > _SAID for line in record.lines):
        yield Problem(
            "The resume shows no such promotion; leave it out, or add the titles to the resume.",
            match.start(),
            match.end(),
            tuple(record.lines_of(roles)[:1]),
        )


@cache
def _tables() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("titles.toml").read_text("utf-8"))


@cache
def _title_pattern() -> re.Pattern[str]:
    heads = "|".join(map(re.escape, _tables()["heads"]))
    more = rf"(?:(?:\s+(?!(?:{_ENDS})\b)[\w/&+-]+){{0,3}}\s+(?:{heads}))?"
    return re.compile(
        rf"\b(?P<cue>{_CUES})\s+(?:(?:{_ARTICLES})\s+)?(?P<title>(?:[\w/&+-]+\s+){{0,5}}?(?:{heads}){more})\b"
        r"(?:\s+of\s+(?P<of>[A-Z]\w+(?:\s+[A-Z]\w+)?))?",
        re.IGNORECASE,
    )
