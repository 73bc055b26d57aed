"""Folders of many resumes: copies of the samples, each with a change that makes it another file."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLES = ROOT / "samples" / "resumes"
DAY = "2026-11-22"
TOOLKIT = (sys.executable, "-c", "from toolkit.cli import main; main()")
"""The command in a process of its own, from this checkout."""

Copies = Callable[..., Path]


def changed(data: bytes, ending: str, number: int) -> bytes:
    """The same resume as another file: another address, or a remark behind the end that no reader looks at."""
    if ending == ".md":
        return data.replace(b"@example.com", b".%d@example.com" % number)
    if ending == ".pdf":
        return data + b"\n%% copy %d\n" % number
    remark = b"copy %d" % number
    return data[:-2] + len(remark).to_bytes(2, "little") + remark


def make_copies(folder: Path, count: int, endings: tuple[str, ...] = (".md", ".pdf", ".docx")) -> Path:
    """`count` resumes in the folder, named by a number and the sample they were made from."""
    folder.mkdir(parents=True, exist_ok=True)
    sources = sorted(path for path in SAMPLES.iterdir() if path.suffix in endings)
    contents = [path.read_bytes() for path in sources]
    for number in range(count):
        source = sources[number % len(sources)]
        data = changed(contents[number % len(sources)], source.suffix, number)
        (folder / f"{number:05d}-{source.name}").write_bytes(data)
    return folder


@pytest.fixture
def copies(tmp_path: Path) -> Copies:
    """`copies(20)` is a folder of 20 resumes."""

    def make(count: int, name: str = "resumes", endings: tuple[str, ...] = (".md",)) -> Path:
        return make_copies(tmp_path / name, count, endings)

    return make


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT)}


def lines(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSON lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def journaled(output: Path) -> int:
    """Records in the journal beside an output, 0 where there is none or its run holds it."""
    journal = output.with_name(f"{output.name}.journal")
    if not journal.exists():
        return 0
    store = sqlite3.connect(journal)
    try:
        return int(store.execute("SELECT count(*) FROM records").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        store.close()
