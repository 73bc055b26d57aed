"""The targets: what is made of a fuzzer's bytes, and which function of the program has to bear it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.fuzz.choices import Choices


@dataclass(frozen=True, slots=True)
class Target:
    make: Callable[[Choices], Any]
    """Decisions → the input: bytes of a file, a text, or several files by name."""
    run: Callable[[Any], object]
    """Raises AssertionError where the result does not hold together."""
    ending: str = ".txt"
    """Of the file in which a found input is kept."""
    longest: int = 600
    """Bytes of decisions, so that one input stays quick."""


def all_targets() -> dict[str, Target]:
    """Name → target, in the order in which they are run and reported."""
    from tests.fuzz.targets import definitions, files, packages, pages, texts

    return {**files.TARGETS, **packages.TARGETS, **pages.TARGETS, **texts.TARGETS, **definitions.TARGETS}
