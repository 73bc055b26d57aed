"""Heads of entries: patterns of words/heads.yaml filled with an entry's fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from training.sheet import Row, Span
from training.style import Style

FIELDS = {"title", "company", "place", "date", "degree", "school", "total"}
MARKS = {",": ", ", "(": " (", "at": " at ", "from": " from ", ":": ": "}


def rows_of(patterns: Sequence[str], fields: Mapping[str, str], style: Style) -> tuple[Row, ...]:
    """The printed rows of a head; a row whose fields are all empty is left out."""
    first = next(
        (token for token in " ".join(patterns).split() if token in ("title", "company", "degree", "school")), ""
    )
    second = next(
        (t for t in " ".join(patterns).split() if t in ("title", "company", "degree", "school") and t != first), ""
    )
    aliases = {"degree": "title", "school": "company"}

    def span(role: str) -> Span:
        bold = style.strong in (role, aliases.get(role, role)) or (style.strong == "first" and role == first)
        italic = style.soft in (role, aliases.get(role, role)) or (style.soft == "second" and role == second)
        return Span(fields[role], role, bold, italic)

    rows = []
    for pattern in patterns:
        left, _, right = pattern.partition(">")
        sides = [_side(part.split(), fields, style.separator, span) for part in (left, right)]
        if sides[0] or sides[1]:
            rows.append(Row(sides[0] or sides[1], sides[1] if sides[0] else ()))
    return tuple(rows)


def ends_line(patterns: Sequence[str], field: str) -> bool:
    """Whether nothing follows `field` on its side of its line, so that a mark of any kind may stand after it."""
    return any(side.split()[-1:] == [field] for pattern in patterns for side in pattern.split(">"))


def _side(tokens: Sequence[str], fields: Mapping[str, str], separator: str, span: object) -> tuple[Span, ...]:
    found: list[Span] = []
    waiting, opened = "", False
    for token in tokens:
        if token in FIELDS:
            if not fields.get(token):
                continue
            if waiting and found:
                found.append(Span(waiting, "separator"))
                opened = waiting == " ("
            waiting = ""
            assert callable(span)
            found.append(span(token))
            mark = fields.get(f"{token} mark")
            if mark:
                found.append(Span(mark if mark.startswith(",") else f" {mark}", "mark"))
        elif token == ")":
            if opened:
                found.append(Span(")", "separator"))
            opened, waiting = False, ""
        else:
            waiting = MARKS.get(token, separator)
    return tuple(found)
