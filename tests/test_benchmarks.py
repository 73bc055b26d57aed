"""The check of instruction counts: what it lets pass, what it reports, and when it refuses to compare."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks import instructions

FILE = instructions.FILES[0]


def counts(number: int, file: str = "a") -> dict[str, dict[str, Any]]:
    return {FILE: {"instructions": number, "file": file}}


def kept(number: int = 1000) -> dict[str, Any]:
    return {"machine": instructions.machine(), "scores": counts(number)}


@pytest.mark.parametrize(("now", "code"), [(900, 0), (1000, 0), (1049, 0), (1051, 6)])
def test_five_per_cent_more_are_too_many(now: int, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert instructions.compared(kept(), counts(now)) == code
    assert ("**over**" in capsys.readouterr().out) == (code == 6)


def test_counts_of_other_libraries_are_not_compared(capsys: pytest.CaptureFixture[str]) -> None:
    other = kept() | {"machine": {"python": "2.7.18"}}
    assert instructions.compared(other, counts(5000)) == 2
    assert "run with --write before a change" in capsys.readouterr().err


def test_another_file_is_not_compared() -> None:
    assert instructions.compared(kept(), counts(1000, file="b")) == 2
