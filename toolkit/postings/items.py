"""What a posting asks for, one item a requirement, sorted into must and nice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from toolkit.documents.models import Document, Line
from toolkit.postings.headings import DUTIES, MUST, NICE, OTHER, heading_kind, kind_of, label_kind
from toolkit.postings.models import Requirement

_NICE = re.compile(
    r"\b(?:is|are|as|be|'s|it's|definite|big|strong|huge)? ?an? (?:(?:big|strong|definite|huge|real) )?(?:plus|bonus"
    r"|advantage)\b|\bnice[- ]to[- ]have\b"
    r"|\bgood to have\b|\bbonus points\b|\bideally,? (?:you|some|also)|^ideally|\bpreferr?ed\b|\bpreferably\b"
    r"|\bdesirable\b|\bwould be (?:lovely|great|nice|handy|a bonus|helpful)"
    r"|\bmay also have\b|\bhandy\b|[-–(]\s*nice\b|\bnice\)?$|\boptional\b|\bnot (?:essential|required)\b"
    r"|\bnot something we'd hold",
    re.IGNORECASE,
)
_WELCOME = re.compile(r"\b(?:is|are) (?:very )?welcome\b", re.IGNORECASE)
_MUST = re.compile(
    r"\b(?:must|mandatory|required|essential)\b|\byou(?:'ll| will)? (?:need|must|should)\b|\byou do need\b"
    r"|\bneed to (?:be|have|know)\b|\bwe (?:expect|require|need|want someone)\b"
    r"|\b(?:isn't|is not|non)[- ]negotiable\b|\bcomfortable with\b|\byou(?:'ll| will) have\b|\byou have\b"
    r"|\bmust-have\b",
    re.IGNORECASE,
)
_UNNEEDED = re.compile(
    r"\b(?:not|no|never|isn't|aren't) (?:needed|required|necessary|expected)\b|\bno \w+ (?:is )?(?:needed|required"
    r"|necessary)\b|\bdo(?:es)?(?: not|n't) need\b|\bdon't care\b|\blegacy\b|\bswitched off\b"
    r"|\bwhat we don't\b|\bthere isn't\b",
    re.IGNORECASE,
)
_BOILERPLATE = re.compile(
    r"\bequal[- ]opportunit|\bregard(?:less)? (?:to|of)\b|\baccommodat|\bdiscriminat|@\S+\.|\bapply (?:by|for|now)\b"
    r"|\bcookies?\b|\ball (?:qualified )?applica(?:nts|tions)\b"
    r"|\bdisability confident\b|\blanguage models? (?:processing|reading)\b|\bdisregard\b|\bignore (?:all|any"
    r"|previous)\b|\bwe (?:encourage|offer|value|never ask)\b",
    re.IGNORECASE,
)
_DEGREE_ONLY = re.compile(
    r"^(?:an? |any |the )?(?:completed |university |relevant |advanced |technical )*(?:degree|bachelor|master|ph\.?d"
    r"|b\.?sc|m\.?sc|b\.?e\.?\b|b\.?tech|university degree|diploma|no diploma)",
    re.IGNORECASE,
)
_YEARS_ONLY = re.compile(
    r"^(?:(?:at least|minimum(?: of)?|over|not less than|ideally) )?(?:\d+"
    r"|\w+)(?:\s?[-–to+]+\s?\d*)?\+?(?: \(\d+\))? ?(?:or more )?(?:years?|yrs?)"
    r"(?:'|’)?(?: of)?(?: (?:professional|relevant|work|working|industry|commercial|total|overall|experience|of|in"
    r"|the|or))*\.?$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
_CLAUSE = re.compile(r";\s+")
_LONGEST = 380
"""Characters of a prose sentence that still is one requirement."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the posting with the kind of the part it stands in (empty before the first heading)."""

    text: str
    start: int
    end: int
    kind: str
    bullet: bool


def requirements(document: Document) -> tuple[tuple[Requirement, ...], tuple[Requirement, ...]]:
    """The required and the nice-to-have items of a posting in reading order."""
    parts = list(pieces(document))
    sectioned = any(piece.kind in (MUST, NICE) for piece in parts)
    found = [(kind, item) for piece in parts for kind, item in _sorted(piece, sectioned)]
    return tuple(_unique(i for k, i in found if k == MUST)), tuple(_unique(i for k, i in found if k == NICE))


