"""`make fuzz-mutations`: real PDF and Word files, damaged; each must end in a score or a clear error.

Each variant is read in a process of its own pool, so that one that crashes, hangs or eats memory is seen and counted.
The same seed and files give the same variants.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import TimeoutError as TookTooLong
from hashlib import sha256
from itertools import islice
from pathlib import Path

from tests.fuzz.damaging import damaged

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = (ROOT / "samples" / "resumes", ROOT / "tests" / "cases")
ENDINGS = (".pdf", ".docx")
SECONDS = 60
"""Time of one variant, reading a scan by OCR included."""
MEMORY = 4 * 1024**3
"""Address space of a process in bytes."""
AT_ONCE = 500
"""Variants that one process reads before a fresh one takes over."""
AS_OF = "2026-11-22"
BATCH = 100
"""Variants that wait for a process at one time."""
BAD = ("fault", "hang", "crash")

Variant = tuple[int, Path, bytes, str]
"""Number, the file it was made of, its bytes and the damage."""


def files_in(places: list[Path]) -> list[Path]:
    """The PDF and Word files in the folders, in one order on every machine."""
    return sorted({path for place in places for path in place.rglob("*") if path.suffix in ENDINGS})


def variants(files: list[Path], count: int, seed: int) -> Iterator[Variant]:
    """`count` variants, as many of one file as of another."""
    contents = {path: path.read_bytes() for path in files}
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        path = files[number % len(files)]
        alike = [other for other in files if other.suffix == path.suffix]
        data, damage = damaged(contents[path], contents[chance.choice(alike)], chance)
        yield number, path, data, damage


def outcome(data: bytes, name: str) -> tuple[str, float, str]:
    """`result`, the code of the refusal or `fault`; the seconds it took; the traceback of a fault."""
    from toolkit import workflow
    from toolkit.errors import InputError

    began = time.perf_counter()
    try:
        resume = workflow.read_resume(name, data=data, anyway=True)
        workflow.score(resume, as_of=AS_OF)
    except InputError as refusal:
        return refusal.code, time.perf_counter() - began, ""
    except Exception:
        return "fault", time.perf_counter() - began, traceback.format_exc()
    return "result", time.perf_counter() - began, ""


def _limit_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def main(arguments: list[str] | None = None) -> int:
    """Read the variants; 1 where one ended in a fault, a hang or a crash."""
    asked = _arguments(arguments)
    files = files_in([*SHIPPED, *asked.places])
    counts: Counter[str] = Counter()
    damages: Counter[tuple[str, str]] = Counter()
    slowest = (0.0, "")
    for (number, path, data, damage), ended, seconds, trace in _ended(
        variants(files, asked.variants, asked.seed), asked.jobs
    ):
        counts[ended] += 1
        damages[damage, ended if ended in ("result", *BAD) else "refusal"] += 1
        slowest = max(slowest, (seconds, f"{path.parent.name}/{path.name}, variant {number}"))
        if trace:
            _keep(asked.folder, number, path, data, f"{ended}\n{path}, {damage}\n{trace}")
        if counts.total() % BATCH == 0:
            print(f"{counts.total():,} of {asked.variants:,}: {dict(counts)}", file=sys.stderr)
    print(f"{counts.total():,} variants of {len(files)} files, seed {asked.seed}")
    print(f"slowest {slowest[0]:.1f} s: {slowest[1]}")
    rows = [((ended,), count) for ended, count in counts.most_common()] + sorted(damages.items())
    print("\n".join(f"| {' | '.join(names)} | {count:,} |" for names, count in rows))
    return 1 if any(counts[bad] for bad in BAD) else 0


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.mutations", description=__doc__)
    parser.add_argument("places", nargs="*", type=Path, help="folders with more PDF and Word files")
    parser.add_argument("--variants", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "toolkit-fuzz" / "mutations")
    return parser.parse_args(arguments)


def _ended(found: Iterator[Variant], jobs: int) -> Iterator[tuple[Variant, str, float, str]]:
    """Each variant with how it ended, the seconds it took, and the reason where that is no result and no refusal."""
    from pebble import ProcessExpired, ProcessPool

    with ProcessPool(max_workers=jobs, max_tasks=AT_ONCE, initializer=_limit_memory) as pool:
        while batch := list(islice(found, BATCH)):
            waiting = [(each, pool.schedule(outcome, (each[2], each[1].name), timeout=SECONDS)) for each in batch]
            for each, future in waiting:
                try:
                    yield each, *future.result()
                except TookTooLong:
                    yield each, "hang", float(SECONDS), f"more than {SECONDS} s"
                except ProcessExpired as error:
                    yield each, "crash", 0.0, f"exit code {error.exitcode}"


def _keep(folder: Path, number: int, path: Path, data: bytes, trace: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{number:05d}-{sha256(data).hexdigest()[:8]}"
    (folder / f"{name}{path.suffix}").write_bytes(data)
    (folder / f"{name}.traceback").write_text(trace, "utf-8", "replace")


if __name__ == "__main__":
    sys.exit(main())
