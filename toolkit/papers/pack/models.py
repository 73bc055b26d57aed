"""What leaves the pack writer: words and lists for a printed pack, a deck of cards and a calendar."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.papers.letters.models import Sentence, Source

SIZES = ("pocket", "standard", "full")
"""About 4, 20 and 40 pages."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A line of the resume worth telling first, and what it shows."""

    skills: tuple[str, ...]
    said: str
    """The line as a sentence to be said."""
    source: Source


@dataclass(frozen=True, slots=True)
class GapSentence:
    """A gap, and the honest sentence to say about it."""

    skill: str
    severity: str
    say: Sentence
    close: str
    """The one exercise that closes it, in short."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """A reference architecture: boxes from left to right, and the named arrows between them."""

    nodes: tuple[tuple[str, str], ...]
    """Id and name of each box."""
    edges: tuple[tuple[str, str, str], ...]
    """From id, to id, and the word on the arrow, which may be empty."""


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a worked answer: a heading and its points, a diagram, or code."""

    title: str
    points: tuple[str, ...] = ()
    diagram: Diagram | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the bank, chosen for this pack."""

    id: str
    asks: str
    minutes: int
    skills: tuple[str, ...]
    """Names of the skills."""
    why: str
    """Why it was chosen: `the posting asks for it`, `a gap`, `your own line`, `usual at this level`."""
    strong: tuple[str, ...]
    weak: str
    follow_ups: tuple[str, ...]
    worked: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """One round of interviews: what it is, how its time runs, what fails people, and its questions."""

    id: str
    name: str
    minutes: int
    judged: tuple[str, ...]
    """What is judged at this level."""
    runs: tuple[str, ...]
    """How the time runs."""
    fails: tuple[str, ...]
    questions: tuple[Asked, ...]
    ask_them: tuple[str, ...]
    """Questions to ask in this round, from what the posting leaves open."""


@dataclass(frozen=True, slots=True)
class Probe:
    """A claim of the resume, and what an interviewer will ask about it."""

    claim: Source
    kind: str
    """A kind of the table of probes, such as `moved`, `scale`, `tool`, `led`, `switch`, `gap` or `stay`."""
    why: str
    """What in the line draws the questions: the figure, the tool, the dates."""
    questions: tuple[str, ...]
    quoted: bool = True
    """The claim's text is a line of the resume; else it names a job."""


@dataclass(frozen=True, slots=True)
class StarPart:
    """Situation, task, action or result: what the resume says, or a prompt for what it does not."""

    name: str
    says: tuple[str, ...]
    prompt: str
    """What to write in the blank; empty where the line says it all."""


@dataclass(frozen=True, slots=True)
class Star:
    """One story sheet."""

    title: str
    place: str
    source: Source
    parts: tuple[StarPart, ...]
    themes: tuple[str, ...]
    """Names of the behavioural themes that it can answer."""


@dataclass(frozen=True, slots=True)
class Session:
    """One piece of work in the plan."""

    minutes: int
    what: str
    why: str
    kind: str
    """`close` (a gap), `practise` (questions), `tell` (stories), `repeat`, `mock` or `rest`."""


@dataclass(frozen=True, slots=True)
class Day:
    date: str
    """`YYYY-MM-DD`."""
    name: str
    """Such as `Mon 23 Nov`."""
    sessions: tuple[Session, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    days: tuple[Day, ...]
    hours: float
    """Hours of work planned in all."""
    dropped: tuple[str, ...]
    """What did not fit, weightiest first, each with the hours it needs and those that are planned."""


@dataclass(frozen=True, slots=True)
class Term:
    name: str
    means: str


@dataclass(frozen=True, slots=True)
class FigureNote:
    """A figure worth knowing, with where it comes from."""

    title: str
    says: str
    source: str


@dataclass(frozen=True, slots=True)
class Card:
    """A flash card; `id` stays the same from pack to pack, so that a second import updates it."""

    id: str
    front: str
    back: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """One requirement of the posting: how it is met, and by what."""

    text: str
    met: str
    """`yes`, `partly`, `no`, or `unseen` for what no line of a resume can show."""
    line: str
    """The line of the resume that answers it, empty for none."""
    note: str = ""
    """What is said to it that is no line, such as the years counted from the dates; empty for nothing."""


@dataclass(frozen=True, slots=True)
class Pack:
    name: str
    source: str
    as_of: str
    role: str
    target: str
    """Such as `a senior AI engineer`."""
    size: str
    title: str
    """The posting's title, or the target."""
    company: str
    facts: tuple[str, ...]
    """The job in short lines: place, pay, years asked, level."""
    weighed: tuple[Weighed, ...]
    proofs: tuple[Proof, ...]
    hard: tuple[Asked, ...]
    """The likeliest hard questions."""
    gaps: tuple[GapSentence, ...]
    rounds: tuple[Round, ...]
    probes: tuple[Probe, ...]
    stars: tuple[Star, ...]
    themes: tuple[str, ...]
    """Columns of the story matrix: behavioural themes in a fixed order."""
    plan: Plan
    glossary: tuple[Term, ...]
    figures: tuple[FigureNote, ...]
    cards: tuple[Card, ...]
    warnings: tuple[str, ...]
