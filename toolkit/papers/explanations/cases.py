"""One case to be explained: the resume, its stays, and what the user said."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.evidence.models import Evidence
from toolkit.papers.explanations.own_words import Deed, Reason
from toolkit.papers.explanations.stays import Stay
from toolkit.papers.letters.models import Sentence, Source
from toolkit.postings.models import Posting
from toolkit.resumes.models import Resume
from toolkit.taxonomy.models import Taxonomy


@dataclass(frozen=True, slots=True)
class Case:
    kind: str
    resume: Resume
    evidence: Evidence
    taxonomy: Taxonomy
    as_of: str
    now: int
    """The month of `as_of`."""
    stays: tuple[Stay, ...]
    reason: Reason | None = None
    deeds: tuple[Deed, ...] = ()
    since: int | None = None
    until: int | None = None
    posting: Posting | None = None

    @property
    def reason_sources(self) -> tuple[Source, ...]:
        return (Source("user", self.reason.words, "--reason"),) if self.reason else ()

    @property
    def joined_reason(self) -> str:
        """The reason as it hangs on a sentence of a letter, empty for none."""
        return self.reason.joined if self.reason else ""


@dataclass(frozen=True, slots=True)
class Option:
    """A sentence that may be said, and how soon it is chosen: 0 always, then by rank. Of `others` the first that
    fits stands in for it."""

    sentence: Sentence
    rank: int
    others: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What one kind of case comes to, before the spoken answers are put together."""

    facts: tuple[Sentence, ...]
    resume_line: Sentence
    letter: tuple[Sentence, ...]
    options: tuple[Option, ...]
    flags: frozenset[str]
    """What is true of the case, for choosing advice."""
    warnings: tuple[str, ...] = ()
