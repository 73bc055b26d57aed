"""Packs of the sample people, each made once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from toolkit import workflow
from toolkit.papers.pack.models import Pack

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
AS_OF = "2026-11-22"
MakePack = Callable[..., Pack]


@cache
def make_pack(person: str, job: str = "", size: str = "standard", seed: int = 0) -> Pack:
    posting = workflow.read_posting(SAMPLES / "postings" / job) if job else None
    resume = workflow.read_resume(SAMPLES / "resumes" / f"{person}.pdf")
    return workflow.write_pack(resume, posting, size=size, seed=seed, as_of=AS_OF)


@pytest.fixture
def pack() -> MakePack:
    """`pack(person, job, size, seed)`: the pack of a sample resume for a sample posting."""
    return make_pack
