"""The tables of the pack: rounds, probes, stories."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from toolkit.taxonomy.models import LEVELS


@cache
def table(name: str) -> dict[str, Any]:
    """The table `name`.toml beside this module."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))


def judged(entry: dict[str, Any], level: str) -> tuple[str, ...]:
    """What a round judges at a level: the lists of its own and the level below, where both have one."""
    upto = LEVELS[: LEVELS.index(level) + 1]
    lists = [entry["judged"][name] for name in upto if name in entry["judged"]]
    return tuple(point for points in lists[-2:] for point in points)
