"""`toolkit batch` as a user calls it. Each run starts workers, so that few runs show much."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES, Run

DAY = ("--as-of", "2026-11-22")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two resumes, a twin of one, and a file that cannot be read."""
    root = tmp_path / "cvs"
    root.mkdir()
    for name in ("ifeoma-castell.md", "noor-lindgren.pdf"):
        (root / name).write_bytes((SAMPLES / "resumes" / name).read_bytes())
    (root / "twin.md").write_bytes((root / "ifeoma-castell.md").read_bytes())
    (root / "broken.pdf").write_bytes(b"%PDF-1.7 nothing more")
    return root


def rows(path: str) -> dict[str, dict[str, object]]:
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    return {Path(str(row["file"])).name: row for row in map(json.loads, lines)}


def test_a_folder_becomes_a_table_with_a_row_a_file(run: Run, folder: Path, posting_md: Path) -> None:
    result = run("batch", folder, "-o", "all.jsonl", "--posting", posting_md, "--details", "-j", 1, *DAY)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "4 files in all.jsonl" in result.stderr
    assert "1 of 4 files could not be read" in result.stderr
    found = rows("all.jsonl")
    assert list(found) == sorted(path.name for path in folder.iterdir())
    assert found["broken.pdf"]["error"] == "unreadable"
    assert str(folder / "broken.pdf") in str(found["broken.pdf"]["message"])
    single = run("score", folder / "noor-lindgren.pdf", "--format", "json", "--posting", posting_md, *DAY)
    assert found["noor-lindgren.pdf"]["details"] == json.loads(single.stdout)
    assert found["twin.md"]["details"]["source"] == str(folder / "twin.md")  # type: ignore[index]
    assert found["twin.md"]["contact_hash"] == found["ifeoma-castell.md"]["contact_hash"]
    assert {path.name for path in Path().iterdir()} == {"cvs", "all.jsonl"}


def test_redacted_output_names_nobody_and_no_file(run: Run, folder: Path) -> None:
    (folder / "Ifeoma Castell (gone).pdf").symlink_to("nowhere.pdf")
    result = run("batch", folder, "-o", "all.csv", "--redact", "--details", "-j", 1, *DAY)
    assert result.exit_code == 3
    for shown in (Path("all.csv").read_text(encoding="utf-8"), result.stderr):
        for word in ("Ifeoma", "Castell", "Noor", "Lindgren", "noor-lindgren", "broken.pdf", "twin", "@example.com"):
            assert word.casefold() not in shown.casefold().replace(str(folder).casefold(), "")


def test_what_is_in_the_cache_is_not_read_again(run: Run, folder: Path) -> None:
    (folder / "broken.pdf").unlink()
    assert run("batch", folder, "-o", "one.jsonl", "--cache", "kept", "-j", 1, *DAY).exit_code == 0
    kept = next(Path("kept").rglob("*.json"))
    record = json.loads(kept.read_text()) | {"score": 7}
    kept.write_text(json.dumps(record))
    assert run("batch", folder, "-o", "two.jsonl", "--cache", "kept", "-j", 1, *DAY).exit_code == 0
    assert 7 in [row["score"] for row in rows("two.jsonl").values()]


def test_a_run_killed_before_it_cleared_up_is_taken_up(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from toolkit.batch import running

    (folder / "broken.pdf").unlink()
    with monkeypatch.context() as patch:
        patch.setattr(running.Run, "finish", lambda self: None)
        assert run("batch", folder, "-o", "all.jsonl", "-j", 1).exit_code == 0
    first = Path("all.jsonl").read_bytes()
    assert Path("all.jsonl.journal").exists()
    assert run("batch", folder, "-o", "all.jsonl", "-j", 1).exit_code == 0
    assert Path("all.jsonl").read_bytes() == first
    assert not Path("all.jsonl.journal").exists()
    assert run("batch", folder, "-o", "all.jsonl").exit_code == 7


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("cvs", "-o", "all.txt"), 2, ".parquet, .csv"),
        (("cvs",), 2, "-o"),
        (("cvs", "-o", "none/all.csv"), 7, "no folder none"),
        (("cvs", "-o", "old.csv"), 7, "--force"),
        (("nowhere", "-o", "all.csv"), 3, "nowhere"),
        (("cvs", "-o", "all.csv", "--posting", "none.md"), 3, "none.md does not exist"),
        (("cvs", "-o", "all.csv", "--taxonomy", "none"), 4, "none:1:"),
        (("cvs", "-o", "all.csv", "--address", "here:1"), 2, "--cluster dask"),
        (("cvs", "-o", "all.csv", "--cluster", "abacus"), 2, "abacus"),
    ],
)
def test_what_cannot_be_done_is_refused_before_any_work(
    run: Run, folder: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    Path("old.csv").write_text("mine")
    result = run("batch", *words)
    assert result.exit_code == code, result.stderr
    assert said in result.stderr
    assert Path("old.csv").read_text() == "mine"
    assert {path.name for path in Path().iterdir()} == {"cvs", "old.csv"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_closed_folder_is_told(run: Run, folder: Path) -> None:
    Path("closed").mkdir(mode=0o500)
    assert run("batch", folder, "-o", "closed/all.csv").exit_code == 7
