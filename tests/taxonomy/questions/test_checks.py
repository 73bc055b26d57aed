"""What is wrong in a question file is said with file and line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from toolkit.taxonomy import loading
from toolkit.taxonomy.questions import layers
from toolkit.taxonomy.questions.checks import complaints
from toolkit.taxonomy.questions.layers import gather

Complain = Callable[[str, str, str], list[str]]
FAULTS: list[dict[str, str]] = yaml.safe_load((Path(__file__).parent / "faults.yaml").read_text(encoding="utf-8"))


def said(home: Path) -> list[str]:
    return [str(complaint) for complaint in complaints(gather(((home, "small"),)), loading.load())]


def test_the_small_bank_has_no_fault(home: Path) -> None:
    assert said(home) == []


@pytest.mark.parametrize("fault", FAULTS, ids=[fault["said"][:60] for fault in FAULTS])
def test_a_fault_is_said_where_it_stands(complain: Complain, fault: dict[str, str]) -> None:
    found = [line.removeprefix("small/questions/") for line in complain(fault["file"], fault["old"], fault["new"])]
    assert fault["said"] in found


def test_a_solution_that_is_missing_is_said(home: Path) -> None:
    (home / "questions/solutions/nearest_of_many.py").unlink()
    assert said(home) == ["small/questions/work.yaml:16: `nearest_of_many.py` is not in solutions/; put it there"]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"#" * 100_001, "is larger than 100 kB; show the point with less"),
        (b"x = '\xff'", "is not UTF-8; save the file as UTF-8"),
        (b"x = '\x00'", "holds a null character; delete it"),
        (b"(" * 10_000, "is no Python (too many nested parentheses); mend the line"),
        (b"x = " + b"-" * 90_000 + b"1", "cannot be read as Python; write it plainer"),
    ],
)
def test_a_solution_that_cannot_be_read_is_said(home: Path, content: bytes, complaint: str) -> None:
    (home / "questions/solutions/nearest_of_many.py").write_bytes(content)
    assert said(home) == [f"small/questions/solutions/nearest_of_many.py:1: {complaint}"]


def test_a_bank_of_too_many_questions_is_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layers, "MOST_QUESTIONS", 4)
    assert said(home) == ["small/questions:1: there are more than 4 questions; leave some out"]
