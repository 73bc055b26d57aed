"""Instructions of the processor that one warm score takes, which no busy machine changes, held against those kept here.

    python benchmarks/instructions.py           # or `make bench-check`: exits 6 where a file takes 5 % more
    python benchmarks/instructions.py --write   # keeps the counts in instructions.json, after a change that is meant

valgrind's callgrind counts what `PyNumber_MatrixMultiply` calls, which nothing here uses but the counted `@`.
Counts hold for one build of Python and the libraries: with others, keep counts of your own before you compare.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from benchmarks.bench import AS_OF, plain_text  # noqa: E402

KEPT = HERE / "instructions.json"
FILES = (
    "samples/resumes/priscilla-nakano.pdf",
    "tests/cases/sidebar-right/resume.pdf",
    "samples/resumes/tobias-wren.docx",
)
MORE = 0.05
"""Share of more instructions that fails the check."""
WARM = 12
"""Scores before the counted one: Python adapts a function's code to its data within the first eight calls."""
LIBRARIES = ("pypdfium2", "spacy", "numpy", "lxml")


class _Counted:
    """`_Counted(call) @ None` calls it where callgrind counts."""

    def __init__(self, call: Callable[[], object]) -> None:
        self._call = call

    def __matmul__(self, _: None) -> None:
        self._call()


def run() -> None:
    """In the process that is watched: each score once where it is counted, and the plain text of the first file."""
    from toolkit import workflow

    for name in FILES:
        data = (ROOT / name).read_bytes()

        def score(name: str = name, data: bytes = data) -> None:
            workflow.score(workflow.read_resume(name, data=data), as_of=AS_OF)

        _count(score)
    first = (ROOT / FILES[0]).read_bytes()
    _count(lambda: plain_text(first))


def _count(call: Callable[[], object]) -> None:
    for _ in range(WARM):
        call()
    gc.collect()
    gc.disable()
    _Counted(call) @ None
    gc.enable()


def counted() -> list[int]:
    """Instructions of each of `FILES`, and of the plain text of the first."""
    with tempfile.TemporaryDirectory(prefix="instructions-") as folder:
        command = [
            "valgrind",
            "--tool=callgrind",
            "--toggle-collect=PyNumber_MatrixMultiply",
            "--dump-after=PyNumber_MatrixMultiply",
            f"--callgrind-out-file={folder}/counts",
            sys.executable,
            __file__,
            "--run",
        ]
        done = subprocess.run(command, capture_output=True, text=True, env={"PYTHONHASHSEED": "0", **_environment()})
        if done.returncode:
            raise SystemExit(f"valgrind ended with {done.returncode}:\n{done.stderr[-2000:]}")
        dumps = sorted(Path(folder).glob("counts.*"), key=lambda path: int(path.suffix[1:]))
        counts = [_total(path) for path in dumps]
    return [count for count in counts if count][: len(FILES) + 1]


def _environment() -> dict[str, str]:
    return {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH") if name in os.environ}


def _total(dump: Path) -> int:
    for line in dump.read_text("utf-8", "replace").splitlines():
        if line.startswith(("summary:", "totals:")):
            return int(line.split()[1])
    return 0


def machine() -> dict[str, str]:
    """What the counts hold for."""
    return {"python": platform.python_version(), "processor": platform.machine()} | {
        name: version(name) for name in LIBRARIES
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="keep the counts of this run")
    parser.add_argument("--run", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        run()
        return 0
    if not shutil.which("valgrind"):
        print("valgrind is not installed; `apt-get install valgrind` brings it. Nothing was checked.", file=sys.stderr)
        return 2
    *counts, floor = counted()
    digests = {name: hashlib.sha256((ROOT / name).read_bytes()).hexdigest()[:16] for name in FILES}
    now = {name: {"instructions": count, "file": digests[name]} for name, count in zip(FILES, counts, strict=True)}
    print(f"{FILES[0]}: {counts[0] / floor:.2f} times its plain text by pypdfium2 ({floor:,} instructions)")
    if options.write:
        content = {"machine": machine(), "scores": now, "plain text of the first": floor}
        KEPT.write_text(json.dumps(content, indent=2) + "\n", "utf-8")
        return 0
    return compared(json.loads(KEPT.read_text("utf-8")), now)


def compared(kept: dict[str, Any], now: dict[str, dict[str, Any]]) -> int:
    """The exit code; says what has changed."""
    if kept["machine"] != machine():
        print(
            f"counted with {machine()}, kept with {kept['machine']}: run with --write before a change", file=sys.stderr
        )
        return 2
    over = False
    for name, found in now.items():
        before = kept["scores"][name]
        if before["file"] != found["file"]:
            print(f"{name} is another file than was counted: run with --write", file=sys.stderr)
            return 2
        change = found["instructions"] / before["instructions"] - 1
        over |= change > MORE
        print(f"{name}: {found['instructions']:,} instructions, {change:+.1%}{'  **over**' if change > MORE else ''}")
    return 6 if over else 0


if __name__ == "__main__":
    sys.exit(main())
