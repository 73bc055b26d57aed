"""A file with thousands of faults is refused in seconds: found by fuzzing, when each fault made the schema anew."""

from __future__ import annotations

import time

import pytest

from toolkit.taxonomy.reading import Refused, parse
from toolkit.taxonomy.schema import SkillsFile


def test_thousands_of_unknown_keys_are_named_in_no_time() -> None:
    began = time.process_time()
    with pytest.raises(Refused) as refused:
        parse(b"skills:\n" + b"- near: x\n" * 3_000, "mine.yaml", SkillsFile)
    assert len(refused.value.complaints) >= 3_000
    assert time.process_time() - began < 4
