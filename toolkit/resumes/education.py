"""Degrees from the entries of an education section."""

from __future__ import annotations

import re

from toolkit.resumes.entries import Entry
from toolkit.resumes.heads import Piece, read_head
from toolkit.resumes.models import Bullet, Degree, Period
from toolkit.resumes.naming import words_of
from toolkit.resumes.schools import DEGREE, has_degree, is_school, school_words
from toolkit.resumes.words import DISCIPLINES

_SCORE = re.compile(
    r"[,;|·(]?\s*\b(?:c?gpa|(?:final )?grade|average|score)\b\s*[:=]?\s*([\d.]+(?:\s*(?:/|out of)\s*[\d.]+)?%?)\)?",
    re.IGNORECASE,
)
_HONOURS = re.compile(
    r"^(?:(?:magna |summa )?cum laude|with (?:distinction|honou?rs)|first[- ]class.*|dean's list.*|honou?rs)$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\s+(?:from|at)\s+(?=[^\W\d_])")
_LEADING = re.compile(r"^(?:from|at|in)\s+(?=[A-ZÀ-Ý])")
_GRADE = re.compile(
    r"^(?:(?:with )?(?:distinction|merit|(?:high )?honou?rs)|pass|graduated|expected|valedictorian)$", re.IGNORECASE
)
_IN = re.compile(r"^(?:in|of|,|-|–|—|:)\s+", re.IGNORECASE)


def degrees_of(entries: list[Entry]) -> list[Degree]:
    """One degree for each entry that names a school or a degree."""
    degrees: list[Degree] = []
    for entry in entries:
        head = read_head(entry)
        pieces = _schools_without_towns(
            [part for piece in _without_towns(head.pieces) for part in _parts(_LEADING.sub("", piece.text))]
        )
        score = ""
        kept: list[str] = []
        for piece in pieces:
            found = _SCORE.search(piece)
            if found:
                score = score or found[1]
                piece = (piece[: found.start()] + piece[found.end() :]).strip(" ,;|()")
            if (
                piece
                and not _HONOURS.match(piece)
                and not re.match(r"(?:thesis|dissertation|advisor|supervisor|relevant)\b", piece, re.I)
            ):
                kept.append(piece)
        school, rest = _school(kept)
        degree, area = _degree(rest)
        if not score:
            score = next((m[1] for item in entry.bullets + entry.prose if (m := _SCORE.search(item.text))), "")
        if not (school or degree):
            if degrees and not head.pieces and head.period != Period():
                continue
            if not area:
                continue
            school, area = area, ""
        details: tuple[Bullet, ...] = tuple(entry.bullets + entry.prose)
        degrees.append(Degree(school, degree, area, head.period, score, details, entry.start, entry.end))
    return degrees


def _without_towns(pieces: list[Piece]) -> list[Piece]:
    """`pieces` without what a dash parts from a school on its row, where the degree with its subject is on another."""
    kept: list[Piece] = []
    for piece in pieces:
        above = kept[-1] if kept else None
        elsewhere = any(other.row != piece.row and has_degree(other.text) and " " in other.text for other in pieces)
        beside = above is not None and above.row == piece.row and is_school(above.text) and not has_degree(above.text)
        if not (beside and elsewhere) or has_degree(piece.text) or is_school(piece.text):
            kept.append(piece)
    return kept


def _schools_without_towns(parts: list[str]) -> list[str]:
    """`parts` without a town behind a school, where a degree with its subject stands apart."""
    subject = any((found := DEGREE.match(part)) and part[found.end() :].strip(" ,()") for part in parts)
    kept: list[str] = []
    for part in parts:
        behind = bool(kept) and is_school(kept[-1]) and not has_degree(kept[-1])
        if not (subject and behind and _can_be_town(part)):
            kept.append(part)
    return kept


def _can_be_town(text: str) -> bool:
    words = words_of(text)
    return (
        len(words) <= 3
        and not has_degree(text)
        and not is_school(text)
        and not any(word in DISCIPLINES for word in words)
    )


def _parts(text: str) -> list[str]:
    """A piece parted at commas between school and degree; `University of California, Berkeley` stays whole."""
    whole = _FROM.split(text, maxsplit=1)
    if len(whole) == 2 and (is_school(whole[1]) or has_degree(whole[0])):
        return _parts(whole[0]) + _parts(whole[1])
    parts = [part.strip() for part in re.split(r"[,;]\s+", text) if part.strip()]
    if len(parts) < 2:
        return [text]
    joined: list[str] = []
    for part in parts:
        above = joined[-1] if joined else ""
        campus = is_school(above) and re.search(r"\bof\b", above) and len(part.split()) <= 2 and not has_degree(part)
        if (above and campus and not is_school(part) and part[0].isupper() and len(parts) > len(joined)) or (
            above and is_school(above) and is_school(part) and not has_degree(above) and not has_degree(part)
        ):
            joined[-1] = f"{above}, {part}"
        else:
            joined.append(part)
    if not any(is_school(part) for part in joined) and not any(has_degree(part) for part in joined[1:]):
        return [text]
    return joined


def _school(pieces: list[str]) -> tuple[str, list[str]]:
    """The piece that names the school, and the others."""
    known = [i for i, piece in enumerate(pieces) if is_school(piece) and not has_degree(piece)]
    if not known:
        known = [i for i, piece in enumerate(pieces) if is_school(piece)]
    if known:
        best = max(known, key=lambda i: (school_words(pieces[i]), -i))
    else:
        plain = [i for i, piece in enumerate(pieces) if not has_degree(piece)]
        if not plain or (len(pieces) == 1):
            return "", pieces
        first_degree = next((i for i, piece in enumerate(pieces) if has_degree(piece)), None)
        after = [i for i in plain if first_degree is not None and i > first_degree]
        best = after[0] if after and first_degree == 0 and len(after) == 1 else plain[0]
    return pieces[best], pieces[:best] + pieces[best + 1 :]


def _degree(pieces: list[str]) -> tuple[str, str]:
    """Name of the degree and its subject."""
    degree, areas = "", []
    for piece in pieces:
        found = DEGREE.match(piece)
        if found and not degree:
            degree = found.group().strip(" ,")
            rest = piece[found.end() :].strip()
            again = DEGREE.match(rest.lstrip("-–—/ ("))
            if again and rest[:1] in "-–—/":
                degree = f"{degree} {rest[: rest.find(again.group()) + len(again.group())]}".strip()
                rest = rest[rest.find(again.group()) + len(again.group()) :].strip()
            if rest.startswith("(") and ")" in rest:
                degree = f"{degree} {rest[: rest.index(')') + 1]}"
                rest = rest[rest.index(")") + 1 :].strip()
            rest = _IN.sub("", rest.lstrip(")")).strip(" ,")
            if rest:
                areas.append(rest)
        elif found and degree and piece[found.end() :].strip():
            areas.append(_IN.sub("", piece[found.end() :].strip()).strip(" ,"))
        elif not found and not areas and not _GRADE.match(piece):
            areas.append(_IN.sub("", piece))
    return degree, ", ".join(area for area in areas if area)
