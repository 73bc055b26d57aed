"""Reading order that columns, tables and text boxes break: what an extractor gives, beside what the page shows.

A text whose lines stand in the order of the page has none of these faults, however it is laid out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from toolkit.documents.assembling import clean
from toolkit.documents.models import NOWHERE, Document, Line
from toolkit.resumes.dates import period_in
from toolkit.resumes.models import Resume, Role
from toolkit.reviews.ats.columns import begin_alike, stand_below
from toolkit.reviews.ats.extractors import OWN
from toolkit.reviews.ats.fields import dates_of
from toolkit.reviews.ats.machine_order import MachineOrder, order_of
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.quoting import counted
from toolkit.reviews.models import Finding, Place
from toolkit.reviews.places import place_of

_LEAST_LINES = 3
"""Lines of a section under another heading from which on it is a loss; all of a shorter section are one too."""

_WORDS = 5
"""Words of each part of a sentence that are quoted around the words between them."""

_BETWEEN = 10
"""Words between the parts of a sentence that are quoted."""

_PLACES = 10
_COUNTED = {"order-sentences": "more sentence", "order-dates": "more job"}
_BELOW = "Set the headings at the left margin, and the dates right behind what they belong to, not at the right margin."
"""Mend where the sections stand one below the other already."""

_ONE_COLUMN = "Put the jobs into one column, one below another, with nothing beside them."
"""Mend where the dates stand below the title already."""

_MILDER = {"order-sections": "minor", "order-sentences": "minor", "order-dates": "note"}
"""Severity where no more than half of the extractors have the fault: pdfminer.six alone gives the dates at the right
margin of many a plain page in a block of their own.
"""


@dataclass(frozen=True, slots=True)
class _Fault:
    extractor: str
    key: str
    """What the faults are counted by: the names of the sections, or the sentence."""
    quote: str
    lines: tuple[int, ...]
    mend: str = ""
    """In place of that of the table."""


def find(material: Material) -> Iterator[Finding]:
    """Lines under the heading of another section, sentences with other words in them, dates apart from their job."""
    document, resume = material.document, material.resume
    readings = [reading for reading in material.readings if reading.text.strip() and reading.name != OWN]
    if document is None or resume is None:
        return
    faults: dict[str, list[_Fault]] = defaultdict(list)
    shape = _Shape(document, resume)
    for reading in readings:
        order = order_of(reading.text, document.lines)
        if order is None:
            continue
        faults["order-sections"] += shape.misplaced(order, reading.name)
        faults["order-sentences"] += shape.torn(order, reading.name)
        faults["order-dates"] += shape.parted(order, reading.name)
    for check, found in faults.items():
        if found:
            yield _finding(material, document, check, found, len(readings))


def _finding(material: Material, document: Document, check: str, found: list[_Fault], readings: int) -> Finding:
    """One finding for all faults of a kind, with the gravest of them quoted; milder where most extractors have none."""
    names = tuple(dict.fromkeys(fault.extractor for fault in found))
    grave = max(found, key=lambda fault: len(fault.lines))
    also = [name for name in names if any(fault.key == grave.key and fault.extractor == name for fault in found)]
    text = f"{_listed(also)} {'give' if len(also) > 1 else 'gives'} {grave.quote}."
    more = len({fault.key for fault in found if fault.extractor in also} - {grave.key})
    if more and check in _COUNTED:
        text = f"{text[:-1]}; the same with {counted(more, _COUNTED[check])}."
    others = [name for name in names if name not in also]
    if others:
        text = f"{text[:-1]}; {_listed(others)} {'do' if len(others) > 1 else 'does'} so with other lines."
    indices = dict.fromkeys(index for fault in (grave, *found) for index in fault.lines)
    places = [_place(document, document.lines[index]) for index in sorted([*indices][:_PLACES])]
    severity = "" if 2 * len(names) > readings else _MILDER[check]
    return material.finding(check, text, places, severity=severity, mend=grave.mend)


def _place(document: Document, line: Line) -> Place:
    return place_of(document, line.start, line.end)


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


class _Shape:
    """Which lines of a resume belong together: sections with their headings, sentences, jobs with their dates."""

    def __init__(self, document: Document, resume: Resume) -> None:
        self._document = document
        self._lines = document.lines
        self._roles = resume.roles
        self._starts = [line.start for line in document.lines]
        self._sections = [section for section in resume.sections if section.heading]
        self._section_starts = [section.start for section in self._sections]
        told = [*(role.bullets for role in resume.roles), *(project.bullets for project in resume.projects)]
        self._sentences = [(bullet.start, bullet.end) for bullets in told for bullet in bullets]

    def misplaced(self, order: MachineOrder, extractor: str) -> Iterator[_Fault]:
        """Lines of a section that the text has behind the heading of another; dates are looked at on their own."""
        headings = sorted(
            (place, number)
            for number, section in enumerate(self._sections)
            if (place := order.row_of(clean(section.heading))) >= 0
        )
        known = {number for _, number in headings}
        keys = [place for place, _ in headings]
        members: Counter[int] = Counter()
        found: dict[tuple[int, int], list[int]] = defaultdict(list)
        for place, index in order.sequence:
            own = self._section_of(self._lines[index])
            if own not in known or self._lines[index].text == clean(self._sections[own].heading):
                continue
            if self._is_date(self._lines[index]):
                continue
            members[own] += 1
            at = bisect_right(keys, place) - 1
            if at >= 0 and headings[at][1] != own:
                found[own, headings[at][1]].append(index)
        for (own, other), lines in found.items():
            if len(lines) >= _LEAST_LINES or 1 < len(lines) == members[own]:
                heading, under = self._sections[own].heading, self._sections[other].heading
                quote = (
                    f"{len(lines)} lines of “{clean(heading)}” under the heading “{clean(under)}”, "
                    f"such as “{self._lines[lines[0]].text}”"
                )
                below = stand_below(self._document, self._sections[own], self._sections[other])
                yield _Fault(extractor, f"{own} {other}", quote, tuple(lines), _BELOW if below else "")

    def _section_of(self, line: Line) -> int:
        """The number of the section that holds the line, -1 for none."""
        number = bisect_right(self._section_starts, line.start) - 1
        return number if number >= 0 and line.start < self._sections[number].end else -1

    def torn(self, order: MachineOrder, extractor: str) -> Iterator[_Fault]:
        """Sentences of two lines or more between which the text has lines of another place."""
        for start, end in self._sentences:
            first = bisect_right(self._starts, start) - 1
            for a, b in pairwise(range(max(0, first), bisect_right(self._starts, end - 1))):
                if a not in order.places or b not in order.places or not _goes_on(self._lines[a], self._lines[b]):
                    continue
                stop, go = order.places[a] + len(self._lines[a].text), order.places[b]
                between = order.shown[stop:go].split()
                if stop < go and len(between) > 1 and order.between(stop, go):
                    yield _Fault(extractor, f"{a}", self._sentence(a, between, b), (a, b))

    def _sentence(self, a: int, between: list[str], b: int) -> str:
        above, below = self._lines[a].text.split()[-_WORDS:], self._lines[b].text.split()[:_WORDS]
        inserted = [*between[:_BETWEEN], "…"] if len(between) > _BETWEEN else between
        return f"other words in the middle of a sentence: “{' '.join([*above, *inserted, *below])}”"

    def parted(self, order: MachineOrder, extractor: str) -> Iterator[_Fault]:
        """Jobs whose title and dates have lines of another job or section between them in the text."""
        for role in self._roles:
            lines = self._head(role)
            if lines is None or any(index not in order.places for index in lines):
                continue
            title, dated = lines
            start, end = sorted((order.places[title], order.places[dated]))
            strange = [index for index in order.between(start + 1, end) if self._is_of_another(index, role)]
            if strange:
                quote = (
                    f"“{self._lines[dated].text}” apart from “{self._lines[title].text}”, "
                    f"with “{self._lines[strange[0]].text}” between them"
                )
                below = begin_alike(self._lines[title], self._lines[dated])
                yield _Fault(extractor, f"{title}", quote, (title, dated), _ONE_COLUMN if below else "")

    def _is_of_another(self, index: int, role: Role) -> bool:
        """Whether the line belongs to another job, or to another section than `role`."""
        start = self._lines[index].start
        if role.start <= start < role.end:
            return False
        if any(other.start <= start < other.end for other in self._roles):
            return True
        section = self._section_of(self._lines[index])
        return section >= 0 and not self._sections[section].start <= role.start < self._sections[section].end

    def _head(self, role: Role) -> tuple[int, int] | None:
        """The lines with the title, or else the employer, and with the dates of a job; None where they are one."""
        name = role.title or role.company
        named = self._document.text.find(name, role.start, role.end) if name else -1
        printed = dates_of(role, self._document)
        if named < 0 or printed is None:
            return None
        title, dated = (bisect_right(self._starts, place) - 1 for place in (named, printed[0]))
        return None if title == dated else (title, dated)

    def _is_date(self, line: Line) -> bool:
        found = period_in(line.text)
        return found is not None and 2 * (found.end - found.start) > len(line.text)


def _goes_on(above: Line, below: Line) -> bool:
    """Whether the second line can be the next one of the same column."""
    if above.page != below.page or above.block != below.block or above.row == below.row or below.bullet:
        return False
    return NOWHERE in (above.box, below.box) or abs(above.box[0] - below.box[0]) < 2 * max(above.size, below.size)
