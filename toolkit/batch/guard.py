"""The guard of one worker: it hands it a file, waits no longer than allowed, and puts another in its place."""

from __future__ import annotations

import dataclasses
import os
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

import toolkit
from toolkit import errors
from toolkit.batch import pipes, redacting, rows
from toolkit.batch.models import SOURCE, Limits, Record, Settings, Task

PROGRAM = (sys.executable, "-P", "-m", "toolkit.batch.child")
"""Python without the current folder on its path: a file there must not pass for a library."""
START = 300.0
"""Seconds a worker may take to be ready."""
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
"""A worker has one core to itself: NumPy must not start a thread for each."""


class Stopped(Exception):
    """The run was stopped while the file was being read."""


class Guard:
    """One worker at a time, started at the first file, after a loss and after `limits.files` files."""

    def __init__(self, settings: Settings, limits: Limits) -> None:
        self.settings, self.limits = settings, limits
        self._process: subprocess.Popen[bytes] | None = None
        self._said: IO[bytes] | None = None
        self._unpacked: tempfile.TemporaryDirectory[str] | None = None
        self._files = 0
        self._stopped = False

    def record(self, task: Task) -> Record:
        """The worker's record of the content, or one with a fault of `GUARDED`.

        Raises Stopped, or ConfigurationError where no worker can go on.
        """
        killed = 0
        while True:
            if self._process is None or self._process.poll() is not None or self._files >= self.limits.files:
                self._start()
            code, answer = self._asked(self._message(task), task.data, self.limits.seconds)
            self._files += 1
            if "record" in answer:
                return cast(Record, answer["record"])
            if "refused" in answer:
                self._refuse(*answer["refused"])
            if code == "killed" and not killed:
                killed += 1
                continue
            return self._refusal(code or answer["fault"], task.ending)

    def stop(self) -> None:
        """End the worker now, from any thread; the file it was at is not read."""
        self._stopped = True
        if self._process is not None:
            _kill(self._process)

    def close(self) -> None:
        """End the worker and leave nothing behind."""
        self._end()
        if self._unpacked is not None:
            self._unpacked.cleanup()

    def _start(self) -> None:
        self._end()
        self._said = tempfile.TemporaryFile()  # noqa: SIM115
        places = [str(Path(toolkit.__file__).resolve().parent.parent), os.environ.get("PYTHONPATH", "")]
        self._process = subprocess.Popen(
            PROGRAM,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            env=os.environ | ONE_THREAD | {"PYTHONPATH": os.pathsep.join(filter(None, places))},
            start_new_session=True,  # Ctrl-C is for the run, which ends its workers itself.
        )
        self._files = 0
        code, answer = self._asked(self._order(), self.settings.posting, START)
        if "refused" in answer:
            self._refuse(*answer["refused"])
        if code:
            raise RuntimeError(f"a worker could not start ({code}): {self._last_words()}")

    def _order(self) -> dict[str, Any]:
        kept = {field.name: getattr(self.settings, field.name) for field in dataclasses.fields(self.settings)}
        del kept["posting"], kept["taxonomy_files"]
        if self.settings.taxonomy_files:
            if self._unpacked is None:
                self._unpacked = tempfile.TemporaryDirectory(prefix="toolkit-skills-")
                for name, content in self.settings.taxonomy_files:
                    path = Path(self._unpacked.name, name)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(content)
            kept["taxonomy_folder"] = self._unpacked.name
        return {"settings": kept, "seconds": self.limits.seconds, "megabytes": self.limits.megabytes}

    def _message(self, task: Task) -> dict[str, Any]:
        return {"path": os.path.abspath(task.path), "key": task.key, "ending": task.ending}  # noqa: PTH100

    def _asked(self, message: dict[str, Any], data: bytes | None, seconds: float) -> tuple[str, dict[str, Any]]:
        """The answer, or the code of the fault that cost it and an empty one; the worker is then gone."""
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        late = threading.Event()

        def end() -> None:
            late.set()
            _kill(process)

        timer = threading.Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            if self._stopped:
                _kill(process)
            pipes.send(cast(BinaryIO, process.stdin), message, data)
            answer, _ = pipes.receive(cast(BinaryIO, process.stdout))
        except (EOFError, BrokenPipeError, ValueError) as error:
            code = process.wait()
            if self._stopped:
                raise Stopped from error
            return ("timeout" if late.is_set() else _cause(code)), {}
        finally:
            timer.cancel()
        if "fault" in answer:
            self._end()
        return "", cast(dict[str, Any], answer)

    def _refusal(self, code: str, ending: str) -> Record:
        if self.settings.redact:
            return redacting.without_words(code)
        words = {
            "timeout": f"took longer than {self.limits.seconds:g} s; allow more with --timeout, or save it again.",
            "memory": f"needs more than {self.limits.megabytes} MB of memory; allow more with --memory.",
            "crash": f"crashed the reader ({self._last_words()}); save it again, as PDF or DOCX.",
            "killed": "was left twice because the system stopped the reader, mostly for want of memory; "
            "run with fewer --jobs.",
        }
        return rows.refusal(code, f"{SOURCE}{ending} {words[code]}")

    def _refuse(self, kind: str, message: str) -> None:
        self._end()
        raise getattr(errors, kind)(message)

    def _last_words(self) -> str:
        """The signal that ended the worker, or the last line it wrote."""
        code = self._process.returncode if self._process else 0
        if code and code < 0:
            return signal.Signals(-code).name
        assert self._said is not None
        self._said.seek(0)
        lines = self._said.read()[-2000:].decode("utf-8", "replace").strip().splitlines()
        return lines[-1].strip()[:200] if lines else f"exit code {code}"

    def _end(self) -> None:
        process = self._process
        if process is None:
            return
        _kill(process)
        process.wait()
        for stream in (process.stdin, process.stdout, self._said):
            if stream is not None:
                _close(stream)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the worker and whatever it started."""
    if process.poll() is not None:
        return
    if os.name == "posix":
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
    else:
        process.kill()


def _close(stream: IO[bytes]) -> None:
    try:
        stream.close()
    except BrokenPipeError:
        # It held words for a worker that is gone.
        return


def _cause(code: int) -> str:
    """What an exit code says: 9 is the system's or a person's doing, anything else the file's."""
    return "killed" if code == -9 or code == 0 else "crash"
