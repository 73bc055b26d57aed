"""The rows of a section parted into entries (a job, a degree, a project), each a head and a body."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from toolkit.documents.models import Line
from toolkit.resumes.bodies import bodies_of
from toolkit.resumes.dates import find, is_length, period_in
from toolkit.resumes.models import Bullet
from toolkit.resumes.naming import title_score
from toolkit.resumes.prose import has_period, is_prose
from toolkit.resumes.rows import Margins, Row, bullet, rejoined, runs_on
from toolkit.resumes.schools import names_degree, unwrapped
from toolkit.resumes.words import DEGREE_DETAILS

_URL_ONLY = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/\S*")
_NAMED = re.compile(r"[^:|–—]{2,50}(?::\s|\s[|–—]\s|\s-\s)\S")
_APART = 1.35
"""Line pitches from which on a line no longer belongs to the one above it."""


@dataclass(slots=True)
class Entry:
    """The rows that name an entry, the dates and places printed beside its body, and the body: bullets and prose."""

    head: list[Row] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    bullets: list[Bullet] = field(default_factory=list)
    prose: list[Bullet] = field(default_factory=list)
    url: str = ""
    start: int = 0
    end: int = 0

    @property
    def dated(self) -> bool:
        return any(_is_dated(row) for row in self.head) or any(has_period(note.text) for note in self.notes)


@dataclass(slots=True)
class _Walk:
    """Where the walk over the rows stands."""

    kind: str = ""
    lines: list[Line] = field(default_factory=list)
    outer: float = 0.0
    nested: list[list[Line]] = field(default_factory=list)


def _is_dated(row: Row) -> bool:
    """Whether a row that names an entry gives its dates: a range, a short line, or a date at the line's edge."""
    for line in row.lines:
        found = period_in(line.text)
        if found and (found.range or len(line.text) < 40 or found.start < 2 or found.end > len(line.text) - 3):
            return True
    return False


def entries_of(rows: list[Row], margins: dict[int, Margins], section: str = "") -> list[Entry]:
    """The entries of a section of the kind `section`, in order."""
    rows = rejoined(rows)
    if section == "education":
        rows = unwrapped(rows, margins)
    dots = _header_dots(rows, margins)
    bodies = _bodies(rows, section)
    sure = _sure(rows, margins, section)
    entries: list[Entry] = []
    walk = _Walk()
    degrees = frozenset(row.start for row in rows if section == "education" and names_degree(row))
    for row in rows:
        line = row.first
        has_head = bool(entries and entries[-1].head) and row.start not in degrees
        kind = _row_kind(row, walk, margins, has_head, line.start in dots, row.start in bodies)
        if kind in ("head", "prose") and row.start in sure and entries and entries[-1].head:
            kind = "prose" if sure[row.start] else "head"
        if kind == "more":
            walk.lines.append(line)
            _extend(entries[-1], row)
            continue
        _close(entries, walk)
        walk.kind, walk.lines = kind, [line]
        if kind == "url" and entries:
            entries[-1].url = entries[-1].url or line.text
            walk.kind = ""
        elif kind == "head":
            begins = section == "projects" and bool(entries) and _begins_project(row, entries[-1])
            if not entries or entries[-1].bullets or entries[-1].prose or begins:
                entries.append(Entry(start=row.start))
            entries[-1].head.append(row)
            walk.lines = []
        else:
            if not entries:
                entries.append(Entry(start=row.start))
        _extend(entries[-1], row, keep=kind in ("bullet", "nested", "prose"))
    _close(entries, walk)
    parts = [part for entry in entries for part in _split_by_periods(entry)]
    return parts if section == "projects" else _merged(parts)


def _begins_project(row: Row, entry: Entry) -> bool:
    """Whether a line names another project: `quotecheck: flags answers without a quote`, or bold as the last name."""
    if not entry.head:
        return False
    first, last = entry.head[0].first, entry.head[-1].first
    bold = row.first.weight >= 600 and first.weight >= 600 and not first.lead
    return row.first.lead > 0 or _NAMED.match(row.first.text) is not None or (bold and last.weight < 600)


def _bodies(rows: list[Row], kind: str) -> frozenset[int]:
    """Starts of rows that describe without a bullet, as far as the kind of the section tells."""
    if kind in ("work", "volunteer"):
        return bodies_of(rows)
    if kind == "education":
        return frozenset(row.start for row in rows if row.text.casefold().startswith(DEGREE_DETAILS))
    return frozenset()


def _sure(rows: list[Row], margins: dict[int, Margins], kind: str) -> dict[int, bool]:
    """Start of a row → whether it describes, where no bullets tell and what was learned does."""
    if kind not in ("work", "volunteer") or any(row.first.bullet for row in rows):
        return {}
    from toolkit.resumes.line_roles import sure_bodies

    return sure_bodies(rows, margins, kind)


def _extend(entry: Entry, row: Row, keep: bool = True) -> None:
    entry.end = max(entry.end, row.end)
    if keep:
        entry.notes += row.lines[1:]


def _close(entries: list[Entry], walk: _Walk) -> None:
    """Put the bullet or paragraph that has ended into its entry."""
    if walk.lines and entries:
        item = bullet(walk.lines)
        entry = entries[-1]
        if walk.kind == "nested" and entry.bullets:
            above = entry.bullets[-1]
            entry.bullets[-1] = Bullet(f"{above.text} - {item.text}", above.start, item.end, above.page)
        elif walk.kind in ("bullet", "nested"):
            entry.bullets.append(item)
        elif walk.kind == "prose":
            entry.prose.append(item)
    walk.lines = []


