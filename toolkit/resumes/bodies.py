"""Which rows of a section without bullets describe an entry, and which name the next one."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.resumes.dates import is_length, period_in, without
from toolkit.resumes.naming import company_score, is_place, title_score
from toolkit.resumes.rows import Row

_MOST_BEFORE = 3
"""Rows that name an entry above the row with its dates, at most."""


def bodies_of(rows: Sequence[Row]) -> frozenset[int]:
    """Starts of the rows that describe; empty where bullets tell, or where fewer than two rows carry dates.

    Rows that name an entry are told by their look (bold, or bold at the start), where the first of them has one, and
    by how many of them stand above the dates of the first entry.
    """
    dated = [i for i, row in enumerate(rows) if _is_dated(row)]
    if not dated or any(row.first.bullet for row in rows):
        return frozenset()
    before = min(dated[0], _MOST_BEFORE)
    bold = _is_bold(rows[dated[0] - before])
    found: set[int] = set()
    for index in range(dated[0] + 1, len(rows)):
        row = rows[index]
        if index in dated:
            continue
        above = max(i for i in dated if i < index)
        following = next((i for i in dated if i > index), None)
        leads = following is not None and following - index <= (max(before, _MOST_BEFORE) if bold else before)
        named = (bold and _is_bold(row)) or (leads and not bold) or is_place(row.text) or is_length(row.text)
        if not named and not _completes(rows, above, index):
            found.add(row.start)
    return frozenset(found)


def _is_dated(row: Row) -> bool:
    """Whether a row gives a range of time, or is a date and what it is the date of side by side."""
    found = period_in(row.text)
    alone = len(row.lines) > 1 and any((p := period_in(x.text)) and p.end - p.start >= len(x.text) for x in row.lines)
    return found is not None and (found.range or alone) and not row.first.bullet


def _is_bold(row: Row) -> bool:
    return row.first.weight >= 600 or row.first.lead > 0


def _completes(rows: Sequence[Row], dated: int, index: int) -> bool:
    """Whether a row just below the dates gives the title or the employer that the rows above it lack."""
    if index - dated > 2 or len(rows[index].text.split()) > 9:
        return False
    found = period_in(rows[dated].text)
    rest = without(rows[dated].text, found) if found else rows[dated].text
    named = f"{rows[dated - 1].text} {rest}" if dated and not _is_dated(rows[dated - 1]) else rest
    if not rest.strip() and (dated == 0 or _is_dated(rows[dated - 1])):
        return True
    text = rows[index].text
    lacks_title, lacks_name = title_score(named) <= 0, company_score(named) <= 0
    return index == dated + 1 and ((lacks_title and title_score(text) > 0) or (lacks_name and rows[index].first.italic))
