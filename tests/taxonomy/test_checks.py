"""What does not hold between entries is said with file and line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from toolkit.taxonomy.checks import complaints
from toolkit.taxonomy.layers import gather

Complain = Callable[[str, str, str], list[str]]
FAULTS: list[dict[str, str]] = yaml.safe_load((Path(__file__).parent / "faults.yaml").read_text(encoding="utf-8"))


def test_the_small_taxonomy_has_no_fault(small: Path) -> None:
    assert complaints(gather(((small, "small"),))) == []


@pytest.mark.parametrize("fault", FAULTS, ids=[fault["said"][:60] for fault in FAULTS])
def test_a_fault_is_said_where_it_stands(complain: Complain, fault: dict[str, str]) -> None:
    said = [line.removeprefix("small/") for line in complain(fault["file"], fault["old"], fault["new"])]
    assert fault["said"] in said


def test_a_plain_word_with_a_guard_is_taken(complain: Complain) -> None:
    assert complain("plain_words.yaml", "[chroma, spark]", "[Chroma, spark]") == []


def test_a_file_that_belongs_nowhere_is_named(small: Path) -> None:
    (small / "skill.yaml").write_text("skills: []\n")
    (complaint,) = complaints(gather(((small, "small"),)))
    assert str(complaint).startswith(
        "small/skill.yaml:1: is no file of a taxonomy; the files are skills/*.yaml, areas.yaml"
    )


def test_measured_skills_and_marks_must_exist(small: Path) -> None:
    per_level = "{entry: 0.1, mid: 0.1, senior: 0.1, staff: 0.1, principal: 0.1}"
    (small / "importance.yaml").write_text(f"skills:\n  gone: {{demand: 0.1, importance: {per_level}}}\n")
    (small / "seed_marks.yaml").write_text(
        "worth: {core: 0.3}\nmarks:\n  chroma: [{source: seed, mark: central, words: It}]\n"
    )
    said = [str(complaint) for complaint in complaints(gather(((small, "small"),)))]
    assert said == [
        "small/importance.yaml:2: `gone` is no skill; remove it, or run training/measure_demand.py again",
        "small/seed_marks.yaml:3: `central` is no kind of mark; the kinds are core",
    ]
