"""`make fuzz`: every target for a stated time or number of executions, with a table of counts and finds at the end.

The corpus and what was found lie outside the repository (`--folder`), so that the next run begins where this one ended.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz.counters import Counters
from tests.fuzz.targets import all_targets

INPUT_SECONDS = 10
"""Time that one input may take."""
MEMORY_MB = 1500
"""Resident memory that the process may take."""
AT_ONCE = 20_000
"""Executions of one process: then a fresh one goes on, so that words kept by spaCy do not add up to the limit."""
SOWN = 200
"""Inputs that a new corpus begins with."""
SHORTEST = 5
"""Seconds below which no process is begun any more."""


def main(arguments: list[str] | None = None) -> int:
    """Run what the arguments ask for; 1 where something was found."""
    asked = _arguments(arguments)
    names = asked.targets or list(all_targets())
    for name in names:
        _run(name, asked.folder / name, asked.seconds, asked.executions)
        print(_row(name, asked.folder / name), file=sys.stderr)
    table = [_HEAD, *(_row(name, asked.folder / name) for name in names)]
    print("\n".join(table))
    found = sorted(path for name in names for path in (asked.folder / name / "found").glob("*/*.traceback"))
    for path in found:
        print(f"found: {path.parent}")
    return 1 if found else 0


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.run", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(all_targets())}; all by default")
    parser.add_argument("--seconds", type=int, default=60, help="for each target (default 60)")
    parser.add_argument("--executions", type=int, default=0, help="for each target, in all runs together; 0 is no end")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "toolkit-fuzz")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.targets) - set(all_targets()):
        parser.error(f"there is no target {', '.join(sorted(unknown))}; the targets are {', '.join(all_targets())}")
    return asked


def _run(name: str, home: Path, seconds: int, executions: int) -> None:
    """One target, in one process after the other, until the time is up or the executions are reached."""
    _sow(home / "corpus", all_targets()[name].longest)
    counters = Counters(home / "counters")
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > SHORTEST and not (
        executions and counters.read()["executions"] >= executions
    ):
        wanted = min(AT_ONCE, max(1, executions - counters.read()["executions"])) if executions else AT_ONCE
        command = [
            *(sys.executable, "-m", "tests.fuzz.one", name, str(home), str(home / "corpus")),
            *(f"-max_total_time={int(left)}", f"-runs={wanted}", "-len_control=0", f"-timeout={INPUT_SECONDS}"),
            *(f"-rss_limit_mb={MEMORY_MB}", f"-artifact_prefix={home}/ended-", "-print_final_stats=0", "-verbosity=0"),
        ]
        with (home / "log").open("ab") as log:
            done = subprocess.run(command, stdout=log, stderr=log, check=False)
        if done.returncode:
            _keep_ended(name, home, done.returncode)


def _sow(corpus: Path, longest: int) -> None:
    """Put decisions of many lengths into a new corpus: from nothing, the fuzzer grows them one byte at a time."""
    if corpus.exists():
        return
    corpus.mkdir(parents=True)
    sower = random.Random(longest)
    for number in range(SOWN):
        (corpus / f"sown-{number}").write_bytes(sower.randbytes(sower.randint(1, longest)))


def _keep_ended(name: str, home: Path, code: int) -> None:
    """Keep the input that ended its process, whatever ended it."""
    artifacts = sorted(home.glob("ended-*"))
    if not artifacts:
        raise SystemExit(f"{name} cannot be run (exit code {code}); see {home / 'log'}")
    for artifact in artifacts:
        place = home / "found" / artifact.name.rpartition("-")[0]
        place.mkdir(parents=True, exist_ok=True)
        path = place / f"{artifact.name.rpartition('-')[2][:12]}{all_targets()[name].ending}"
        show = [sys.executable, "-m", "tests.fuzz.one", name, str(home), "--show", str(artifact), str(path)]
        subprocess.run(show, check=True)
        path.with_suffix(".traceback").write_text(f"the process ended with {code}; see {home / 'log'}\n", "utf-8")
        artifact.rename(path.with_suffix(".bytes"))
        Counters(home / "counters").add("faults")


_HEAD = "| target | executions | results | refusals | faults | slowest |\n| --- | ---: | ---: | ---: | ---: | ---: |"


def _row(name: str, home: Path) -> str:
    counts = Counters(home / "counters").read()
    numbers = " | ".join(f"{counts[field]:,}" for field in ("executions", "results", "refusals", "faults"))
    return f"| {name} | {numbers} | {counts['slowest'] / 1e6:.2f} s |"


if __name__ == "__main__":
    sys.exit(main())
