"""Measure speed and memory and write benchmarks/results.md; a time is a ratio to a yardstick measured in the same run.

    python benchmarks/bench.py [--file two-pages.pdf] [--rounds 15] [--check]

Yardstick and command take turns, so that a slow moment of the machine meets both. `--check` exits with 1 past a limit.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "samples" / "resumes" / "priscilla-nakano.pdf"
POSTING = HERE.parent / "samples" / "postings" / "applied-ai-engineer.md"
OTHERS = (HERE.parent / "tests/cases/sidebar-right/resume.pdf", HERE.parent / "tests/cases/several-titles/resume.pdf")
"""Other files of which the warm score is measured: pages set by RenderCV and by a browser."""
AS_OF = "2026-11-22"
MEMORY = 350.0
"""Most resident memory of one score, MB."""
WARM_RUNS = 5
"""Repeats in the warm process before the first measured round."""
WARM_BLOCK = 9
"""Runs in a row of which the median is one warm round: after a single run of the toolkit the processor's caches are
full of other things, which slows the yardstick by a quarter and would flatter the ratio."""
WARM_ROUNDS = 4
"""Rounds of the warm process for each round of the others: they last milliseconds, and a busy machine shows in them."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: `times` and `yardstick` in milliseconds, round by round."""

    what: str
    against: str
    limit: float
    times: Sequence[float]
    yardstick: Sequence[float]

    def verdict(self) -> str:
        """`met` or `**over**` where the quartiles of the ratio agree, `unclear` where the limit lies between them."""
        low, _, high = quantiles(self.ratios(), n=4)
        return "met" if high <= self.limit else "**over**" if low > self.limit else "unclear: measure again"

    def ratios(self) -> list[float]:
        return [time / base for time, base in zip(self.times, self.yardstick, strict=True)]


def spread(values: Sequence[float], digits: int) -> str:
    """Median, with the quartiles in brackets."""
    low, _, high = quantiles(values, n=4)
    return f"{median(values):.{digits}f} ({low:.{digits}f}–{high:.{digits}f})"


def clocked(command: Sequence[str]) -> float:
    """Milliseconds from start to exit of a process."""
    begun = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return (perf_counter() - begun) * 1000


def in_turn(rounds: int, *measures: Callable[[], float]) -> list[list[float]]:
    """Times of each measure; all of them take turns, after one round that is not counted."""
    for measure in measures:
        measure()
    table = [[measure() for measure in measures] for _ in range(rounds)]
    return [list(column) for column in zip(*table, strict=True)]


def processes(toolkit: str, file: Path, rounds: int) -> list[Figure]:
    """The start of the program and a whole score, each in processes of its own."""
    click = [sys.executable, "-c", "import click"]
    libraries = [sys.executable, "-c", "import spacy, pypdfium2"]
    score = [toolkit, "score", str(file), "--as-of", AS_OF]
    base, version, help_ = in_turn(
        rounds, lambda: clocked(click), lambda: clocked([toolkit, "--version"]), lambda: clocked([toolkit, "--help"])
    )
    loaded, scored = in_turn(rounds, lambda: clocked(libraries), lambda: clocked(score))
    return [
        Figure("`toolkit --version`", '`python -c "import click"`', 2.0, version, base),
        Figure("`toolkit --help`", '`python -c "import click"`', 2.0, help_, base),
        Figure("`toolkit score`, cold, terminal", '`python -c "import spacy, pypdfium2"`', 1.5, scored, loaded),
    ]


COLD = {
    "parse": "parse {resume}",
    "skills": "skills {resume}",
    "posting": "posting {posting}",
    "score": "score {resume} --as-of {day}",
    "score --posting": "score {resume} --posting {posting} --as-of {day}",
    "ats": "ats {resume} --as-of {day}",
    "review": "review {resume} --as-of {day}",
    "letter": "letter {resume} --posting {posting} --as-of {day}",
    "explain": "explain gap {resume} --as-of {day}",
    "prep": "prep {resume} --posting {posting} --as-of {day}",
    "taxonomy list": "taxonomy list",
    "batch": "batch {resume} --as-of {day} -o -",
}
"""The commands whose cold start is measured; what they print is thrown away."""


def commands(toolkit: str, file: Path, rounds: int) -> list[str]:
    """The table of each command in a process of its own against one that imports spaCy."""
    words = {"resume": str(file), "posting": str(POSTING), "day": AS_OF}
    spoken = [[toolkit, *(word.format(**words) for word in line.split())] for line in COLD.values()]
    calls = [[sys.executable, "-c", "import spacy"], *spoken]
    base, *columns = in_turn(rounds, *(partial(clocked, call) for call in calls))
    rows = ['| command, cold | ms | in that of `python -c "import spacy"` |', "| --- | --- | --- |"]
    rows.append(f"| `import spacy` | {spread(base, 0)} | 1 |")
    for name, times in zip(COLD, columns, strict=True):
        ratios = [time / one for time, one in zip(times, base, strict=True)]
        rows.append(f"| `toolkit {name}` | {spread(times, 0)} | {spread(ratios, 2)} |")
    return rows


