"""`toolkit review` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

AS_OF = ("--as-of", "2026-11-22")
DUTIES = """# Ada Lindqvist

ML Engineer

ada.lindqvist@example.com | +1 (312) 555-0132

## Experience

**ML Engineer**, Fenwick Labs, Leeds (Mar 2020 - Present)

- Responsible for machine learning models
- Helped with various data pipelines
- Worked on Python, PyTorch, Docker, Kubernetes, SQL and AWS

## Skills

Python, PyTorch, Docker, Kubernetes, SQL, AWS, TensorFlow
"""


@pytest.fixture
def duties(run: Run) -> Path:
    """A resume of duties, in the folder of the run."""
    path = Path("duties.md")
    path.write_text(DUTIES, encoding="utf-8")
    return path


def test_it_prints_score_grade_rule_and_changes(run: Run, duties: Path) -> None:
    result = run("review", duties, *AS_OF)
    assert result.exit_code == 0, result.stderr
    for words in ("held to ", "Grade ", "The rule for ", "Responsible for machine learning models", "Mend: "):
        assert words in result.stdout


@pytest.mark.parametrize("ending", ["html", "pdf", "json", "sarif", "txt"])
def test_the_ending_picks_the_format(run: Run, duties: Path, ending: str) -> None:
    result = run("review", duties, "-o", f"review.{ending}", *AS_OF)
    assert result.exit_code == 0, result.stderr
    begin = {"html": b"<!doctype html>", "pdf": b"%PDF", "json": b"{", "sarif": b"{", "txt": b"duties.md"}
    assert Path(f"review.{ending}").read_bytes().startswith(begin[ending])


def test_findings_stand_on_the_lines_of_the_file(run: Run, duties: Path) -> None:
    results = json.loads(run("review", duties, "--format", "sarif", *AS_OF).stdout)["runs"][0]["results"]
    lines = DUTIES.splitlines()
    named = {
        lines[one["physicalLocation"]["region"]["startLine"] - 1]
        for result in results
        for one in result["locations"]
        if "region" in one["physicalLocation"]
    }
    assert "- Responsible for machine learning models" in named


def test_a_level_is_held_to(run: Run, duties: Path) -> None:
    result = run("review", duties, "--level", "staff", "--format", "json", *AS_OF)
    assert json.loads(result.stdout)["level"] == "staff"


def test_thresholds_fail_after_the_output_is_written(run: Run, duties: Path) -> None:
    result = run("review", duties, "-o", "review.json", "--fail-under", "A", *AS_OF)
    assert result.exit_code == 6
    assert "worse than the A asked for" in result.stderr
    assert Path("review.json").is_file()


def test_what_is_no_resume_is_refused_unless_asked_for(run: Run) -> None:
    Path("soup.md").write_text("# Soup\n\nPeel six carrots and cook them for an hour.\n", encoding="utf-8")
    assert run("review", "soup.md").exit_code == 3
    assert run("review", "soup.md", "--anyway", *AS_OF).exit_code == 0


def test_the_same_file_gives_the_same_output(run: Run, resume_pdf: Path) -> None:
    first, again = (run("review", resume_pdf, "--format", "json", *AS_OF) for _ in range(2))
    assert first.stdout == again.stdout
