"""What a letter costs, warm, against WeasyPrint drawing the same page of HTML and nothing else.

    python benchmarks/letters.py          # writes benchmarks/letters.md

Toolkit and yardstick take turns; the first rounds are not counted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "samples"
PAIRS = (
    ("ifeoma-castell", "applied-ai-engineer.md"),
    ("marek-olufsen", "senior-llm-platform-engineer.html"),
    ("tobias-wren", "applied-ai-engineer.md"),
)
AS_OF = "2026-11-22"
ROUNDS = 25
LIMIT = 1.6
"""Most time of writing and drawing one letter, in that of WeasyPrint alone."""


def clocked(measure: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    begun = perf_counter()
    measure()
    return (perf_counter() - begun) * 1000


def measured(person: str, job: str) -> dict[str, list[float]]:
    """Milliseconds a round of: reading both files; writing; drawing with all of it; and WeasyPrint alone."""
    from toolkit import workflow
    from toolkit.rendering import papers, pdf
    from toolkit.rendering.letters import pdf as letter_pdf
    from toolkit.rendering.letters import themes

    resume_file, posting_file = SAMPLES / "resumes" / f"{person}.pdf", SAMPLES / "postings" / job
    resume, posting = workflow.read_resume(resume_file), workflow.read_posting(posting_file)
    letter = workflow.write_letter(resume, posting, as_of=AS_OF)
    html = next(letter_pdf.pages(letter, "a4", themes.folder()))
    steps: dict[str, Callable[[], Any]] = {
        "read": lambda: (workflow.read_resume(resume_file), workflow.read_posting(posting_file)),
        "write": lambda: workflow.write_letter(resume, posting, as_of=AS_OF),
        "draw": lambda: papers.make(letter, ".pdf"),
        "bare": lambda: pdf.bare(html),
    }
    for _ in range(3):
        for step in steps.values():
            step()
    table = [[clocked(step) for step in steps.values()] for _ in range(ROUNDS)]
    return dict(zip(steps, map(list, zip(*table, strict=True)), strict=True))


def spread(values: list[float], digits: int) -> str:
    low, _, high = quantiles(values, n=4)
    return f"{median(values):.{digits}f} ({low:.{digits}f}–{high:.{digits}f})"


def row(person: str, job: str) -> str:
    times = measured(person, job)
    letter = [write + draw for write, draw in zip(times["write"], times["draw"], strict=True)]
    ratio = [time / base for time, base in zip(letter, times["bare"], strict=True)]
    whole = [(time + read) / base for time, read, base in zip(letter, times["read"], times["bare"], strict=True)]
    verdict = (
        "met" if quantiles(ratio, n=4)[2] <= LIMIT else "**over**" if quantiles(ratio, n=4)[0] > LIMIT else "unclear"
    )
    cells = [spread(times[name], 1) for name in ("read", "write", "draw", "bare")]
    return f"| {person}, {job} | {' | '.join(cells)} | {spread(ratio, 2)} | {verdict} | {spread(whole, 2)} |"


def main() -> int:
    lines = [
        "# Letters",
        "",
        f"Made by `make bench`: one letter as PDF, warm, {ROUNDS} rounds in turn; milliseconds, quartiles in brackets.",
        f"The ratio is writing and drawing against WeasyPrint alone on the same HTML, at most {LIMIT:g}.",
        "",
        "| resume and posting | read both | write | draw | WeasyPrint alone | ratio | | with reading |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
        *(row(person, job) for person, job in PAIRS),
    ]
    text = "\n".join(lines) + "\n"
    (HERE / "letters.md").write_text(text, encoding="utf-8")
    print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
