"""Which sections a pack has, by its size and by what it holds."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from toolkit.papers.pack.models import Pack

ON_SCREEN = 10**6
"""Worked answers of a round on the screen: all."""
_HELD: dict[str, Callable[[Pack], object]] = {
    "plan": lambda pack: pack.plan.days or pack.plan.dropped,
    "matrix": lambda pack: pack.stars and pack.themes,
}
"""What a section needs where it is not the field of its name."""


@dataclass(frozen=True, slots=True)
class Section:
    """The id of a section, which is also its anchor and the name of its template, and its title."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What of a pack is shown, and how much of it."""

    sections: tuple[Section, ...]
    listed: bool
    """Whether a table of contents comes first."""
    whole: bool
    """Whether questions are told whole, or on one line each."""
    letters: int
    """Most letters of a question that has one line."""
    worked: int
    """Most worked answers of a round."""
    claims: int
    """Ruled lines under a probed claim."""
    stories: int
    """Story sheets on a page, which ruled lines fill; 0 where nobody writes."""


@cache
def table() -> dict[str, Any]:
    """The table beside this module."""
    return tomllib.loads(Path(__file__).with_name("contents.toml").read_text(encoding="utf-8"))


def contents(pack: Pack, *, on_screen: bool = False) -> Contents:
    """The sections of which the pack holds something; a screen has no cards to cut out, but every worked answer."""
    size = table()[pack.size]
    titles = table()["titles"]
    shown = tuple(
        Section(id_, titles[id_])
        for id_ in size["sections"]
        if _HELD.get(id_, lambda pack, id_=id_: getattr(pack, id_))(pack) and not (on_screen and id_ == "cards")
    )
    return Contents(
        sections=shown,
        listed=size["contents"],
        whole=on_screen or size["questions"] == "whole",
        letters=size["letters"],
        worked=ON_SCREEN if on_screen else size["worked"],
        claims=0 if on_screen else size["claims"],
        stories=0 if on_screen else size["stories"],
    )
