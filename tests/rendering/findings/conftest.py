"""The nouns and their PDFs, drawn once."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from tests.rendering.findings import made
from toolkit.rendering.findings import pages


@cache
def _drawn(noun: str, ending: str, paper: str) -> bytes:
    return pages.draw(getattr(made, noun)(ending), made.data(ending), paper=paper).data


@pytest.fixture(params=["scan-pdf", "scan-md", "review-pdf", "review-md"])
def case(request: pytest.FixtureRequest) -> tuple[Any, str, str]:
    """A scan or a review, its name, and the ending of its file."""
    noun, ending = str(request.param).split("-")
    return getattr(made, noun)(ending), noun, ending


@pytest.fixture
def drawn(case: tuple[Any, str, str]) -> bytes:
    """The PDF of the case."""
    return _drawn(case[1], case[2], "a4")
