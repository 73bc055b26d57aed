"""The sections that a resume without headings implies: dated lines begin jobs and degrees, lists are skills."""

from __future__ import annotations

import re
from dataclasses import replace

from toolkit.resumes.content import kind_by_content
from toolkit.resumes.dates import period_in
from toolkit.resumes.headings import kind_of
from toolkit.resumes.naming import title_score
from toolkit.resumes.parts import Part
from toolkit.resumes.rows import Row
from toolkit.resumes.schools import has_degree, is_school
from toolkit.resumes.words import DEGREE_DETAILS

CONTACT = re.compile(r"@|https?://|www\.|\d{3}[ .-]?\d{4}")
"""Signs of an address or a telephone number."""

_PIECES = re.compile(r"\t|, | [|·•–—-] ")
_LIST = 5
"""Short phrases in cells of their own that make a list of skills."""


def implied(part: Part) -> list[Part]:
    """Rows without headings as the sections they imply: a dated line begins a job or a degree, lists are skills.

    Up to two short lines above the dates name the job or degree, unless a dated line or a bullet has just ended.
    """
    parts = [Part("contact", part.heading, part.start)]
    lists = _starts_of_lists(part.rows)
    for index, row in enumerate(part.rows):
        label, _, rest = row.text.partition(":")
        kind = kind_of(label) if rest and len(label) < 40 and not row.first.bullet else None
        period = period_in(row.text)
        names = _names_above(parts[-1]) if kind is None and not row.first.bullet and period else []
        if kind is None and not row.first.bullet and period and (period.range or _studies(row, names)):
            text = "\t".join(line.text for other in (*names, row) for line in other.lines)
            below = part.rows[index + 1].text if index + 1 < len(part.rows) else ""
            kind = _kind_of_entry(text, below)
            if kind != parts[-1].kind:
                del parts[-1].rows[len(parts[-1].rows) - len(names) :]
                parts.append(Part(kind, "", (names[0] if names else row).start, rows=names))
        elif kind is None and parts[-1].rows and parts[-1].kind != "contact" and _is_list(row, parts[-1], lists):
            kind = "skills"
        if kind and (kind != parts[-1].kind or (rest and kind_of(label))):
            parts.append(Part(kind, "", row.start))
        parts[-1].rows.append(row)
    return [piece for piece in parts if piece.rows or piece.heading]


def _names_above(part: Part) -> list[Row]:
    """The last rows of `part` that can name what a dated line below them is about, at most two."""
    names: list[Row] = []
    for row in reversed(part.rows[1:] if part.kind == "contact" else part.rows):
        short = len(row.text) < (120 if has_degree(row.text) or is_school(row.text) else 70)
        plain = not row.first.bullet and short and row.text[-1] not in ".!?" and len(names) < 2
        lighter = bool(names) and names[0].first.weight >= 600 > row.first.weight
        if not plain or lighter or CONTACT.search(row.text) or period_in(row.text):
            break
        names.insert(0, row)
    return names


def _studies(row: Row, names: list[Row]) -> bool:
    """Whether a row with a single date is of a degree: it names the school, or has the date apart beside its name."""
    apart = len(row.lines) > 1 and any(has_degree(other.text) or is_school(other.text) for other in (row, *names))
    return is_school(row.text) or apart


def _kind_of_entry(text: str, below: str) -> str:
    """`education` for names of a degree, or of a school with no title beside it or on the line `below`; else `work`."""
    pieces, under = ([piece for piece in _PIECES.split(some) if piece] for some in (text, below))
    named = any(title_score(piece) > 0 for piece in pieces)
    if any(map(has_degree, pieces)) or (not named and any(map(has_degree, under))):
        return "education"
    titled = any(title_score(piece) > 0 for piece in (*pieces, *under)) and not any(map(has_degree, under))
    return "education" if is_school(text) and not titled else "work"


def _is_list(row: Row, part: Part, lists: frozenset[int]) -> bool:
    """Whether a row lists skills: several on it, or the first of many of one each; no name under a dated line."""
    if row.start in lists:
        return True
    label, _, rest = row.text.partition(": ")
    if part.kind == "education" and row.first.bullet and rest and len(label.split()) <= 3:
        return kind_by_content([Row((replace(row.first, text=rest),))]) == "skills"
    above = part.rows[-1]
    names = part.kind == "work" and not above.first.bullet and period_in(above.text) is not None
    return not names and not row.first.bullet and kind_by_content([row]) == "skills"


def _starts_of_lists(rows: list[Row]) -> frozenset[int]:
    """Starts of the first of rows, one below the other, of at least five cells of up to three words and no date."""
    starts: set[int] = set()
    run: list[Row] = []
    for row in [*rows, None]:
        if row and all(0 < len(line.text.split()) <= 3 for line in row.lines) and _is_plain(row):
            run.append(row)
            continue
        if sum(len(row.lines) for row in run) >= _LIST:
            starts.add(run[0].start)
        run = []
    return frozenset(starts)


def _is_plain(row: Row) -> bool:
    """Whether a row can be a skill alone: no date, degree, address or sentence."""
    text = row.text
    return not (
        text[-1] in ".!?:"
        or period_in(text)
        or CONTACT.search(text)
        or has_degree(text)
        or is_school(text)
        or title_score(text) > 0
        or text.casefold().startswith(DEGREE_DETAILS)
    )
