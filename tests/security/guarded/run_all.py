"""Runs commands one after the other in this process: `run_all.py COMMANDS.json` writes what each said."""

from __future__ import annotations

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from toolkit.cli.group import cli


def run(args: list[str]) -> dict[str, object]:
    """Exit code, standard output and standard error of one command."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="surrogateescape", write_through=True)
    err = io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = cli.main(args, prog_name="toolkit", standalone_mode=False)
        except SystemExit as end:
            code = end.code
    return {"code": code or 0, "out": out.buffer.getvalue().decode("utf-8", "replace"), "err": err.getvalue()}


if __name__ == "__main__":
    told = {name: run(args) for name, args in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")).items()}
    Path("told.json").write_text(json.dumps(told), encoding="utf-8")
