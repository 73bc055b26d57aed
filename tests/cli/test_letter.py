"""`toolkit letter` and `toolkit theme` as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document

from tests.cli.conftest import SAMPLES, Run

RESUME = SAMPLES / "resumes" / "ifeoma-castell.pdf"
POSTING = SAMPLES / "postings" / "applied-ai-engineer.md"
AS_OF = ("--as-of", "2026-11-22")


def test_it_prints_a_letter_and_says_beside_it_what_to_know(run: Run) -> None:
    result = run("letter", RESUME, "--posting", POSTING, *AS_OF)
    assert result.exit_code == 0
    assert "I am applying for the Applied AI Engineer role at Fernhollow Claims." in " ".join(result.stdout.split())
    assert "--because" in result.stderr
    assert "--because" not in result.stdout


def test_sources_stand_under_each_sentence(run: Run) -> None:
    result = run("letter", RESUME, "--posting", POSTING, "--sources", *AS_OF)
    assert "Cut token cost per answer" in result.stdout
    assert "posting:" in result.stdout


@pytest.mark.parametrize("ending", ["pdf", "docx", "html", "md", "txt", "json"])
def test_the_ending_picks_the_form(run: Run, ending: str) -> None:
    result = run("letter", RESUME, "--posting", POSTING, "-o", f"letter.{ending}", *AS_OF)
    assert result.exit_code == 0, result.stderr
    written = Path(f"letter.{ending}").read_bytes()
    again = run("letter", RESUME, "--posting", POSTING, "-o", f"letter.{ending}", *AS_OF)
    assert again.exit_code == 7
    run("letter", RESUME, "--posting", POSTING, "-o", f"letter.{ending}", "--force", *AS_OF)
    assert Path(f"letter.{ending}").read_bytes() == written


def test_an_ending_that_is_not_known_is_refused_before_any_work(run: Run) -> None:
    result = run("letter", RESUME, "--posting", POSTING, "-o", "letter.odt")
    assert result.exit_code == 2
    assert ".docx" in result.stderr
    assert not Path("letter.odt").exists()


def test_json_has_each_sentence_with_its_sources(run: Run) -> None:
    data = json.loads(run("letter", RESUME, "--posting", POSTING, "--format", "json", "-q", *AS_OF).stdout)
    assert all(sentence["sources"] for paragraph in data["paragraphs"] for sentence in paragraph)


def test_a_letter_of_ours_passes_its_own_check(run: Run) -> None:
    for form in ("letter.pdf", "letter.docx", "letter.md", "letter.txt"):
        run("letter", RESUME, "--posting", POSTING, "-o", form, *AS_OF)
        result = run("letter", RESUME, "--posting", POSTING, "--check", form, *AS_OF)
        assert result.exit_code == 0, (form, result.stdout)


def test_a_changed_figure_is_found_in_a_word_file(run: Run) -> None:
    document = Document()
    document.add_paragraph("Dear team,")
    document.add_paragraph("At Brightmoor Insurance I raised answer accuracy from 71% to 93%.")
    document.save("letter.docx")
    result = run("letter", RESUME, "--check", "letter.docx", "--format", "json", *AS_OF)
    assert result.exit_code == 6
    claims = json.loads(result.stdout)["claims"]
    assert [claim["verdict"] for claim in claims if "93%" in claim["text"]] == ["unsupported"]


def test_a_letter_may_come_from_standard_input(run: Run) -> None:
    result = run("letter", RESUME, "--check", "-", *AS_OF, input=b"I cut token cost per answer to $0.012.\n")
    assert result.exit_code == 0
    assert run("letter", "-", "--check", "-").exit_code == 2


def test_a_check_has_no_layout(run: Run) -> None:
    result = run("letter", RESUME, "--check", RESUME, "--format", "docx")
    assert result.exit_code == 2


def test_the_theme_is_copied_changed_and_used(run: Run) -> None:
    assert run("theme", "mine").exit_code == 0
    assert run("theme", "mine").exit_code == 7
    page = Path("mine/screen.html")
    page.write_text(page.read_text("utf-8").replace("<body>", "<body><p>A line of my own</p>"), "utf-8")
    result = run("letter", RESUME, "--posting", POSTING, "--theme", "mine", "-o", "letter.html", *AS_OF)
    assert result.exit_code == 0, result.stderr
    assert "A line of my own" in Path("letter.html").read_text("utf-8")


def test_a_mistake_in_a_theme_is_told_with_its_line(run: Run) -> None:
    Path("mine").mkdir()
    Path("mine/letter.html").write_text("<p>one</p>\n{% if %}\n", "utf-8")
    result = run("letter", RESUME, "--theme", "mine", "-o", "letter.pdf")
    assert result.exit_code == 4
    assert "letter.html:2:" in result.stderr
    assert not Path("letter.pdf").exists()
