"""Write skills_taxonomy/importance.yaml from what postings ask for and what the seed documents say.

Run from the project: `.venv/bin/python training/measure_demand.py skill_demand.csv`.
The rule is told in docs/importance.md.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from toolkit.taxonomy.layers import Entries, gather
from toolkit.taxonomy.models import LEVELS
from toolkit.taxonomy.spelling import canonical

FOLDER = Path(__file__).resolve().parent.parent / "skills_taxonomy"

POSTINGS: Mapping[str, int] = {"junior": 11, "unmarked": 365, "senior": 277, "lead": 59, "staff_plus": 158}
"""Postings per column of the table."""
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "entry": ("junior",),
    "mid": ("unmarked",),
    "senior": ("senior",),
    "staff": ("lead", "staff_plus"),
    "principal": ("staff_plus",),
}
STEADYING = 60
"""Postings of the overall mix that are added to each level, so that 11 junior postings cannot decide alone."""
FULL = 0.50
"""The share of postings from which demand alone makes a skill as important as can be."""
FLOOR = 0.05
CREDENTIAL_CAP = 0.12
PRODUCTION_AREAS = (
    "agents",
    "cloud-containers",
    "evaluation-monitoring",
    "fine-tuning",
    "mlops",
    "responsible-ai-security",
    "serving-inference",
)
"""Areas of running systems: the job description asks entry for fundamentals and projects, and mid for production."""
RISING: Mapping[str, Mapping[str, float]] = {
    "leadership-communication": {"entry": 0.5, "mid": 0.75, "senior": 0.9},
    **{area: {"entry": 0.75} for area in PRODUCTION_AREAS},
}
"""Areas in which a skill weighs less at the lower levels; where nothing is said, in full."""
HEADER = """\
# Written by training/measure_demand.py; do not edit by hand: change seed_marks.yaml or the rule and run it again.
# `demand`: share of the 870 postings of January and February 2026 (postings-2026) that name the skill.
# `importance`: 0-1 per level, by this rule:
#   1. Share of the level's postings that name the skill: its most named spelling in full, all others half;
#      steadied with 60 postings of the overall mix.
#   2. Square root of share / 0.50, at most 1.
#   3. Each seed document lifts it part of the way to 1 by its strongest mark (seed_marks.yaml);
#      an editors' mark may take a share away.
#   4. A family of alternatives has at least the importance that its members have together.
#   5. Leadership rises with level, running systems weigh 0.75 at entry; credentials end at 0.12; nothing is below 0.05.
# The reasons are in docs/importance.md.
"""


@dataclass(frozen=True, slots=True)
class Term:
    """A spelling as it stands in the table: how many postings name it, in all and per column."""

    words: str
    postings: int
    columns: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Measured:
    demand: float
    importance: Mapping[str, float]


def read_terms(path: Path) -> list[Term]:
    """The table's rows; a cell that is no number is an error of the table and stops the run."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return [
        Term(row["term"], int(row["postings"]), {name: float(row[f"share_{name}"]) * n for name, n in POSTINGS.items()})
        for row in rows
    ]


class Spellings:
    """Finds the skills in a term: the whole part between commas and brackets, else the longest spellings inside it."""

    def __init__(self, entries: Entries) -> None:
        self._whole: dict[str, str] = {}
        self._inside: dict[str, str] = {}
        for key, placed in entries.skills.items():
            guarded = {canonical(guard.spelling) for guard in placed.value.guards}
            for spelling in (placed.value.name, *placed.value.aliases):
                form = canonical(spelling)
                self._whole.setdefault(form, key)
                if form not in guarded and len(form) > 1:
                    self._inside.setdefault(form, key)

    def skills(self, term: str) -> set[str]:
        if canonical(term) in self._whole:
            return {self._whole[canonical(term)]}
        return {skill for part in re.split(r"[(),;]|\band\b|\bor\b|&", term) for skill in self._part(canonical(part))}

    def _part(self, part: str) -> set[str]:
        if part in self._whole:
            return {self._whole[part]}
        words, found, at = part.split(), set(), 0
        while at < len(words):
            for end in range(len(words), at, -1):
                if (form := " ".join(words[at:end])) in self._inside:
                    found.add(self._inside[form])
                    at = end - 1
                    break
            at += 1
        return found


def together(shares: Iterable[float]) -> float:
    """Between the largest share (all others lie inside it) and the sum (no two overlap): half-way, at most 1."""
    values = sorted(shares, reverse=True)
    return min(1.0, values[0] + sum(values[1:]) / 2) if values else 0.0


