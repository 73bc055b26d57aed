"""An explanation as parts in the order in which every form of it prints them, its sources numbered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from toolkit.papers.explanations.models import Advice, Explanation
from toolkit.papers.letters.models import Sentence, Source
from toolkit.rendering.cleaned import cleaned, words
from toolkit.rendering.source_words import place_words, quoted

TITLES = {
    "layoff": "What to say about the layoff",
    "gap": "What to say about the gap",
    "switch": "What to say about the change of trade",
}
AVOID = "What not to say, and why"
WARNINGS = "Before you use it"
SOURCES = "What each sentence rests on"
# Field of an explanation, its heading, and whether its sentences stand on lines of their own.
_PARTS = (
    ("facts", "The facts", True),
    ("resume_line", "One line for the resume", True),
    ("letter", "Two sentences for a letter", False),
    ("short", "30 seconds aloud", False),
    ("long", "90 seconds aloud", False),
)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and the numbers of the sources it rests on."""

    text: str
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A source under its number."""

    mark: int
    place: str
    quote: str


@dataclass(frozen=True, slots=True)
class Part:
    """One heading, its sentences, and the sources that are named here for the first time."""

    name: str
    title: str
    listed: bool
    sentences: tuple[Told, ...]
    sources: tuple[Numbered, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole explanation, ready to be printed in any form."""

    title: str
    name: str
    as_of: str
    parts: tuple[Part, ...]
    avoid: tuple[Advice, ...]
    warnings: tuple[str, ...]

    @property
    def sources(self) -> tuple[Numbered, ...]:
        """All sources in the order of their numbers."""
        return tuple(source for part in self.parts for source in part.sources)


def sheet(explanation: Explanation, by: Callable[[str], str] = words) -> Sheet:
    """The explanation's parts, words cleaned; parts without a sentence are left out."""
    clean = cleaned(explanation, by)
    numbers: dict[tuple[str, str, str], int] = {}
    parts = []
    for field, title, listed in _PARTS:
        value = getattr(clean, field)
        sentences = tuple(one for one in (value if isinstance(value, tuple) else (value,)) if one.text)
        if sentences:
            parts.append(_part(field, title, listed, sentences, numbers))
    return Sheet(
        title=TITLES.get(clean.kind, TITLES["gap"]),
        name=clean.name,
        as_of=clean.as_of,
        parts=tuple(parts),
        avoid=tuple(advice for advice in clean.avoid if advice.text),
        warnings=clean.warnings,
    )


def _part(
    name: str, title: str, listed: bool, sentences: tuple[Sentence, ...], numbers: dict[tuple[str, str, str], int]
) -> Part:
    told, fresh = [], []
    for sentence in sentences:
        marks = []
        for source in sentence.sources:
            known = len(numbers)
            mark = numbers.setdefault(_key(source), known + 1)
            if mark > known:
                fresh.append(Numbered(mark, place_words(source), quoted(source)))
            if mark not in marks:
                marks.append(mark)
        told.append(Told(sentence.text, tuple(marks)))
    return Part(name, title, listed, tuple(told), tuple(fresh))


def _key(source: Source) -> tuple[str, str, str]:
    return source.kind, source.text, source.place
