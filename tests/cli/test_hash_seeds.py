"""Python orders sets anew in every process; no result may follow that order."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.cli.conftest import SAMPLES

SCRIPT = """
import sys
from click.testing import CliRunner
from toolkit.cli.group import cli

resume, posting = sys.argv[1:]
day = ["--as-of", "2026-11-22"]
for call in (
    ["score", resume, "--posting", posting, "--format", "json", *day],
    ["ats", resume, "--posting", posting, "--extractors", "pdfium", "--format", "json", *day],
    ["review", resume, "--format", "json", *day],
    ["letter", resume, "--posting", posting, *day],
    ["prep", resume, "--posting", posting, "--format", "json", *day],
):
    done = CliRunner().invoke(cli, call)
    assert done.exit_code == 0, (call, done.output)
    print(call[0], done.stdout)
"""


def printed(seed: str) -> str:
    call = [
        sys.executable,
        "-c",
        SCRIPT,
        str(SAMPLES / "resumes" / "noor-lindgren.pdf"),
        str(SAMPLES / "postings" / "applied-ai-engineer.md"),
    ]
    done = subprocess.run(call, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_results_do_not_follow_the_order_of_sets() -> None:
    one, other = printed("1"), printed("2")
    assert one.count("\n") > 100
    assert one == other