def shares_of(terms: list[Term]) -> dict[str, float]:
    """Share of postings that name a skill with these spellings: `all`, and each level steadied towards it."""
    overall = together(term.postings / sum(POSTINGS.values()) for term in terms)
    found = {"all": overall}
    for level, columns in COLUMNS.items():
        size = sum(POSTINGS[name] for name in columns)
        here = together(sum(term.columns[name] for name in columns) / size for term in terms)
        found[level] = (here * size + overall * STEADYING) / (size + STEADYING)
    return found


def from_demand(share: float) -> float:
    return sqrt(min(1.0, share / FULL))


def lifted(base: float, entries: Entries, key: str, level: str) -> float:
    """`base` moved by the strongest mark of each source; a mark with a level counts half at each level below it."""
    strongest: dict[str, float] = {}
    for mark in entries.marks[key].value if key in entries.marks else ():
        steps = max(0, LEVELS.index(mark.level) - LEVELS.index(level)) if mark.level else 0
        worth = entries.worth[mark.mark] / 2**steps
        if abs(worth) > abs(strongest.get(mark.source, 0)):
            strongest[mark.source] = worth
    for worth in strongest.values():
        base = base * (1 + worth) if worth < 0 else 1 - (1 - base) * (1 - worth)
    return base


def measure(entries: Entries, terms: list[Term]) -> dict[str, Measured]:
    """Demand and importance of every skill, by the rule in docs/importance.md."""
    spellings = Spellings(entries)
    named: dict[str, list[Term]] = {key: [] for key in entries.skills}
    for term in terms:
        for key in spellings.skills(term.words):
            named[key].append(term)
    shares = {key: shares_of(found) for key, found in named.items()}
    members = _members(entries)
    for key in entries.skills:
        if key in members:
            shares[key] = {name: together(_own_shares(shares, members, key, name)) for name in shares[key]}
    found = {key: _importance(entries, shares[key], key) for key in entries.skills}
    for _ in members:
        for parent, below in members.items():
            found[parent] = {level: max(found[key][level] for key in (parent, *below)) for level in LEVELS}
    return {key: Measured(round(shares[key]["all"], 4), found[key]) for key in entries.skills}


def _members(entries: Entries) -> dict[str, list[str]]:
    """The skills directly below each family of alternatives."""
    found: dict[str, list[str]] = {}
    for key, placed in entries.skills.items():
        for parent in placed.value.broader:
            if parent in entries.skills and entries.skills[parent].value.alternatives:
                found.setdefault(parent, []).append(key)
    return found


def _own_shares(
    shares: Mapping[str, Mapping[str, float]], members: Mapping[str, list[str]], key: str, name: str
) -> list[float]:
    return [shares[one][name] for one in (key, *members[key])]


def _importance(entries: Entries, shares: Mapping[str, float], key: str) -> dict[str, float]:
    entry = entries.skills[key].value
    found = {
        level: lifted(from_demand(shares[level]), entries, key, level) * RISING.get(entry.area, {}).get(level, 1)
        for level in LEVELS
    }
    highest = CREDENTIAL_CAP if entry.kind == "credential" else 1.0
    return {level: round(min(highest, max(FLOOR, value)), 2) for level, value in found.items()}


def _line(key: str, found: Measured) -> str:
    shares = ", ".join(f"{level}: {value:g}" for level, value in found.importance.items())
    return f"  {key}: {{demand: {found.demand:g}, importance: {{{shares}}}}}\n"


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: measure_demand.py skill_demand.csv")
    entries = gather(((FOLDER, FOLDER.name),))
    if entries.complaints:
        sys.exit("\n".join(map(str, entries.complaints[:20])))
    terms = read_terms(Path(sys.argv[1]))
    measured = measure(entries, terms)
    lines = [_line(key, found) for key, found in sorted(measured.items())]
    (FOLDER / "importance.yaml").write_text(HEADER + "skills:\n" + "".join(lines), encoding="utf-8")
    spellings = Spellings(entries)
    lost = [term for term in terms if not spellings.skills(term.words)]
    cover = 1 - sum(term.postings for term in lost) / sum(term.postings for term in terms)
    print(
        f"{len(measured)} skills; {cover:.1%} of {sum(term.postings for term in terms)} namings are covered",
        file=sys.stderr,
    )
    print(
        "not covered:",
        ", ".join(f"{term.words} {term.postings}" for term in lost if term.postings > 1),
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()
