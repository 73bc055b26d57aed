"""The units, number words and rates by which figures are read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Units:
    """The tables of units.toml, ready for use."""

    units: Mapping[str, tuple[str, float]]
    magnitudes: Mapping[str, float]
    words: Mapping[str, float]
    said: Mapping[str, tuple[str, float]]
    shares: Mapping[str, float]
    vague: Mapping[str, float]
    bounds: Sequence[tuple[str, re.Pattern[str]]]
    rates: Sequence[tuple[str, re.Pattern[str]]]


@cache
def units() -> Units:
    """The tables, read once."""
    data = tomllib.loads(Path(__file__).with_name("units.toml").read_text("utf-8"))
    known = {word: (unit, 1.0) for unit, words in data["units"].items() for word in words}
    known |= {word: ("time", float(factor)) for word, factor in data["seconds"].items()}
    known |= {word: ("bytes", float(factor)) for word, factor in data["bytes"].items()}
    known |= {word: ("money", float(factor)) for word, factor in data["money"].items()}
    return Units(
        units=known,
        magnitudes=data["magnitudes"],
        words={word: float(value) for word, value in data["words"].items()},
        said={word: (unit, float(value)) for word, (unit, value) in data["said"].items()},
        shares=data["shares"],
        vague=data["vague"],
        bounds=[(name, _ends(phrases)) for name, phrases in data["bounds"].items()],
        rates=[(name, _holds(phrases)) for name, phrases in data["rates"].items()],
    )


def _ends(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s(])(?:{'|'.join(map(re.escape, phrases))})\s*(?:an?\s+)?$", re.IGNORECASE)


def _holds(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in phrases), re.IGNORECASE)
