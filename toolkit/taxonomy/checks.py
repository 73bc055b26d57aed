"""What must hold between the entries of a taxonomy: each check gives complaints, none where all is well."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from graphlib import CycleError, TopologicalSorter
from math import fsum
from typing import Any

from toolkit.taxonomy import schema
from toolkit.taxonomy.layers import CUE_LISTS, Entries, Placed
from toolkit.taxonomy.models import DEPTHS, LEVELS
from toolkit.taxonomy.reading import Complaint
from toolkit.taxonomy.spelling import canonical


def complaints(entries: Entries) -> list[Complaint]:
    """All complaints, in order of file and line; those between entries only once every file can be read."""
    found = entries.complaints or [complaint for check in CHECKS for complaint in check(entries)]
    return sorted(dict.fromkeys(found))


def missing_parts(entries: Entries) -> Iterator[Complaint]:
    """The taxonomy has areas, sources, a benchmark and every list of cues."""
    parts = {
        "areas.yaml": entries.areas,
        "sources.yaml": entries.sources,
        "skills": entries.skills,
        "benchmarks/ai-engineer.yaml": entries.benchmark,
    }
    for file, part in parts.items():
        if not part:
            yield Complaint(file, 1, "is missing or empty; restore it from the shipped taxonomy")
    for key in CUE_LISTS:
        if key not in entries.cues:
            yield Complaint("cues.yaml", 1, f"`{key}` is missing; write it here")


def same_spelling_twice(entries: Entries) -> Iterator[Complaint]:
    """A name or alias belongs to one skill, and stands in it once."""
    owners: dict[str, tuple[str, str]] = {}
    for key, skill in entries.skills.items():
        for where, spelling in _spellings(skill.value):
            form = canonical(spelling)
            owner, first = owners.setdefault(form, (key, spelling))
            if owner != key:
                yield skill.complaint(
                    f"`{spelling}` is a spelling of `{owner}` already (`{first}`); remove it from one of the two",
                    *where,
                )


def unknown_ids(entries: Entries) -> Iterator[Complaint]:
    """Every id that is named is there."""
    for key, skill in entries.skills.items():
        entry = skill.value
        named = [(("broader", at), other) for at, other in enumerate(entry.broader)]
        named += [(("related", at), other) for at, other in enumerate(entry.related)]
        named += [(("transfers", at), transfer.from_) for at, transfer in enumerate(entry.transfers)]
        for where, other in named:
            if other == key:
                yield skill.complaint(f"`{key}` names itself under `{where[0]}`; remove it", *where)
            elif other not in entries.skills:
                yield skill.complaint(
                    f"`{other}` under `{where[0]}` is no skill; write the id of one, or remove it", *where
                )
        if entry.area not in entries.areas:
            yield skill.complaint(f"`{entry.area}` is no area; the areas are {', '.join(entries.areas)}", "area")
        for at, source in enumerate(entry.sources):
            yield from _unknown_source(entries, skill, source, "sources", at)
    for table in (entries.measured, entries.marks):
        for key, placed in table.items():
            if key not in entries.skills:
                yield placed.complaint(f"`{key}` is no skill; remove it, or run training/measure_demand.py again")
    for marks in entries.marks.values():
        for at, mark in enumerate(marks.value):
            yield from _unknown_source(entries, marks, mark.source, at, "source")
            if mark.mark not in entries.worth:
                yield marks.complaint(
                    f"`{mark.mark}` is no kind of mark; the kinds are {', '.join(entries.worth)}", at, "mark"
                )
    if entries.benchmark:
        for at, level in enumerate(entries.benchmark.value.levels):
            for name in ("readings", "pay"):
                for index, figure in enumerate(getattr(level, name)):
                    yield from _unknown_source(entries, entries.benchmark, figure.source, "levels", at, name, index)


def circles(entries: Entries) -> Iterator[Complaint]:
    """Going up through `broader` never comes back; the first circle is said."""
    above = {
        key: [other for other in skill.value.broader if other in entries.skills and other != key]
        for key, skill in entries.skills.items()
    }
    try:
        TopologicalSorter(above).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1][::-1]
        way = " → ".join(circle)
        yield entries.skills[circle[0]].complaint(
            f"`broader` goes in a circle ({way}); remove one of the steps", "broader"
        )


def alternatives_without_members(entries: Entries) -> Iterator[Complaint]:
    parents = {other for skill in entries.skills.values() for other in skill.value.broader}
    for key, skill in entries.skills.items():
        if skill.value.alternatives and key not in parents:
            yield skill.complaint(
                f"`{key}` has `alternatives: true` but no skill names it as broader; name it there or remove the line",
                "alternatives",
            )


def guards(entries: Entries) -> Iterator[Complaint]:
    """A guard guards a spelling of its own skill and has sentences for both senses; plain English words have one."""
    for key, skill in entries.skills.items():
        entry = skill.value
        spellings = {spelling for _, spelling in _spellings(entry)}
        for at, guard in enumerate(entry.guards):
            if guard.spelling not in spellings:
                yield skill.complaint(
                    f"the guarded `{guard.spelling}` is neither name nor alias of `{key}`; write one of them exactly",
                    "guards",
                    at,
                )
        if entry.guards and not (entry.examples and entry.examples.yes and entry.examples.no):
            yield skill.complaint(
                f"`{key}` has a guard but no examples of both senses; write `examples:` with `yes:` and `no:`", "guards"
            )
        guarded = {guard.spelling.casefold() for guard in entry.guards}
        for where, spelling in _spellings(entry):
            if spelling.casefold() in entries.plain_words and spelling.casefold() not in guarded:
                yield skill.complaint(
                    f"`{spelling}` is also a plain English word; add a guard for it, or remove it", *where
                )


def shares(entries: Entries) -> Iterator[Complaint]:
    """At each level the areas and the track record sum to 1."""
    if not entries.benchmark or not entries.areas:
        return
    for level in LEVELS:
        track_record = getattr(entries.benchmark.value.track_record, level)
        total = fsum([track_record, *(getattr(area.value.weight, level) for area in entries.areas.values())])
        if round(total, 9) != 1:
            first = next(iter(entries.areas.values()))
            yield first.complaint(
                f"the weights at `{level}` and the track record sum to {total:.4g}; make them sum to 1",
                "weight",
                level,
            )


def benchmark(entries: Entries) -> Iterator[Complaint]:
    """Levels in order and without a hole, deeper evidence worth more, bands in order."""
    if not (placed := entries.benchmark):
        return
    value = placed.value
    if tuple(level.id for level in value.levels) != LEVELS:
        yield placed.complaint(f"the levels must be {', '.join(LEVELS)} in this order", "levels")
    for at, (lower, higher) in enumerate(zip(value.levels, value.levels[1:], strict=False)):
        if lower.years[1] != higher.years[0]:
            yield placed.complaint(
                f"`{higher.id}` must begin at the year at which `{lower.id}` ends ({lower.years[1]})",
                "levels",
                at + 1,
                "years",
            )
    credit = [getattr(value.credit, depth) for depth in DEPTHS]
    if credit != sorted(credit) or credit[0] != 0:
        yield placed.complaint("`credit` must begin at 0 for `missing` and never fall with depth", "credit")
    if not value.bands.core > value.bands.strong > value.bands.useful:
        yield placed.complaint("`bands` must fall from `core` over `strong` to `useful`", "bands")


CHECKS: tuple[Callable[[Entries], Iterator[Complaint]], ...] = (
    missing_parts,
    same_spelling_twice,
    unknown_ids,
    circles,
    alternatives_without_members,
    guards,
    shares,
    benchmark,
)


def _spellings(entry: schema.SkillEntry) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("name",), entry.name
    for at, alias in enumerate(entry.aliases):
        yield ("aliases", at), alias


def _unknown_source(entries: Entries, placed: Placed[Any], source: str, *where: str | int) -> Iterator[Complaint]:
    if source not in entries.sources:
        yield placed.complaint(f"`{source}` is no source; the sources are {', '.join(entries.sources)}", *where)
