"""The whole warm score of a resume against other readers that only read its text, and against pypdfium2's plain text.

    python benchmarks/readers.py           # or part of `make bench`; writes benchmarks/readers.md

The other readers are for this comparison only (`pip install '.[readers]'`); one that is not installed has no row.
Times are processor time, all in one process and in turn.
"""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Callable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from benchmarks.bench import AS_OF, plain_text, spread  # noqa: E402

FILES = (
    "samples/resumes/priscilla-nakano.pdf",
    "samples/resumes/ifeoma-castell.pdf",
    "tests/cases/sidebar-right/resume.pdf",
    "tests/cases/several-titles/resume.pdf",
    "tests/cases/date-rail-right/resume.pdf",
)
ROUNDS = 15
FASTEST = 5
"""Runs in a row of what takes milliseconds, of which the median is one round."""


def score(data: bytes) -> object:
    from toolkit import workflow

    return workflow.score(workflow.read_resume("resume.pdf", data=data), as_of=AS_OF)


def pdfminer(data: bytes) -> object:
    from pdfminer.high_level import extract_text

    return extract_text(io.BytesIO(data))


def pdfplumber(data: bytes) -> object:
    import pdfplumber as plumber

    with plumber.open(io.BytesIO(data)) as pdf:
        return [page.extract_text() for page in pdf.pages]


def markitdown(data: bytes) -> object:
    from markitdown import StreamInfo

    return _converter().convert_stream(io.BytesIO(data), stream_info=StreamInfo(extension=".pdf"))


@cache
def _converter() -> Any:
    from markitdown import MarkItDown

    return MarkItDown(enable_plugins=False)


READERS: dict[str, tuple[str, Callable[[bytes], object]]] = {
    "pdfminer.six": ("pdfminer.six", pdfminer),
    "pdfplumber": ("pdfplumber", pdfplumber),
    "markitdown": ("markitdown", markitdown),
}


def installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def clocked(read: Callable[[bytes], object], data: bytes, times: int) -> float:
    """Milliseconds, the median of `times` runs."""

    def once() -> float:
        begun = process_time()
        read(data)
        return (process_time() - begun) * 1000

    return median(once() for _ in range(times))


def main() -> int:
    known = {name: read for name, (package, read) in READERS.items() if installed(package)}
    steps = {"plain text by pypdfium2": plain_text, "toolkit, the whole score": score, **known}
    lines = [
        "# Readers",
        "",
        f"Made by `make bench`: processor time in milliseconds, medians of {ROUNDS} rounds in turn; in brackets, the",
        "time in that of pypdfium2's plain text of the same file. The toolkit reads, parses, matches and assesses;",
        f"the others read: {', '.join(f'{name} {installed(READERS[name][0])}' for name in known)}.",
        "",
        f"| file | {' | '.join(steps)} |",
        f"| --- |{' --- |' * len(steps)}",
    ]
    for name in FILES:
        data = (ROOT / name).read_bytes()
        for step in steps.values():
            for _ in range(2 if step in known.values() else 12):
                step(data)
        gc.freeze()  # Nobody pays for looking through what the other readers hold.
        table = [
            [clocked(step, data, 1 if step in known.values() else FASTEST) for step in steps.values()]
            for _ in range(ROUNDS)
        ]
        columns = list(zip(*table, strict=True))
        cells = []
        for column in columns:
            ratio = [time / base for time, base in zip(column, columns[0], strict=True)]
            cells.append(
                f"{median(column):.2f} ({spread(ratio, 2)})" if column is not columns[0] else f"{median(column):.2f}"
            )
        lines.append(f"| {name} | {' | '.join(cells)} |")
        print(lines[-1], file=sys.stderr)
    text = "\n".join(lines) + "\n"
    (HERE / "readers.md").write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
