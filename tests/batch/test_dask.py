"""The same work on a Dask cluster of two real workers, one of which is killed in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.batch.conftest import DAY, TOOLKIT, environment, lines, make_copies
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


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[int]]]:
    """The address of a cluster and the ids of its two worker processes."""
    script = tmp_path / "cluster.py"
    script.write_text(CLUSTER)
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, env=environment(), text=True) as process:
        assert process.stdout is not None
        address, *pids = process.stdout.readline().split()
        yield address, [int(pid) for pid in pids]
        process.send_signal(signal.SIGINT)


def command(folder: Path, output: Path, *more: str) -> list[str]:
    return [*TOOLKIT, "batch", str(folder), "-o", str(output), "--as-of", DAY, "--cluster", "dask", *more]


def test_a_worker_killed_in_the_middle_costs_no_file(tmp_path: Path, cluster: tuple[str, list[int]]) -> None:
    address, workers = cluster
    folder, output = make_copies(tmp_path / "resumes", FILES), tmp_path / "all.jsonl"
    run = subprocess.Popen(command(folder, output, "--address", address), env=environment(), stderr=subprocess.PIPE)
    wait_for_records(output)
    os.kill(workers[0], signal.SIGKILL)
    said = run.communicate(timeout=600)[1].decode()
    assert run.returncode == 0, said
    assert [row["file"] for row in lines(output)] == sorted(map(str, folder.iterdir()))
    assert not any(row["error"] for row in lines(output))


def test_a_cluster_of_its_own_gives_what_this_machine_gives(tmp_path: Path) -> None:
    folder = make_copies(tmp_path / "resumes", 30)
    skills = tmp_path / "mine"
    (skills / "skills").mkdir(parents=True)
    more = ["--taxonomy", str(skills), "-j", "2", "--quiet"]
    outputs = [tmp_path / "here.jsonl", tmp_path / "there.jsonl"]
    here = [part for part in command(folder, outputs[0], *more) if part not in ("--cluster", "dask")]
    for words in (here, command(folder, outputs[1], *more)):
        done = subprocess.run(words, env=environment(), capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert outputs[0].read_bytes() == outputs[1].read_bytes()


def test_no_scheduler_is_told_plainly(tmp_path: Path) -> None:
    folder = make_copies(tmp_path / "resumes", 1)
    words = command(folder, tmp_path / "all.csv", "--address", "127.0.0.1:1")
    done = subprocess.run(words, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "No Dask scheduler answers" in done.stderr
