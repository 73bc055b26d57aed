"""The nouns of an invented person: what is true of them, before a layout decides what of it is printed and how."""

from __future__ import annotations

from dataclasses import dataclass

Month = tuple[int, int]
"""Year and month, 1 to 12."""


@dataclass(frozen=True, slots=True)
class Profile:
    """An account on a network."""

    network: str
    username: str
    url: str


@dataclass(frozen=True, slots=True)
class Contact:
    """How the person is reached; `place` and `website` may be empty."""

    name: str
    headline: str
    email: str
    phone: str
    place: str
    website: str
    profiles: tuple[Profile, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """One title held at one employer; `end` is None while it is held, `start` None where the page gives no dates."""

    company: str
    title: str
    place: str
    start: Month | None
    end: Month | None
    kind: str
    summary: str
    bullets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree or a school left with one; `area` may be empty, `expected` says that it is still to come."""

    school: str
    kind: str
    area: str
    place: str
    start: Month
    end: Month
    expected: bool
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Project:
    """A project with its lines; `date` is None where the page gives none."""

    name: str
    url: str
    date: Month | None
    bullets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A publication."""

    title: str
    authors: tuple[str, ...]
    venue: str
    year: int


@dataclass(frozen=True, slots=True)
class Person:
    """Everything that is true of one invented person; `skills` are labelled groups."""

    contact: Contact
    trade: str
    summary: str
    jobs: tuple[Job, ...]
    degrees: tuple[Degree, ...]
    projects: tuple[Project, ...]
    skills: tuple[tuple[str, tuple[str, ...]], ...]
    certificates: tuple[tuple[str, int], ...]
    papers: tuple[Paper, ...]
    languages: tuple[tuple[str, str], ...]
    awards: tuple[tuple[str, int], ...]
    volunteering: tuple[Job, ...]
    interests: tuple[str, ...]
