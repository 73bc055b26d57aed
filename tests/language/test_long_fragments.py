"""A fragment that is no line of a resume is not told, however it begins."""

from __future__ import annotations

import time

from toolkit.language.fragments.sentences import sentences


def test_a_fragment_of_many_pages_is_not_told_and_takes_no_time() -> None:
    began = time.process_time()
    assert sentences("Built a service, " * 20_000, held=True) == ()
    assert time.process_time() - began < 1
