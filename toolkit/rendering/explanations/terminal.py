"""An explanation on a terminal: what to say, and dim below it what that rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.papers.explanations.models import Explanation
from toolkit.rendering.explanations.parts import AVOID, WARNINGS, Part, Told, sheet
from toolkit.rendering.letters.terminal import WIDEST
from toolkit.rendering.lines import Lines

if TYPE_CHECKING:
    from rich.console import Console


def render(explanation: Explanation, console: Console) -> None:
    """Print the explanation; plain text where the console is no terminal or NO_COLOR is set."""
    told = sheet(explanation)
    lines = Lines(console)
    lines.width = min(lines.width, WIDEST)
    lines.text(told.title, style="bold")
    lines.text(", ".join(words for words in (told.name, f"as of {told.as_of}") if words), style="dim")
    for part in told.parts:
        lines.heading(part.title)
        _part(part, lines)
    if told.avoid:
        lines.heading(AVOID)
    for advice in told.avoid:
        lines.text(f"- {advice.text}", hang=2)
        lines.text(advice.why, indent=2, style="dim")
    if told.warnings:
        lines.heading(WARNINGS)
    for warning in told.warnings:
        lines.text(f"- {warning}", hang=2, style="yellow")


def _part(part: Part, lines: Lines) -> None:
    if part.listed:
        for sentence in part.sentences:
            lines.text(f"- {_marked(sentence)}", hang=2)
    else:
        lines.text(" ".join(map(_marked, part.sentences)))
    for source in part.sources:
        words = f"{source.place}: {source.quote}" if source.quote else source.place
        lines.text(f"[{source.mark}] {words}", indent=4, hang=4, style="dim")


def _marked(sentence: Told) -> str:
    return f"{sentence.text} [{', '.join(map(str, sentence.marks))}]" if sentence.marks else sentence.text
