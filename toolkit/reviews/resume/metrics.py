"""Kinds of figures that work on models is judged by, and that the resume never gives."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from toolkit.reviews.models import Finding
from toolkit.reviews.resume.material import Material
from toolkit.reviews.resume.said import is_english, said

_TABLE = Path(__file__).with_name("metrics.toml")
_FEWEST_LINES = 4
_MANY = 3
"""Kinds that must be absent before it is said (editors, 2026-11): nobody has them all."""
_FEW_SHOWN = 1
"""Kinds shown up to which it is worth mending and not only worth knowing."""


def find(material: Material) -> Iterator[Finding]:
    """One finding that names the kinds of figures that no line gives, where the lines are about models."""
    if len(material.statements) < _FEWEST_LINES or not is_english(material) or not _on_models(material):
        return
    shown, absent = shown_and_absent(material)
    if len(absent) < _MANY:
        return
    yield material.finding(
        "metrics-absent",
        f"No line gives a figure for {_listing(absent)}.",
        severity="minor" if len(shown) <= _FEW_SHOWN else "",
        mend=f"Where you know one of a system that you built, put it into its line, such as {_examples(absent)}.",
    )


def shown_and_absent(material: Material) -> tuple[list[str], list[str]]:
    """The ids of the kinds of figures that lines give, and of those that none gives; only kinds that the work has."""
    lines = [one for one in said(material) if one.figure or _frequency().search(one.text)]
    wanted = [id_ for id_, kind in _data()["kinds"].items() if _applies(material, kind)]
    given: set[str] = set()
    for one in lines:
        kinds = {id_ for id_ in _data()["kinds"] if _pattern(id_).search(one.text)}
        given |= kinds or set(_data()["unclear"])
    return [id_ for id_ in wanted if id_ in given], [id_ for id_ in wanted if id_ not in given]


def _applies(material: Material, kind: dict[str, Any]) -> bool:
    return "only_with" not in kind or any(id_ in material.evidence.shown for id_ in kind["only_with"])


def _on_models(material: Material) -> bool:
    """Whether lines of work name skills of models."""
    areas = frozenset(_data()["areas"])
    known = material.taxonomy.skills
    named = {id_ for one in said(material) for id_ in one.skills if id_ in known and known[id_].area in areas}
    return len(named) >= int(_data()["fewest_skills"])


def _listing(ids: list[str]) -> str:
    names = [_data()["kinds"][id_]["name"] for id_ in ids]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def _examples(ids: list[str]) -> str:
    return " or ".join(f"“{_data()['kinds'][id_]['example']}”" for id_ in ids[:2])


@cache
def _pattern(id_: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_data()['kinds'][id_]['words'])})(?![\w-])", re.IGNORECASE)


@cache
def _frequency() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_data()['frequencies'])})(?![\w-])", re.IGNORECASE)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(_TABLE.read_text("utf-8"))
