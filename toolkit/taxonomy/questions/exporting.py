"""Questions on a screen and for other programs: a list, one whole, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from textwrap import fill, shorten

from toolkit.taxonomy.cells import cells
from toolkit.taxonomy.questions.models import ROUNDS, CaseOutline, CodingOutline, DesignOutline, Outline, Question

COLUMNS = ("id", "round", "kind", "skills", "lowest", "highest", "minutes", "themes", "asks")
WIDTH = 100
MARGIN = 13
WORDS = 72
"""Letters of a question's beginning in a list."""


def to_csv(questions: Sequence[Question]) -> str:
    """One row a question, lists joined by `; `; the columns are `COLUMNS`."""
    stream = io.StringIO()
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(COLUMNS)
    for question in questions:
        lists = ("; ".join(question.skills), *question.levels, question.minutes, "; ".join(question.themes))
        rows.writerow(cells([question.id, question.round, question.kind, *lists, question.asks]))
    return stream.getvalue()


def to_json(questions: Sequence[Question]) -> str:
    """All there is on the questions, as a list."""
    return json.dumps([asdict(question) for question in questions], ensure_ascii=False, indent=2) + "\n"


def to_table(questions: Sequence[Question]) -> str:
    """The questions by round: id, levels, minutes and first words."""
    width = max((len(question.id) for question in questions), default=0)
    lines: list[str] = []
    for key, name in ROUNDS.items():
        if members := [question for question in questions if question.round == key]:
            lines += [f"{name} ({key}, {len(members)})"]
            lines += [
                f"  {question.id:{width}}  {_span(question):17}  {question.minutes:2} min  "
                f"{shorten(question.asks, WORDS, placeholder=' …')}"
                for question in members
            ]
            lines += [""]
    return "\n".join([*lines, f"{len(questions)} questions; `toolkit taxonomy show ID` prints one whole\n"])


def to_page(question: Question) -> str:
    """All there is on one question, in lines of up to 100 letters."""
    facts = [
        ("asks", question.asks),
        ("round", ROUNDS[question.round]),
        ("kind", question.kind),
        ("levels", _span(question)),
        ("minutes", str(question.minutes)),
        ("skills", ", ".join(question.skills)),
        ("about", ", ".join(question.themes)),
        *_list("strong", question.strong),
        ("weak", question.weak),
        *_list("follow up", question.follow_ups),
        *_outline(question.outline),
    ]
    lines = [
        fill(
            f"{label:{MARGIN}}{text}",
            WIDTH,
            subsequent_indent=" " * (MARGIN + 2 * text.startswith("- ")),
            break_on_hyphens=False,
        )
        for label, text in facts
        if text
    ]
    code = ["", question.outline.code.rstrip()] if isinstance(question.outline, CodingOutline) else []
    return "\n".join([question.id, *lines, *code, ""])


def _outline(outline: Outline | None) -> Iterator[tuple[str, str]]:
    match outline:
        case CodingOutline():
            yield from _list("approach", outline.approach)
            yield "complexity", outline.complexity
            yield from _list("pitfalls", outline.pitfalls)
            yield "solution", outline.solution
        case DesignOutline():
            yield from _list("required", outline.requirements)
            yield from _list("estimates", outline.estimates)
            names = {node.id: node.name for node in outline.nodes}
            arrows = [
                f"{names[edge.source]} → {names[edge.target]}" + (f": {edge.label}" if edge.label else "")
                for edge in outline.edges
            ]
            yield from _list("architecture", arrows)
            yield from _list("trade-offs", outline.trade_offs)
            yield from _list("failures", outline.failure_modes)
            yield from _list("evaluation", outline.evaluation)
        case CaseOutline():
            yield "situation", outline.situation
            yield from _list("first hour", outline.first_hour)
            yield from _list("diagnosis", outline.diagnosis)
            yield from _list("mend", outline.mend)
            yield from _list("prevent", outline.prevent)


def _list(label: str, items: Sequence[str]) -> Iterator[tuple[str, str]]:
    for at, item in enumerate(items):
        yield "" if at else label, f"- {item}"


def _span(question: Question) -> str:
    lowest, highest = question.levels
    return lowest if lowest == highest else f"{lowest} to {highest}"
