"""Checked entries → the `Taxonomy` that the other rooms see."""

from __future__ import annotations

from typing import Any

from toolkit.taxonomy import schema
from toolkit.taxonomy.layers import Entries, Placed
from toolkit.taxonomy.models import (
    LEVELS,
    Area,
    Benchmark,
    Closing,
    Cues,
    Figure,
    Guard,
    Level,
    Skill,
    Source,
    Taxonomy,
    Transfer,
)

FLOOR = 0.05
"""Importance, at every level, of a skill that has neither a measured nor a typed one: nobody is known to ask for it."""


def assemble(entries: Entries, fingerprint: str) -> Taxonomy:
    """The taxonomy of entries that `checks` found no fault in; ids in the order of the files."""
    assert entries.benchmark is not None
    skills = {key: _skill(placed.value, entries.measured.get(key)) for key, placed in entries.skills.items()}
    narrower: dict[str, list[str]] = {}
    for skill in skills.values():
        for parent in skill.broader:
            narrower.setdefault(parent, []).append(skill.id)
    return Taxonomy(
        skills=skills,
        areas={key: _area(placed.value) for key, placed in entries.areas.items()},
        sources={key: Source(**placed.value.model_dump()) for key, placed in entries.sources.items()},
        benchmark=_benchmark(entries.benchmark.value),
        cues=_cues(entries),
        narrower={key: tuple(below) for key, below in narrower.items()},
        fingerprint=fingerprint,
    )


def _skill(entry: schema.SkillEntry, measured: Placed[schema.MeasuredEntry] | None) -> Skill:
    importance = entry.importance or (measured.value.importance if measured else None)
    return Skill(
        id=entry.id,
        name=entry.name,
        area=entry.area,
        kind=entry.kind,
        aliases=entry.aliases,
        guards=tuple(Guard(guard.spelling, _lower(guard.near), _lower(guard.never)) for guard in entry.guards),
        broader=entry.broader,
        alternatives=entry.alternatives,
        related=entry.related,
        transfers=tuple(Transfer(transfer.from_, transfer.weight, transfer.why) for transfer in entry.transfers),
        depth=entry.depth.model_dump(),
        closing=Closing(entry.close.exercise, entry.close.hours),
        onet=(entry.onet.name, entry.onet.unspsc) if entry.onet else ("", ""),
        openings=entry.openings,
        importance=importance.model_dump() if importance else dict.fromkeys(LEVELS, FLOOR),
        demand=measured.value.demand if measured else 0.0,
        sources=entry.sources,
        yes=entry.examples.yes if entry.examples else (),
        no=entry.examples.no if entry.examples else (),
    )


def _area(entry: schema.AreaEntry) -> Area:
    return Area(entry.id, entry.name, entry.about, entry.weight.model_dump(), entry.breadth.model_dump())


def _benchmark(entry: schema.BenchmarkFile) -> Benchmark:
    return Benchmark(
        role=entry.role,
        name=entry.name,
        levels={level.id: _level(level) for level in entry.levels},
        bands=entry.bands.model_dump(),
        credit=entry.credit.model_dump(),
        track_record=entry.track_record.model_dump(),
        severity=entry.severity.model_dump(),
        adjacent=entry.adjacent,
    )


def _level(entry: schema.LevelEntry) -> Level:
    return Level(
        id=entry.id,
        name=entry.name,
        years=entry.years,
        readings=tuple(Figure(**figure.model_dump()) for figure in entry.readings),
        pay=tuple(Figure(**figure.model_dump()) for figure in entry.pay),
        expected=entry.expected.model_dump(),
        outcomes=entry.outcomes,
        scope=entry.scope,
        shows=entry.shows,
    )


def _cues(entries: Entries) -> Cues:
    lists: dict[str, Any] = {key: placed.value for key, placed in entries.cues.items()}
    levels: schema.TitleLevels = lists.pop("title_levels")
    return Cues(
        **{key: _lower(words) for key, words in lists.items()},
        title_levels={level: _lower(getattr(levels, level)) for level in LEVELS},
    )


def _lower(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.casefold() for word in words))
