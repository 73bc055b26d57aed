"""What a check of the scan may look at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.documents.facts import FileFacts
from toolkit.documents.models import Document
from toolkit.evidence.models import Evidence
from toolkit.resumes.models import Resume
from toolkit.reviews.ats.models import ExtractorReading
from toolkit.reviews.checks import checks_of
from toolkit.reviews.checks import finding as make_finding
from toolkit.reviews.models import Finding, Place
from toolkit.taxonomy.models import Taxonomy

if TYPE_CHECKING:
    from collections.abc import Iterable

TABLES = Path(__file__).parent / "checks"


@dataclass(frozen=True, slots=True)
class Material:
    """One file, as far as it could be read. `document`, `resume` and `evidence` are None where it could not."""

    source: str
    facts: FileFacts
    readings: tuple[ExtractorReading, ...]
    taxonomy: Taxonomy
    as_of: str
    document: Document | None = None
    resume: Resume | None = None
    evidence: Evidence | None = None
    level: str = ""
    """The level the resume reads as, or the one asked for; empty where nothing was read."""
    refusal: str = ""
    """Why the file could not be read as a resume, empty where it could."""

    def finding(
        self, check: str, text: str, places: Iterable[Place] = (), *, severity: str = "", mend: str = ""
    ) -> Finding:
        """A finding of the check with that id, with what its table says."""
        return make_finding(checks_of(TABLES)[check], text, places, severity=severity, mend=mend)
