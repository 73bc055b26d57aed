from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit import workflow
from toolkit.errors import OutputError, UsageError
from toolkit.papers.models import Report
from toolkit.rendering import html, papers


def test_the_ending_picks_the_form(report: Report, draw: Callable[[str], bytes], tmp_path: Path) -> None:
    for name in ("report.pdf", "report.HTML", "report.txt"):
        papers.save(report, tmp_path / name)
    assert (tmp_path / "report.pdf").read_bytes() == draw("a4")
    assert (tmp_path / "report.HTML").read_text(encoding="utf-8") == html.render(report)
    text = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert "Imogen Vasquez-Thorne" in text
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= papers.TEXT_WIDTH


def test_the_python_interface_writes_a_letter_sized_page(
    report: Report, draw: Callable[[str], bytes], tmp_path: Path
) -> None:
    workflow.render(report, tmp_path / "report.pdf", paper_size="letter")
    assert (tmp_path / "report.pdf").read_bytes() == draw("letter")


@pytest.mark.parametrize("name", ["report", "report.docx", "report.pdf.zip"])
def test_another_ending_is_refused_with_those_that_exist(report: Report, tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match=r"\.pdf, \.html or \.txt"):
        papers.save(report, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_replaced_only_when_asked(report: Report, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(OutputError, match="--force"):
        papers.save(report, target)
    assert target.read_text(encoding="utf-8") == "old"
    papers.save(report, target, force=True)
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")
