"""What many resumes cost: time and memory a resume as their number grows, two processes, and larger taxonomies.

    python benchmarks/scale.py [--most 10000]          # or `make bench-scale`; writes benchmarks/scale.md

Times are processor time of the process that works, so that others on the machine show less.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from benchmarks.bench import AS_OF, plain_text, spread  # noqa: E402

NUMBERS = (100, 1_000, 10_000)
FLAT = 1.10
"""Most time and memory a resume at any number, in that of the least number."""
TWO = 1.8
"""Least resumes a second of two processes, in those of one."""
YARDSTICK = 5
"""Every so many resumes one is timed against its plain text."""
BUSY = 0.1
"""Share of its time for which a process that reads nothing from outside waits only where others have the processor."""
SIZES = (250, 1_000, 4_000)
GROWN = 1.15
"""Most time a resume at any size of the taxonomy, in that of the least one."""
WARM = 50
"""Resumes read before the first that is measured: beyond them, every cache that is bounded by the language is full."""
ROUNDS = 15
BATCH = 4_000
"""Files of a run of `toolkit batch`."""


def work(first: int, count: int) -> dict[str, float]:
    """In this process: the score of resumes `first` to `first + count`, and pypdfium2's plain text of some of them.

    Milliseconds of a score, how many of the same resume's plain text that is, seconds of all scores on the clock, the
    share of them that the process waited, and its resident MB at the end.
    """
    from benchmarks import made
    from toolkit import workflow

    def score(data: bytes) -> float:
        begun = process_time()
        workflow.score(workflow.read_resume("resume.pdf", data=data), as_of=AS_OF)
        return (process_time() - begun) * 1000

    def text(data: bytes) -> float:
        begun = process_time()
        plain_text(data)
        return (process_time() - begun) * 1000

    for number in range(WARM):
        score(made.resume(-1 - number))
    times, ratios, clock, worked = [], [], 0.0, 0.0
    for number in range(first, first + count):
        data = made.resume(number)
        begun, at_work = perf_counter(), process_time()
        times.append(score(data))
        clock += perf_counter() - begun
        worked += process_time() - at_work
        if not number % YARDSTICK:
            text(data)
            ratios.append(times[-1] / text(data))
    return {
        "mean": sum(times) / count,
        "ratio": median(ratios),
        "seconds": clock,
        "waited": 1 - worked / clock,
        "memory": resident(),
    }


def resident() -> float:
    """Memory this process has in use now, MB (10^6 bytes)."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def started(first: int, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, __file__, "--work", str(first), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def ended(process: subprocess.Popen[str]) -> dict[str, float]:
    out, _ = process.communicate()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    found: dict[str, float] = json.loads(out)
    return found


def numbers(most: int) -> Iterator[str]:
    """The table of time and memory by the number of resumes."""
    yield from (
        "| resumes | ms a resume, mean | in its plain text, median | memory at the end, MB | |",
        "| --- | --- | --- | --- | --- |",
    )
    base: dict[str, float] = {}
    for number in [each for each in NUMBERS if each <= most]:
        found = ended(started(0, number))
        base = base or found
        flat = all(found[what] <= FLAT * base[what] for what in ("ratio", "memory"))
        cells = [
            f"{number:,}",
            *(f"{found[what]:.{digits}f}" for what, digits in (("mean", 2), ("ratio", 2), ("memory", 0))),
        ]
        yield f"| {' | '.join(cells)} | {'met' if flat else '**over**'} |"


def processes(count: int, rounds: int) -> str:
    """One sentence: resumes a second of one process and of two at a time."""
    ratios, one, two, waited = [], [], [], []
    for _ in range(rounds):
        alone = ended(started(0, count))
        pair = [started(0, count), started(count, count)]
        both = [ended(process) for process in pair]
        one.append(count / alone["seconds"])
        two.append(sum(count / each["seconds"] for each in both))
        ratios.append(two[-1] / one[-1])
        waited += [each["waited"] for each in (alone, *both)]
    verdict = "met" if median(ratios) >= TWO else "**under**"
    if verdict != "met" and max(waited) > BUSY:
        verdict = f"not judged: others used the machine, and a process waited for {max(waited):.0%} of its time"
    return (
        f"One process scores {median(one):.0f} resumes a second, two at a time {median(two):.0f} together: "
        f"{spread(ratios, 2) if rounds > 1 else f'{ratios[0]:.2f}'} times one, at least {TWO:g} ({verdict})."
    )


