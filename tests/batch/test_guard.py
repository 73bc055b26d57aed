"""Files that crash, hang or eat memory, in real processes: each costs itself and nothing more."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.batch.conftest import environment
from toolkit.batch import guard as guards
from toolkit.batch.guard import Guard, Stopped
from toolkit.batch.models import Limits, Record, Settings, Task

TROUBLED = (sys.executable, "-P", str(Path(__file__).with_name("troubled.py")))
SETTINGS = Settings(as_of="2026-11-22", taxonomy="", program="")
LIMITS = Limits(seconds=30.0, megabytes=300)
SHORT = Limits(seconds=1.0)


@pytest.fixture
def guard(monkeypatch: pytest.MonkeyPatch) -> Iterator[Guard]:
    monkeypatch.setattr(guards, "PROGRAM", TROUBLED)
    made = Guard(SETTINGS, LIMITS)
    yield made
    made.close()


def task(folder: Path, what: str) -> Task:
    path = folder / f"{what}.md"
    path.write_text(what)
    return Task("key.md", ".md", str(path))


def code(record: Record) -> str:
    return str(record["error"]["code"])


@pytest.mark.parametrize(
    ("what", "expected", "said"),
    [
        ("hang", "timeout", "took longer than 1 s"),
        ("crash", "crash", "SIGSEGV"),
        ("eat", "memory", "more than 300 MB"),
        ("killed", "killed", "fewer --jobs"),
        ("bug", "crash", "ValueError: what a bug says"),
    ],
)
def test_it_costs_that_file_only(guard: Guard, tmp_path: Path, what: str, expected: str, said: str) -> None:
    first = guard.record(task(tmp_path, "fine"))["pid"]
    guard.limits = SHORT if what == "hang" else LIMITS
    trouble = guard.record(task(tmp_path, what))
    assert code(trouble) == expected
    assert said in trouble["error"]["message"]
    guard.limits = LIMITS
    after = guard.record(task(tmp_path, "fine"))
    assert after["error"] is None
    assert after["pid"] != first


def test_one_that_was_killed_once_is_read_again(guard: Guard, tmp_path: Path) -> None:
    assert guard.record(task(tmp_path, "killed once"))["error"] is None


def test_what_a_file_started_ends_with_it(guard: Guard, tmp_path: Path) -> None:
    guard.record(task(tmp_path, "fine"))
    guard.limits = Limits(seconds=5.0)
    assert code(guard.record(task(tmp_path, "hang with a child"))) == "timeout"
    pid = int((tmp_path / "hang with a child.pid").read_text())
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    assert state.strip()[:1] in ("", "Z")


def test_what_a_library_prints_is_no_answer(guard: Guard, tmp_path: Path) -> None:
    assert guard.record(task(tmp_path, "print"))["error"] is None


def test_a_worker_serves_many_files_and_then_makes_room(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(guards, "PROGRAM", TROUBLED)
    guard = Guard(SETTINGS, Limits(files=3))
    pids = [guard.record(task(tmp_path, "fine"))["pid"] for _ in range(7)]
    guard.close()
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [3, 3, 1]


def test_bytes_may_come_with_the_task(guard: Guard) -> None:
    assert guard.record(Task("key.md", ".md", "/nowhere", b"fine" * 300_000))["error"] is None


def test_a_stopped_guard_reads_nothing_more(guard: Guard, tmp_path: Path) -> None:
    guard.record(task(tmp_path, "fine"))
    guard.stop()
    with pytest.raises(Stopped):
        guard.record(task(tmp_path, "fine"))


def test_with_redaction_a_fault_is_told_in_our_words_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(guards, "PROGRAM", TROUBLED)
    guard = Guard(Settings(as_of="", taxonomy="", program="", redact=True), LIMITS)
    record = guard.record(task(tmp_path, "bug"))
    guard.close()
    assert record == {"error": {"code": "crash", "message": "The reader crashed on it."}}


@pytest.mark.slow
@pytest.mark.parametrize("what", ["fine", "hang"])
def test_a_worker_does_not_outlive_its_guard(tmp_path: Path, what: str) -> None:
    script = f"""
        import sys
        from toolkit.batch import guard
        from toolkit.batch.models import Limits, Settings, Task
        guard.PROGRAM = {TROUBLED!r}
        made = guard.Guard(Settings("", "", ""), Limits(seconds=2.0))
        print(made.record(Task("", ".md", {task(tmp_path, "fine").path!r}))["pid"], flush=True)
        made.record(Task("", ".md", {task(tmp_path, what).path!r}))
        sys.stdin.read()
    """
    words = [sys.executable, "-c", textwrap.dedent(script)]
    with subprocess.Popen(
        words, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        worker = int(process.stdout.readline())
        time.sleep(0.5)
        process.send_signal(signal.SIGKILL)
    until = time.monotonic() + 10
    while time.monotonic() < until and alive(worker):
        time.sleep(0.1)
    assert not alive(worker)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return state.strip()[:1] not in ("", "Z")
