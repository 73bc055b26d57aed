"""A program run on bytes in a process of its own, with an end to its time, its memory and its output.

Foreign extractors are no match for every hostile file: one that hangs, crashes or fills the memory ends alone.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from tempfile import TemporaryFile
from types import MappingProxyType
from typing import IO

from toolkit.documents.limits import CHARACTERS
from toolkit.errors import InputError

SECONDS = 20.0
"""Time one program may take: some fifty times what the longest resume seen needs."""

MEMORY = 1 << 31
"""Bytes of address space that a program may take; held to on Linux only."""

OUTPUT = 4 * CHARACTERS
"""Bytes of text that are taken: UTF-8 has at most four for a character."""

_SAID = 300
"""Bytes of a program's complaint that are read."""


def output_of(
    command: Sequence[str],
    data: bytes,
    *,
    env: Mapping[str, str] | None = None,
    codes: Mapping[int, str] = MappingProxyType({}),
) -> str:
    """What the program prints when it is given `data` as its input; `codes` says what its exit codes mean.

    Raises InputError where it cannot be started, takes too long or fails; the message is the bare reason.
    """
    late = threading.Event()
    with TemporaryFile() as given, TemporaryFile() as said:
        given.write(data)
        given.seek(0)
        try:
            process = subprocess.Popen(command, stdin=given, stdout=subprocess.PIPE, stderr=said, env=env)
        except OSError as error:
            raise InputError(f"cannot be started ({error.strerror})") from error
        _bound(process.pid)

        def end() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(SECONDS, end)
        timer.start()
        try:
            assert process.stdout is not None
            text = process.stdout.read(OUTPUT)
            if len(text) == OUTPUT:
                process.kill()
            code = process.wait()
        finally:
            timer.cancel()
            process.kill()
            process.wait()
            if process.stdout is not None:
                process.stdout.close()
        if late.is_set():
            raise InputError(f"was not done after {SECONDS:.0f} s")
        if code and len(text) < OUTPUT:
            raise InputError(codes.get(code) or _reason(said, code))
    return text.decode("utf-8", "replace")


def _bound(pid: int) -> None:
    if sys.platform == "linux":
        import resource

        try:
            resource.prlimit(pid, resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (OUTPUT, OUTPUT))
        except (ProcessLookupError, PermissionError):
            return


def _reason(said: IO[bytes], code: int) -> str:
    """The last line of the program's complaint, or how it ended."""
    said.seek(0)
    lines = said.read(_SAID).decode("utf-8", "replace").strip().splitlines()
    if lines:
        return f"failed ({' '.join(lines[-1].split())})"
    return f"failed (ended by signal {-code})" if code < 0 else f"failed (code {code})"
