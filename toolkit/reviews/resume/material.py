"""What a check of the review may look at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.assessment.models import Assessment
from toolkit.evidence.models import Evidence
from toolkit.resumes.models import Bullet, Resume
from toolkit.reviews.checks import checks_of
from toolkit.reviews.checks import finding as make_finding
from toolkit.reviews.models import Finding, Place
from toolkit.reviews.places import place_of
from toolkit.taxonomy.models import Taxonomy

if TYPE_CHECKING:
    from collections.abc import Iterable

TABLES = Path(__file__).parent / "checks"


@dataclass(frozen=True, slots=True)
class Statement:
    """A line that is judged: a bullet of a job or a project."""

    bullet: Bullet
    role: int | None
    """Index into `resume.roles`, None for a project's."""
    project: int | None = None
    """Index into `resume.projects`, None for a job's."""
    current: bool = False
    """Whether the job or project is still held."""


@dataclass(frozen=True, slots=True)
class Material:
    resume: Resume
    evidence: Evidence
    assessment: Assessment
    taxonomy: Taxonomy
    as_of: str
    statements: tuple[Statement, ...]
    """In the order of the page."""

    def place(self, start: int, end: int) -> Place:
        """The place of `document.text[start:end]`: its words on one line, and the box around its lines."""
        return place_of(self.resume.document, start, end)

    def finding(
        self,
        check: str,
        text: str,
        places: Iterable[Place] = (),
        *,
        severity: str = "",
        mend: str = "",
        rewrite: str = "",
    ) -> Finding:
        """A finding of the check with that id, with what its table says."""
        return make_finding(checks_of(TABLES)[check], text, places, severity=severity, mend=mend, rewrite=rewrite)
