"""Skills on a screen: a list by area, and all there is on one."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill

from toolkit.taxonomy.models import Skill, Taxonomy

WIDTH = 100


def to_table(found: Taxonomy, skills: Sequence[Skill], level: str) -> str:
    """The skills by area, each with its importance at the level."""
    width = max((len(skill.id) for skill in skills), default=0)
    lines: list[str] = []
    for key, area in found.areas.items():
        if members := [skill for skill in skills if skill.area == key]:
            lines += [f"{area.name} ({key}, {area.weight[level]:.1%} of the score at {level})"]
            lines += [f"  {skill.id:{width}}  {skill.importance[level]:.2f}  {skill.name}" for skill in members]
            lines += [""]
    return "\n".join([*lines, f"{len(skills)} skills; the figure is the importance at {level}, 0 to 1\n"])


def to_page(found: Taxonomy, skill: Skill) -> str:
    """All there is on one skill, in lines of up to 100 letters."""

    def names(ids: tuple[str, ...]) -> str:
        return ", ".join(ids)

    shares = ", ".join(f"{level} {share:.2f}" for level, share in skill.importance.items())
    facts = [
        ("id", skill.id),
        ("area", found.areas[skill.area].name),
        ("kind", skill.kind),
        ("also written", ", ".join(skill.aliases)),
        ("broader", names(skill.broader)),
        ("narrower", names(found.narrower.get(skill.id, ())) + (" (one is enough)" if skill.alternatives else "")),
        ("related", names(skill.related)),
        ("importance", shares),
        (
            "demand",
            f"{skill.demand:.1%} of postings ({found.sources['postings-2026'].date})"
            if "postings-2026" in found.sources
            else f"{skill.demand:.1%}",
        ),
        *((depth, text) for depth, text in skill.depth.items()),
        ("to close it", f"{skill.closing.exercise} ({skill.closing.hours} hours)"),
        *((("they ask" if not index else "and"), text) for index, text in enumerate(skill.openings)),
        *(("helped by", f"{transfer.source}, {transfer.weight:.0%}: {transfer.why}") for transfer in skill.transfers),
        (
            "sources",
            "; ".join(f"{found.sources[source].title}, {found.sources[source].date}" for source in skill.sources),
        ),
    ]
    lines = [
        fill(f"{label:13}{text}", WIDTH, subsequent_indent=" " * 13, break_on_hyphens=False)
        for label, text in facts
        if text
    ]
    return "\n".join([skill.name, *lines, ""])
