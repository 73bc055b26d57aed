"""Papers that the toolkit wrote quote a resume at length, and are not taken for one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES, Run

RESUME = SAMPLES / "resumes" / "priscilla-nakano.pdf"
POSTING = SAMPLES / "postings" / "applied-ai-engineer.md"
PAPERS = {
    "report.pdf": ("score", RESUME),
    "report.html": ("score", RESUME),
    "pack.html": ("prep", RESUME, "--posting", POSTING, "--size", "pocket"),
    "letter.docx": ("letter", RESUME, "--posting", POSTING),
    "review.html": ("review", RESUME),
}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_of_ours_is_refused(name: str, run: Run, tmp_path: Path) -> None:
    paper = tmp_path / name
    assert run(*PAPERS[name], "-o", paper).exit_code == 0
    told = run("score", paper)
    assert told.exit_code == 3
    assert f"{name} is a paper that this toolkit wrote, not a resume" in told.stderr


def test_it_is_read_all_the_same_where_that_is_wanted(run: Run, tmp_path: Path) -> None:
    paper = tmp_path / "report.pdf"
    run("score", RESUME, "-o", paper)
    assert run("parse", paper, "--anyway").exit_code == 0
