from __future__ import annotations

import os
from pathlib import Path

import pytest

from toolkit.batch import paths
from toolkit.errors import MissingFile


def found(*names: Path | str) -> list[str]:
    return [file.path for file in paths.find(map(str, names))]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two resumes, one a folder deeper, among what is no resume."""
    root = tmp_path / "cvs"
    (root / "more" / ".git").mkdir(parents=True)
    for name in ("b.pdf", "more/a.md", ".hidden.md", "more/.git/x.md", "~$b.docx", "photo.png"):
        (root / name).write_text(name)
    return root


def test_a_folder_gives_its_resumes_in_order(folder: Path) -> None:
    assert found(folder) == [str(folder / "b.pdf"), str(folder / "more" / "a.md")]


def test_a_pattern_is_expanded(folder: Path) -> None:
    assert found(folder / "**" / "*.md") == [str(folder / "more" / "a.md")]


def test_a_named_file_is_taken_whatever_its_ending(folder: Path) -> None:
    assert found(folder / "photo.png") == [str(folder / "photo.png")]


def test_each_file_is_found_once(folder: Path) -> None:
    (folder / "z.pdf").symlink_to(folder / "b.pdf")
    assert len(found(folder, folder / "b.pdf", folder / "*.pdf")) == 2


def test_links_in_a_circle_are_walked_once(folder: Path) -> None:
    (folder / "more" / "up").symlink_to(folder)
    (folder / "self").symlink_to("self")
    assert len(found(folder)) == 2


def test_the_key_is_of_the_content_and_the_ending(folder: Path) -> None:
    for name in ("c.md", "d.md", "e.txt"):
        (folder / name).write_text("same")
    c, d, e = paths.find(str(folder / name) for name in ("c.md", "d.md", "e.txt"))
    assert c.key == d.key != e.key
    assert c.content == e.content


@pytest.mark.parametrize("kind", ["broken link", "pipe", "missing", "pattern", "name too long"])
def test_what_cannot_be_opened_is_an_input_with_its_fault(folder: Path, kind: str) -> None:
    trouble = folder / "trouble.md"
    if kind == "broken link":
        trouble.symlink_to(folder / "nowhere.md")
    elif kind == "pipe":
        os.mkfifo(trouble)
    elif kind == "pattern":
        trouble = folder / "*.odt"
    elif kind == "name too long":
        trouble = folder / ("x" * 400 + ".md")
    inputs = paths.find([str(folder / "b.pdf"), str(trouble)])
    assert [bool(file.fault) for file in inputs] == [file.path == str(trouble) for file in inputs]
    assert all(file.fault.message for file in inputs if file.fault)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_closed_file_and_a_closed_folder_are_faults(folder: Path) -> None:
    (folder / "b.pdf").chmod(0)
    (folder / "more").chmod(0)
    assert [file.fault.code for file in paths.find([str(folder)]) if file.fault] == ["unreadable", "unreadable"]
    (folder / "more").chmod(0o700)


def test_nothing_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match="check the names"):
        paths.find([str(tmp_path), str(tmp_path / "none.pdf")])
