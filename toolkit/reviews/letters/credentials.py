"""Awards, patents, publications and other standing that only a few resumes show."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from toolkit.evidence.models import Mention
from toolkit.reviews.letters.claim import Claimed, Problem
from toolkit.reviews.letters.record import RecordLine

_WON = re.compile(r"\b(?:won|winner|winning|received|awarded|recipient)\b", re.IGNORECASE)
_NAMED_ONLY = re.compile(r"\b(?:finalist|shortlisted|nominee|nominated|runner-up|mention)\b", re.IGNORECASE)


def find(claimed: Claimed) -> Iterator[Problem]:
    """What the resume shows nothing of, or something smaller or else."""
    record = claimed.record
    yield from _fluent(claimed)
    for group, entry in _tables().items():
        pattern, shown = _credential_patterns()[group]
        match = pattern.search(claimed.text, claimed.clause.from_)
        if not match or _denied(match, claimed):
            continue
        lines = [
            line
            for line in record.lines
            if (shown.search(line.text) and line.section != "contact") or line.section == entry.get("section", "-")
        ]
        if lines and (odd := _strange(entry, claimed)):
            yield Problem(
                f"The resume does not say “{odd.group()}” of it; say what its line says.", odd.start(), odd.end(),
                tuple(lines[:2]),
            )  # fmt: skip
            continue
        if group == "certificate" and (tool := _uncertified(pattern, lines, claimed)):
            yield Problem(
                f"The resume shows no certificate of {tool.text}; name the one it prints.", tool.start, tool.end,
                tuple(lines[:2]),
            )  # fmt: skip
            continue
        told = [w for w in claimed.told() if not match.start() <= w.start < match.end()]
        best = max((record.cover(told, line) for line in lines), default=0.0)
        if (
            lines
            and group == "award"
            and _WON.search(claimed.text)
            and all(_NAMED_ONLY.search(line.text) for line in lines)
        ):
            yield Problem(
                "The resume says finalist or the like, not winner; say what its line says.",
                match.start(),
                match.end(),
                tuple(lines[:1]),
            )
        elif not lines:
            nearest = tuple(line for _, line in record.nearest(claimed.told())[:1])
            yield Problem(
                f"The resume shows no {entry['name']}; leave “{match.group()}” out, or add it if it is true.",
                match.start(),
                match.end(),
                nearest,
            )
        elif told and best < 0.2:
            yield Problem(
                f"What the resume shows of {entry['name']} is something else; say what its line says.",
                match.start(),
                match.end(),
                tuple(lines[:2]),
            )


def _uncertified(pattern: re.Pattern[str], lines: Sequence[RecordLine], claimed: Claimed) -> Mention | None:
    """A tool named right beside `certificate` that no certificate of the resume names."""
    skills = frozenset[str]().union(*(line.skills for line in lines))
    texts = " ".join(line.text.lower() for line in lines)
    for match in pattern.finditer(claimed.text, claimed.clause.from_):
        for mention in claimed.mentions:
            between = claimed.text[min(mention.end, match.end()) : max(mention.start, match.start())]
            near = len(between.split()) <= 2 and not re.search(r"[,;.]|\b(?:and|I|with)\b", between)
            if near and lines and mention.skill not in skills and mention.text.lower() not in texts:
                return mention
    return None


def _strange(entry: Mapping[str, Any], claimed: Claimed) -> re.Match[str] | None:
    """A word that makes a standing more than it is, and that no line has: `a peer-reviewed journal`."""
    for words in entry.get("exact", ()):
        found = re.search(rf"\b{words}\b", claimed.text[claimed.clause.from_ :], re.IGNORECASE)
        if found and not any(re.search(rf"\b{words}\b", line.text, re.IGNORECASE) for line in claimed.record.lines):
            return re.compile(rf"\b{words}\b", re.IGNORECASE).search(claimed.text, claimed.clause.from_)
    return None


_FLUENT = re.compile(
    r"\b(?:fluent(?:ly)?|native|bilingual|perfect(?:ly)?)\s+(?:in\s+|speaker of\s+)?(?P<language>[A-Z][a-z]+)"
    r"|\b(?P<other>[A-Z][a-z]+)\s+(?:fluently|like a native"
    r"|(?:and (?:my )?(?P<too>[A-Z][a-z]+) )?(?:is|are) (?:now |both )?(?:fluent|native|perfect|excellent))"
)
_PARTLY = re.compile(
    r"\b(?:elementary|basic|basics|beginner|limited|conversational|intermediate|A[12]|B[12])\b", re.IGNORECASE
)


_NOT_NATIVE = re.compile(rf"{_PARTLY.pattern}|\b(?:fluent|professional|advanced|working|C[12])\b", re.IGNORECASE)


def _fluent(claimed: Claimed) -> Iterator[Problem]:
    """A language said to be spoken better than the resume says."""
    for match in _FLUENT.finditer(claimed.text, claimed.clause.from_):
        less = _PARTLY if "native" not in match.group() else _NOT_NATIVE
        for language in filter(None, (match["language"], match["other"], match["too"])):
            level = re.compile(rf"\b{language}\b[\s,:(–-]*[\w ]*")
            lines = [(line, found) for line in claimed.record.lines if (found := level.search(line.text))]
            lines = [pair for pair in lines if pair[0].section == "languages"] or lines
            if lines and all(less.search(found.group()) for _, found in lines):
                yield Problem(
                    f"The resume gives a lower level of {language}; say that level.",
                    match.start(), match.end(), (lines[0][0],),
                )  # fmt: skip


def _denied(match: re.Match[str], claimed: Claimed) -> bool:
    return bool(
        re.search(
            r"\b(?:your|the reader's|like to|want to|hope to|not)\s+(?:\w+\s+){0,2}$",
            claimed.text[: match.start()],
            re.IGNORECASE,
        )
    )


@cache
def _tables() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("credentials.toml").read_text("utf-8"))


@cache
def _credential_patterns() -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    return {
        group: (re.compile(entry["claim"], re.IGNORECASE), re.compile(entry["shown"], re.IGNORECASE))
        for group, entry in _tables().items()
    }
