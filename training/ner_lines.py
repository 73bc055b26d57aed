"""Printed lines of generated cases with their labelled spans, and which of them are the head of an entry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

LABELS = {"company": "COMPANY", "title": "TITLE", "school": "SCHOOL", "degree": "DEGREE", "place": "PLACE"}
BESIDE = {"place", "date", "separator", "mark", "total"}
"""Roles of lines in a head that name nothing."""
Spans = list[tuple[int, int, str]]
"""Start, end and label of spans of a text."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its section, its text with a tab between left and right, the roles and labelled spans in it."""

    section: str
    text: str
    roles: frozenset[str]
    spans: Spans


def line_of(section: str, parts: Iterable[tuple[str, str]]) -> Line:
    """The line that `parts`, roles and texts, print."""
    text, above, roles, spans = "", "separator", set(), []
    for role, part in parts:
        joined = role in ("separator", "mark") or (above == "separator" and not text.endswith(")"))
        text += "" if joined else "\t"
        if role in LABELS or role == "person":
            spans.append((len(text), len(text) + len(part), LABELS.get(role, "PERSON")))
        text, above = text + part, role
        roles.add(role)
    return Line(section, text, frozenset(roles), spans)


def lines_of(folder: Path) -> list[Line]:
    """The name and the lines of jobs and degrees in `folder`."""
    name = json.loads((folder / "truth.json").read_text("utf-8"))["basics"]["name"]
    lines = json.loads((folder / "lines.json").read_text("utf-8"))
    kept = [line for line in lines if line["section"] in ("work", "volunteer", "education")]
    return [line_of("name", [("person", name)]), *(line_of(line["section"], line["spans"]) for line in kept)]


def shown(lines: Sequence[str], index: int, around: int) -> tuple[str, int]:
    """The text that ner is given for a line with those `around` it, and where the line begins in it."""
    above = "".join(f"{line}\n" for line in lines[max(0, index - around) : index])
    return above + "\n".join(lines[index : index + around + 1]), len(above)


def shown_spans(lines: Sequence[Line], index: int, around: int) -> Spans:
    """The spans of the text that ner is given for a line."""
    spans, start = [], 0
    for line in lines[max(0, index - around) : index + around + 1]:
        spans += [(start + a, start + b, label) for a, b, label in line.spans]
        start += len(line.text) + 1
    return spans


def head_of(lines: Sequence[Line], at: int, other: str) -> list[int]:
    """The lines of an entry: `at`, the nearest that names `other`, and the lines of dates and places beside them."""
    named = [
        i
        for i, line in enumerate(lines)
        if line.section == lines[at].section and other in [line.text[a:b] for a, b, _ in line.spans]
    ]
    head = {at, *sorted(named, key=lambda i: abs(i - at))[:1]}
    for start in tuple(head):
        for step in (-1, 1):
            i = start + step
            while 0 <= i < len(lines) and lines[i].roles <= BESIDE:
                head.add(i)
                i += step
    return sorted(head)
