"""How deep a line shows the skills it names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

from toolkit.evidence.measures import measure
from toolkit.evidence.phrases import Phrases
from toolkit.taxonomy.models import Cues

SECTION_DEPTH = {
    "work": "used",
    "volunteer": "used",
    "projects": "used",
    "publications": "used",
    "summary": "listed",
    "skills": "listed",
    "education": "listed",
    "certificates": "listed",
    "awards": "listed",
    "languages": "listed",
    "other": "listed",
    "": "listed",
}
"""What being named in a section shows. Sections that are not here (contact, interests, references) show nothing."""

_PLACES = {
    "work": "named in work",
    "volunteer": "named in voluntary work",
    "projects": "named in a project",
    "publications": "named in a publication",
    "summary": "named in the summary",
    "skills": "named in a skills list",
    "education": "named in education",
    "certificates": "named in a certificate",
    "awards": "named in an award",
}
_ENDS = frozenset({".", ";", "!", "?", "but", "however", "though", "although", "yet", "–", "—", "•", "|", ")"})
_SENTENCE_ENDS = frozenset({".", ";", "!", "?"})
_LINKS = frozenset({"and", "or", "nor", "&", "/", "also", "as", "well", "plus"})
_MARKS = frozenset({":", "(", '"', "“", "”", "'"})
_FAR = 6
"""Words between a cue of several words and the first skill it speaks of; a cue of one word stands directly before."""
_NEAR = 1


class Named(NamedTuple):
    """A mention as words of its line: `first` to `last` (inclusive)."""

    first: int
    last: int
    end: int
    """Offset in the line's text at which it ends."""


class Line(NamedTuple):
    """A line to be weighed: its text, and its words `words[start:end]` in the words of the whole text, which stand at
    `offsets`.
    """

    text: str
    words: Sequence[str]
    start: int
    end: int
    section: str
    offsets: Sequence[int] = ()

    def printed(self, first: int, after: int) -> str:
        """The line's own letters of `words[first:after]`."""
        begin = self.offsets[self.start]
        until = self.offsets[after] - begin if after < self.end else len(self.text)
        return " ".join(self.text[self.offsets[first] - begin : until].split()).rstrip(" ,;:.(-–")


class Weight(NamedTuple):
    """What a line shows beside the skills in it."""

    led: str
    """The words that show scope, empty for none."""
    led_from: int
    """Index of the word from which the scope counts: a later sentence does not lead what an earlier one names."""
    measured: str
    """The words of an outcome or scale, empty for none."""


class Scale:
    """The cues, ready to weigh lines with."""

    def __init__(self, cues: Cues) -> None:
        self._led, self._scope = Phrases(cues.led), Phrases(cues.scope)
        self._denied, self._aspiring = Phrases(cues.denied), Phrases(cues.aspiring)
        self._units = cues.units

    def weigh(self, line: Line, named: Sequence[Named] = ()) -> Weight:
        """Scope and outcome of a line; nothing for a section in which nothing is done."""
        if SECTION_DEPTH.get(line.section) != "used":
            return Weight("", line.start, "")
        led, led_from = self._leads(line)
        return Weight(led, led_from, measure(line.text, self._units, {n.end for n in named}))

    def depths(self, line: Line, named: Sequence[Named], weight: Weight) -> list[tuple[str, str]]:
        """For each of `named` its depth, empty where the line is no evidence, and why."""
        if not named:
            return []
        base = SECTION_DEPTH.get(line.section, "")
        led = _base(line.section, base, weight.led, weight.measured)
        unled = _base(line.section, base, "", weight.measured)
        denied, aspiring = self._scoped(self._denied, line, named), self._scoped(self._aspiring, line, named)
        return [
            ("", f"denied: {denied[i]}")
            if i in denied
            else ("listed" if base else "", aspiring[i])
            if i in aspiring
            else led
            if n.first >= weight.led_from
            else unled
            for i, n in enumerate(named)
        ]

    def _leads(self, line: Line) -> tuple[str, int]:
        """The words that show scope and the word they count from; a cue anywhere in the line counts for all of it."""
        if words := self._opens(line, line.start):
            return words, line.start
        place = next(self._scope.find(line.words, line.start, line.end), None)
        if place:
            return line.printed(*place), line.start
        ends = map(_SENTENCE_ENDS.__contains__, line.words[line.start : line.end - 1])
        for start in compress(range(line.start + 1, line.end), ends):
            if words := self._opens(line, start):
                return words, start
        return "", line.start

    def _opens(self, line: Line, start: int) -> str:
        """The cue a sentence opens with, empty for none."""
        while start < line.end and not line.words[start][:1].isalnum():
            start += 1
        after = self._led.at(line.words, start, line.end)
        return line.printed(start, after) if after > start else ""

    def _scoped(self, cues: Phrases, line: Line, named: Sequence[Named]) -> dict[int, str]:
        """Indices of the mentions a cue speaks of, with the cue's words."""
        found: dict[int, str] = {}
        places = list(cues.find(line.words, line.start, line.end))
        if not places:
            return found
        starts = {n.first: i for i, n in enumerate(named)}
        covered = {k for n in named for k in range(n.first, n.last + 1)}
        for a, b in places:
            if not covered.isdisjoint(range(a, b)):
                continue
            words = line.printed(a, b)
            if line.words[a - 1] == "(" and a - 2 in covered and a - 1 > line.start:
                found.update((i, words) for i, n in enumerate(named) if n.last == a - 2)
            else:
                found.update((i, words) for i in _reached(line, b, _FAR if b - a > 1 else _NEAR, named, starts))
        return found


def _reached(line: Line, start: int, gap: int, named: Sequence[Named], starts: dict[int, int]) -> list[int]:
    """The mentions from `start` to the end of the clause; a comma ends it unless another mention follows."""
    reached: list[int] = []
    at = start
    while at < line.end:
        word = line.words[at]
        if at in starts:
            reached.append(starts[at])
            at = named[starts[at]].last
        elif word == ",":
            if not _continues(line, at + 1, starts):
                break
        elif word in _ENDS:
            break
        elif not reached and word not in _MARKS and word not in _LINKS:
            gap -= 1
            if gap < 0:
                break
        elif reached and word not in _LINKS and word not in _MARKS:
            break
        at += 1
    return reached


def _continues(line: Line, at: int, starts: dict[int, int]) -> bool:
    while at < line.end and line.words[at] in _LINKS:
        at += 1
    return at in starts


def _base(section: str, base: str, led: str, measured: str) -> tuple[str, str]:
    if base == "used" and led:
        return "led", f"scope: {led}"
    if base == "used" and measured:
        return "delivered", f"measured outcome: {measured}"
    return base, _PLACES.get(section, "named in the resume")
