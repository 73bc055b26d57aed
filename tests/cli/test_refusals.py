"""Bad input: one sentence on standard error, the exit code of its kind, and no file written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from tests.cli.conftest import SAMPLES, Run

RESUME = SAMPLES / "resumes" / "ifeoma-castell.pdf"
SKILL = """\
  - id: {id}
    name: {name}
    area: agents
    kind: tool
    aliases: [{alias}]
    depth: {{used: Names it., delivered: States what it changed., led: Chose it for others.}}
    close: {{exercise: Build a small service with it., hours: 5}}
    sources: [postings-2026]
"""


def empty(folder: Path) -> Path:
    return wrote(folder / "empty.pdf", b"")


def blanks(folder: Path) -> Path:
    return wrote(folder / "blanks.txt", b" \n\t\n")


def wrote(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def of_pages(writer: PdfWriter, path: Path) -> Path:
    with path.open("wb") as file:
        writer.write(file)
    return path


def scan(folder: Path) -> Path:
    writer = PdfWriter()
    writer.add_blank_page(612, 792)
    return of_pages(writer, folder / "scan.pdf")


def long(folder: Path) -> Path:
    writer = PdfWriter()
    for _ in range(500):
        writer.add_blank_page(612, 792)
    return of_pages(writer, folder / "long.pdf")


def locked(folder: Path) -> Path:
    writer = PdfWriter(clone_from=PdfReader(RESUME))
    writer.encrypt("secret", algorithm="RC4-128")
    return of_pages(writer, folder / "locked.pdf")


def broken(folder: Path) -> Path:
    return wrote(folder / "broken.pdf", b"%PDF-1.7\n" + b"garbage " * 300)


def cut_short(folder: Path) -> Path:
    return wrote(folder / "cut.pdf", RESUME.read_bytes()[:400])


def bomb(folder: Path) -> Path:
    path = folder / "bomb.docx"
    with zipfile.ZipFile(RESUME.with_suffix(".docx")) as good, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bad:
        for name in good.namelist():
            data = b"<w:p/>" * 30_000_000 if name == "word/document.xml" else good.read(name)
            bad.writestr(name, data)
    return path


def binary(folder: Path) -> Path:
    return wrote(folder / "program.txt", bytes(range(256)) * 64)


def picture(folder: Path) -> Path:
    return wrote(folder / "photo.pdf", b"\x89PNG\r\n\x1a\n" + bytes(200))


def a_folder(folder: Path) -> Path:
    (folder / "resumes").mkdir()
    return folder / "resumes"


def missing(folder: Path) -> Path:
    return folder / "none.pdf"


def a_recipe(folder: Path) -> Path:
    return wrote(
        folder / "soup.txt", b"Peel the carrots, boil them with an onion, and blend it all until smooth.\n" * 8
    )


UNREADABLE = (
    *(empty, blanks, scan, long, locked, broken, cut_short, bomb),
    *(binary, picture, a_folder, missing, a_recipe),
)


def refused(run: Run, code: int, *args: object) -> str:
    """The sentence with which the command refuses, after everything else about the refusal was checked."""
    before = sorted(Path().rglob("*"))
    result = run(*args)
    assert result.exit_code == code, result.output
    assert result.stdout == ""
    assert result.stderr.startswith("toolkit: ")
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    assert sorted(Path().rglob("*")) == before
    return result.stderr


@pytest.mark.parametrize("form", ["terminal", "pdf"])
@pytest.mark.parametrize("make", UNREADABLE, ids=lambda make: make.__name__)
def test_what_cannot_be_read_is_never_scored(run: Run, tmp_path: Path, make: Callable[[Path], Path], form: str) -> None:
    path = make(tmp_path)
    said = refused(run, 3, "score", path, "--format", form, "-o", "report")
    assert path.name in said
    assert len(said.split(";")) > 1, "say what to do next"


def test_an_unknown_level(run: Run) -> None:
    said = refused(run, 2, "score", RESUME, "--level", "wizard")
    assert "principal" in said


@pytest.mark.parametrize("as_of", ["yesterday", "2026-13-01", "11/22/2026"])
def test_a_date_that_is_none(run: Run, as_of: str) -> None:
    assert "2026-11-22" in refused(run, 2, "score", RESUME, "--as-of", as_of)


def own_taxonomy(folder: Path, text: str) -> Path:
    (folder / "mine" / "skills").mkdir(parents=True)
    (folder / "mine" / "skills" / "agents.yaml").write_text(text, encoding="utf-8")
    return folder / "mine"


def test_a_taxonomy_with_a_duplicate_alias(run: Run, tmp_path: Path) -> None:
    entries = SKILL.format(id="one", name="Oneiric", alias="twinword") + SKILL.format(
        id="two", name="Twoness", alias="twinword"
    )
    mine = own_taxonomy(tmp_path, f"skills:\n{entries}")
    said = refused(run, 4, "score", RESUME, "--taxonomy", mine)
    assert "twinword" in said
    assert "agents.yaml:" in said


def test_a_taxonomy_with_an_unknown_key(run: Run, tmp_path: Path) -> None:
    entry = SKILL.format(id="one", name="Oneiric", alias="onering").replace("kind:", "kindness:")
    said = run("score", RESUME, "--taxonomy", own_taxonomy(tmp_path, f"skills:\n{entry}"))
    assert said.exit_code == 4
    assert "kindness" in said.stderr
    assert "Traceback" not in said.output


def test_a_file_that_is_there_is_not_replaced(run: Run) -> None:
    Path("report.json").write_text("mine", encoding="utf-8")
    assert "--force" in refused(run, 7, "score", RESUME, "-o", "report.json")
    assert Path("report.json").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_not_there(run: Run) -> None:
    refused(run, 7, "score", RESUME, "-o", "nowhere/report.json")


def test_below_the_threshold_the_report_is_still_written(run: Run) -> None:
    result = run("score", RESUME, "--fail-under", "100", "-o", "report.json", "--quiet")
    assert result.exit_code == 6
    assert Path("report.json").stat().st_size > 0
    assert result.stderr.count("\n") == 1


def test_standard_input_twice(run: Run) -> None:
    refused(run, 2, "score", "-", "--posting", "-")


def test_empty_standard_input(run: Run) -> None:
    result = run("score", "-", input=b"")
    assert (result.exit_code, result.stdout) == (3, "")


def test_of_many_files_the_good_are_parsed(run: Run, tmp_path: Path) -> None:
    import json

    result = run("parse", missing(tmp_path), RESUME, empty(tmp_path))
    lines = [json.loads(line) for line in io.StringIO(result.stdout)]
    assert result.exit_code == 3
    assert [line.get("error", {}).get("code") for line in lines] == ["missing", None, "empty"]
    assert [line["meta"]["source"] for line in lines] == [
        str(tmp_path / "none.pdf"),
        str(RESUME),
        str(tmp_path / "empty.pdf"),
    ]


def test_of_many_files_as_text_the_errors_are_said(run: Run, tmp_path: Path) -> None:
    result = run("parse", missing(tmp_path), RESUME, "--format", "text")
    assert result.exit_code == 3
    assert "Ifeoma Castell" in result.stdout
    assert "none.pdf does not exist" in result.stderr
