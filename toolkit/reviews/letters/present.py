"""Jobs that a clause speaks of as held today and the resume has as ended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.reviews.letters.claim import Claimed, Named, Problem

_NOW = re.compile(
    r"\b(?:my|our)\s+(?:current|present)\s+(?:\w+\s+)?"
    r"(?:role|job|position|post|internship|employer|work|team|company)\b"
    r"|\b(?:currently|at present|these days)\b"
    r"|\bwhere I (?:now|currently|still) \w+",
    re.IGNORECASE,
)
_AM_AT = re.compile(
    r"\bI (?:am (?:(?:now|currently|still) )?(?:(?:an?|the) )?(?:[\w/-]+ ){0,5}"
    r"|(?:now |still |currently )?work (?:[\w/-]+ ){0,4})(?:at|for|with)\s+(?:the\s+)?$"
)
_IS_NOW = re.compile(
    r"\s+(?:is|remains) (?:now |still )?(?:my (?:current |present )?employer|where I work)\b", re.IGNORECASE
)


def find(claimed: Claimed) -> Iterator[Problem]:
    """The first employer that is called the present one although every job there has ended."""
    for name in claimed.employers:
        if name.start < claimed.clause.from_ or not _is_present(name, claimed):
            continue
        roles = [claimed.record.resume.roles[i] for i in name.roles]
        if all(role.period.end and not role.period.open for role in roles):
            yield Problem(
                f"By the resume the work at {name.text} has ended; say so, or mend the dates there.",
                name.start, name.end, tuple(claimed.record.lines_of(name.roles)[:1]),
            )  # fmt: skip
            return


def _is_present(name: Named, claimed: Claimed) -> bool:
    start, end = claimed.chunk_at(name.start)
    if _AM_AT.search(claimed.text[: name.start]) or _IS_NOW.match(claimed.text, name.end):
        return True
    before = _NOW.search(claimed.text, start, end)
    return before is not None and not any(
        one.start != name.start and start <= one.start < end for one in claimed.employers
    )
