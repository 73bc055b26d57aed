"""The head of an entry taken apart: its period, place, addresses, and the pieces that are left."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from toolkit.documents.models import Line
from toolkit.resumes.dates import is_length, period_in, without
from toolkit.resumes.entries import Entry
from toolkit.resumes.models import Period
from toolkit.resumes.naming import company_score, is_place, split_place, title_score
from toolkit.resumes.words import JOB_KINDS

_STRONG = re.compile(r"\t|\s+[|·•–—∙⋅◆]\s+|\s+-{1,2}\s+|\s*\|\s*|\s+@\s+|\s+//?\s+")
_AT = re.compile(r"\s+(?:at|@|bei)\s+")
_URL = re.compile(
    r"\(?(?:https?://|www\.)[^\s)]+\)?|\b[\w-]+\.(?:com|io|dev|org|net|ai|app|co)(?:/[^\s)]*)?(?=$|[\s)])"
)
_KIND_INSIDE = re.compile(r"\s*\(([^\W\d_][\w -]{2,30})\)\s*(?=at |@ |,)")
BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]{2,60})[)\]]\s*$")


_BESIDE = 99
"""Row of the dates and places printed beside an entry's body."""


@dataclass(slots=True)
class Piece:
    """A stretch of a head between separators, with its look."""

    text: str
    row: int
    bold: bool
    italic: bool
    size: float
    column: int = 0
    """Which of the lines side by side it stands in."""
    after_date: bool = False
    """It stands behind the period on the period's own line."""


@dataclass(slots=True)
class Head:
    period: Period = field(default_factory=Period)
    place: str = ""
    url: str = ""
    kind: str = ""
    pieces: list[Piece] = field(default_factory=list)
    bracketed: bool = False
    """The place stands in a bracket behind a name."""
    date_row: int = -1
    """Row of the head that gives the period; -1 where none does."""


def read_head(entry: Entry) -> Head:
    """The head of `entry`; the dates and places printed beside its body count as part of it."""
    head = Head(url=entry.url)
    for number, lines in enumerate(row.lines for row in entry.head):
        for column, line in enumerate(lines):
            _take_line(head, line, number, column)
    for note in entry.notes:
        _take_line(head, note, _BESIDE, 0)
    beside = [piece.text for piece in head.pieces if piece.row == _BESIDE]
    head.place = head.place or next(iter(beside), "")
    head.pieces = [piece for piece in head.pieces if piece.row != _BESIDE]
    return head


def _take_line(head: Head, line: Line, row: int, column: int) -> None:
    text, bold = line.text, line.weight >= 600
    if line.lead and line.lead < len(text):
        _take_text(head, text[: line.lead].rstrip(" ,:;|–—-·"), row, column, True, line)
        _take_text(head, text[line.lead :].lstrip(" ,:;|–—-·"), row, column, False, line)
    else:
        _take_text(head, text, row, column, bold, line)


def _take_text(head: Head, text: str, row: int, column: int, bold: bool, line: Line) -> None:
    found = period_in(text)
    at_edge = found is not None and (found.start < 2 or found.end > len(text) - 2)
    dated = found is not None and (found.range or len(text) < 60 or at_edge)
    behind = ""
    if found and dated:
        if head.period == Period() or (found.range and not (head.period.start or head.period.open)):
            head.period = found.period
            head.date_row = row
        text, _, behind = without(text, found).partition("\t")
        if found.start == 0:
            text, behind = "", text
    before, after = _parts(head, text), _parts(head, behind)
    leading = not before and len(after) > 1
    for part, after_date in [(part, False) for part in before] + [(part, not leading) for part in after]:
        name, place = split_place(_take_kind(head, part))
        if place:
            head.place = head.place or place
        elif after_date and name and len(name.split()) <= 3 and not _leaning(name) and head.pieces:
            head.place, name = head.place or name, ""
        if name:
            head.pieces.append(Piece(name, row, bold, line.italic, line.size, column, after_date))


def _parts(head: Head, text: str) -> list[str]:
    """`text` between strong separators; addresses go to `head.url`."""
    for url in _URL.findall(text):
        if "/" in url or "www." in url:
            head.url = head.url or url.strip("()")
            text = text.replace(url, "\t")
    parts = (part.strip(" ,;:|·•–—-/\t") for part in _STRONG.split(text))
    return [part for part in parts if part and not is_length(part)]


def _leaning(text: str) -> bool:
    return title_score(text) > 0 or company_score(text) > 0


def _take_kind(head: Head, text: str) -> str:
    """`text` without a bracket that only says what kind of job it was, which goes to `head.kind`."""
    bracket = BRACKETED.search(text)
    inside = (bracket[1] if bracket else text).casefold()
    without_bracket = text[: bracket.start()].strip() if bracket else ""
    middle = _KIND_INSIDE.search(text)
    if middle and middle[1].casefold() in JOB_KINDS:
        found = JOB_KINDS[middle[1].casefold()]
        head.kind = head.kind or ("" if found == "full-time" else found)
        rest = text[middle.end() :]
        return f"{text[: middle.start()]}{'' if rest[:1] == ',' else ' '}{rest}"
    kind = JOB_KINDS.get(inside) or JOB_KINDS.get(re.split(r"[,;]| \d", inside)[0])
    if kind == "full-time":
        return without_bracket
    if kind and bracket:
        head.kind = head.kind or kind
        return without_bracket
    if kind and inside in JOB_KINDS and kind not in ("internship", "freelance"):
        head.kind = head.kind or kind
        return ""
    if bracket and is_place(bracket[1]):
        head.place = head.place or bracket[1]
        head.bracketed = True
        return without_bracket
    return text


def split_at(text: str) -> tuple[str, str] | None:
    """Title and employer of `Research Intern at Acme`; None where ` at ` does not part them."""
    found = _AT.search(text)
    if found and title_score(text[: found.start()]) > 0:
        return text[: found.start()].strip(), text[found.end() :].strip()
    return None
