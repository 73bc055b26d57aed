"""One target under atheris, in a process of its own: `python -m tests.fuzz.one TARGET FOLDER [libFuzzer options]`.

A fault is kept and the run goes on. What ends the process (a crash in C, a hang, memory without end) leaves the
bytes in FOLDER, from which `tests.fuzz.run` has `--show` make the input again.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
import time
from pathlib import Path

ROOMS = ("documents", "resumes", "postings", "language", "taxonomy")


def _import_with_coverage(name: str) -> None:
    """Import every module of the rooms with atheris counting which of its branches are taken."""
    import atheris

    rooms = [f"toolkit.{room}" for room in ROOMS]
    with atheris.instrument_imports(include=rooms):
        for room in rooms:
            package = importlib.import_module(room)
            for module in pkgutil.walk_packages(package.__path__, f"{room}."):
                if not module.name.endswith(("ocr", "similarity", "exporting")):
                    importlib.import_module(module.name)


def main(arguments: list[str]) -> None:
    name, folder, *options = arguments
    os.environ["PATH"] = ""  # so that Tesseract is not found: a process for each picture is another test
    home = Path(folder)
    if options[:1] == ["--show"]:
        _show(name, Path(options[1]), Path(options[2]))
        return

    import atheris

    _import_with_coverage(name)
    from tests.fuzz.choices import Choices
    from tests.fuzz.contract import outcome
    from tests.fuzz.counters import Counters
    from tests.fuzz.keeping import keep
    from tests.fuzz.targets import all_targets

    target = all_targets()[name]
    counters = Counters(home / "counters")

    def one(data: bytes) -> None:
        made = target.make(Choices(data))
        counters.add("executions")
        began = time.perf_counter()
        try:
            counters.add("results" if outcome(target.run, made) == "result" else "refusals")
        except Exception as fault:
            counters.add("faults")
            keep(home / "found", target, made, fault)
        counters.raise_to("slowest", int(1e6 * (time.perf_counter() - began)))

    atheris.Setup([sys.argv[0], *options, f"-max_len={target.longest}"], one)
    atheris.Fuzz()


def _show(name: str, artifact: Path, path: Path) -> None:
    """Write to `path` the input that the bytes in `artifact` stand for."""
    from tests.fuzz.choices import Choices
    from tests.fuzz.keeping import content_of
    from tests.fuzz.targets import all_targets

    path.write_bytes(content_of(all_targets()[name].make(Choices(artifact.read_bytes()))))


if __name__ == "__main__":
    main(sys.argv[1:])
