"""`toolkit batch --report`: the group on a page, nobody named unless asked, whole or not at all."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tests.cli.conftest import SAMPLES, Run

DAY = ("--as-of", "2026-11-22", "-j", 1)
NAMES = ("priscilla-nakano", "noor-lindgren")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two resumes, one of which is close to the next level, and a file that cannot be read, each named for somebody."""
    root = tmp_path / "Ada Lovelock"
    root.mkdir()
    for name in NAMES:
        (root / f"{name}.md").write_bytes((SAMPLES / "resumes" / f"{name}.md").read_bytes())
    (root / "Broken Person.pdf").write_bytes(b"%PDF-1.7 nothing more")
    return root


def persons() -> set[str]:
    """Every word that tells who the two are, and the files and the folder."""
    words = {"lovelock", "broken person", "@example"}
    for name in NAMES:
        basics = json.loads((SAMPLES / "people" / f"{name}.json").read_text("utf-8"))["basics"]
        words |= {*name.split("-"), *basics["name"].split(), basics["email"], basics["phone"]}
        words |= {profile["url"] for profile in basics["profiles"]}
    return {word.casefold() for word in words}


def shown(path: str) -> str:
    """All that a reader, or a program, finds in a report or a table."""
    data = Path(path).read_bytes()
    text = data.decode("utf-8", "replace")
    if data.startswith(b"%PDF"):
        read = pypdf.PdfReader(io.BytesIO(data))
        text = " ".join([*(page.extract_text() for page in read.pages), str(read.metadata), str(read.outline)])
    return text.casefold()


def test_a_group_is_reported_without_a_name(run: Run, folder: Path, posting_md: Path) -> None:
    told = run("batch", folder, "-o", "all.csv", "--report", "cohort.html", "--posting", posting_md, *DAY)
    assert told.exit_code == 3, told.stderr
    text = shown("cohort.html")
    assert "2 resumes" in text
    assert "unreadable" in text
    assert "the posting" in text
    assert not {word for word in persons() if word in text}
    assert {path.name for path in Path().iterdir()} == {folder.name, "all.csv", "cohort.html"}


def test_names_are_shown_on_request(run: Run, folder: Path) -> None:
    assert run("batch", folder, "-o", "all.csv", "--report", "cohort.PDF", "--names", *DAY).exit_code == 3
    text = shown("cohort.PDF")
    assert "priscilla nakano" in text
    assert "broken person.pdf" in text
    assert "priscilla nakano" not in Path("all.csv").read_text("utf-8").casefold()


@pytest.mark.parametrize("report", ["cohort.html", "cohort.pdf"])
def test_redaction_leaves_nothing_personal_anywhere(run: Run, folder: Path, report: str, posting_md: Path) -> None:
    words = ("--redact", "--details", "--posting", posting_md, "--cache", "kept", "--verbose")
    told = run("batch", folder, "-o", "all.jsonl", "--report", report, *words, *DAY)
    assert told.exit_code == 3
    outputs = [Path("all.jsonl"), Path(report), *(path for path in Path("kept").rglob("*") if path.is_file())]
    assert len(outputs) >= 4
    for text in (*(shown(str(path)) for path in outputs), told.stderr.casefold()):
        assert not {word for word in persons() if word in text}


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--report", "cohort.docx"), 2, ".html or .pdf"),
        (("--report", "none/cohort.pdf"), 7, "no folder none"),
        (("--report", "old.html"), 7, "--force"),
        (("--report", "-"), 2, ".html or .pdf"),
        (("--names",), 2, "--report"),
        (("--report", "cohort.pdf", "--names", "--redact"), 2, "exclude each other"),
    ],
)
def test_what_cannot_be_done_is_refused_before_any_work(
    run: Run, folder: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    Path("old.html").write_text("mine")
    told = run("batch", folder, "-o", "all.csv", *words)
    assert (told.exit_code, said in told.stderr) == (code, True), told.stderr
    assert Path("old.html").read_text() == "mine"
    assert {path.name for path in Path().iterdir()} == {folder.name, "old.html"}


def test_a_report_is_whole_or_not_there_and_a_killed_run_writes_it_again(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from toolkit.batch import running

    (folder / "Broken Person.pdf").unlink()
    order = ("batch", folder, "-o", "all.jsonl", "--report", "cohort.html", *DAY)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", _refusing(Path.replace, "cohort.html"))
        told = run(*order)
    assert (told.exit_code, "cohort.html cannot be written" in told.stderr) == (7, True), told.stderr
    assert {path.name for path in Path().iterdir()} == {folder.name, "all.jsonl", "all.jsonl.journal"}
    with monkeypatch.context() as patch:
        patch.setattr(running.Run, "finish", lambda self: None)
        assert run(*order).exit_code == 0
    first = Path("cohort.html").read_bytes()
    assert run(*order).exit_code == 0
    assert Path("cohort.html").read_bytes() == first
    assert {path.name for path in Path().iterdir()} == {folder.name, "all.jsonl", "cohort.html"}


def _refusing(replace: Callable[..., Any], name: str) -> Callable[..., Any]:
    """`Path.replace` with a full disk for one name."""

    def refusing(self: Path, target: str | os.PathLike[str]) -> Any:
        if Path(target).name == name:
            raise OSError(28, "No space left on device")
        return replace(self, target)

    return refusing
