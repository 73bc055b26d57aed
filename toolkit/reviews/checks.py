"""The tables of checks: each `.toml` of a folder holds checks by id, with their severity, reason and mend."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.reviews.models import Check, Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@cache
def checks_of(folder: Path) -> Mapping[str, Check]:
    """Every check of the tables in `folder`, by id, in the order of the files' names and of the checks in them."""
    found: dict[str, Check] = {}
    for path in sorted(folder.glob("*.toml")):
        for id_, row in tomllib.loads(path.read_text("utf-8")).items():
            found[id_] = Check(id_, **row)
    return MappingProxyType(found)


def finding(
    check: Check,
    text: str,
    places: Iterable[Place] = (),
    *,
    severity: str = "",
    mend: str = "",
    rewrite: str = "",
) -> Finding:
    """A finding of `check`; `severity` and `mend` stand for the table's where this case differs."""
    return Finding(
        check.id, check.title, severity or check.severity, text, check.why, mend or check.mend, tuple(places), rewrite
    )
