"""Running a command in this process, and the files it is run on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from toolkit.cli.group import cli

Run = Callable[..., Result]
SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("score", path, input=b"…")` from an empty folder; what it printed and its exit code."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    runner = CliRunner()

    def runs(*args: object, input: str | bytes | None = None, color: bool = False) -> Result:
        return runner.invoke(cli, [str(arg) for arg in args], input=input, color=color, prog_name="toolkit")

    return runs


@pytest.fixture(scope="session")
def resume_pdf() -> Path:
    """An invented AI engineer, one page."""
    return SAMPLES / "resumes" / "ifeoma-castell.pdf"


@pytest.fixture(scope="session")
def resume_md() -> Path:
    return SAMPLES / "resumes" / "ifeoma-castell.md"


@pytest.fixture(scope="session")
def posting_md() -> Path:
    return SAMPLES / "postings" / "applied-ai-engineer.md"
