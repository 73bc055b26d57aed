"""The level that a job's interviews are held at."""

from __future__ import annotations

from toolkit.postings.models import Posting

_LEVELS = {"junior": "entry", "mid": "mid", "senior": "senior", "lead": "staff", "staff": "staff"}
"""Level words of postings, as the benchmark names them."""


def asked_level(posting: Posting | None) -> str | None:
    """The level of the benchmark that a posting states; None where it states none."""
    return _LEVELS.get(posting.level) if posting else None
