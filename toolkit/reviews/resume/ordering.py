"""The strongest line of the newest job, where it stands late."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.reviews.models import Finding
from toolkit.reviews.resume.duty import duty_of
from toolkit.reviews.resume.material import Material
from toolkit.reviews.resume.said import Said, place, quoted, said
from toolkit.reviews.resume.tool_list import is_list

_FEWEST = 4
_FIRST, _MOST_FIRST = 2, 3
"""Lines of a job that are surely read: as many of them as stand before the best one must say no result."""
_COUNTS = {2: "two", 3: "three"}
_MARGIN = 1.0
"""How much stronger than the first lines the best one is (editors, 2026-11)."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def find(material: Material) -> Iterator[Finding]:
    """A finding where the newest job opens with lines that say no result and has one in figures further down."""
    lines = _newest(said(material))
    if len(lines) < _FEWEST:
        return
    worths = [strength(one) for one in lines]
    at = worths.index(max(worths))
    one, first = lines[at], min(at, _MOST_FIRST)
    silent = not any(other.told or other.leads for other in lines[:first])
    if first < _FIRST or not (one.measured and one.figure and silent) or worths[at] - max(worths[:first]) < _MARGIN:
        return
    where = "last" if at + 1 == len(lines) else _ORDINALS[at] if at < len(_ORDINALS) else f"{at + 1}th"
    yield material.finding(
        "best-line-buried",
        f"The strongest line of your newest job stands {where} of {len(lines)}, and the first {_COUNTS[first]} say no "
        f"result: {quoted(one.text)}.",
        [place(material, one)],
    )


def strength(one: Said) -> float:
    """How much a line shows: 2 for a result in figures, 1 for work led and for a result in words, up to 1 for the
    weight of its skills; a duty or a list of tools shows nothing.
    """
    if duty_of(one) or is_list(one):
        return 0.0
    return 2.0 * (one.measured and one.figure) + one.leads + bool(one.result) + min(1.0, one.weight)


def _newest(lines: Sequence[Said]) -> list[Said]:
    """The lines of the job that counts as the newest one."""
    roles = {one.statement.role: one.weight for one in lines if one.statement.role is not None and one.weight > 0}
    first = next(iter(sorted(roles, key=lambda role: role if role is not None else 0)), None)
    return [one for one in lines if first is not None and one.statement.role == first]
