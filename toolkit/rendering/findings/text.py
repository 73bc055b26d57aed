"""A scan or a review on a terminal or as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.rendering.findings import review_terminal, terminal
from toolkit.reviews.ats.models import Scan
from toolkit.reviews.resume.models import Review

if TYPE_CHECKING:
    from rich.console import Console


def render(noun: Scan | Review, console: Console, *, text: bool = False) -> None:
    """Print it; `text` adds to a scan what the page shows and what a machine gets."""
    if isinstance(noun, Scan):
        terminal.render(noun, console, text=text)
    else:
        review_terminal.render(noun, console)
