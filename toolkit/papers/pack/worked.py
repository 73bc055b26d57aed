"""The worked outline of a question as blocks to be printed."""

from __future__ import annotations

import re

from toolkit.papers.pack.models import Block, Diagram
from toolkit.taxonomy.questions.models import CaseOutline, CodingOutline, DesignOutline, Question

_LONG = re.compile(r"(?<![\d.,])\d{5,}(?![\d,])")
_NUMBER = re.compile(r"(?<![\d.,])\d{4,}(?![\d,])")
_RESULT = re.compile(r"= (\d+\.\d+)(?![\d.])")
_UNIT = re.compile(r"\bin (KB|MB|GB|TB|GiB|ms|bytes|seconds|minutes|hours|days|[mb]illions(?! of))\b")
DIGITS = 3
"""Significant digits of a printed result that is no whole number."""


def worked(question: Question) -> tuple[Block, ...]:
    """The blocks of a question's outline, in the order in which one would say them; none for a plain question."""
    outline = question.outline
    if isinstance(outline, CodingOutline):
        return (
            Block("Approach", outline.approach),
            Block("Cost", (outline.complexity,)),
            Block("Pitfalls", outline.pitfalls),
            Block("A solution", code=outline.code),
        )
    if isinstance(outline, DesignOutline):
        picture = Diagram(
            tuple((node.id, node.name) for node in outline.nodes),
            tuple((edge.source, edge.target, edge.label) for edge in outline.edges),
        )
        return (
            Block("Requirements", outline.requirements),
            Block("Estimates", tuple(sum_as_printed(text) for text in outline.estimates)),
            Block("Architecture", diagram=picture),
            Block("Trade-offs", outline.trade_offs),
            Block("What fails", outline.failure_modes),
            Block("How you know", outline.evaluation),
        )
    if isinstance(outline, CaseOutline):
        return (
            Block("Situation", (outline.situation,)),
            Block("First hour", outline.first_hour),
            Block("Diagnosis", outline.diagnosis),
            Block("Fix", outline.mend),
            Block("Prevent", outline.prevent),
        )
    return ()


def sum_as_printed(text: str) -> str:
    """`Vectors in GB: 300000000 × 768 × 4 / 1000000000 = 921.6` with commas, a short result and its unit behind it.

    Whole results stay exact; a longer one is rounded to DIGITS and says so by its sign.
    """
    says, colon, working = text.rpartition(": ")
    if "=" not in working:
        return text
    unit = _UNIT.search(says)
    if unit and working[-1].isdigit():
        working = f"{working} {unit.group(1).removesuffix('s') if unit.group(1).endswith('illions') else unit.group(1)}"
    working = _RESULT.sub(lambda found: _rounded(found.group(1)), working)
    working = _NUMBER.sub(lambda found: f"{int(found.group()):,}", working)
    return f"{_LONG.sub(lambda found: f'{int(found.group()):,}', says)}{colon}{working}"


def _rounded(result: str) -> str:
    if len(result.replace(".", "").lstrip("0")) <= DIGITS:
        return f"= {result}"
    value = float(f"{float(result):.{DIGITS}g}")
    return f"≈ {value:.0f}" if value >= 10 ** (DIGITS - 1) else f"≈ {value:.{DIGITS}g}"
