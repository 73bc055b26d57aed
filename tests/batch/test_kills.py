"""A run that is killed at any moment, and the same command again."""

from __future__ import annotations

import random
import signal
import subprocess
import time
from collections import defaultdict
from pathlib import Path

import pytest

from tests.batch.conftest import DAY, TOOLKIT, Copies, environment, journaled, lines, make_copies

KILLS = 20
FILES = 2000
EMPTY = 70_000
"""Bytes that a journal has without a dozen of records."""


def start(folder: Path, output: Path, *more: str) -> subprocess.Popen[bytes]:
    command = [*TOOLKIT, "batch", str(folder), "-o", str(output), "-j", "2", "--as-of", DAY, "--quiet", *more]
    return subprocess.Popen(command, env=environment(), stderr=subprocess.PIPE)


def wait_for_records(output: Path, more: int = 0) -> None:
    """Until a run has put down its first records: its journal grows, though nobody else may look into it.

    `more` are the bytes that it has to grow beyond that.
    """
    wal = output.with_name(f"{output.name}.journal-wal")
    until = time.monotonic() + 120
    while time.monotonic() < until:
        if wal.exists() and wal.stat().st_size > EMPTY + more:
            return
        time.sleep(0.02)
    raise AssertionError("the run wrote nothing to its journal")


def test_a_killed_run_goes_on_where_it_stopped(copies: Copies, tmp_path: Path) -> None:
    folder, output = copies(60), tmp_path / "all.jsonl"
    run = start(folder, output)
    wait_for_records(output)
    run.kill()
    run.communicate()
    done = journaled(output)
    assert 0 < done < 60
    assert not output.exists()
    again = start(folder, output)
    said = again.communicate()[1]
    assert again.returncode == 0, said
    assert sorted(row["file"] for row in lines(output)) == sorted(map(str, folder.iterdir()))
    assert {path.name for path in tmp_path.iterdir()} == {"resumes", "all.jsonl"}


def test_ctrl_c_ends_with_what_is_done(copies: Copies, tmp_path: Path) -> None:
    folder, output = copies(60), tmp_path / "all.jsonl"
    run = start(folder, output)
    wait_for_records(output)
    run.send_signal(signal.SIGINT)
    said = run.communicate(timeout=60)[1].decode()
    assert run.returncode == 130
    assert "the same command goes on where it stopped" in said
    assert "Traceback" not in said
    assert 0 < len(lines(output)) < 60
    again = start(folder, output)
    said = again.communicate()[1].decode()
    assert again.returncode == 0, said
    assert len(lines(output)) == 60


@pytest.mark.slow
def test_twenty_kills_over_two_thousand_files(tmp_path: Path) -> None:
    folder, output = make_copies(tmp_path / "resumes", FILES), tmp_path / "all.jsonl"
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    (folder / "twin.md").write_bytes((folder / "00001-devraj-amankwah.md").read_bytes())
    dice, kills, done = random.Random(8), 0, list[int]()
    while kills < KILLS:
        run = start(folder, output)
        if kills % 4:
            wait_for_records(output, dice.randrange(600_000))
            time.sleep(dice.uniform(0.0, 0.2))
        else:
            time.sleep(dice.uniform(0.0, 1.0))
        run.kill()
        run.communicate()
        assert run.returncode == -signal.SIGKILL, f"all was done after {kills} kills; kill sooner"
        kills += 1
        done.append(journaled(output))
        print(f"kill {kills}: {done[-1]:,} of {FILES:,} files in the journal", flush=True)
    assert done == sorted(done), "a kill lost what was done before"
    last = start(folder, output)
    said = last.communicate()[1].decode()
    assert last.returncode == 3, said
    rows = lines(output)
    assert [row["file"] for row in rows] == sorted(map(str, folder.iterdir()))
    assert [row["file"] for row in rows if row["error"]] == [str(folder / "broken.pdf")]
    scores = defaultdict(set)
    for row in rows:
        if row["score"] is not None and not row["file"].endswith("twin.md"):
            scores[Path(row["file"]).name.partition("-")[2]].add(row["score"])
    assert all(len(found) == 1 for found in scores.values())
