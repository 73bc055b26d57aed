"""Inputs of every target by Hypothesis, which makes small what it finds; `make fuzz-properties` runs many."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.choices import Choices
from tests.fuzz.contract import outcome
from tests.fuzz.targets import all_targets

EXAMPLES = int(os.environ.get("EXAMPLES", "20"))
MANY = "EXAMPLES" in os.environ
"""Others in every run; a few are always the same."""


@pytest.mark.parametrize("name", all_targets())
def test_no_input_is_a_fault(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")  # no OCR
    target = all_targets()[name]
    size = target.longest

    @settings(
        max_examples=EXAMPLES,
        derandomize=not MANY,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given((st.binary(max_size=size) | st.binary(min_size=size // 2, max_size=size)).map(Choices).map(target.make))
    def comes_to_an_outcome(made: object) -> None:
        outcome(target.run, made)  # raises what is neither a result nor a refusal

    comes_to_an_outcome()
