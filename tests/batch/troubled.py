"""A worker that does to itself what hostile files do: run as a script in the place of `toolkit.batch.child`.

A file's content says what happens; any other content is answered at once, with the worker's own id.
"""

from __future__ import annotations

import ctypes
import os
import re
import signal
import subprocess
from pathlib import Path

from toolkit.batch import child
from toolkit.batch.models import Record, Settings


class Troubled(child.Scorer):
    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def record(self, path: str, key: str, ending: str, data: bytes | None) -> Record:
        what = (Path(path).read_bytes() if data is None else data).decode()
        if what == "hang":
            re.match(r"(a+)+b", "a" * 60)  # Inside C, where no other thread of Python can run.
        elif what == "hang with a child":
            sleeping = subprocess.Popen(["sleep", "300"])
            Path(path).with_suffix(".pid").write_text(str(sleeping.pid))
            sleeping.wait()
        elif what == "crash":
            ctypes.string_at(0)
        elif what == "eat":
            eaten = [bytearray(50_000_000) for _ in range(200)]
            del eaten
        elif what == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        elif what == "killed once" and not (mark := Path(path).with_suffix(".mark")).exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        elif what == "bug":
            raise ValueError("what a bug says")
        elif what == "print":
            os.write(1, b"a library that prints\n")
        return {"error": None, "pid": os.getpid()}


if __name__ == "__main__":
    child.Scorer = Troubled  # type: ignore[misc]
    child.main()
