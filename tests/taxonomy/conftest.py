"""A small taxonomy folder to break in one place at a time, and a cache folder of the test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from toolkit.taxonomy import loading
from toolkit.taxonomy.checks import complaints
from toolkit.taxonomy.layers import gather

SKILLS = """\
skills:
  - id: stores
    name: Vector stores
    kind: concept
    aliases: [vector store]
    alternatives: true
    depth: {used: Names a store., delivered: States recall., led: Chose it.}
    close: {exercise: Load a million passages., hours: 4}
    sources: [seed]
  - id: chroma
    name: Chroma
    kind: tool
    aliases: [ChromaDB]
    guards:
      - {spelling: Chroma, near: [Vector], never: [chroma key]}
    broader: [stores]
    related: [stores]
    depth: {used: Names it., delivered: States recall., led: Chose it.}
    close: {exercise: Store a corpus., hours: 3}
    sources: [seed]
    examples:
      yes: [Vectors in Chroma]
      no: [Chroma key video]
"""
PER_LEVEL = "{entry: %s, mid: %s, senior: %s, staff: %s, principal: %s}"
AREAS = f"""\
areas:
  - id: retrieval
    name: Retrieval
    about: Finding things.
    weight: {PER_LEVEL % (0.9, 0.8, 0.7, 0.6, 0.5)}
    breadth: {PER_LEVEL % (1, 2, 2, 2, 2)}
"""
SOURCES = """\
sources:
  - id: seed
    title: A page
    date: 2026-01
"""
LEVEL = """\
  - id: {id}
    name: {id}
    years: [{low}, {high}]
    readings: [{{text: some years, value: {low}, source: seed}}]
    pay: []
    expected: {{core: used, strong: listed, useful: listed}}
    outcomes: 1
    scope: 0
    shows: [Work.]
"""
YEARS = {"entry": (0, 2), "mid": (2, 5), "senior": (5, 8), "staff": (8, 11), "principal": (11, "null")}
BENCHMARK = f"""\
role: ai-engineer
name: AI engineer
bands: {{core: 0.7, strong: 0.45, useful: 0.2}}
credit: {{missing: 0, listed: 0.25, used: 0.65, delivered: 0.9, led: 1}}
severity: {{core: blocker, strong: major, useful: minor}}
track_record: {PER_LEVEL % (0.1, 0.2, 0.3, 0.4, 0.5)}
adjacent: 0.5
levels:
""" + "".join(LEVEL.format(id=level, low=low, high=high) for level, (low, high) in YEARS.items())
CUES = """\
led: [Led]
scope: [mentored]
denied: [no experience with]
aspiring: [exposure to]
units: ["%", on]
relevant_titles: [ai engineer]
adjacent_titles: [developer]
title_levels: {senior: [senior]}
"""
FILES = {
    "skills/retrieval.yaml": SKILLS,
    "areas.yaml": AREAS,
    "sources.yaml": SOURCES,
    "benchmarks/ai-engineer.yaml": BENCHMARK,
    "cues.yaml": CUES.replace(", on]", ", users]"),
    "plain_words.yaml": "words: [chroma, spark]\n",
}


def write(folder: Path, files: dict[str, str]) -> Path:
    """The folder with these files in it."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A complete, faultless taxonomy of two skills."""
    return write(tmp_path / "small", FILES)


@pytest.fixture
def complain(small: Path) -> Callable[[str, str, str], list[str]]:
    """What is said of the small taxonomy after one replacement in one file."""

    def said(name: str, old: str, new: str) -> list[str]:
        path = small / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return [str(complaint) for complaint in complaints(gather(((small, "small"),)))]

    return said


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache folder of the test run's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOOLKIT_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty cache folder, and a memory of nothing loaded before."""
    monkeypatch.setenv("TOOLKIT_CACHE", str(tmp_path / "cache"))
    loading._load.cache_clear()
    yield tmp_path / "cache"
    loading._load.cache_clear()
