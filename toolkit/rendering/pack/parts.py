"""A pack ready to be printed: its words cleaned, its code and diagrams kept whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from toolkit.papers.pack.models import Asked, Block, Diagram, Pack, Round
from toolkit.papers.wording import shorten
from toolkit.rendering.cleaned import cleaned, words
from toolkit.rendering.pack.listings import tidy


def ready(pack: Pack, by: Callable[[str], str] = words, code_by: Callable[[str], str] | None = None) -> Pack:
    """The pack with every word as `by` gives it, and as `code_by` does in code."""
    code_by = code_by or by
    clean = cleaned(replace(pack, rounds=(), hard=()), by)
    return replace(
        clean,
        rounds=tuple(_round(one, by, code_by) for one in pack.rounds),
        hard=tuple(_asked(one, by, code_by) for one in pack.hard),
    )


def title(pack: Pack) -> str:
    """`Senior AI Engineer at Larkspur Health`."""
    job = pack.title or pack.target or pack.role
    return f"{shorten(job, 60)} at {shorten(pack.company, 40)}" if pack.company else shorten(job, 90)


def has_code(pack: Pack) -> bool:
    """Whether any worked answer holds code."""
    return any(block.code for one in pack.rounds for asked in one.questions for block in asked.worked)


def _round(one: Round, by: Callable[[str], str], code_by: Callable[[str], str]) -> Round:
    return replace(
        cleaned(replace(one, questions=()), by), questions=tuple(_asked(asked, by, code_by) for asked in one.questions)
    )


def _asked(asked: Asked, by: Callable[[str], str], code_by: Callable[[str], str]) -> Asked:
    plain = cleaned(replace(asked, worked=()), by)
    return replace(plain, worked=tuple(_block(block, by, code_by) for block in asked.worked))


def _block(block: Block, by: Callable[[str], str], code_by: Callable[[str], str]) -> Block:
    """The block; ends of arrows stay as they are, since they are compared and never printed."""
    drawn = block.diagram
    if drawn is not None:
        nodes = tuple((id_, by(name) or by(id_)) for id_, name in drawn.nodes)
        drawn = Diagram(nodes, tuple((source, target, by(word)) for source, target, word in drawn.edges))
    plain = cleaned(replace(block, diagram=None, code=""), by)
    return replace(plain, diagram=drawn, code=tidy(block.code, code_by) if block.code else "")
