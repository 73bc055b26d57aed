"""`toolkit ats` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

AS_OF = ("--as-of", "2026-11-22")


def test_it_prints_a_grade_with_its_rule_and_a_table_of_programs(run: Run, resume_pdf: Path) -> None:
    result = run("ats", resume_pdf, *AS_OF)
    assert result.exit_code == 0, result.stderr
    assert "Grade " in result.stdout
    assert "The rule for " in result.stdout
    assert "pdfium" in result.stdout
    assert "pdfminer.six" in result.stdout


@pytest.mark.parametrize("ending", ["html", "pdf", "json", "sarif", "txt"])
def test_the_ending_picks_the_format(run: Run, resume_md: Path, ending: str) -> None:
    result = run("ats", resume_md, "-o", f"scan.{ending}", *AS_OF)
    assert result.exit_code == 0, result.stderr
    begin = {"html": b"<!doctype html>", "pdf": b"%PDF", "json": b"{", "sarif": b"{", "txt": resume_md.name.encode()}
    assert Path(f"scan.{ending}").read_bytes().startswith(begin[ending])
    assert "scan written to" in result.stderr


def test_the_same_file_gives_the_same_output(run: Run, resume_pdf: Path) -> None:
    first, again = (run("ats", resume_pdf, "--format", "json", *AS_OF) for _ in range(2))
    assert first.stdout == again.stdout


def test_only_the_programs_asked_for(run: Run, resume_pdf: Path) -> None:
    result = run("ats", resume_pdf, "--extractors", "pdfium", "--format", "json", *AS_OF)
    assert [one["name"] for one in json.loads(result.stdout)["extractors"]] == ["pdfium"]


def test_an_unknown_program_is_refused_with_those_that_there_are(run: Run, resume_pdf: Path) -> None:
    result = run("ats", resume_pdf, "--extractors", "acrobat")
    assert result.exit_code == 2
    assert "pdfium" in result.stderr


def test_both_texts(run: Run, resume_pdf: Path) -> None:
    told = run("ats", resume_pdf, "--text", "--extractors", "pdfium", *AS_OF).stdout
    assert told.count("Ifeoma Castell") >= 2
    assert run("ats", resume_pdf, "--text", "--format", "json").exit_code == 2


def test_a_posting_adds_the_terms(run: Run, resume_md: Path, posting_md: Path) -> None:
    result = run("ats", resume_md, "--posting", posting_md, "--format", "json", *AS_OF)
    assert result.exit_code == 0, result.stderr
    terms = json.loads(result.stdout)["terms"]
    assert {"as asked", "absent"} <= {term["state"] for term in terms}


def test_standard_input(run: Run, resume_md: Path) -> None:
    result = run("ats", "-", "--format", "sarif", *AS_OF, input=resume_md.read_bytes())
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)["version"] == "2.1.0"


@pytest.mark.parametrize("content", [b"", b"   \n", b"%PDF-1.7\nbroken", b"PK\x03\x04broken"])
def test_a_file_that_cannot_be_read_is_scanned_and_fails(run: Run, content: bytes) -> None:
    name = "resume.docx" if content.startswith(b"PK") else "resume.pdf"
    Path(name).write_bytes(content)
    result = run("ats", name, "-o", "scan.json", "--fail-under", "D", *AS_OF)
    assert result.exit_code == 6, result.stderr
    data = json.loads(Path("scan.json").read_text("utf-8"))
    assert data["grade"]["letter"] == "F"
    assert any(finding["severity"] == "critical" for finding in data["findings"])


@pytest.mark.parametrize("ending", ["html", "pdf", "sarif"])
def test_a_file_that_cannot_be_read_has_its_pages_too(run: Run, ending: str) -> None:
    Path("resume.pdf").write_bytes(b"%PDF-1.7\nbroken")
    assert run("ats", "resume.pdf", "-o", f"scan.{ending}", *AS_OF).exit_code == 0


def test_what_is_no_resume_is_scanned_with_a_warning(run: Run) -> None:
    Path("soup.md").write_text("# Soup\n\nPeel six carrots and cook them for an hour.\n", encoding="utf-8")
    result = run("ats", "soup.md", *AS_OF)
    assert result.exit_code == 0
    assert "Little in this file looks like a resume" in result.stdout


def test_what_is_not_there_stays_an_error(run: Run) -> None:
    assert run("ats", "nowhere.pdf").exit_code == 3
    Path("picture.gif").write_bytes(b"GIF89a\x00\x01")
    assert run("ats", "picture.gif").exit_code == 3


def test_a_posting_that_is_none_is_refused(run: Run, resume_pdf: Path, resume_md: Path) -> None:
    assert run("ats", resume_pdf, "--posting", resume_md).exit_code == 3


def test_thresholds_fail_after_the_output_is_written(run: Run) -> None:
    lines = (
        "# Ada Lindqvist",
        "",
        "## Experience",
        "",
        "**Engineer**, Fenwick (Mar 2024 - Jan 2020)",
        "",
        "- Built it",
    )
    Path("bad.md").write_text("\n".join(lines), encoding="utf-8")
    result = run("ats", "bad.md", "-o", "scan.sarif", "--fail-on", "note", *AS_OF)
    assert result.exit_code == 6
    assert "severity note or worse" in result.stderr
    assert Path("scan.sarif").is_file()
    again = run("ats", "bad.md", "-o", "scan.sarif", *AS_OF)
    assert again.exit_code == 7


def test_a_good_file_passes_the_thresholds(run: Run, resume_pdf: Path) -> None:
    assert run("ats", resume_pdf, "--fail-under", "a", "--fail-on", "major", *AS_OF).exit_code == 0


def test_verbose_times_each_program(run: Run, resume_pdf: Path) -> None:
    told = run("ats", resume_pdf, "-v", *AS_OF).stderr
    assert "pdfminer.six (" in told
