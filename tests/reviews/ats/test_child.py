"""Foreign programs end alone: in time, in memory and in output."""

from __future__ import annotations

import sys
from time import perf_counter

import pytest

from toolkit.errors import InputError
from toolkit.reviews.ats import child


def python(code: str) -> list[str]:
    return [sys.executable, "-S", "-c", code]


def test_what_a_program_prints_is_given() -> None:
    code = "import sys; print(sys.stdin.buffer.read().decode()[::-1], end='')"
    assert child.output_of(python(code), "añb".encode()) == "bña"


def test_a_program_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "SECONDS", 0.3)
    begun = perf_counter()
    with pytest.raises(InputError, match="was not done after"):
        child.output_of(python("while True: pass"), b"")
    assert perf_counter() - begun < 5


def test_output_without_end_is_cut() -> None:
    code = "import sys\nwhile True: sys.stdout.write('x' * 10000)"
    assert len(child.output_of(python(code), b"")) == child.OUTPUT


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux only")
def test_a_program_that_fills_the_memory_fails() -> None:
    with pytest.raises(InputError, match="MemoryError"):
        child.output_of(python("import time; time.sleep(0.1); bytearray(3 << 30)"), b"")


def test_the_last_words_of_a_program_that_fails_are_told() -> None:
    with pytest.raises(InputError, match=r"^failed \(ValueError: no root\)$"):
        child.output_of(python("raise ValueError('no root')"), b"")
    with pytest.raises(InputError, match=r"^failed \(code 3\)$"):
        child.output_of(python("raise SystemExit(3)"), b"")


def test_a_program_that_is_not_there_is_told() -> None:
    with pytest.raises(InputError, match="cannot be started"):
        child.output_of(["/nowhere/pdftotext"], b"")
