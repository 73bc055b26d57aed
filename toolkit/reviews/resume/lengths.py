"""Lines too long to be taken in at a glance, and where to part them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.documents.models import NOWHERE
from toolkit.language.fragments.casing import capital
from toolkit.language.verbs import verb_of
from toolkit.reviews.places import lines_between
from toolkit.reviews.resume.passages import passages, words_of
from toolkit.reviews.resume.wording import sentences_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.reviews.models import Finding
    from toolkit.reviews.resume.material import Material
    from toolkit.reviews.resume.passages import Passage

MOST_WORDS = 35
MOST_PRINTED = 3
FEW_WORDS = 28
"""Words below which a line is not long, however narrow the column makes it (editors, 2026-11)."""
LEAST_PART = 6
"""Words that each part must have to stand as a line of its own."""
_JOINTS = (
    re.compile(r"; (?:and )?"),
    re.compile(r"(?<=[\w)%]{2}\.) (?=[A-Z])"),
    re.compile(r",? and (?=(?P<verb>[a-z][\w-]+) )|, (?=(?P<verb2>[a-z][\w-]+) )"),
    re.compile(r" – | — | - |: "),
    re.compile(r", (?=which |so |while |after |with )"),
)
"""Where a line can be parted, the best joints first; at the verbs of the third both parts are deeds."""
_ITEMS = re.compile(r"(?<=\w) [-–•] (?=\w)")
"""Marks of a list within the line, which the page may well print as lines of their own."""
_WORD = re.compile(r"\S*\w\S*")


def find(material: Material) -> Iterator[Finding]:
    """A finding for each statement, and each sentence of prose, that is too long."""
    for passage in passages(material):
        if passage.kind == "statement":
            yield from _long(material, passage, 0, len(passage.text))
        else:
            for start, end in sentences_of(passage.text):
                yield from _long(material, passage, start, end)


def _long(material: Material, passage: Passage, start: int, end: int) -> Iterator[Finding]:
    text = passage.text[start:end]
    if len(_ITEMS.findall(text)) > 1:
        return
    words = len(_WORD.findall(text))
    printed = _printed(material, passage) if (start, end) == (0, len(passage.text)) else 0
    if words <= MOST_WORDS and (printed <= MOST_PRINTED or words <= FEW_WORDS):
        return
    size = f"{words} words" if words > MOST_WORDS else f"{words} words on {printed} printed lines"
    at, parts = _parted(text)
    yield material.finding(
        "long-line",
        f"This {'line' if passage.kind == 'statement' else 'sentence'} has {size}: “{_first(text)} …”.",
        [words_of(material, passage, start, end)],
        mend=f"Make two of it: the second can begin at “{_first(text[at:])}”." if at else "",
        rewrite=parts,
    )


def _printed(material: Material, passage: Passage) -> int:
    """Rows of a page that the passage fills; 0 in formats without pages."""
    lines = lines_between(material.resume.document, passage.start, passage.end)
    return 0 if any(line.box == NOWHERE for line in lines) else len({(line.page, line.row) for line in lines})


def _parted(text: str) -> tuple[int, str]:
    """Where the second part begins, and both as lines where each stands by itself; 0 where there is no joint."""
    middle = len(text) / 2
    for rank, joint in enumerate(_JOINTS):
        found = [m for m in joint.finditer(text) if _parts(text, m) and (rank != 2 or _tells(m))]
        if found:
            best = min(found, key=lambda m: abs(m.start() - middle))
            first, second = _parts(text, best) or ("", "")
            begins = verb_of(second.split(" ", 1)[0])[1] & {"past", "base", "third"}
            apart = (rank in (0, 1) and (begins or second[:1].isupper())) or rank == 2
            return best.end(), f"{first}\n{capital(second)}" if apart else ""
    return 0, ""


def _parts(text: str, joint: re.Match[str]) -> tuple[str, str] | None:
    first, second = text[: joint.start()].rstrip(), text[joint.end() :]
    return (first, second) if min(len(first.split()), len(second.split())) >= LEAST_PART else None


def _tells(joint: re.Match[str]) -> bool:
    """Whether a verb in the past stands behind the joint that is no participle of the noun before it."""
    word = joint["verb"] or joint["verb2"] or ""
    made = verb_of(word)[1]
    following = joint.string[joint.end() + len(word) :].split(maxsplit=1)
    closed = following and following[0].lower() in (
        "the",
        "a",
        "an",
        "its",
        "their",
        "all",
        "our",
        "new",
        "two",
        "three",
    )
    counted = following and following[0][0].isdigit() and "participle" not in made
    return "past" in made and "base" not in made and bool(closed or counted)


def _first(text: str) -> str:
    return " ".join(text.split()[:5]).rstrip(",;:.")
