"""What leaves this room: what to say about a layoff, a gap or a change of trade."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.papers.letters.models import Sentence


@dataclass(frozen=True, slots=True)
class Advice:
    """Something not to say, and why."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What to say about a layoff, a gap or a change of trade."""

    kind: str
    """`layoff`, `gap` or `switch`."""
    name: str
    as_of: str
    source: str
    facts: tuple[Sentence, ...]
    """The dates and what they add up to, each with the lines they were counted from."""
    resume_line: Sentence
    letter: tuple[Sentence, ...]
    """Two sentences for a cover letter."""
    short: tuple[Sentence, ...]
    """A spoken answer of about 30 seconds."""
    long: tuple[Sentence, ...]
    """A spoken answer of about 90 seconds."""
    avoid: tuple[Advice, ...]
    warnings: tuple[str, ...] = ()
