"""Verbs that open three or more lines of one job."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.reviews.resume.passages import by_job, words_of
from toolkit.reviews.resume.said import opening_verb
from toolkit.reviews.resume.weak_verbs import weak
from toolkit.reviews.resume.wording import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.reviews.models import Finding
    from toolkit.reviews.resume.material import Material
    from toolkit.reviews.resume.passages import Passage

_TABLE = Path(__file__).with_name("repeats.toml")
_LEAST = 3
_SHARE = 0.25
"""Of the lines of a job, so that three of twenty are not called many (editors, 2026-11)."""
_STATES = frozenset(("have", "be", "experience"))
"""Verbs that open what a person is or has, and no deed."""
_FIRST = re.compile(r"(?:\w+ly )?(?P<verb>[\w/’'-]+)")


def find(material: Material) -> Iterator[Finding]:
    """A finding for each verb that opens three or more lines of a job, and a quarter of them."""
    for role, passages in by_job(material).items():
        opened: dict[str, list[Passage]] = {}
        for passage in passages:
            verb = opening_verb(passage.text)
            if verb and verb not in _STATES and not weak(passage.text):
                opened.setdefault(verb, []).append(passage)
        for verb, same in opened.items():
            if len(same) >= max(_LEAST, _SHARE * len(passages)):
                places = [words_of(material, passage, *_opening(passage.text)) for passage in same]
                job = material.resume.roles[role]
                yield material.finding(
                    "repeated-verb",
                    f"{len(same)} of {len(passages)} lines of the job{_at(job.company or job.title)} open with "
                    f"“{places[0].text}”.",
                    places,
                    mend=_mend(verb),
                )


def _opening(text: str) -> tuple[int, int]:
    found = _FIRST.search(text)
    return found.span("verb") if found else (0, 0)


def _at(name: str) -> str:
    return f" at {name}" if name else ""


def _mend(verb: str) -> str:
    """The mend with verbs that say more; empty where the table has none."""
    others = _others().get(verb, [])
    if not others:
        return ""
    said = joined([f"“{word}”" for word in others], "or")
    return f"Keep it where it is the most exact, and say in the others what the work was: {said}, where that is true."


@cache
def _others() -> dict[str, list[str]]:
    return tomllib.loads(_TABLE.read_text("utf-8"))
