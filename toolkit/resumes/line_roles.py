"""Which rows of a section without bullets describe an entry, by what was learned from generated resumes.

A row is numbers: shape of the text, words, look, place on the page, and the same of the rows around. The learned part
is one weight a number (`learned/line_bodies.json`), fitted by `training/line_bodies.py`.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from operator import mul
from pathlib import Path

from toolkit.resumes.dates import is_length, period_in
from toolkit.resumes.headings import kind_of
from toolkit.resumes.naming import company_score, is_place, split_place, title_score
from toolkit.resumes.rows import Margins, Row, runs_on
from toolkit.resumes.schools import has_degree, is_school

_WEIGHTS = Path(__file__).resolve().parent / "learned" / "line_bodies.json"
_SURE = 0.8
KINDS = ("contact", "heading", "summary", "work", "education", "skills", "projects", "volunteer", "other")
NEIGHBOURS = (-2, -1, 1, 2)
_SIGNS = re.compile(r"[|·•∙@%]")


def sure_bodies(rows: Sequence[Row], margins: Mapping[int, Margins], kind: str) -> dict[int, bool]:
    """Start of a row → whether it describes, for rows in a section of `kind` the model is at least 0.8 sure of."""
    weights, bias = _model()
    found = {}
    for row, features in zip(rows, features_of(rows, margins, [kind] * len(rows)), strict=True):
        share = 1 / (1 + math.exp(-sum(map(mul, features, weights)) - bias))
        if share >= _SURE or share <= 1 - _SURE:
            found[row.start] = share > 0.5
    return found


@cache
def _model() -> tuple[list[float], float]:
    data = json.loads(_WEIGHTS.read_text("utf-8"))
    return data["weights"], data["bias"]


def features_of(rows: Sequence[Row], margins: Mapping[int, Margins], kinds: Sequence[str]) -> list[list[float]]:
    """Numbers for each of `rows`; `kinds` are the kinds of their sections."""
    if not rows:
        return []
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[row.first.size] += len(row.first.text)
    body = sizes.most_common(1)[0][0] or 1.0
    own = [_own(row, margins[row.first.block], body) for row in rows]
    blank = [0.0] * len(own[0])
    found = []
    for index in range(len(rows)):
        around = [own[i] if 0 <= (i := index + d) < len(rows) else blank for d in NEIGHBOURS]
        bonds = [_bond(rows, index - 1, margins), _bond(rows, index, margins)]
        found.append([x for part in (own[index], *around, *bonds, _section(rows, kinds, index)) for x in part])
    return found


def _own(row: Row, edge: Margins, body: float) -> list[float]:
    line, text = row.first, row.text
    words = text.split() or [""]
    letters = [char for char in text if char.isalpha()] or ["x"]
    found = period_in(text)
    room = (edge.right - line.box[2]) / max(edge.right - edge.left, 1.0) if line.box[2] else 0.0
    return [
        min(len(words), 20) / 10,
        float(len(words) <= 3),
        float(len(words) >= 9),
        min(len(text), 150) / 100,
        sum(char.isupper() for char in letters) / len(letters),
        sum(word[:1].isupper() for word in words) / len(words),
        float(text[:1].islower()),
        float(text[-1:] in ".!"),
        float(text.endswith(":")),
        float(text[-1:] in ",;–—&"),
        min(text.count(","), 5) / 3,
        float(":" in text),
        float(bool(_SIGNS.search(text))),
        float(any(char.isdigit() for char in text)),
        float(words[0].endswith("ed")),
        float(len(row.lines) > 1),
        float(found is not None),
        float(found is not None and found.range),
        (found.end - found.start) / max(len(text), 1) if found else 0.0,
        float(is_length(text)),
        float(is_place(text)),
        float(bool(split_place(line.text)[1])),
        min(title_score(line.text), 3.0) / len(words) ** 0.5,
        min(company_score(line.text), 2.0) / len(words) ** 0.5,
        float(is_school(text)),
        float(has_degree(text)),
        float(kind_of(line.text) is not None),
        float(line.weight >= 600),
        float(line.lead > 0),
        float(line.italic),
        max(-1.0, min(line.size / body - 1, 1.0)) if line.size else 0.0,
        float(line.heading > 0),
        float(line.bullet),
        float(bool(line.links)),
        min(max((line.box[0] - edge.left) / max(line.size, 1.0), 0.0), 4.0) if line.box[2] else 0.0,
        min(room, 1.0),
        float(bool(line.box[2])),
    ]


def _bond(rows: Sequence[Row], index: int, margins: Mapping[int, Margins]) -> list[float]:
    """How the row at `index` and the one below it hang together."""
    if not (index >= 0 and index + 1 < len(rows)) or rows[index].first.block != rows[index + 1].first.block:
        return [0.0, 0.0, 0.0, 0.0, 1.0]
    above, below = rows[index].first, rows[index + 1].first
    edge = margins[above.block]
    gap = (below.box[3] - above.box[3]) / (edge.pitch or max(above.size, 1.0)) if above.page == below.page else 1.0
    hanging = (below.box[0] - above.box[0]) / max(above.size, 1.0)
    alike = abs(above.size - below.size) < 0.6 and above.weight == below.weight
    joined = float(runs_on(above, below, edge))
    return [joined, max(0.0, min(gap, 3.0)), max(-3.0, min(hanging, 3.0)), float(alike), 0.0]


def _section(rows: Sequence[Row], kinds: Sequence[str], index: int) -> list[float]:
    """The section of the row, the row's place in it, and how far the dates are."""
    kind = kinds[index]
    first = last = index
    while first and kinds[first - 1] == kind:
        first -= 1
    while last + 1 < len(rows) and kinds[last + 1] == kind:
        last += 1
    dated = [i for i in range(first, last + 1) if (found := period_in(rows[i].text)) and found.range]
    above = min((index - i for i in dated if i <= index), default=9)
    below = min((i - index for i in dated if i >= index), default=9)
    bullets = sum(row.first.bullet for row in rows[first : last + 1])
    return [
        *(float(kind == known) for known in KINDS),
        float(index == first),
        min(index - first, 8) / 8,
        min(index, 12) / 12,
        *(float(above == distance) for distance in range(4)),
        *(float(below == distance) for distance in range(4)),
        min(above, 9) / 9,
        min(below, 9) / 9,
        float(bullets > 0),
        bullets / (last - first + 1),
        float(bool(dated)),
    ]
