"""What leaves this room: the skills of the trade, what each level is to show, and where every figure comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

LEVELS = ("entry", "mid", "senior", "staff", "principal")
DEPTHS = ("missing", "listed", "used", "delivered", "led")
QUESTIONS = "questions"
"""The folder of a taxonomy that holds the question bank; it is read only when it is asked for."""


@dataclass(frozen=True, slots=True)
class Guard:
    """When a spelling that is also plain English (Go, Ray, Spark) is the tool and not the word."""

    spelling: str
    """The alias guarded, in the case that names the tool."""
    near: tuple[str, ...] = ()
    """Lower-case words that, in the same line, show that the tool is meant."""
    never: tuple[str, ...] = ()
    """Lower-case phrases around the word in which it is never the tool (`go to market`)."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """How much of a neighbour's depth counts here: `weight` 0–1 of the credit `source` would give."""

    source: str
    weight: float
    why: str


@dataclass(frozen=True, slots=True)
class Closing:
    """One concrete exercise that closes the gap, with its effort in hours for someone who writes software daily."""

    exercise: str
    hours: int


@dataclass(frozen=True, slots=True)
class Skill:
    id: str
    name: str
    area: str
    kind: str
    """`language`, `library`, `platform`, `tool`, `technique`, `concept`, `practice` or `credential`."""
    aliases: tuple[str, ...] = ()
    """Every spelling beside `name`; case, hyphen or blank and a plural s do not matter unless guarded."""
    guards: tuple[Guard, ...] = ()
    broader: tuple[str, ...] = ()
    """Skills this one is a case of: evidence for it is evidence for them."""
    alternatives: bool = False
    """Its narrower skills do the same job: one of them is enough (vector databases, clouds)."""
    related: tuple[str, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    depth: Mapping[str, str] = field(default_factory=dict)
    """What a resume line shows at `used`, `delivered` and `led`."""
    closing: Closing = Closing("", 0)
    onet: tuple[str, str] = ("", "")
    """Name and UNSPSC commodity code of the technology in O*NET; empty where it is not listed there as itself."""
    openings: tuple[str, ...] = ()
    """Questions an interviewer would open with, the first about one's own use, the second about the matter."""
    importance: Mapping[str, float] = field(default_factory=dict)
    """0–1 for each of LEVELS."""
    demand: float = 0.0
    """Share of the 870 postings of January and February 2026 that name it, 0–1."""
    sources: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    """Sentences in which it must be found."""
    no: tuple[str, ...] = ()
    """Sentences that hold one of its spellings in another sense."""


@dataclass(frozen=True, slots=True)
class Area:
    id: str
    name: str
    about: str
    weight: Mapping[str, float]
    """Share of the score for each of LEVELS; the areas and the track record of a level sum to 1."""
    breadth: Mapping[str, int]
    """How many of its weightiest skills fill the area, for each of LEVELS."""


@dataclass(frozen=True, slots=True)
class Source:
    id: str
    title: str
    date: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A stated figure with where it comes from."""

    text: str
    value: float
    source: str


@dataclass(frozen=True, slots=True)
class Level:
    """What one level of the role is expected to show."""

    id: str
    name: str
    years: tuple[float, float | None]
    """Relevant years this project takes for the level: from, to (None: no upper end)."""
    readings: tuple[Figure, ...]
    """What each source says of years at this level."""
    pay: tuple[Figure, ...]
    expected: Mapping[str, str]
    """Depth expected of a skill by band of importance: `core`, `strong`, `useful` → one of DEPTHS."""
    outcomes: int
    """Lines with a measured outcome or a stated scale that a good resume of this level has."""
    scope: int
    """Lines that show scope (led, owned, architected, mentored, set a standard) expected."""
    shows: tuple[str, ...]
    """In sentences: what a hiring manager looks for."""


@dataclass(frozen=True, slots=True)
class Benchmark:
    role: str
    name: str
    levels: Mapping[str, Level]
    bands: Mapping[str, float]
    """Least importance of each band: `core`, `strong`, `useful`."""
    credit: Mapping[str, float]
    """Worth of each of DEPTHS, 0–1."""
    track_record: Mapping[str, float]
    """Share of the score that the track record (relevant years, outcomes, scope) has at each level."""
    severity: Mapping[str, str]
    """Severity of a gap by band: `core` → `blocker`, `strong` → `major`, `useful` → `minor`."""
    adjacent: float
    """Share of a year of software or data work outside AI that counts as relevant."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The words that decide how deep a line shows a skill. All lower case; a cue matches whole words."""

    led: tuple[str, ...]
    """First verbs of a line that say the person led, owned, architected or set the standard."""
    scope: tuple[str, ...]
    """Phrases anywhere in a line that say so."""
    denied: tuple[str, ...]
    """Phrases before a skill that say the person does not have it (`no experience with`)."""
    aspiring: tuple[str, ...]
    """Phrases before a skill that do not count as use (`exposure to`, `learning`, `interested in`)."""
    units: tuple[str, ...]
    """Words that beside a number make an outcome or a scale (`%`, `requests`, `users`, `ms`)."""
    relevant_titles: tuple[str, ...]
    """Phrases in a job title that make its years relevant to the role in full."""
    adjacent_titles: tuple[str, ...]
    """Phrases in a job title that make its years count by `Benchmark.adjacent`."""
    title_levels: Mapping[str, tuple[str, ...]]
    """Words in a job title that state a level."""


@dataclass(frozen=True, slots=True)
class Taxonomy:
    skills: Mapping[str, Skill]
    areas: Mapping[str, Area]
    sources: Mapping[str, Source]
    benchmark: Benchmark
    cues: Cues
    narrower: Mapping[str, tuple[str, ...]]
    """Ids of the skills directly below each."""
    fingerprint: str
    """SHA-256 of the files it was made from."""
