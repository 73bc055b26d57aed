"""What leaves this room: a resume's parts, each with its place in `document.text`."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.documents.models import Document


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as fine as the page prints it."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
            if self.day:
                text += f"-{self.day:02d}"
        return text


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` to `end`; `open` says the page calls it current (then `end` is None)."""

    start: PartialDate | None = None
    end: PartialDate | None = None
    open: bool = False


@dataclass(frozen=True, slots=True)
class Bullet:
    """One statement about a job or project: `text` is joined, `start`/`end` its place in `document.text`."""

    text: str
    start: int
    end: int
    page: int = 1


@dataclass(frozen=True, slots=True)
class Profile:
    network: str
    username: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    name: str = ""
    label: str = ""
    """The headline under the name, such as a job title."""
    email: str = ""
    phone: str = ""
    url: str = ""
    location: str = ""
    profiles: tuple[Profile, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """One job held. Several titles at one employer are several roles. `start`/`end` span all its lines."""

    company: str = ""
    title: str = ""
    period: Period = Period()
    location: str = ""
    summary: str = ""
    bullets: tuple[Bullet, ...] = ()
    kind: str = ""
    """`contract`, `part-time`, `internship`, `volunteer`, `freelance`, or empty for an ordinary job."""
    start: int = 0
    end: int = 0
    confidence: float = 1.0
    """How sure the reader is, 0–1."""


@dataclass(frozen=True, slots=True)
class Degree:
    institution: str = ""
    degree: str = ""
    area: str = ""
    period: Period = Period()
    score: str = ""
    details: tuple[Bullet, ...] = ()
    start: int = 0
    end: int = 0
    confidence: float = 1.0
    """How sure the reader is, 0–1."""


@dataclass(frozen=True, slots=True)
class Project:
    name: str = ""
    description: str = ""
    url: str = ""
    period: Period = Period()
    bullets: tuple[Bullet, ...] = ()
    start: int = 0
    end: int = 0
    confidence: float = 1.0
    """How sure the reader is, 0–1."""


@dataclass(frozen=True, slots=True)
class Item:
    """A certificate, award, publication, language or interest: one line of its section."""

    name: str
    detail: str = ""
    """Issuer, publisher, fluency: what the line says beside the name."""
    date: PartialDate | None = None
    url: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class SkillGroup:
    """A line of the skills section: `name` is the words before the colon, if any."""

    name: str
    keywords: tuple[str, ...]
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the resume under one heading.

    `kind` is one of `contact`, `summary`, `work`, `volunteer`, `education`, `projects`, `skills`, `certificates`,
    `publications`, `awards`, `languages`, `interests`, `references`, `other`. `start`/`end` span it in
    `document.text`, heading included.
    """

    kind: str
    heading: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Resume:
    document: Document
    contact: Contact
    summary: str = ""
    sections: tuple[Section, ...] = ()
    """In document order, without overlap; what no section covers is contact."""
    roles: tuple[Role, ...] = ()
    """As printed, `volunteer` ones included."""
    degrees: tuple[Degree, ...] = ()
    projects: tuple[Project, ...] = ()
    certificates: tuple[Item, ...] = ()
    publications: tuple[Item, ...] = ()
    awards: tuple[Item, ...] = ()
    languages: tuple[Item, ...] = ()
    interests: tuple[Item, ...] = ()
    skill_groups: tuple[SkillGroup, ...] = ()
    warnings: tuple[str, ...] = ()
