"""What an interview pack costs, warm: choosing, and drawing the full one against WeasyPrint alone on the same HTML.

python benchmarks/packs.py          # writes benchmarks/packs.md
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "samples"
PERSON, JOB = "ifeoma-castell", "applied-ai-engineer.md"
AS_OF = "2026-11-22"
ROUNDS = 5
DRAWN, CHOSEN, MEMORY = 1.3, 150.0, 600.0
"""Most time of drawing in that of WeasyPrint alone; most milliseconds of choosing; most resident memory, MB."""


def clocked(measure: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    begun = perf_counter()
    measure()
    return (perf_counter() - begun) * 1000


def main() -> int:
    from toolkit import workflow
    from toolkit.rendering import papers, pdf
    from toolkit.rendering.pack import pages

    resume = workflow.read_resume(SAMPLES / "resumes" / f"{PERSON}.pdf")
    posting = workflow.read_posting(SAMPLES / "postings" / JOB)
    pack = workflow.write_pack(resume, posting, size="full", as_of=AS_OF)
    html = pages.sheets(pack, paper="a4")
    steps: tuple[Callable[[], object], ...] = (
        lambda: workflow.write_pack(resume, posting, size="full", as_of=AS_OF),
        lambda: papers.make(pack, ".pdf"),
        lambda: pdf.bare(html),
    )
    for step in steps:
        step()
    table = [[clocked(step) for step in steps] for _ in range(ROUNDS)]
    chosen, drawn, bare = (median(column) for column in zip(*table, strict=True))
    ratio = median(row[1] / row[2] for row in table)
    unit = 1 if sys.platform == "darwin" else 1024
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
    lines = [
        "# Interview packs",
        "",
        f"Made by `make bench`: the full pack of {PERSON} for {JOB}, warm, medians of {ROUNDS} rounds in turn.",
        "",
        "| what | measured | at most | |",
        "| --- | --- | --- | --- |",
        f"| choosing and writing | {chosen:.0f} ms | {CHOSEN:g} ms | {'met' if chosen <= CHOSEN else '**over**'} |",
        f"| drawing ({drawn:.0f} ms) against WeasyPrint alone ({bare:.0f} ms) | {ratio:.2f} | {DRAWN:g} | "
        f"{'met' if ratio <= DRAWN else '**over**'} |",
        f"| peak memory of all of it | {memory:.0f} MB | {MEMORY:g} MB | {'met' if memory <= MEMORY else '**over**'} |",
    ]
    text = "\n".join(lines) + "\n"
    (HERE / "packs.md").write_text(text, encoding="utf-8")
    print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
