"""The head of an entry taken apart: its period, place, addresses, and the pieces that are left."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from toolkit.documents.models import Line
from toolkit.resumes.dates import is_length, period_in, without
from toolkit.resumes.entries import Entry
from toolkit.resumes.models import Period
from toolkit.resumes.words import (
    COMPANY_WORDS,
    JOB_KINDS,
    PLACE_WORDS,
    REGIONS,
    SCHOOL_WORDS,
    STATES,
    TITLE_PHRASES,
    TITLE_WORDS,
)

_STRONG = re.compile(r"\t|\s+[|·•–—∙⋅◆]\s+|\s+-{1,2}\s+|\s*\|\s*|\s+@\s+|\s+//?\s+")
_AT = re.compile(r"\s+(?:at|@|bei)\s+")
_URL = re.compile(
    r"\(?(?:https?://|www\.)[^\s)]+\)?|\b[\w-]+\.(?:com|io|dev|org|net|ai|app|co)(?:/[^\s)]*)?(?=$|[\s)])"
)
_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]{2,60})[)\]]\s*$")
_UNFINISHED = re.compile(r"(?:,|–|—|&|\band|\bof|\bat|\bfor|\bthe|\bin)$")
_WORDS = re.compile(r"[\w.'’&+#-]+")


@dataclass(slots=True)
class Piece:
    """A stretch of a head between separators, with its look."""

    text: str
    row: int
    bold: bool
    italic: bool
    size: float
    after_date: bool = False
    """It stands behind the period on the period's own line."""


@dataclass(slots=True)
class Head:
    period: Period = field(default_factory=Period)
    place: str = ""
    url: str = ""
    kind: str = ""
    pieces: list[Piece] = field(default_factory=list)


def read_head(entry: Entry) -> Head:
    """The head of `entry`; the dates and places printed beside its body count as part of it."""
    head = Head(url=entry.url)
    for number, lines in enumerate(_joined(entry)):
        for line in lines:
            _take_line(head, line, number)
    for note in entry.notes:
        _take_line(head, note, 99)
    head.pieces = [piece for piece in head.pieces if piece.row != 99]
    return head


def _joined(entry: Entry) -> list[list[Line]]:
    """Head rows, a row that the line above breaks off for (it ends in a comma or `of`) joined to it."""
    rows: list[list[Line]] = []
    for row in entry.head:
        lines = list(row.lines)
        above = rows[-1][0] if rows else None
        if above and len(lines) == 1 and _UNFINISHED.search(above.text) and lines[0].block == above.block:
            text = f"{above.text} {lines[0].text}"
            rows[-1][0] = Line(
                text, above.start, lines[0].end, above.page, above.row, above.block, above.box, above.size,
                above.weight, above.italic, links=above.links + lines[0].links, lead=above.lead,
            )  # fmt: skip
        else:
            rows.append(lines)
    return rows


def _take_line(head: Head, line: Line, row: int) -> None:
    text, bold = line.text, line.weight >= 600
    if line.lead and line.lead < len(text):
        _take_text(head, text[: line.lead].rstrip(" ,:;|–—-·"), row, True, line)
        _take_text(head, text[line.lead :].lstrip(" ,:;|–—-·"), row, False, line)
    else:
        _take_text(head, text, row, bold, line)


def _take_text(head: Head, text: str, row: int, bold: bool, line: Line) -> None:
    found = period_in(text)
    dated = found is not None and (found.range or len(text) < 60)
    behind = ""
    if found and dated:
        if head.period == Period() or (found.range and not (head.period.start or head.period.open)):
            head.period = found.period
        text, _, behind = without(text, found).partition("\t")
        if found.start == 0:
            text, behind = "", text
    for part, after_date in [(part, False) for part in _parts(head, text)] + [
        (part, True) for part in _parts(head, behind)
    ]:
        name, place = split_place(_take_kind(head, part))
        if place:
            head.place = head.place or place
        elif after_date and name and len(name.split()) <= 3 and not _leaning(name) and head.pieces:
            head.place, name = head.place or name, ""
        if name:
            head.pieces.append(Piece(name, row, bold, line.italic, line.size, after_date))


