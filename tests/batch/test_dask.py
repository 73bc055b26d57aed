"""The same work on a Dask cluster of two real workers, one of which is killed in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.batch.conftest import DAY, TOOLKIT, environment, journaled, lines, make_copies
from tests.batch.test_kills import wait_for_records

pytestmark = pytest.mark.slow
pytest.importorskip("distributed")
FILES = 400
CLUSTER = """
import time
from distributed import LocalCluster
if __name__ == "__main__":
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    pids = [nanny.process.pid for nanny in cluster.workers.values()]
    print(cluster.scheduler_address, *pids, flush=True)
    while True:
        time.sleep(1)
"""


@dataclass
class Cluster:
    address: str
    workers: list[int]
    """Ids of its two worker processes."""
    process: subprocess.Popen[str]


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    script = tmp_path / "cluster.py"
    script.write_text(CLUSTER)
    command = [sys.executable, script]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, env=environment(), text=True, start_new_session=True
    ) as process:
        assert process.stdout is not None
        address, *pids = process.stdout.readline().split()
        yield Cluster(address, [int(pid) for pid in pids], process)
        process.send_signal(signal.SIGINT)


def command(folder: Path, output: Path, *more: str) -> list[str]:
    return [*TOOLKIT, "batch", str(folder), "-o", str(output), "--as-of", DAY, "--cluster", "dask", *more]


def started(words: Sequence[str]) -> subprocess.Popen[str]:
    """The command in a group of its own, as a shell starts it, with Ctrl-C at work."""
    return subprocess.Popen(
        words, env=environment(), stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=_hear
    )


def _hear() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _here(words: Sequence[str]) -> list[str]:
    """The command without a cluster."""
    kept = list(words)
    for option in ("--cluster", "--address"):
        if option in kept:
            del kept[kept.index(option) : kept.index(option) + 2]
    return kept


def test_a_worker_killed_in_the_middle_costs_no_file(tmp_path: Path, cluster: Cluster) -> None:
    folder, output = make_copies(tmp_path / "resumes", FILES), tmp_path / "all.jsonl"
    run = started(command(folder, output, "--address", cluster.address))
    wait_for_records(output)
    os.kill(cluster.workers[0], signal.SIGKILL)
    said = run.communicate(timeout=600)[1]
    assert run.returncode == 0, said
    assert [row["file"] for row in lines(output)] == sorted(map(str, folder.iterdir()))
    assert not any(row["error"] for row in lines(output))


def test_a_cluster_that_is_lost_is_told_plainly_and_the_run_goes_on_without_it(
    tmp_path: Path, cluster: Cluster
) -> None:
    folder, output = make_copies(tmp_path / "resumes", FILES), tmp_path / "all.jsonl"
    words = command(folder, output, "--address", cluster.address)
    run = started(words)
    wait_for_records(output)
    os.killpg(cluster.process.pid, signal.SIGKILL)
    said = run.communicate(timeout=120)[1]
    assert run.returncode == 2
    assert "toolkit: The workers were lost in the middle" in said and "Traceback" not in said
    assert 0 < journaled(output) < FILES
    again = subprocess.run(_here(words), env=environment(), capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    assert [row["file"] for row in lines(output)] == sorted(map(str, folder.iterdir()))


def test_ctrl_c_in_a_terminal_ends_with_what_is_done(tmp_path: Path) -> None:
    folder, output = make_copies(tmp_path / "resumes", FILES), tmp_path / "all.jsonl"
    run = started(command(folder, output, "-j", "2"))
    wait_for_records(output)
    os.killpg(run.pid, signal.SIGINT)
    said = run.communicate(timeout=60)[1]
    assert run.returncode == 130, said
    assert "the same command goes on where it stopped" in said and "Traceback" not in said
    assert 0 < len(lines(output)) < FILES


def test_a_cluster_of_its_own_gives_what_this_machine_gives(tmp_path: Path) -> None:
    folder = make_copies(tmp_path / "resumes", 30)
    skills = tmp_path / "mine"
    (skills / "skills").mkdir(parents=True)
    more = ["--taxonomy", str(skills), "-j", "2", "--quiet"]
    outputs = [tmp_path / "here.jsonl", tmp_path / "there.jsonl"]
    for words in (_here(command(folder, outputs[0], *more)), command(folder, outputs[1], *more)):
        done = subprocess.run(words, env=environment(), capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert outputs[0].read_bytes() == outputs[1].read_bytes()


def test_no_scheduler_is_told_plainly(tmp_path: Path) -> None:
    folder = make_copies(tmp_path / "resumes", 1)
    words = command(folder, tmp_path / "all.csv", "--address", "127.0.0.1:1")
    done = subprocess.run(words, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "No Dask scheduler answers" in done.stderr