def batches(count: int) -> Iterator[str]:
    """The table of `toolkit batch` over so many files with one worker and with two, from start to table."""
    from benchmarks import made

    toolkit = str(Path(sys.executable).parent / "toolkit")
    with tempfile.TemporaryDirectory(prefix="scale-") as folder:
        files = Path(folder, "resumes")
        files.mkdir()
        for number in range(count):
            (files / f"{number:05d}.pdf").write_bytes(made.resume(number))
        yield from ("| workers | seconds | files a second | times one |", "| --- | --- | --- | --- |")
        alone = 0.0
        for jobs in (1, 2):
            command = [toolkit, "batch", str(files), "--jobs", str(jobs), "--as-of", AS_OF, "--quiet"]
            begun = perf_counter()
            subprocess.run([*command, "-o", str(Path(folder, f"{jobs}.parquet"))], check=True)
            took = perf_counter() - begun
            alone = alone or took
            yield f"| {jobs} | {took:.1f} | {count / took:.0f} | {alone / took:.2f} |"


def taxonomies() -> Iterator[str]:
    """The table of time a resume by the number of skills: matching, weighing and assessing, without the reading."""
    from benchmarks import made
    from benchmarks.matching import of_size
    from toolkit import workflow
    from toolkit.assessment import assessing
    from toolkit.evidence import evidence
    from toolkit.taxonomy.loading import load
    from toolkit.taxonomy.models import LEVELS, Taxonomy

    shipped = load()
    unweighed = dict.fromkeys(LEVELS, 0.0)
    resumes = [workflow.read_resume(f"{number}.pdf", data=made.resume(number)) for number in range(20)]

    named = {skill for resume in resumes for skill in evidence.gather(resume, shipped, AS_OF).shown}
    ordered = sorted(shipped.skills, key=lambda skill: skill not in named)
    whole = replace(shipped, skills={skill: shipped.skills[skill] for skill in ordered})

    def weighed(size: int) -> Taxonomy:
        taxonomy = of_size(whole, size)
        skills = {
            key: skill if skill.importance else replace(skill, importance=unweighed)
            for key, skill in taxonomy.skills.items()
        }
        return replace(taxonomy, skills=skills)

    def each(taxonomy: Taxonomy) -> float:
        begun = process_time()
        for resume in resumes:
            assessing.assess(evidence.gather(resume, taxonomy, AS_OF), resume, taxonomy, AS_OF)
        return (process_time() - begun) * 1000 / len(resumes)

    times: dict[int, list[float]] = {}
    read = []
    for size in sorted({*SIZES, len(shipped.skills)}):
        taxonomy = weighed(size)
        each(taxonomy), each(taxonomy)
        times[size] = [each(taxonomy) for _ in range(ROUNDS)]
    for _ in range(ROUNDS):
        begun = process_time()
        for number in range(20):
            workflow.read_resume(f"{number}.pdf", data=made.resume(number))
        read.append((process_time() - begun) * 1000 / 20)
    yield from (
        "| skills | ms a resume | with its reading | in that of the least | |",
        "| --- | --- | --- | --- | --- |",
    )
    least = median(times[min(times)]) + median(read)
    for size, own in times.items():
        both = median(own) + median(read)
        name = f"{size:,}" + (" (as shipped)" if size == len(shipped.skills) else "")
        verdict = "met" if both <= GROWN * least else "**over**"
        yield f"| {name} | {spread(own, 2)} | {both:.2f} | {both / least:.2f} | {verdict} |"


def main(given: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=NUMBERS[-1], help="the largest number of resumes")
    parser.add_argument("--rounds", type=int, default=3, help="of two processes against one")
    parser.add_argument("--work", type=int, nargs=2, metavar=("FIRST", "COUNT"), help=argparse.SUPPRESS)
    options = parser.parse_args(given)
    if options.work:
        print(json.dumps(work(*options.work)))
        return 0
    lines = [
        "# Scale",
        "",
        "Made by `make bench-scale` from resumes made of the samples with other words, as PDF (`benchmarks/made.py`).",
        "Reading, matching and assessing in one warm process; processor time, and how many times pypdfium2's plain",
        "text of the same resume that is, as a machine may run faster in one minute than in the next. That ratio and",
        f"memory are to be at most {FLAT:g} times those of the least number:",
        "",
        *numbers(options.most),
        "",
        processes(min(500, options.most), options.rounds),
        "",
        f"`toolkit batch` over {min(BATCH, options.most):,} files, from its start to its table; the process that was",
        "called hands out files and keeps records beside its workers, about a tenth of a core for each:",
        "",
        *batches(min(BATCH, options.most)),
        "",
        "Taxonomies: a part of the shipped one with all that the resumes name, or it and invented skills that no level",
        "weighs and no resume names.",
        f"Matching, weighing and assessing 20 resumes, {ROUNDS} rounds, quartiles in brackets;",
        f"with the reading it is to be at most {GROWN:g} times the least:",
        "",
        *taxonomies(),
    ]
    text = "\n".join(lines) + "\n"
    (HERE / "scale.md").write_text(text, "utf-8")
    print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
