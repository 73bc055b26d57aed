"""The rows of a resume parted into sections, by the words and the look of headings."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from toolkit.documents.models import Line
from toolkit.resumes.content import kind_by_content
from toolkit.resumes.headings import kind_by_noun, kind_of
from toolkit.resumes.parts import Part
from toolkit.resumes.rows import Margins, Row, runs_on
from toolkit.resumes.unheaded import CONTACT, implied
from toolkit.resumes.words import HEADINGS, SKILL_LABELS

_CERTIFICATE = re.compile(r"(?:(?:professional|graduate) )?certificat(?:e|ion)\b|certified\b", re.IGNORECASE)


def _style(line: Line) -> tuple[float, bool, bool]:
    """Size in whole points, bold, capitals throughout."""
    return (round(line.size, 0), line.weight >= 600, line.text.isupper())


def parts_of(rows: list[Row], margins: dict[int, Margins]) -> list[Part]:
    """The sections in reading order. What stands before the first heading, and beside it, is `contact`."""
    if not rows:
        return []
    rows = _undecorated(rows)
    body = _body_size(rows)
    styles = _heading_styles(rows, body)
    level = _section_level(rows)
    parts: list[Part] = [Part("contact", "", rows[0].start)]
    owners: list[tuple[Row, Part]] = []
    block = rows[0].first.block
    for index, row in enumerate(rows):
        line = row.first
        if parts[-1].heading and not parts[-1].rows and _ends_heading(parts[-1], rows[index - 1], row):
            parts[-1].heading += f" {line.text}"
            parts[-1].kind = kind_of(parts[-1].heading) or parts[-1].kind
            owners.append((row, parts[-1]))
            continue
        if line.block != block:
            block = line.block
            inherited = _section_above(row, owners, margins)
            if not line.box[2] and (_has_headings(rows, index) or CONTACT.search(row.text)):
                inherited = Part("contact", "", row.start)
            if inherited is not parts[-1]:
                parts.append(Part(inherited.kind, "", row.start, style=inherited.style))
        following = rows[index + 1] if index + 1 < len(rows) else None
        kind = _heading_kind(row, parts[-1], styles, body, following, level)
        if kind is not None and not (index and _is_broken_off(rows[index - 1], row, margins)):
            part = Part(kind, line.text, line.start, style=_style(line))
            parts.append(part)
            owners.append((row, part))
            rest = row.lines[1:]
            if rest:
                part.rows.append(Row(rest))
            continue
        parts[-1].rows.append(row)
        owners.append((row, parts[-1]))
    parts = [part for part in parts if part.rows or part.heading]
    _settle(parts)
    parts = [piece for part in parts for piece in _certificates_apart(part)]
    if not any(part.kind in ("work", "education") for part in parts):
        parts = [piece for part in parts for piece in (implied(part) if part.kind == "contact" else [part])]
    return parts


def _undecorated(rows: list[Row]) -> list[Row]:
    """`rows`, with headings that a dot or a ring stands before no longer taken for list items."""
    kinds = {
        row.start: kind for row in rows if row.first.bullet and len(row.lines) == 1 and (kind := kind_of(row.text))
    }
    if len(set(kinds.values())) < 3:
        return rows
    return [Row((replace(row.first, bullet=False),)) if row.start in kinds else row for row in rows]


def _is_broken_off(above: Row, row: Row, margins: dict[int, Margins]) -> bool:
    """Whether the word of a heading is only the last of a full line above it (`… from Miller` over `University`)."""
    first, line, edge = above.first, row.first, margins.get(row.first.block)
    if edge is None or line.heading or line.text.isupper() or _style(first) != _style(line):
        return False
    if len(above.lines) > 1:
        edge = replace(edge, right=min(edge.right, above.lines[1].box[0] - 4))
    return first.text[-1:] not in ".:;!?" and runs_on(first, line, edge)


def _ends_heading(part: Part, above: Row, row: Row) -> bool:
    """Whether `row` is the second line of the heading above it (`Education and` over `Training`)."""
    line, last = row.first, above.first
    if len(row.lines) > 1 or line.block != last.block or _style(line) != part.style:
        return False
    close = line.box[2] > 0 and line.page == last.page and line.box[3] - last.box[3] < 1.5 * line.size
    whole = close and f"{part.heading} {line.text}".casefold() in HEADINGS
    return whole or part.heading.casefold().endswith((" and", " &", " of", ","))


def _settle(parts: list[Part]) -> None:
    """Give sections whose heading says nothing the kind of what they hold, where no other section has that kind.

    `Research` is over papers in one resume and over jobs in a laboratory in another.
    """
    there = {part.kind for part in parts}
    for index, part in enumerate(parts):
        if part.kind == "publications" and part.heading.casefold() == "research":
            part.kind = "work" if kind_by_content(part.rows) == "work" else part.kind
        if part.kind != "other" or not part.heading or kind_of(part.heading):
            continue
        more = [piece for piece in parts[index + 1 : index + 2] if piece.kind == "other" and not piece.heading]
        kind = kind_by_content([row for piece in (part, *more) for row in piece.rows])
        if kind not in there:
            for piece in (part, *more):
                piece.kind = kind


def _certificates_apart(part: Part) -> list[Part]:
    """Of education and certificates under one heading, the lines that begin with a certificate as a part of its own."""
    if part.kind != "education" or "certif" not in part.heading.casefold():
        return [part]
    own = [row for row in part.rows if _CERTIFICATE.match(row.text)]
    if not own or len(own) == len(part.rows):
        return [part]
    first = part.rows.index(own[0])
    rest = part.rows[first:]
    if not all(row in own for row in rest):
        return [part]
    head = Part(part.kind, part.heading, part.start, part.rows[:first], part.style)
    return [head, Part("certificates", "", rest[0].start, rest, part.style)]


def _has_headings(rows: list[Row], index: int) -> bool:
    """Whether the block that begins at `index` holds sections of its own behind a first row that is no heading."""
    block = rows[index].first.block
    rest = [row for row in rows[index + 1 :] if row.first.block == block]
    return kind_of(rows[index].text) is None and any(kind_of(row.text) for row in rest)


def _body_size(rows: list[Row]) -> float:
    weights: dict[float, int] = {}
    for row in rows:
        for line in row.lines:
            weights[line.size] = weights.get(line.size, 0) + len(line.text)
    return max(weights, key=lambda size: (weights[size], size)) if weights else 0.0


def _section_level(rows: list[Row]) -> int:
    """The heading level of the format (1 for `<h1>`) that sections have: that of most known headings, 0 without any."""
    levels = [row.first.heading for row in rows if row.first.heading and kind_of(row.text)]
    return max(set(levels), key=lambda level: (levels.count(level), -level)) if levels else 0


def _heading_styles(rows: list[Row], body: float) -> set[tuple[float, bool, bool]]:
    """Looks that at least two known headings share and that body text does not have."""
    counts: dict[tuple[float, bool, bool], int] = {}
    others: dict[tuple[float, bool, bool], int] = {}
    for row in rows:
        style = _style(row.first)
        if len(row.lines) == 1 and not row.first.bullet and kind_of(row.text):
            counts[style] = counts.get(style, 0) + 1
        else:
            others[style] = others.get(style, 0) + 1
    return {
        style
        for style, count in counts.items()
        if others.get(style, 0) <= (count if count > 1 else 8)
        and (style[0] > body + 0.5 or (style[1] and (style[2] or count > 1)))
    }


def _heading_kind(
    row: Row, part: Part, styles: set[tuple[float, bool, bool]], body: float, following: Row | None, level: int
) -> str | None:
    line = row.first
    text = line.text
    if len(text) > 60 or (line.bullet and line.indent) or CONTACT.search(text):
        return None
    kind = kind_of(text)
    if len(row.lines) > 1:
        return kind if kind and _is_label_heading(row, part) else None
    if line.heading:
        if line.heading < level or (part.kind == "contact" and not part.rows and not part.heading):
            return kind
        if line.heading > level:
            return kind if part.kind in ("contact", "other") or not part.heading else None
        return kind or kind_by_noun(text) or "other"
    style = _style(line)
    if kind:
        return None if _is_sublabel(line, style, part, body, styles) else kind
    if part.kind == "skills" and part.rows and _names_label(part.rows[0]) and _style(part.rows[0].first) == style:
        return None
    if style not in styles or line.bullet or following is None or len(text.split()) > 6:
        return None
    plain = style[0] <= body + 0.5 and not style[2]
    return kind_by_noun(text) or (None if plain else "other")


def _names_label(row: Row) -> bool:
    return row.first.text.casefold().strip(" :") in SKILL_LABELS


def _is_label_heading(row: Row, part: Part) -> bool:
    """A heading at the left of the first line of its section."""
    line, beside = row.lines[0], row.lines[1]
    words = line.text.casefold().strip(" :")
    if part.kind == "skills" and words in SKILL_LABELS:
        return False
    if not line.box[2]:
        return False
    bolder = line.weight >= 600 and (beside.weight < 600 or beside.lead > 0)
    look = line.size > beside.size + 0.6 or bolder or line.weight < beside.weight
    return look or (part.style is not None and _style(line) == part.style)


def _is_sublabel(
    line: Line, style: tuple[float, bool, bool], part: Part, body: float, styles: set[tuple[float, bool, bool]]
) -> bool:
    """A word that is a heading elsewhere but here names a line of its section (`Languages` under `Skills`)."""
    words = line.text.casefold().strip(" :")
    if line.bullet and part.style is not None and not part.style[1]:
        return True
    if part.kind == "skills" and words in SKILL_LABELS and part.style is not None:
        labelled = kind_of(line.text) in ("languages", "skills") and (
            (part.heading and not part.rows)
            or (part.rows and _names_label(part.rows[0]) and _style(part.rows[0].first) == style)
        )
        above = style in styles and style[0] > part.style[0] + 0.5
        return (style != part.style and not above) or bool(labelled)
    if part.style is None or not line.size:
        return False
    smaller = style[0] < part.style[0] - 0.5 and part.rows and part.rows[-1].first.block == line.block
    return bool(smaller) and style[0] <= body + 0.5 and not style[1] and not style[2]


def _labels(other: Row, part: Part, line: Line) -> bool:
    """Whether `other` is a heading that stands at the left of `line`, on its height."""
    heads = other.first.text == part.heading and other.first.page == line.page
    return heads and abs(other.first.box[3] - line.box[3]) < 4 and other.lines[-1].box[2] < line.box[0]


def _section_above(row: Row, owners: list[tuple[Row, Part]], margins: dict[int, Margins]) -> Part:
    """The section a new block goes on with: that of the nearest text above it on the page, else of the page before."""
    line = row.first
    here = margins[line.block]
    if not line.box[2]:
        return owners[-1][1]
    last, heads = owners[-1]
    if last.first.page < line.page and last.first.text == heads.heading:
        return heads
    beside: list[tuple[float, Part]] = []
    before: list[tuple[int, float, int, Part]] = []
    sizes = Counter(other.first.block for other, _ in owners)
    for index, (other, part) in enumerate(owners):
        edge = margins[other.first.block]
        overlap = min(edge.right, here.right) - max(edge.left, here.left)
        if overlap <= 2:
            continue
        if other.first.page < line.page:
            before.append((other.first.page, round(overlap) * sizes[other.first.block], index, part))
        elif other.first.box[3] <= line.box[1] + 2 or _labels(other, part, line):
            beside.append((other.first.box[3], part))
    if beside:
        bottom, part = max(beside, key=lambda item: item[0])
        heading, own = next(
            ((row, part) for row, part in reversed(owners) if part.heading == row.first.text), owners[-1]
        )
        between = heading.first.page == line.page and bottom < heading.first.box[3] <= line.box[1] + 2
        return own if between and own.heading == heading.first.text else part
    return max(before, key=lambda item: item[:3])[3] if before else Part("contact", "", row.start)
