"""The pieces of a text that speak for themselves: a bullet, a paragraph, a line of a list. No skill runs over the end
of one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from toolkit.documents.models import Line
from toolkit.resumes.models import Resume, Role

_BREAK = re.compile(r"\n[ \t]*(?:\n|(?=[•●▪‣◦■·*–—o-][ \t])|(?=\d{1,2}[.)][ \t]))|\t")
_SENTENCE_END = re.compile(r"(?<=[\w)%][\w)%][.!?])\s+(?=[A-Z\"“(])")
_ENDED = (".", "!", "?", ":", ";")
_WRAPPED = 48
"""A line at least this long without an end mark may go on in the next."""


class Passage(NamedTuple):
    """A piece of a text.

    `section` is the kind of its section (`contact` outside all), `role` an index into `resume.roles`, `part` one of
    `bullet`, `heading`, `header` (a job's own lines: title, employer, dates), `list` and `text`. `quote` is how the
    resume's reader joined its lines, empty where nobody did.
    """

    start: int
    end: int
    section: str
    role: int | None
    part: str
    page: int
    quote: str = ""


def passages_of_text(text: str) -> list[Passage]:
    """The passages of a bare text: cut at blank lines, at tabs and before list items."""
    cuts = [0, *(m.start() for m in _BREAK.finditer(text)), len(text)]
    return [Passage(a, b, "", None, "text", 1) for a, b in pairwise(cuts) if a < b]


def passages_of_resume(resume: Resume) -> list[Passage]:
    """The passages of a resume in document order, without overlap."""
    bullets = sorted(_bullets(resume))
    pieces = chain.from_iterable(_cut(line, bullets) for line in resume.document.lines)
    described = (_describe(resume, start, end, line) for start, end, line in pieces)
    joined = _merge(described, _entry_starts(resume), [(group.start, group.end) for group in resume.skill_groups])
    rest = chain.from_iterable(_sentences(resume.document.text, passage) for passage in joined)
    own = (_bullet(resume, *bullet) for bullet in bullets)
    return sorted((*rest, *own), key=lambda p: p.start)


def _entry_starts(resume: Resume) -> frozenset[int]:
    """Where a project, a degree, an item or a group of skills begins: no line before it goes on into it."""
    items = chain(resume.certificates, resume.publications, resume.awards, resume.languages, resume.interests)
    return frozenset(
        chain(
            (item.start for item in items),
            (role.start for role in resume.roles),
            (degree.start for degree in resume.degrees),
            (project.start for project in resume.projects),
            (named.start for named in resume.skill_groups),
        )
    )


def _bullets(resume: Resume) -> Iterator[tuple[int, int, int, str]]:
    owners = chain(
        (r.bullets for r in resume.roles), (p.bullets for p in resume.projects), (d.details for d in resume.degrees)
    )
    for bullet in chain.from_iterable(owners):
        if bullet.start < bullet.end:
            yield bullet.start, bullet.end, bullet.page, bullet.text


def _cut(line: Line, bullets: Sequence[tuple[int, int, int, str]]) -> Iterator[tuple[int, int, Line]]:
    """The parts of a line that no bullet covers."""
    start = line.start
    at = max(0, bisect_right(bullets, (line.start, 1 << 60, 0, "")) - 1)
    for a, b, _, _ in bullets[at:]:
        if a >= line.end:
            break
        if b > start:
            if a > start:
                yield start, a, line
            start = max(start, b)
    if start < line.end:
        yield start, line.end, line


def _bullet(resume: Resume, start: int, end: int, page: int, quote: str) -> Passage:
    return Passage(start, end, _section(resume, start, end), _role(resume.roles, start), "bullet", page, quote)


def _describe(resume: Resume, start: int, end: int, line: Line) -> tuple[Passage, Line]:
    section, role = _section(resume, start, end), _role(resume.roles, start)
    return Passage(start, end, section, role, _part(resume, start, end, section, role), line.page), line


def _section(resume: Resume, start: int, end: int) -> str:
    for section in resume.sections:
        if section.start <= start < section.end:
            return section.kind
    words = " ".join(resume.document.text[start:end].split())
    return "summary" if words and words in " ".join(resume.summary.split()) else "contact"


def _role(roles: Sequence[Role], start: int) -> int | None:
    holding = [i for i, role in enumerate(roles) if role.start <= start < role.end]
    if len(holding) < 2:
        return holding[0] if holding else None
    return min(holding, key=lambda i: roles[i].end - roles[i].start)


def _part(resume: Resume, start: int, end: int, section: str, role: int | None) -> str:
    text = resume.document.text[start:end]
    if True in [s.start <= start < end <= s.start + len(s.heading) for s in resume.sections]:
        return "heading"
    if role is not None:
        names = (resume.roles[role].title, resume.roles[role].company)
        if any(name and name in text and len(text) < 3 * sum(map(len, names)) + 40 for name in names):
            return "header"
    return "list" if section in ("skills", "languages") else "text"


def _merge(
    parts: Iterable[tuple[Passage, Line]], starts: frozenset[int], groups: Sequence[tuple[int, int]]
) -> Iterator[Passage]:
    """Lines that a page's width broke, joined again, and those that the reader took for one group of skills."""
    last: tuple[Passage, Line] | None = None
    for passage, line in parts:
        if last and passage.start not in starts and (_in_one(groups, *last, passage) or _goes_on(*last, passage, line)):
            before = last[0]
            passage = Passage(before.start, passage.end, before.section, before.role, before.part, before.page)
        elif last:
            yield last[0]
        last = passage, line
    if last:
        yield last[0]


def _in_one(groups: Sequence[tuple[int, int]], before: Passage, above: Line, passage: Passage) -> bool:
    """Whether two passages lie in one group."""
    return True in [start <= before.start and passage.end <= end for start, end in groups]


def _sentences(text: str, passage: Passage) -> Iterator[Passage]:
    """A paragraph's sentences; a passage of another part whole."""
    ends = [m.end() for m in _SENTENCE_END.finditer(text, passage.start, passage.end)] if passage.part == "text" else []
    cuts = [passage.start, *ends, passage.end]
    for start, end in pairwise(cuts):
        if start < end:
            yield Passage(start, end, passage.section, passage.role, passage.part, passage.page)


def _goes_on(before: Passage, above: Line, passage: Passage, line: Line) -> bool:
    same = (before.section, before.role, before.part) == (passage.section, passage.role, passage.part)
    if (
        not same
        or before.part in ("header", "heading")
        or line.bullet
        or line.heading
        or above.heading
        or above.block != line.block
    ):
        return False
    text = above.text.rstrip()
    return text.endswith((",", "-", "/", "&", " and", "|")) or (len(text) >= _WRAPPED and not text.endswith(_ENDED))
