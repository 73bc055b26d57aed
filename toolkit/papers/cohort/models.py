"""The nouns of a group's report: one resume of the group as it comes in, and the group as it is told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the group. Where `error` is set, no figure is."""

    error: str = ""
    """The code of what went wrong."""
    error_words: str = ""
    """A sentence for the code, without a word of the file."""
    score: int = 0
    level: str = ""
    """The level it reads as, an id."""
    target: str = ""
    """The level it is measured against."""
    next_level: str = ""
    next_score: int = 0
    match: int | None = None
    """How well the posting is met, 0–100; None without one."""
    areas: tuple[tuple[str, int], ...] = ()
    """Id and score."""
    gaps: tuple[tuple[str, str], ...] = ()
    """Name of the skill and severity, in order of worth."""
    contact: str = ""
    """The same for two resumes of one person; empty where nothing tells."""
    confidence: float = 0.0
    warnings: tuple[str, ...] = ()
    name: str = ""
    """The person, only where names are asked for."""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """What all members of the group were measured by."""

    as_of: str
    level: str = ""
    """The level asked for, empty where each is measured at the level it reads as."""
    posting: str = ""
    """Title and company of the posting, empty without one."""
    gaps_each: int = 5
    """How many gaps of a member are known: those worth most."""
    names: bool = False
    """Whether persons and files are named."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How whole numbers lie: the quartiles by linear interpolation between the two nearest."""

    count: int
    least: int
    low: int
    """A quarter lies below it."""
    middle: int
    high: int
    """A quarter lies above it."""
    most: int


@dataclass(frozen=True, slots=True)
class Bin:
    """How many lie from `first` to `last`, both within."""

    first: int
    last: int
    count: int


@dataclass(frozen=True, slots=True)
class Histogram:
    spread: Spread
    bins: tuple[Bin, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """Something that was counted: `share` is its part of the whole in per cent."""

    words: str
    count: int
    share: int
    code: str = ""


@dataclass(frozen=True, slots=True)
class LevelRow:
    level: str
    count: int
    share: int
    scores: Spread | None
    """The scores of those who read as the level; None where nobody does."""


@dataclass(frozen=True, slots=True)
class AreaRow:
    name: str
    scores: Spread


@dataclass(frozen=True, slots=True)
class GapRow:
    skill: str
    count: int
    share: int
    """Of the whole group, in per cent."""
    blocker: int
    """For how many it is a blocker."""
    by_level: tuple[int, ...]
    """Its share of those measured at each level of `Gaps.levels`, in per cent."""


@dataclass(frozen=True, slots=True)
class Gaps:
    levels: tuple[tuple[str, int], ...]
    """The levels that anybody was measured at, and how many were."""
    rows: tuple[GapRow, ...]
    """The commonest first."""
    more: int
    """Skills beyond those rows."""
    key: str


@dataclass(frozen=True, slots=True)
class Person:
    """One resume by name; only in a report that was asked to name."""

    name: str
    file: str
    level: str
    """The level it was measured against, or what went wrong."""
    score: int | None


@dataclass(frozen=True, slots=True)
class NextRow:
    """Those measured at one level, read at the level above."""

    level: str
    above: str
    count: int
    there: int
    """How many show there what the level above expects."""
    close: int
    """How many come close to it."""
    share: int
    """Of both together among `count`, in per cent."""
    people: tuple[Person, ...]
    """Both together, the highest score first; empty unless names were asked for."""
    more: int
    """People beyond those."""


@dataclass(frozen=True, slots=True)
class NextLevels:
    rows: tuple[NextRow, ...]
    sentence: str
    key: str


@dataclass(frozen=True, slots=True)
class PostingMatch:
    title: str
    matches: Histogram
    sentence: str


@dataclass(frozen=True, slots=True)
class Confidence:
    spread: Spread
    """In per cent."""
    sentence: str


@dataclass(frozen=True, slots=True)
class Cohort:
    as_of: str
    title: str
    measured: str
    """What the group is measured against."""
    files: int
    read: int
    sentence: str
    """Where half of the scores lie."""
    notes: tuple[str, ...]
    """What else the reader should know first, such as how many could not be read."""
    estimate: str
    """That the figures are estimates."""
    scores: Histogram | None
    """None where no resume could be read; then everything but `faults` is empty."""
    levels: tuple[LevelRow, ...]
    areas: tuple[AreaRow, ...]
    gaps: Gaps | None
    next_levels: NextLevels | None
    posting: PostingMatch | None
    warned: int
    """Resumes with a warning."""
    warnings: tuple[Tally, ...]
    confidence: Confidence | None
    faults: tuple[Tally, ...]
    unread: tuple[Person, ...]
    """The files that could not be read; empty unless names were asked for."""
    unread_more: int
    method: tuple[str, ...]
    """What the figures rest on, sentence by sentence."""
