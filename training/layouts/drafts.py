"""What a layout gives for one person: the truth, and what is still to be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from training.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Draft:
    """One case before it is drawn: `source` is HTML, Markdown, text or whatever the layout's own writer takes."""

    family: str
    ending: str
    truth: dict[str, Any]
    source: Any
    sheet: Sheet | None = None
    options: tuple[tuple[str, Any], ...] = ()
