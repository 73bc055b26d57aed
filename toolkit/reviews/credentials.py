"""Awards, patents, publications and other standing that only a few resumes show."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from toolkit.reviews.claim import Claimed, Problem

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
        lines = [line for line in record.lines if shown.search(line.text) or line.section == entry.get("section", "-")]
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


_FLUENT = re.compile(
    r"\b(?:fluent(?:ly)?|native|bilingual|perfect(?:ly)?)\s+(?:in\s+|speaker of\s+)?(?P<language>[A-Z][a-z]+)"
    r"|\b(?P<other>[A-Z][a-z]+)\s+(?:fluently|like a native)"
)
_PARTLY = re.compile(
    r"\b(?:elementary|basic|basics|beginner|limited|conversational|intermediate|A[12]|B[12])\b", re.IGNORECASE
)


def _fluent(claimed: Claimed) -> Iterator[Problem]:
    """A language said to be spoken better than the resume says."""
    for match in _FLUENT.finditer(claimed.text, claimed.clause.from_):
        language = match["language"] or match["other"]
        lines = [line for line in claimed.record.lines if re.search(rf"\b{language}\b", line.text)]
        part = [re.search(rf"\b{language}\b[^,;|]*", line.text) for line in lines]
        if part and all(found and _PARTLY.search(found.group()) for found in part):
            yield Problem(
                f"The resume gives a lower level of {language}; say that level.",
                match.start(),
                match.end(),
                tuple(lines[:1]),
            )


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
