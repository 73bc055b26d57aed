"""`toolkit prep` and `toolkit apply` as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import SAMPLES, Run

RESUME = SAMPLES / "resumes" / "ifeoma-castell.pdf"
POSTING = SAMPLES / "postings" / "applied-ai-engineer.md"
AS_OF = ("--as-of", "2026-11-22")


def test_it_writes_a_pack_a_deck_and_a_plan(run: Run) -> None:
    result = run(
        "prep", RESUME, "--posting", POSTING, "--size", "pocket", "-o", "pack.pdf", "--anki", "deck.apkg",
        "--calendar", "plan.ics", *AS_OF,
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    assert Path("pack.pdf").read_bytes().startswith(b"%PDF")
    assert Path("deck.apkg").read_bytes().startswith(b"PK")
    assert Path("plan.ics").read_text("utf-8").startswith("BEGIN:VCALENDAR")


def test_the_screen_shows_the_first_page(run: Run) -> None:
    result = run("prep", RESUME, "--posting", POSTING, *AS_OF)
    assert result.exit_code == 0
    assert "Fernhollow Claims" in result.stdout


def test_only_the_rounds_asked_for(run: Run) -> None:
    result = run("prep", RESUME, "--rounds", "coding, system-design", "--format", "json", "-q", *AS_OF)
    assert [one["id"] for one in json.loads(result.stdout)["rounds"]] == ["coding", "system-design"]


def test_an_unknown_round_is_refused_with_those_that_there_are(run: Run) -> None:
    result = run("prep", RESUME, "--rounds", "tea", "-o", "pack.pdf")
    assert result.exit_code == 2
    assert "system-design" in result.stderr
    assert not Path("pack.pdf").exists()


def test_no_days_make_no_plan(run: Run) -> None:
    result = run("prep", RESUME, "--days", "0", "--format", "json", "-q", *AS_OF)
    assert json.loads(result.stdout)["plan"]["days"] == []


def test_an_ending_that_is_not_known_is_refused(run: Run) -> None:
    assert run("prep", RESUME, "-o", "pack.odt").exit_code == 2


def test_apply_fills_a_folder_and_its_page_opens_every_file(run: Run) -> None:
    result = run("apply", RESUME, "--posting", POSTING, "-o", "application", "--size", "pocket", *AS_OF)
    assert result.exit_code == 0, result.stderr
    folder = Path("application")
    index = (folder / "index.html").read_text("utf-8")
    written = {path.name for path in folder.iterdir()} - {"index.html"}
    assert {"report.pdf", "scan.pdf", "scan.html", "review.pdf", "review.html"} <= written
    assert {"letter.pdf", "letter.docx", "pack.pdf", "deck.apkg", "plan.ics"} <= written
    assert all(f'href="{name}"' in index for name in written)
    again = run("apply", RESUME, "--posting", POSTING, "-o", "application", *AS_OF)
    assert again.exit_code == 7


def test_apply_needs_a_posting(run: Run) -> None:
    assert run("apply", RESUME, "-o", "application").exit_code == 2
