"""Evidence written by hand over the shipped taxonomy."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from toolkit.documents.models import Document
from toolkit.evidence.models import Evidence, Mention, Proof, Shown, Signal, Tenure
from toolkit.resumes.models import Contact, Resume, Role
from toolkit.taxonomy import loading
from toolkit.taxonomy.models import Taxonomy

Make = Callable[..., Evidence]


def _shown(skill: str, depth: str) -> Shown:
    proof = Proof(
        skill, f"A line about {skill}", 0, 10, 1, "work", 0, depth, Mention(0, 10, skill, skill), "named in work"
    )
    return Shown(skill, depth, (proof,), 12, "2026-11")


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    return loading.load()


@pytest.fixture(scope="session")
def evidence() -> Make:
    """Evidence with these depths by skill, months of relevant work, and numbers of outcome and scope lines."""

    def make(
        depths: Mapping[str, str], months: float = 0.0, outcomes: int = 0, scope: int = 0, title: str = ""
    ) -> Evidence:
        signals = [Signal("outcome", f"Outcome {i}", 0, 5, 1, 0, "measured outcome: 4%") for i in range(outcomes)]
        signals += [Signal("scope", f"Scope {i}", 0, 5, 1, 0, "scope: led") for i in range(scope)]
        signals += [Signal("title", title, 0, 5, 1, 0, f"{title}: {title}")] if title else []
        tenures = (Tenure(0, 24000, 24000 + int(months) - 1, 1.0, "title: ai engineer"),) if months else ()
        return Evidence(
            (),
            {skill: _shown(skill, depth) for skill, depth in depths.items()},
            tuple(signals),
            tenures,
            int(months),
            months,
            "2026-11-22",
        )

    return make


@pytest.fixture(scope="session")
def resume() -> Resume:
    """A resume with one job and nothing else: what is assessed is the evidence."""
    text = "Ada Lindqvist\nAI Engineer"
    return Resume(
        Document("resume.txt", "text", text, ()),
        Contact("Ada Lindqvist"),
        roles=(Role(title="AI Engineer", start=14, end=25),),
    )