def _row_kind(row: Row, walk: _Walk, margins: dict[int, Margins], has_head: bool, dot: bool, body: bool) -> str:
    line = row.first
    if line.bullet and not dot:
        nested = walk.kind in ("bullet", "nested") and (
            line.indent > 0 if not line.box[2] else line.box[0] > walk.outer + 5 and line.box[0] - walk.outer < 60
        )
        if not nested:
            walk.outer = line.box[0]
        return "nested" if nested else "bullet"
    if walk.lines and walk.kind in ("bullet", "nested", "prose") and _continues(row, walk, margins):
        return "more"
    if _URL_ONLY.fullmatch(line.text) and len(row.lines) == 1:
        return "url"
    if has_head and (body or is_prose(row)):
        return "prose"
    return "head"


def _continues(row: Row, walk: _Walk, margins: dict[int, Margins]) -> bool:
    line, above = row.first, walk.lines[-1]
    edge = margins.get(line.block)
    if not line.box[2] or edge is None or line.heading or (line.weight >= 600) > (above.weight >= 600):
        return False
    if above.page < line.page:
        return runs_on(above, line, edge)
    if line.text[0].isupper() and title_score(line.text[: line.lead]) > 0:
        return False
    if walk.kind != "prose" and above.block == line.block:
        first = walk.lines[0]
        hanging = line.box[0] - first.box[0]
        glyph_in_box = not _same_edge(first, line)
        if glyph_in_box and 2 < hanging < 40 and not has_period(line.text):
            return True
        if (
            _same_edge(first, line)
            and first.bullet
            and not any(other.box[0] > first.box[0] + 2 for other in walk.lines[1:])
            and abs(line.size - first.size) < 0.6
            and line.box[0] > edge.left + 4
            and line.box[3] - above.box[3] <= _APART * max(edge.pitch, line.size)
        ):
            return not has_period(row.text)
    own_date = len(row.lines) > 1 and has_period(row.lines[-1].text)
    return not own_date and runs_on(above, line, edge)


def _same_edge(a: Line, b: Line) -> bool:
    return abs(a.box[0] - b.box[0]) < 1.6


def _header_dots(rows: list[Row], margins: dict[int, Margins]) -> set[int]:
    """Starts of lines whose bullet is the dot of a timeline beside an entry's head, not a list item."""
    marked = [row.first for row in rows if row.first.bullet and row.first.box[2]]
    if not marked:
        return set()
    outer = min(line.box[0] for line in marked)
    outers = {line.start for line in marked if line.box[0] < outer + 4}
    inner = [line for line in marked if line.box[0] > outer + 8]
    dots: set[int] = set()
    for above, below in pairwise(rows):
        line, following = above.first, below.first
        if line.start in outers and not following.bullet and _same_edge(line, following):
            edge = margins.get(line.block)
            if edge and not runs_on(line, following, edge):
                dots.add(line.start)
    return dots if dots and (inner or len(dots) >= 0.8 * len(outers)) and len(dots) >= 0.5 * len(outers) else set()


def _split_by_periods(entry: Entry) -> list[Entry]:
    """One entry for each period in a head without bodies between: three jobs, a line each, are three entries."""
    dated = [index for index, row in enumerate(entry.head) if _is_dated(row)]
    if len(dated) < 2:
        return [entry]
    before = dated[0]
    starts = [0]
    for previous, index in pairwise(dated):
        starts.append(max(previous + 1, index - before))
    parts = []
    for number, start in enumerate(starts):
        stop = starts[number + 1] if number + 1 < len(starts) else len(entry.head)
        rows = entry.head[start:stop]
        part = Entry(rows, [], [], [], "", rows[0].start, rows[-1].end)
        parts.append(part)
    parts[0].start = entry.start
    last = parts[-1]
    last.notes, last.bullets, last.prose, last.url, last.end = (
        entry.notes,
        entry.bullets,
        entry.prose,
        entry.url,
        entry.end,
    )
    return parts


def _merged(entries: list[Entry]) -> list[Entry]:
    """Entries without a date among dated ones that are only a label over more bullets, joined to the entry before."""
    if sum(entry.dated for entry in entries) < 0.5 * len(entries):
        return entries
    merged: list[Entry] = []
    for entry in entries:
        label = (
            merged
            and merged[-1].head
            and not entry.dated
            and len(entry.head) == 1
            and (len(entry.head[0].text) < 40 or entry.head[0].text.endswith(":"))
            and len(entry.head[0].lines) == 1
            and (entry.head[0].text.endswith(":") or entry.head[0].first.weight <= merged[-1].head[0].first.weight)
            and merged[-1].bullets
            and entry.bullets
        )
        if label and _label_like(entry):
            above = merged[-1]
            above.bullets += entry.bullets
            above.prose += entry.prose
            above.notes += entry.notes
            above.end = entry.end
        else:
            merged.append(entry)
    return merged


def _label_like(entry: Entry) -> bool:
    text = entry.head[0].text
    return text.endswith(":") or (not is_length(text) and not find(text) and len(text.split()) <= 4)
