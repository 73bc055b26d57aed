"""Run the measures in ../shared on this checkout and fail where a figure is under its floor in floors.yaml."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from functools import reduce
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).with_name("floors.yaml")


def figures(script: str, folder: Path) -> dict[str, Any]:
    """What `script` of the shared folder writes with --json; it finds the `toolkit` that stands beside this Python."""
    out = folder / f"{script}.json"
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    command = [sys.executable, str(SHARED / script), "--json", str(out)]
    run = subprocess.run(command, cwd=ROOT, env={**os.environ, "PATH": path}, timeout=900)
    if run.returncode:
        raise SystemExit(f"measures: {script} ended with {run.returncode}; run it by hand to see why")
    found: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return found


def main() -> int:
    short = []
    floors = yaml.safe_load(FLOORS.read_text("utf-8"))
    with tempfile.TemporaryDirectory(prefix="measures-") as folder:
        for script, wanted in floors.items():
            if not (SHARED / script).is_file():
                print(f"measures: ../shared/{script} is not there; the cases of tests/cases measure without it")
                continue
            print(f"measures: {script}", flush=True)
            found = figures(script, Path(folder))
            for name, floor in wanted.items():
                figure = reduce(lambda part, key: part[key], name.split("."), found)
                if figure < floor:
                    short.append(f"{script} {name}: {figure:.3f} is under its floor {floor}")
    for line in short:
        print(f"measures: {line}", file=sys.stderr)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
