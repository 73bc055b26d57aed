"""What leaves this room: what a job posting asks for, each item as printed."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.documents.models import Document


@dataclass(frozen=True, slots=True)
class Pay:
    """Base pay. `currency` is an ISO code, `period` one of `year`, `month`, `day`, `hour`; None where only the other
    end is stated.
    """

    currency: str
    min: float | None
    max: float | None
    period: str


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing asked for: `text` as printed, with wrapped lines joined; `start`/`end` its place in `document.text`,
    0 and 0 where it
    stands only in the file's data."""

    text: str
    start: int = 0
    end: int = 0
    any_of: bool = False
    """Some of the named skills are alternatives, of which one is enough; `groups` says which."""
    skills: tuple[str, ...] = ()
    """Ids of the skills named, filled in by `evidence`."""
    groups: tuple[tuple[str, ...], ...] = ()
    """The skills in groups, of each of which one is enough; without those that only say what the years asked for are
    to be spent in. Filled in by `evidence`."""


@dataclass(frozen=True, slots=True)
class Posting:
    document: Document
    title: str = ""
    company: str = ""
    place: str = ""
    remote: str = "unclear"
    """`remote`, `hybrid`, `onsite` or `unclear`."""
    level: str = "unclear"
    """`junior`, `mid`, `senior`, `lead`, `staff` or `unclear`."""
    min_years: int | None = None
    """Least years of experience asked for, 0 where none are needed, None where nothing is said."""
    degree: bool | None = None
    """True where a degree is required, False where it is preferred, replaceable or declared unneeded, None where
    nothing is said.
    """
    pay: Pay | None = None
    must: tuple[Requirement, ...] = ()
    nice: tuple[Requirement, ...] = ()
    about: tuple[Requirement, ...] = ()
    """Sentences in which the company says what it does."""
    skills: tuple[str, ...] = ()
    """Ids of all skills the posting names in duties, stack or requirements, filled in by `evidence`."""
    warnings: tuple[str, ...] = ()
