"""A resume from Markdown text as the material of the checks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from toolkit import workflow
from toolkit.reviews.resume.material import Material
from toolkit.reviews.resume.statements import material_of

AS_OF = "2026-11-22"
HEAD = "# Ada Lindqvist\n\nML Engineer\n\nLeeds, UK | ada.lindqvist@example.com | +1 (312) 555-0132\n"
TAIL = "\n## Education\n\nBSc in Physics, University of York, Sep 2009 - Jun 2012\n"

Maker = Callable[..., Material]


def made(body: str, *, level: str | None = None) -> Material:
    """The material of a resume with this body between a head and an education, held to `level` where one is named."""
    data = f"{HEAD}\n{body}\n{TAIL}".encode()
    resume = workflow.read_resume("ada-lindqvist.md", data=data, anyway=True)
    evidence = workflow.gather(resume, as_of=AS_OF)
    assessment = workflow.score(resume, level=level, as_of=AS_OF)
    return material_of(resume, evidence, assessment, workflow.load_taxonomy(), AS_OF)


def job(*lines: str, head: str = "**ML Engineer**, Fenwick Labs, Leeds (Mar 2023 - Present)") -> str:
    """A job with these bullets, under the heading of the section."""
    return f"## Experience\n\n{head}\n\n" + "\n".join(f"- {line}" for line in lines) + "\n"


@pytest.fixture
def material() -> Maker:
    """A function that gives the material of a resume with the body handed to it."""
    return made


@pytest.fixture
def one_job() -> Maker:
    """A function that gives the material of a resume with one job of the lines handed to it."""

    def make(*lines: str, level: str | None = None, rest: str = "") -> Material:
        return made(f"{job(*lines)}\n{rest}", level=level)

    return make
