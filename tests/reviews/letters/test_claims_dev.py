"""Sets of eighty sentences, half of them false, each by another hand: how many are found, and the false alarms."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from toolkit import workflow
from toolkit.postings.models import Posting
from toolkit.resources import folder
from toolkit.resumes.models import Resume

FLOORS = {
    "claims_dev.yaml": (40, 0),
    "claims_second.yaml": (40, 0),
    "claims_third.yaml": (39, 0),
    "claims_fourth.yaml": (40, 0),
}
"""Least of the 40 false sentences that must be found, and most of the 40 true ones that may be called false."""
POSTINGS = ("applied-ai-engineer.md", "junior-ai-engineer.txt", "senior-llm-platform-engineer.html")


@cache
def _resume(name: str) -> Resume:
    """A sample by its name, a case by its folder."""
    if name.startswith("cases/"):
        return workflow.read_resume(next((Path(__file__).parents[2] / name).glob("resume.*")))
    return workflow.read_resume(folder("samples") / "resumes" / f"{name}.pdf")


@cache
def _postings() -> tuple[Posting, ...]:
    return tuple(workflow.read_posting(folder("samples") / "postings" / name) for name in POSTINGS)


def _posting(sentence: str) -> Posting:
    """The posting that a sentence speaks of, else the first."""
    named = [posting for posting in _postings() if posting.company and posting.company.split()[0] in sentence]
    return (named or _postings())[0]


def _supported(claim: dict[str, Any], posting: bool) -> bool:
    letter = workflow.read_document("letter.txt", data=claim["sentence"].encode())
    wanted = _posting(claim["sentence"]) if posting else None
    return workflow.check_letter(letter, _resume(claim["resume"]), posting=wanted, as_of="2026-11-22").supported


@cache
def _claims(name: str) -> list[dict[str, Any]]:
    claims: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name(name).read_text("utf-8"))
    return claims


@pytest.mark.parametrize("posting", [False, True], ids=["alone", "with a posting"])
@pytest.mark.parametrize("name", FLOORS)
def test_falsehoods_are_found_without_false_alarms(name: str, posting: bool) -> None:
    wrong = [claim for claim in _claims(name) if claim["supported"] != _supported(claim, posting)]
    missed = [claim["id"] for claim in wrong if not claim["supported"]]
    alarms = [claim["id"] for claim in wrong if claim["supported"]]
    falsehoods = sum(not claim["supported"] for claim in _claims(name))
    found, most = FLOORS[name]
    assert falsehoods - len(missed) >= found, missed
    assert len(alarms) <= most, alarms
