"""Every command, run once on a hostile resume and posting in a process that must not reach another machine."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.conftest import posting_md, resume_md, run
from tests.security import hostile

__all__ = ["posting_md", "resume_md", "run"]

HERE = Path(__file__).resolve().parent
DAY = ("--as-of", "2026-11-22")
BOTH = ("r.json", "--posting", "j.md", *DAY)
GROUP = ("batch", "r.json", "--posting", "j.md", *DAY, "-j", "1")
COMMANDS: dict[str, tuple[str, ...]] = {
    "score": ("score", *BOTH),
    "report.html": ("score", *BOTH, "-o", "report.html"),
    "score.json": ("score", *BOTH, "-o", "score.json"),
    "parse": ("parse", "r.json"),
    "parse as text": ("parse", "r.json", "--format", "text"),
    "parse as yaml": ("parse", "r.json", "--format", "yaml"),
    "skills": ("skills", "r.json", "j.md"),
    "posting": ("posting", "j.md"),
    "explain": ("explain", "switch", *BOTH),
    "explain.html": ("explain", "switch", *BOTH, "-o", "explain.html"),
    "explain.md": ("explain", "switch", *BOTH, "-o", "explain.md"),
    "explain.pdf": ("explain", "switch", *BOTH, "-o", "explain.pdf"),
    "letter": ("letter", *BOTH, "--sources", "--verbose"),
    "letter.html": ("letter", *BOTH, "--sources", "-o", "letter.html"),
    "themed.html": ("letter", *BOTH, "--theme", "theme", "-o", "themed.html"),
    "letter.md": ("letter", *BOTH, "-o", "letter.md"),
    "letter.json": ("letter", *BOTH, "-o", "letter.json"),
    "letter check": ("letter", "r.json", "--check", "letter.md", *DAY, "--verbose"),
    "letter check.json": ("letter", "r.json", "--check", "letter.md", *DAY, "--format", "json"),
    "prep": ("prep", *BOTH, "--size", "pocket"),
    "pack.json": ("prep", *BOTH, "--size", "pocket", "-o", "pack.json"),
    "apply": ("apply", *BOTH, "--size", "pocket", "-o", "application"),
    "ats": ("ats", "r.json", "--posting", "j.md", *DAY, "--text"),
    "scan.html": ("ats", "r.json", "--posting", "j.md", *DAY, "-o", "scan.html"),
    "scan.sarif": ("ats", "r.json", *DAY, "-o", "scan.sarif"),
    "review": ("review", "r.json", *DAY),
    "review.html": ("review", "r.json", *DAY, "-o", "review.html"),
    "batch": ("batch", "r.json", "missing.pdf", "--posting", "j.md", *DAY, "--details", "-j", "1", "-o", "rows.csv"),
    "cohort.html": (*GROUP, "-o", "group.csv", "--report", "cohort.html"),
    "cohort.pdf": (*GROUP, "-o", "named.csv", "--report", "cohort.pdf", "--names"),
    "taxonomy": ("taxonomy", "list"),
    "taxonomy check": ("taxonomy", "check"),
    "completion": ("completion", "bash"),
    "demo": ("demo", "-o", "demo", *DAY),
    "theme": ("theme", "shipped"),
}
"""Name → arguments. Each command of the program is here."""
EXPECTED = {"batch": 3}
"""Exit codes that are not 0: one file of the batch is missing."""


@dataclass(frozen=True, slots=True)
class Made:
    """The folder that the commands ran in, and what each said: `code`, `out`, `err`."""

    folder: Path
    told: dict[str, dict[str, str]]
    isolated: bool
    """Whether the process had no network at all, by the kernel's word."""

    def files(self, *endings: str) -> list[Path]:
        """What was written, the hostile inputs left out."""
        inputs = {"r.json", "j.md", "commands.json", "told.json"}
        return [path for path in sorted(self.folder.rglob("*")) if path.suffix in endings and path.name not in inputs]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The outputs, made once for all workers of a test run."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "security"
    with _alone(folder.with_suffix(".lock")):
        if not (folder / "told.json").exists():
            _make(folder)
    told = json.loads((folder / "told.json").read_text(encoding="utf-8"))
    return Made(folder, told, (folder / "isolated").exists())


def _make(folder: Path) -> None:
    (folder / "theme").mkdir(parents=True)
    page = "<!doctype html><html lang=en><title>{{ letter.subject }}</title><p>{{ letter.signature }}{{ paragraphs }}"
    (folder / "theme" / "letter.html").write_text(page, encoding="utf-8")
    (folder / "r.json").write_text(json.dumps(hostile.resume_data()), encoding="utf-8")
    (folder / "j.md").write_text(hostile.posting_text(), encoding="utf-8")
    (folder / "commands.json").write_text(json.dumps(COMMANDS), encoding="utf-8")
    alone = _without_network()
    if alone:
        (folder / "isolated").touch()
    done = subprocess.run(
        [*alone, sys.executable, HERE / "guarded" / "run_all.py", "commands.json"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(HERE / "guarded"), str(HERE.parent.parent)))},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def _without_network() -> list[str]:
    """The beginning of a command line that takes the network from a process, where the system lets us."""
    if shutil.which("unshare"):
        for options in (["--net"], ["--map-root-user", "--net"]):
            if subprocess.run(["unshare", *options, "true"], capture_output=True).returncode == 0:
                return ["unshare", *options]
    return []


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """One process at a time within the block, where the system has such locks."""
    with lock.open("w") as stream:
        if os.name == "posix":
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX)
        yield