def _parts(head: Head, text: str) -> list[str]:
    """`text` between strong separators; addresses go to `head.url`."""
    for url in _URL.findall(text):
        if "/" in url or "www." in url:
            head.url = head.url or url.strip("()")
            text = text.replace(url, "\t")
    parts = (part.strip(" ,;:|·•–—-\t") for part in _STRONG.split(text))
    return [part for part in parts if part and not is_length(part)]


def _leaning(text: str) -> bool:
    return title_score(text) > 0 or company_score(text) > 0


def _take_kind(head: Head, text: str) -> str:
    """`text` without a bracket that only says what kind of job it was, which goes to `head.kind`."""
    bracket = _BRACKETED.search(text)
    inside = (bracket[1] if bracket else text).casefold()
    without_bracket = text[: bracket.start()].strip() if bracket else ""
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
        return without_bracket
    return text


def words_of(text: str) -> list[str]:
    return [word.strip(".,()’'").casefold() for word in _WORDS.findall(text)]


@lru_cache(maxsize=4096)
def title_score(text: str) -> float:
    """How much `text` reads like a job title: 0 for not at all."""
    words = words_of(re.sub(r"\([^)]*\)", "", text))
    if not words:
        return 0.0
    hits = sum(word in TITLE_WORDS for part in words for word in {part, part.split("-")[-1], part.split("/")[-1]})
    score = min(hits, 2) + (1.0 if words[-1] in TITLE_WORDS or words[0] in TITLE_WORDS else 0.0)
    if any(phrase in " ".join(words) for phrase in TITLE_PHRASES):
        score += 1.5
    return (
        score
        - 1.2 * any(word in COMPANY_WORDS for word in words[-1:])
        - 0.4 * any(word in SCHOOL_WORDS for word in words)
    )


@lru_cache(maxsize=4096)
def company_score(text: str) -> float:
    """How much `text` reads like an employer's name, by the words such names hold."""
    words = words_of(text)
    return float(sum(word in COMPANY_WORDS or word in SCHOOL_WORDS for word in words))


def is_region(text: str) -> bool:
    plain = text.strip(" .").casefold()
    return plain in REGIONS or (plain in STATES and text.strip(" .").isupper())


def is_place(text: str) -> bool:
    """Whether `text` is only a place: `Boston, MA`, `Remote`, `New York, New York, United States`."""
    plain = text.strip().casefold()
    if plain in PLACE_WORDS or plain in REGIONS:
        return True
    parts = [part.strip() for part in text.split(",")]
    if len(parts) < 2 or not (is_region(parts[-1]) or parts[-1].casefold() in PLACE_WORDS):
        return bool(re.search(r"\b(?:metropolitan area|bay area|greater \w+)\b", plain)) and len(plain.split()) <= 6
    if len(parts) == 3 and (not is_region(parts[1]) or parts[2].casefold() in STATES):
        return False
    return len(parts) <= 3 and not any(title_score(part) or company_score(part) for part in parts[:-1])


def split_place(text: str) -> tuple[str, str]:
    """`text` without the place at its end, and the place: `Oriel Diagnostics, Boston, MA` → the name, `Boston, MA`."""
    if is_place(text):
        return "", text
    parts = [part.strip() for part in text.split(",")]
    if len(parts) < 2:
        return text, ""
    last = parts[-1]
    if last.casefold() in PLACE_WORDS:
        return ", ".join(parts[:-1]), last
    if not is_region(last):
        return text, ""
    take = 2
    if len(parts) > 3 and is_region(parts[-2]) and not title_score(parts[-3]) and not company_score(parts[-3]):
        take = 3
    if len(parts) <= take or company_score(parts[-2]) or title_score(parts[-2]) >= 1.5:
        take = 1
    return ", ".join(parts[:-take]), ", ".join(parts[-take:])


def split_at(text: str) -> tuple[str, str] | None:
    """Title and employer of `Research Intern at Acme`; None where ` at ` does not part them."""
    found = _AT.search(text)
    if found and title_score(text[: found.start()]) > 0:
        return text[: found.start()].strip(), text[found.end() :].strip()
    return None