def plain_text(data: bytes) -> None:
    """The floor: pypdfium2's plain text of every page."""
    import pypdfium2

    pdf = pypdfium2.PdfDocument(data)
    for page in pdf:
        textpage = page.get_textpage()
        textpage.get_text_range()
        textpage.close()
        page.close()
    pdf.close()


def warm(file: Path, rounds: int) -> tuple[list[float], list[float]]:
    """In this process: read, parse, match and assess the file; and its plain text by pypdfium2; processor time."""
    from toolkit import workflow

    data = file.read_bytes()

    def whole() -> float:
        begun = process_time()
        workflow.score(workflow.read_resume(file), as_of=AS_OF)
        return (process_time() - begun) * 1000

    def text() -> float:
        begun = process_time()
        plain_text(data)
        return (process_time() - begun) * 1000

    for _ in range(WARM_RUNS):
        whole()

    def block(measure: Callable[[], float]) -> float:
        return median(measure() for _ in range(WARM_BLOCK))

    times, yardstick = in_turn(rounds, lambda: block(whole), lambda: block(text))
    return times, yardstick


def warm_apart(file: Path, rounds: int) -> Figure:
    """`warm`, in a process of its own, so that this one stays small."""
    command = [sys.executable, __file__, "--warm", "--file", str(file), "--rounds", str(rounds)]
    times, yardstick = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    what = "read, parse, match and assess, warm"
    return Figure(
        what if file == SAMPLE else f"the same, `{shown(file)}`", "plain text by pypdfium2, warm", 3.5, times, yardstick
    )


def peak(command: Sequence[str]) -> float:
    """Peak resident memory of a process in MB (10^6 bytes)."""
    with tempfile.TemporaryFile() as sink:
        process = subprocess.Popen(command, stdout=sink)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    unit = 1 if sys.platform == "darwin" else 1024
    return usage.ru_maxrss * unit / 1e6


def results(figures: Sequence[Figure], peaks: dict[str, float], file: Path, rounds: int) -> str:
    lines = [
        "# Benchmarks",
        "",
        f"Made by `make bench` with Python {platform.python_version()} on {os.cpu_count()} cores,",
        f"from `{shown(file)}`: {rounds} rounds, command and yardstick in turn.",
        "Median, with the quartiles in brackets; times in milliseconds, of warm runs the processor's.",
        "",
        "| what | time | yardstick | its time | ratio | at most | |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for figure in figures:
        digits = 2 if median(figure.times) < 50 else 0
        lines.append(
            f"| {figure.what} | {spread(figure.times, digits)} | {figure.against} | {spread(figure.yardstick, digits)} "
            f"| {spread(figure.ratios(), 2)} | {figure.limit:g} | {figure.verdict()} |"
        )
    lines += ["", "| peak memory of one score | MB | at most | |", "| --- | --- | --- | --- |"]
    for form, megabytes in peaks.items():
        lines.append(f"| {form} | {megabytes:.0f} | {MEMORY:g} | {'met' if megabytes <= MEMORY else '**over**'} |")
    return "\n".join(lines) + "\n"


def shown(file: Path) -> str:
    return str(file.relative_to(HERE.parent)) if file.is_relative_to(HERE.parent) else file.name


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--file", type=Path, default=SAMPLE, help="a resume of two pages as PDF")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--check", action="store_true", help="exit with 1 where a limit is passed")
    parser.add_argument("--output", type=Path, default=HERE / "results.md")
    parser.add_argument("--warm", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    file = options.file.resolve()
    if options.warm:
        print(json.dumps(warm(file, options.rounds)))
        return 0
    toolkit = str(Path(sys.executable).parent / "toolkit")
    figures = [
        *processes(toolkit, file, options.rounds),
        *(warm_apart(each, options.rounds * WARM_ROUNDS) for each in (file, *OTHERS)),
    ]
    score = [toolkit, "score", str(file), "--as-of", AS_OF, "--format"]
    peaks = {form: max(peak([*score, form]) for _ in range(3)) for form in ("terminal", "json", "pdf")}
    table = commands(toolkit, file, max(5, options.rounds // 3))
    text = results(figures, peaks, file, options.rounds) + "\n" + "\n".join(table) + "\n"
    options.output.write_text(text, encoding="utf-8")
    print(text, end="")
    kept = all(f.verdict() == "met" for f in figures) and all(p <= MEMORY for p in peaks.values())
    return 0 if kept or not options.check else 1


if __name__ == "__main__":
    sys.exit(main())
