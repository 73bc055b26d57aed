from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from toolkit.batch.models import Fault, Row, RowGap
from toolkit.batch.sinks import writing
from toolkit.batch.sinks.text import cell
from toolkit.errors import OutputError

AREAS = ("agents", "ml-frameworks")
GOOD = Row(
    "a/é.pdf",
    "0" * 64,
    None,
    71,
    "mid",
    ("mid", "senior"),
    "senior",
    5.3,
    3.1,
    None,
    "staff",
    40,
    (("agents", 62), ("ml-frameworks", 80)),
    (RowGap("rag", "Retrieval-augmented generation", "blocker"), RowGap("evals", "Evaluation", "major")),
    "f" * 32,
    0.97,
    "pdf",
    2,
    ("no name was found",),
    {"score": 71},
)
BAD = Row("=cmd|' /C calc'!A0.pdf", "", Fault("unreadable", "@SUM(1) cannot be opened"))
ODD = Row("half \ud800 a character\0.pdf", "1" * 64, Fault("empty", "\tnothing"))


def write(path: Path, *, details: bool = True) -> None:
    writing.write(iter((GOOD, BAD, ODD)), str(path), AREAS, details=details, marked=lambda mark: None)


def test_csv(tmp_path: Path) -> None:
    write(tmp_path / "r.csv")
    with (tmp_path / "r.csv").open(encoding="utf-8", newline="") as stream:
        good, bad, odd = csv.DictReader(stream)
    assert (good["file"], good["score"], good["area_ml_frameworks"], good["gaps"]) == (
        "a/é.pdf",
        "71",
        "80",
        "rag; evals",
    )
    assert json.loads(good["details"]) == {"score": 71}
    assert (bad["file"], bad["message"], bad["score"]) == ("'=cmd|' /C calc'!A0.pdf", "'@SUM(1) cannot be opened", "")
    assert odd["message"] == "'\tnothing"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "  =1", "＝1"])
def test_no_cell_begins_as_a_formula(text: str) -> None:
    assert cell(text) == f"'{text}"
    assert cell([text, "b"]) == f"'{text}; b"


def test_figures_and_plain_words_stay_as_they_are() -> None:
    assert [cell(value) for value in (-1, 0.5, None, "a=b")] == [-1, 0.5, None, "a=b"]


def test_jsonl(tmp_path: Path) -> None:
    write(tmp_path / "r.jsonl")
    good, bad, _ = map(json.loads, (tmp_path / "r.jsonl").read_text(encoding="utf-8").splitlines())
    assert good["areas"] == {"agents": 62, "ml-frameworks": 80}
    assert good["gaps"][0] == {"skill": "rag", "name": "Retrieval-augmented generation", "severity": "blocker"}
    assert good["details"] == {"score": 71}
    assert (bad["error"], bad["score"]) == ("unreadable", None)


def test_sqlite(tmp_path: Path) -> None:
    write(tmp_path / "r.sqlite")
    store = sqlite3.connect(tmp_path / "r.sqlite")
    asked = "SELECT file, score, area_agents, json_extract(gaps, '$[0]'), error FROM resumes ORDER BY rowid"
    rows = store.execute(asked).fetchall()
    store.close()
    assert rows[0] == ("a/é.pdf", 71, 62, "rag", None)
    assert [row[4] for row in rows] == [None, "unreadable", "empty"]


def test_parquet(tmp_path: Path) -> None:
    from pyarrow import parquet

    write(tmp_path / "r.parquet", details=False)
    table = parquet.read_table(tmp_path / "r.parquet")
    assert table["score"].to_pylist() == [71, None, None]
    assert table["gaps"].to_pylist() == [["rag", "evals"], [], []]
    assert str(table.schema.field("years").type) == "double"
    assert "details" not in table.column_names


@pytest.mark.parametrize("ending", sorted(writing.WRITERS))
def test_the_same_rows_give_the_same_bytes_and_nothing_beside_them(tmp_path: Path, ending: str) -> None:
    for name in ("one", "two"):
        write(tmp_path / f"{name}{ending}")
    assert (tmp_path / f"one{ending}").read_bytes() == (tmp_path / f"two{ending}").read_bytes()
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("ending", sorted(writing.WRITERS))
def test_a_full_disk_is_told_and_leaves_the_old_file(tmp_path: Path, ending: str) -> None:
    """A limit on the size of files stands for the disk: the system refuses the same write."""
    import resource
    import signal

    target = tmp_path / f"r{ending}"
    target.write_bytes(b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    heard = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, before[1]))
    try:
        with pytest.raises(OutputError, match="nothing is lost"):
            writing.write(many(), str(target), AREAS, details=True, marked=lambda mark: None)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, heard)
    assert target.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def many() -> Iterator[Row]:
    for number in range(3000):
        yield Row(f"{number * 7919**9}.pdf", f"{number * 104729**7:064x}", Fault("empty", str(number)))
