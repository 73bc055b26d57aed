"""What each extractor of the ATS scan takes, and what the scan takes without them, against a warm score of the file.

    python benchmarks/extractors.py          # writes benchmarks/extractors.md

Scan and score take turns; the first rounds are not counted. The scan's own work is its time less that of the readings.
"""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

HERE = Path(__file__).resolve().parent
RESUMES = HERE.parent / "samples" / "resumes"
AS_OF = "2026-11-22"
ROUNDS = 15
WARM = 3
LIMIT = 1.3
"""Most time of the scan's own work, in that of a warm score."""


def measured(file: Path, rounds: int) -> tuple[list[float], list[float], dict[str, list[float]]]:
    """Milliseconds a round of: a score; the scan's own work; each extractor."""
    from toolkit import workflow
    from toolkit.reviews.ats import scanning

    taxonomy = workflow.load_taxonomy()
    scores: list[float] = []
    own: list[float] = []
    apart: dict[str, list[float]] = {}
    for number in range(-WARM, rounds):
        gc.collect()
        begun = perf_counter()
        workflow.score(workflow.read_resume(file), as_of=AS_OF)
        scored = perf_counter() - begun
        gc.collect()
        begun = perf_counter()
        scan = scanning.scan(file.read_bytes(), str(file), taxonomy, AS_OF)
        scanned = perf_counter() - begun
        if number < 0:
            continue
        scores.append(scored * 1000)
        own.append((scanned - sum(reading.seconds for reading in scan.extractors)) * 1000)
        for reading in scan.extractors:
            apart.setdefault(reading.name, []).append(reading.seconds * 1000)
    return scores, own, apart


def spread(values: list[float], digits: int) -> str:
    """Median, with the quartiles in brackets."""
    low, _, high = quantiles(values, n=4)
    return f"{median(values):.{digits}f} ({low:.{digits}f}–{high:.{digits}f})"


def ratios(times: list[float], base: list[float]) -> list[float]:
    return [time / score for time, score in zip(times, base, strict=True)]


def rows(file: Path, rounds: int) -> tuple[str, list[str], bool]:
    """The row of the scan's own work, those of the extractors, and whether the limit is kept."""
    scores, own, apart = measured(file, rounds)
    ratio = ratios(own, scores)
    low, _, high = quantiles(ratio, n=4)
    verdict = "met" if high <= LIMIT else "**over**" if low > LIMIT else "unclear: measure again"
    first = f"| {file.name} | {spread(scores, 1)} | {spread(own, 1)} | {spread(ratio, 2)} | {verdict} |"
    others = [
        f"| {file.name} | {name} | {spread(times, 1)} | {spread(ratios(times, scores), 2)} |"
        for name, times in apart.items()
    ]
    return first, others, low <= LIMIT


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="*", help="resumes; without them the samples")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--check", action="store_true", help="exit with 1 where the limit is passed")
    parser.add_argument("--output", type=Path, default=HERE / "extractors.md")
    options = parser.parse_args()
    files = options.files or sorted(path for path in RESUMES.iterdir() if path.suffix in (".pdf", ".docx", ".md"))
    scans: list[str] = []
    readings: list[str] = []
    kept = True
    for file in files:
        first, others, met = rows(file, options.rounds)
        scans.append(first)
        readings += others
        kept = kept and met
    lines = [
        "# The ATS scan and the extractors",
        "",
        f"Made by `make bench`: {options.rounds} rounds, warm, scan and score in turn; milliseconds, quartiles in",
        f"brackets. The scan's own work, without the extractors, against a score of the same file: at most {LIMIT:g}.",
        "",
        "| resume | score | own work of the scan | ratio | |",
        "| --- | --- | --- | --- | --- |",
        *scans,
        "",
        "Each extractor apart, against the same score; pdfminer.six and pdftotext run in processes of their own,",
        "whose start is part of the time. `toolkit` is our own reading, which the scan has at hand.",
        "",
        "| resume | extractor | time | ratio |",
        "| --- | --- | --- | --- |",
        *readings,
    ]
    text = "\n".join(lines) + "\n"
    options.output.write_text(text, encoding="utf-8")
    print(text, end="")
    return 0 if kept or not options.check else 1


if __name__ == "__main__":
    sys.exit(main())
