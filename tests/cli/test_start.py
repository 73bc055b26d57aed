"""What a new process of the program does: what it imports, and how it meets a closed pipe and Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

HEAVY = ("spacy", "numpy", "sklearn", "rich", "weasyprint", "jinja2", "docx", "lxml", "yaml", "pydantic", "pypdfium2")
TOOLKIT = [sys.executable, "-c", "from toolkit.cli import main; main()"]


def loaded_by(*args: str) -> set[str]:
    """Top-level modules in memory when the command ends."""
    code = (
        "import sys, atexit\n"
        "from toolkit.cli import main\n"
        "sys.argv = ['toolkit', *sys.argv[1:]]\n"
        "try:\n"
        "    main()\n"
        "finally:\n"
        "    print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True, check=True)
    return set(done.stderr.split("\n")[-2].split())


@pytest.mark.parametrize("args", [["--version"], ["--help"], ["score", "--help"], ["completion", "zsh"]], ids=" ".join)
def test_help_imports_nothing_heavy(args: list[str]) -> None:
    loaded = loaded_by(*args)
    assert "click" in loaded
    assert not loaded & {*HEAVY, "importlib_metadata"}


def test_score_imports_neither_scikit_learn_nor_a_page_renderer(resume_pdf: Path) -> None:
    loaded = loaded_by("score", str(resume_pdf), "--quiet")
    assert "spacy" in loaded
    assert not loaded & {"sklearn", "scipy", "weasyprint", "docx"}


def test_a_reader_that_leaves_is_no_error(resume_md: Path) -> None:
    process = subprocess.Popen(
        [*TOOLKIT, "skills", str(resume_md), "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def heard() -> None:
    """A run of the tests in the background of a shell ignores interrupts, and so would its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
def test_an_interrupt_is_one_line_and_130() -> None:
    process = subprocess.Popen(
        [*TOOLKIT, "score", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heard,
    )
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate()
    assert (process.returncode, said) == (130, b"toolkit: stopped\n")


def test_no_color_and_pipes_give_plain_text(resume_md: Path) -> None:
    done = subprocess.run([*TOOLKIT, "score", str(resume_md)], capture_output=True, check=True)
    assert b"\x1b" not in done.stdout
    assert done.stderr == b""
