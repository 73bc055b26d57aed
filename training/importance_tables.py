"""Write the tables of docs/importance.md from the shipped taxonomy, between the comments that name them.

Run after measure_demand.py: `.venv/bin/python training/importance_tables.py`.
"""

from __future__ import annotations

from pathlib import Path

from toolkit.taxonomy.layers import gather
from toolkit.taxonomy.loading import check
from toolkit.taxonomy.models import LEVELS, Taxonomy

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs" / "importance.md"
WEIGHTIEST = 25


def worth() -> str:
    """The kinds of mark and how far each lifts."""
    kinds = gather(((ROOT / "skills_taxonomy", "skills_taxonomy"),)).worth
    rows = [f"| `{kind}` | {value:+.0%} |" for kind, value in kinds.items()]
    return "\n".join(["| mark | lift |", "| --- | --- |", *rows])


def bands(taxonomy: Taxonomy) -> str:
    """How many skills each band has at each level."""
    least = taxonomy.benchmark.bands
    rows = []
    for level in LEVELS:
        values = [skill.importance[level] for skill in taxonomy.skills.values()]
        core = sum(value >= least["core"] for value in values)
        strong = sum(value >= least["strong"] for value in values) - core
        useful = sum(value >= least["useful"] for value in values) - core - strong
        rows.append(f"| {level} | {core} | {strong} | {useful} | {len(values) - core - strong - useful} |")
    return "\n".join(["| level | core | strong | useful | below |", "| --- | --- | --- | --- | --- |", *rows])


def weightiest(taxonomy: Taxonomy) -> str:
    """The first skills of three levels with their importance."""
    columns = ("entry", "mid", "staff")
    lists = [
        sorted(taxonomy.skills.values(), key=lambda skill: (-skill.importance[level], skill.id))[:WEIGHTIEST]
        for level in columns
    ]
    rows = [
        "| "
        + " | ".join(f"{skill.name} {skill.importance[level]:.2f}" for skill, level in zip(row, columns, strict=True))
        + " |"
        for row in zip(*lists, strict=True)
    ]
    return "\n".join(["| " + " | ".join(columns) + " |", "| --- | --- | --- |", *rows])


def filled(document: str) -> str:
    """The document with its tables as the taxonomy has them now."""
    taxonomy = check()
    tables = {"worth": worth(), "bands": bands(taxonomy), "weightiest": weightiest(taxonomy)}
    for name, table in tables.items():
        head, start, rest = document.partition(f"<!-- {name} -->\n")
        _, end, tail = rest.partition(f"<!-- end of {name} -->")
        document = f"{head}{start}\n{table}\n\n{end}{tail}"
    return document


if __name__ == "__main__":
    DOCUMENT.write_text(filled(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
