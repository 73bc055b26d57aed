"""What a check of the scan may look at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.assessment.levels import estimate
from toolkit.documents.facts import FileFacts
from toolkit.documents.models import Document
from toolkit.evidence.evidence import gather
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


class Weighing:
    """What the skills and months of a resume come to: worked out when a check first asks, as most files need none."""

    def __init__(self, resume: Resume, taxonomy: Taxonomy, as_of: str, level: str = "") -> None:
        self._resume, self._taxonomy, self._as_of, self._level = resume, taxonomy, as_of, level

    @cached_property
    def evidence(self) -> Evidence:
        return gather(self._resume, self._taxonomy, self._as_of)

    @cached_property
    def level(self) -> str:
        return self._level or estimate(self.evidence, self._resume, self._taxonomy).estimate


@dataclass(frozen=True, slots=True)
class Material:
    """One file, as far as it could be read. `document`, `resume` and `weighing` are None where it could not."""

    source: str
    facts: FileFacts
    readings: tuple[ExtractorReading, ...]
    taxonomy: Taxonomy
    as_of: str
    document: Document | None = None
    resume: Resume | None = None
    weighing: Weighing | None = None
    refusal: str = ""
    """Why the file could not be read as a resume, empty where it could."""

    @property
    def evidence(self) -> Evidence | None:
        """What the resume shows; None where none was read."""
        return self.weighing.evidence if self.weighing else None

    @property
    def level(self) -> str:
        """The level the resume reads as, or the one asked for; empty where none was read."""
        return self.weighing.level if self.weighing else ""

    def finding(
        self, check: str, text: str, places: Iterable[Place] = (), *, severity: str = "", mend: str = ""
    ) -> Finding:
        """A finding of the check with that id, with what its table says."""
        return make_finding(checks_of(TABLES)[check], text, places, severity=severity, mend=mend)
