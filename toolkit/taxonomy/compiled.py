"""A `Taxonomy` as one JSON file and back, so that a run which changes no file reads no YAML."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, TypeVar

from toolkit.taxonomy.copies import Unreadable
from toolkit.taxonomy.models import (
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

FORMAT = 1
"""Raised with every change to what `assembling` makes of the same files."""

Item = TypeVar("Item")


def to_bytes(taxonomy: Taxonomy, key: str) -> bytes:
    """The taxonomy under `key`, which `from_bytes` must be given again."""
    content = {"key": key, "taxonomy": asdict(taxonomy)}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def from_bytes(content: bytes, key: str) -> Taxonomy:
    """The taxonomy compiled under `key`. Raises `Unreadable` for anything else."""
    try:
        stored = json.loads(content)
        if stored["key"] != key:
            raise Unreadable("compiled from other files")
        return _taxonomy(stored["taxonomy"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Unreadable(str(error)) from error


def _taxonomy(stored: dict[str, Any]) -> Taxonomy:
    return Taxonomy(
        skills={key: _skill(skill) for key, skill in stored["skills"].items()},
        areas={key: Area(**area) for key, area in stored["areas"].items()},
        sources={key: Source(**source) for key, source in stored["sources"].items()},
        benchmark=_benchmark(stored["benchmark"]),
        cues=_cues(stored["cues"]),
        narrower={key: tuple(below) for key, below in stored["narrower"].items()},
        fingerprint=stored["fingerprint"],
    )


def _skill(stored: dict[str, Any]) -> Skill:
    for name in ("aliases", "broader", "related", "onet", "openings", "sources", "yes", "no"):
        stored[name] = tuple(stored[name])
    stored["guards"] = tuple(
        Guard(guard["spelling"], tuple(guard["near"]), tuple(guard["never"])) for guard in stored["guards"]
    )
    stored["transfers"] = _each(Transfer, stored["transfers"])
    stored["closing"] = Closing(**stored["closing"])
    return Skill(**stored)


def _benchmark(stored: dict[str, Any]) -> Benchmark:
    return Benchmark(**stored | {"levels": {key: _level(level) for key, level in stored["levels"].items()}})


def _level(stored: dict[str, Any]) -> Level:
    first, last = stored["years"]
    changed = {
        "years": (first, last),
        "readings": _each(Figure, stored["readings"]),
        "pay": _each(Figure, stored["pay"]),
    }
    return Level(**stored | changed | {"shows": tuple(stored["shows"])})


def _cues(stored: dict[str, Any]) -> Cues:
    levels = {level: tuple(words) for level, words in stored.pop("title_levels").items()}
    return Cues(**{name: tuple(words) for name, words in stored.items()}, title_levels=levels)


def _each(kind: Callable[..., Item], stored: list[dict[str, Any]]) -> tuple[Item, ...]:
    return tuple(kind(**item) for item in stored)
