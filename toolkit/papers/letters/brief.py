"""All that a letter is written from."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.assessment.models import Assessment
from toolkit.errors import UsageError
from toolkit.evidence.models import Evidence
from toolkit.papers.letters.models import KINDS, LENGTHS, TONES
from toolkit.postings.models import Posting
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import Taxonomy


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user asks of a letter."""

    kind: str = "letter"
    tone: str = "plain"
    length: str = "page"
    because: str = ""
    """The user's own reason for this company."""
    to: str = ""
    """Whom it is written to."""
    story: str = ""
    """Words of the line that is to be told."""
    avoid: tuple[str, ...] = ()
    """Words whose lines are left out."""
    pause: str = ""
    """What the user says of the time since the last job."""


@dataclass(frozen=True, slots=True)
class Brief:
    """The inputs of one letter."""

    resume: Resume
    evidence: Evidence
    assessment: Assessment
    taxonomy: Taxonomy
    posting: Posting | None
    wishes: Wishes
    as_of: str


def checked(wishes: Wishes) -> Wishes:
    """The wishes as they are. Raises UsageError for a kind, tone or length that there is not."""
    for noun, value, known in (
        ("kind", wishes.kind, KINDS),
        ("tone", wishes.tone, TONES),
        ("length", wishes.length, LENGTHS),
    ):
        if value not in known:
            raise UsageError(f"There is no {noun} of letter {value!r}; choose one of {', '.join(known)}.")
    return wishes
