"""Of which lines more is asked, and what: few of them, so that a good resume is left alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from toolkit.language.verbs import verb_of
from toolkit.reviews.resume.baseline import bare_figure
from toolkit.reviews.resume.blanks import object_of
from toolkit.reviews.resume.duty import duty_of
from toolkit.reviews.resume.said import Said, either, table
from toolkit.reviews.resume.tool_list import is_list
from toolkit.reviews.resume.weak_verbs import weak

TOLD = 0.5
"""Share of the lines of a job that are to say how much or what came of it (editors, 2026-11): the rest may be short."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A line of which more is asked."""

    said: Said
    kind: str
    """`size` of a change, `vague` scale, number of `people`, `load` of what is kept running, or `result` of a deed."""
    words: str
    """The words that ask for it."""
    places: tuple[int, ...] = ()
    """Where in the line the blank belongs, for `size` and `people`."""


def asked(lines: Sequence[Said]) -> tuple[Asked, ...]:
    """The lines that promise a size and do not say it; and of each of the last jobs as many of those that say no result
    as bring half of its lines to say something.
    """
    jobs: defaultdict[tuple[int | None, int | None], list[Said]] = defaultdict(list)
    for one in lines:
        if one.weight > 0:
            jobs[one.statement.role, one.statement.project].append(one)
    found = [one for group in jobs.values() for one in _of_job(group)]
    return tuple(sorted(found, key=lambda one: one.said.key))


def _of_job(group: Sequence[Said]) -> Iterator[Asked]:
    free = [one for one in group if not (duty_of(one) or is_list(one) or bare_figure(one))]
    promised = [asked for one in free if (asked := _promise(one) or _product(one))]
    yield from promised
    taken = {one.said.key for one in promised}
    missing = -(-len(group) // 2) - sum(one.told or one.key in taken for one in group)
    silent = [one for one in map(_silent, free) if one and one.said.key not in taken]
    yield from sorted(silent, key=lambda one: (-one.said.weight, one.said.key))[: max(0, missing)]


def _promise(one: Said) -> Asked | None:
    """What the line's own words promise and leave open."""
    if one.figure or one.measured:
        return None
    changes = list(changes_in(one.bare))
    if changes:
        return Asked(one, "size", one.text[changes[0][0] : changes[0][1]], tuple(end for _, end in changes))
    vague = next((found for found in either("vague").finditer(one.text) if not _is_titled(one.text, found)), None)
    if vague and one.verb and one.verb not in table()["weak"]:
        return Asked(one, "vague", vague.group())
    people = _people(one)
    return people if people and one.verb else None


def _product(one: Said) -> Asked | None:
    """A line that says that something was built that people talk to or search with, and neither who does nor how well
    it answers.
    """
    if one.result or one.verb not in table()["deeds"] or next(changes_in(one.bare), None):
        return None
    if "%" in one.text or either("uses").search(one.text) or not either("products").search(object_of(one.text)):
        return None
    return Asked(one, "result", one.text.split(" ", 1)[0])


def _silent(one: Said) -> Asked | None:
    """What a reader asks of a line that does not say what came of it, even where it says how large it is."""
    if one.result or len(one.text.split()) < 3 or next(changes_in(one.bare), None):
        return None
    if one.verb in table()["running"]:
        if one.told or either("groups").search(object_of(one.text)) or weak(one.text):
            return None
        return Asked(one, "load", one.text.split(" ", 1)[0])
    deed = one.verb in table()["deeds"] or " ".join(one.text.lower().split()[:2]) == "set up"
    return Asked(one, "result", one.text.split(" ", 1)[0]) if deed else None


def changes_in(text: str) -> Iterator[tuple[int, int]]:
    """Where a line says that something got better: as the deed that opens it, in a clause of its own, or behind `to`
    and `and`. `for improved reasoning` is none.
    """
    for found in either("effects").finditer(text):
        before = re.search(r"([\w'’-]+)(\W*)$", text[: found.start()])
        if not before:
            yield found.span()
            continue
        word, gap = before[1].lower(), before[2]
        forms = verb_of(found.group().split()[0])[1]
        clause = "," in gap or ";" in gap or word in ("to", "and", "that", "which")
        gerund = "gerund" in forms and not _qualities().fullmatch(word)
        adverb = word.endswith("ly")
        if clause or gerund or adverb:
            yield found.span()


def _people(one: Said) -> Asked | None:
    if one.verb not in table()["people_deeds"]:
        return None
    found = _counted_people().match(one.text)
    return Asked(one, "people", found["who"], (found.start("of"),)) if found else None


def _is_titled(text: str, found: re.Match[str]) -> bool:
    """Whether words stand in a name, by their capitals."""
    return found.start() > 0 and found.group()[:1].isupper()


@cache
def _qualities() -> re.Pattern[str]:
    return re.compile("|".join(table()["qualities"]))


@cache
def _counted_people() -> re.Pattern[str]:
    before = "|".join(table()["people_before"])
    who = "|".join(table()["people"])
    return re.compile(
        rf"(?:[\w-]+ly )?[\w-]+ (?:(?:a |the )?(?:small |cross-functional )?(?:team|group|squad) of )?"
        rf"(?P<of>(?:(?:{before}) )*(?P<who>{who}))(?![\w-])",
        re.IGNORECASE,
    )
