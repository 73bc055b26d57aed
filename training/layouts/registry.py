"""Every layout family, and the module that draws it."""

from __future__ import annotations

import importlib
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, cast

from training.layouts.drafts import Draft
from training.people.models import Person


class Layout(Protocol):
    """What each layout module offers: a draft of a person, and the writing of many drafts, one path a draft."""

    def draft(self, family: str, person: Person, rng: random.Random) -> Draft: ...

    def write(self, drafts: Sequence[tuple[Draft, Path]]) -> None: ...


THEMES = (
    "classic",
    "ember",
    "engineeringclassic",
    "engineeringresumes",
    "harvard",
    "ink",
    "moderncv",
    "opal",
    "sb2nov",
)
WEB = (
    "single", "sidebar-left", "sidebar-right", "sidebar-first", "daterail-left", "daterail-right", "table", "cards",
    "icons", "linkedin", "functional", "academic", "bare", "reworded",
)  # fmt: skip
WORD = ("plain", "table", "textbox", "titles")

FAMILIES: dict[str, str] = {
    **{f"rendercv-{theme}": "rendercv" for theme in THEMES},
    **{f"web-{name}": "web" for name in WEB},
    **{f"docx-{name}": "word" for name in WORD},
    **{f"office-{name}": "libreoffice" for name in WORD},
    "markdown": "plain",
    "text": "plain",
}
"""The module under layouts/ that draws each family."""


def chosen(names: str) -> list[str]:
    """The families that a comma list names: whole names, their first word (`web`), or `all`."""
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    unknown = [n for n in wanted if n != "all" and n not in FAMILIES and n not in {f.split("-")[0] for f in FAMILIES}]
    if unknown:
        raise SystemExit(f"There is no layout {unknown[0]!r}; give all or some of: {', '.join(FAMILIES)}.")
    return [f for f in FAMILIES if "all" in wanted or f in wanted or f.split("-")[0] in wanted]


def layout(family: str) -> Layout:
    """The module that draws `family`."""
    return cast(Layout, importlib.import_module(f"training.layouts.{FAMILIES[family]}"))
