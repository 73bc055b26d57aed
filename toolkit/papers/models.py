"""What leaves this room: a gap report as words and lists, without markup."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the resume, as printed there, and where they stand."""

    text: str
    """The line; a very long one is shortened around the skill, with `…` where words are left out."""
    short: str
    """The same in one short line."""
    place: str
    """Where it stands, such as `page 1, Senior ML Engineer at Brightwave`."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One plain sentence and the lines it rests on."""

    text: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    score: int
    """0–100 at the target level."""
    words: str
    """What the score means, in a sentence without the figure."""
    sentence: str
    """The score in one plain sentence."""
    next_step: str
    """What the first gaps are worth and cost, or that none is left."""


@dataclass(frozen=True, slots=True)
class LevelReading:
    estimate: str
    sentence: str
    years: float
    relevant_years: float
    reasons: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One area: `score` 0–100, where 100 is what the level expects; `weight`, its share of the whole in per cent."""

    id: str
    name: str
    score: int
    weight: float
    skills: tuple[str, ...]
    """Names of the skills that made the score, strongest first."""


@dataclass(frozen=True, slots=True)
class Strength:
    """A line that counts: what it shows, how deep, and the line itself."""

    skills: tuple[str, ...]
    depth: str
    why: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class GapItem:
    skill: str
    area: str
    severity: str
    """`blocker`, `major` or `minor`."""
    worth: float
    """Points the score gains by closing it."""
    hours: int
    expected: str
    """Depth the level expects, as one of the words of `wording.DEPTH_WORDS`."""
    expected_shows: str
    """What a resume line shows at that depth."""
    shown: str
    why: str
    exercise: str
    transfers: tuple[str, ...]
    """Names of skills the resume shows that shorten the way."""
    quotes: tuple[Quote, ...]
    """The lines that show what there is; empty where no line names the skill."""
    sources: tuple[str, ...]
    """Titles and dates of what says that the skill matters."""


@dataclass(frozen=True, slots=True)
class Job:
    title: str
    company: str
    dates: str
    """The dates in words."""
    first: int | None
    """Months since year 0 (year * 12 + month - 1), inclusive; None where the page gives no date."""
    last: int | None
    open: bool
    vague: bool
    """A date is known by its year alone, so that the ends are drawn at the turn of the year."""
    skills: tuple[str, ...]
    """Skills its lines show in use or deeper, weightiest first."""
    more_skills: int
    """How many beyond those."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Three months or more between jobs."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class Timeline:
    jobs: tuple[Job, ...]
    """Newest first; undated jobs at the end."""
    pauses: tuple[Pause, ...]
    """Newest first; none is stated where a date beside it is vague."""
    first: int
    """First month of the axis, a January."""
    last: int
    """Last month of the axis, the month of the report or later."""


@dataclass(frozen=True, slots=True)
class SkillRow:
    name: str
    area: str
    depth: str
    """`missing`, `listed`, `used`, `delivered` or `led`."""
    expected: str
    years: float
    last_used: str
    """`YYYY-MM`, empty outside jobs."""
    credit: float
    """0–1 of what the level expects."""
    via: str
    """Name of the neighbour skill that lent the credit, or empty."""
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class SkillGroup:
    """The skills of one area that the resume shows, weightiest first."""

    area: str
    score: int | None
    """The area's score, None for an area that the level does not weigh."""
    rows: tuple[SkillRow, ...]


@dataclass(frozen=True, slots=True)
class NextView:
    level: str
    score: int
    sentence: str
    gaps: tuple[GapItem, ...]
    shows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RequirementRow:
    text: str
    met: str
    """`yes`, `partly` or `no`."""
    skills: tuple[str, ...]
    quotes: tuple[Quote, ...]
    lacks: str = ""
    """What would change the answer; empty where nothing is lacking."""


@dataclass(frozen=True, slots=True)
class PostingView:
    title: str
    company: str
    match: int
    sentence: str
    must: tuple[RequirementRow, ...]
    nice: tuple[RequirementRow, ...]


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A stated figure in words, with the title and date of its source."""

    text: str
    source: str
    mark: int
    """Number of the source in `Background.sources`, from 1."""


@dataclass(frozen=True, slots=True)
class LadderStep:
    """One level of the benchmark: the years it takes, what each source says of years, and of pay."""

    level: str
    years: str
    readings: tuple[FigureLine, ...]
    pay: tuple[FigureLine, ...]
    target: bool


@dataclass(frozen=True, slots=True)
class SourceLine:
    title: str
    date: str
    note: str


@dataclass(frozen=True, slots=True)
class Background:
    """What the figures rest on."""

    shows: tuple[str, ...]
    """What a hiring manager looks for at the target level."""
    ladder: tuple[LadderStep, ...]
    method: tuple[str, ...]
    """How the score is made, sentence by sentence."""
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Report:
    name: str
    """The person, or `This resume` where no name was read."""
    source: str
    as_of: str
    role: str
    """Such as `AI engineer`."""
    level: str
    """The target level's id."""
    target: str
    """Such as `senior AI engineer`."""
    target_note: str
    """Whether the level was asked for or estimated."""
    verdict: Verdict
    reading: LevelReading
    areas: tuple[AreaRow, ...]
    strengths: tuple[Strength, ...]
    gaps: tuple[GapItem, ...]
    timeline: Timeline
    skills: tuple[SkillGroup, ...]
    next_view: NextView | None
    posting: PostingView | None
    background: Background
    warnings: tuple[str, ...]
