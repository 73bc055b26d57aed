"""docs/seeds.md says which entry covers each thing that the seed documents name."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from toolkit.taxonomy.loading import load

PAGE = (Path(__file__).resolve().parents[2] / "docs/seeds.md").read_text("utf-8")
ROWS = [row for row in PAGE.splitlines() if row.startswith("| ") and not row.startswith("| ---")]
NO_SKILLS = {"years", "pay", "benchmarks/ai-engineer.yaml"}


def ids(row: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", row)) - NO_SKILLS


def test_every_entry_of_the_page_is_there():
    skills = load().skills
    assert [name for row in ROWS for name in sorted(ids(row)) if name not in skills] == []


def test_every_item_has_an_entry():
    items = [row for row in ROWS if not row.endswith("| entries |")]
    assert len(items) >= 60
    assert [row for row in items if not re.search(r"`[^`]+`", row)] == []


def test_every_marked_skill_is_on_the_page():
    marked = (Path(__file__).resolve().parents[2] / "skills_taxonomy/seed_marks.yaml").read_text("utf-8")
    marks = yaml.safe_load(marked)["marks"]
    weighty = {
        skill
        for skill, found in marks.items()
        for mark in found
        if mark["source"].startswith("seed") and mark["mark"] in ("core", "matrix", "high-impact", "premium", "metric")
    }
    assert sorted(weighty - {name for row in ROWS for name in ids(row)}) == []