def pieces(document: Document) -> Iterator[Piece]:
    """The posting's lines with the kinds of the parts they stand in, headings left out."""
    kind = ""
    listed = False
    columns: dict[int, str] = {}
    for _, group in groupby(document.lines, key=lambda line: line.row):
        row = list(group)
        heads = _columns(row)
        columns = heads or (columns if len(row) > 1 else {})
        if heads:
            continue
        if columns and len(row) <= max(columns) + 1:
            yield from (
                Piece(line.text, line.start, line.end, columns[i], True) for i, line in enumerate(row) if i in columns
            )
            continue
        for line in row:
            head = heading_kind(line)
            if head:
                kind = head if kind or head != OTHER or kind_of(line.text) else ""
                listed = False
                continue
            listed = listed or line.bullet
            inline = label_kind(line.text) if _inline(line) else kind
            behind = listed and not line.bullet and kind in (MUST, NICE) and not line.box[2] and not _says(line.text)
            yield Piece(line.text, line.start, line.end, "" if behind else inline, line.bullet)


def _says(text: str) -> bool:
    """Whether a line says itself that it is asked for: `Preferred: experience with Flink`."""
    label = kind_of(text.partition(":")[0]) if ":" in text[:40] else ""
    return label in (MUST, NICE) or bool(_MUST.search(text) or _NICE.search(text))


def _inline(line: Line) -> bool:
    return not line.bullet and label_kind(line.text) == OTHER


def _columns(row: Sequence[Line]) -> dict[int, str]:
    """For a table's head row the kinds of its columns, where two of them are must and nice."""
    kinds = {i: kind_of(line.text) for i, line in enumerate(row) if len(line.text) < 40}
    wanted = {i: kind for i, kind in kinds.items() if kind in (MUST, NICE)}
    return wanted if len(row) > 1 and set(wanted.values()) == {MUST, NICE} else {}


def _sorted(piece: Piece, sectioned: bool) -> Iterator[tuple[str, Requirement]]:
    if (
        piece.kind == OTHER
        or (piece.kind == DUTIES and sectioned)
        or ((sectioned and not piece.kind) and not piece.bullet)
    ):
        yield from _strays(piece) if not piece.kind else ()
        return
    for start, end in _parts(piece, sectioned):
        text = " ".join(piece.text[start:end].split()).strip(" -–•")
        kind = _kind(text, piece.kind if sectioned else "")
        if kind and not _left_out(text) and len(text) <= _LONGEST:
            yield kind, Requirement(text, piece.start + start, piece.start + end)


def _strays(piece: Piece) -> Iterator[tuple[str, Requirement]]:
    """A short line outside all parts that says it is a must (`Must be able to obtain SC clearance`)."""
    if piece.text.lower().startswith(("must ", "required:")) and len(piece.text) < 100:
        yield MUST, Requirement(piece.text, piece.start, piece.end)


def _kind(text: str, section: str) -> str:
    if section and _WELCOME.search(text) and not _BOILERPLATE.search(text):
        return NICE
    if _UNNEEDED.search(text) or _BOILERPLATE.search(text):
        return ""
    if _NICE.search(text):
        return NICE
    if _MUST.search(text):
        return MUST if section != NICE else NICE
    return section if section in (MUST, NICE) else ""


def _left_out(text: str) -> bool:
    return (
        not re.search(r"\w", text)
        or bool(_YEARS_ONLY.match(text))
        or (bool(_DEGREE_ONLY.match(text)) and len(text) < 200)
    )


def _parts(piece: Piece, sectioned: bool) -> Iterator[tuple[int, int]]:
    """A list item cut at semicolons; prose cut into sentences, and those into clauses where both kinds stand in one."""
    splitter = _CLAUSE if piece.bullet and sectioned else _SENTENCE
    for start, end in _split(piece.text, 0, len(piece.text), splitter):
        text = piece.text[start:end]
        if not (piece.bullet and sectioned) and (len(text) > _LONGEST or (_NICE.search(text) and _MUST.search(text))):
            yield from _split(
                piece.text,
                start,
                end,
                re.compile(
                    r";\s+|,\s+(?=and you|but|so|or|ideally|bonus|though|while|which means|it's|and (?:while|knowing))"
                ),
            )
        else:
            yield start, end


def _split(text: str, start: int, end: int, at: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    last = start
    for mark in at.finditer(text, start, end):
        yield last, mark.start()
        last = mark.end()
    yield last, end


def _unique(items: Iterable[Requirement]) -> Iterator[Requirement]:
    return iter({item.text: item for item in items}.values())
