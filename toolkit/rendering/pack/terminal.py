"""A pack on a terminal: its first page, and how much of everything it holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from toolkit.papers.pack.models import Pack
from toolkit.papers.wording import count, listing, number
from toolkit.rendering.lines import Lines
from toolkit.rendering.pack.parts import ready, title
from toolkit.rendering.pages import MET_WORDS

if TYPE_CHECKING:
    from rich.console import Console


def render(pack: Pack, console: Console) -> None:
    """Print the first page and the counts; plain text where the console is no terminal or NO_COLOR is set."""
    pack = ready(pack)
    lines = Lines(console)
    lines.text(title(pack), style="bold")
    lines.text(", ".join(words for words in (pack.name, pack.target, f"as of {pack.as_of}") if words), style="dim")
    if pack.facts:
        lines.text(". ".join(pack.facts))
    if pack.weighed:
        lines.heading("What they ask for, and what you have")
    for row in pack.weighed:
        lines.text(f"- {MET_WORDS.get(row.met, row.met)}: {row.text}", hang=2)
        if row.line:
            lines.text(f"“{row.line}”", indent=4, style="dim", most=2)
    _told(pack, lines)
    lines.heading("In the pack")
    for words in counts(pack):
        lines.text(f"- {words}", hang=2)
    for warning in pack.warnings:
        lines.text(f"! {warning}", hang=2, style="yellow")


def counts(pack: Pack) -> Iterator[str]:
    """What the pack holds, such as `32 questions in 8 rounds: Coding (4), …`."""
    asked = sum(len(one.questions) for one in pack.rounds)
    each = ", ".join(f"{one.name} ({len(one.questions)})" for one in pack.rounds)
    if pack.rounds:
        yield f"{count(asked, 'question')} in {count(len(pack.rounds), 'round')}: {each}"
    parts = (
        (len(pack.probes), "probed line"),
        (len(pack.stars), "story sheet"),
        (len(pack.glossary), "word"),
        (len(pack.figures), "figure"),
        (len(pack.cards), "card"),
    )
    held = [count(amount, noun) for amount, noun in parts if amount]
    if held:
        yield listing(held)
    if pack.plan.days:
        dropped = f"; {count(len(pack.plan.dropped), 'thing')} did not fit" if pack.plan.dropped else ""
        yield f"a plan of {number(pack.plan.hours)} hours in {count(len(pack.plan.days), 'day')}{dropped}"


def _told(pack: Pack, lines: Lines) -> None:
    if pack.proofs:
        lines.heading("Say these")
    for at, proof in enumerate(pack.proofs, 1):
        lines.text(f"{at}. {proof.said}", hang=3)
    if pack.hard:
        lines.heading("The hardest likely questions")
    for at, asked in enumerate(pack.hard, 1):
        lines.text(f"{at}. {asked.asks} ({asked.minutes} min)", hang=3)
    if pack.gaps:
        lines.heading("If they ask about a gap")
    for gap in pack.gaps:
        lines.text(f"- {gap.skill} ({gap.severity}): “{gap.say.text}”", hang=2)
        if gap.close:
            lines.text(gap.close, indent=4, style="dim")
