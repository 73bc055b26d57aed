"""The worked outline of a question as blocks to be printed."""

from __future__ import annotations

from toolkit.papers.pack.models import Block, Diagram
from toolkit.taxonomy.questions.models import CaseOutline, CodingOutline, DesignOutline, Question


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
            Block("Estimates", outline.estimates),
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
