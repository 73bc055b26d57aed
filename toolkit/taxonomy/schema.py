"""What people type in `skills_taxonomy/`, one model a kind of file: strict, frozen, unknown keys refused."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, Field(min_length=1, max_length=2000)]
Spelling = Annotated[str, Field(min_length=1, max_length=80)]
Share = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=0, le=60)]
LevelId = Literal["entry", "mid", "senior", "staff", "principal"]
DepthId = Literal["missing", "listed", "used", "delivered", "led"]
Kind = Literal["language", "library", "platform", "tool", "technique", "concept", "practice", "credential"]


class Typed(BaseModel):
    """What all models of this room share."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class PerLevel(Typed):
    """One share, 0–1, for each level."""

    entry: Share
    mid: Share
    senior: Share
    staff: Share
    principal: Share


class CountPerLevel(Typed):
    entry: Count
    mid: Count
    senior: Count
    staff: Count
    principal: Count


class GuardEntry(Typed):
    spelling: Spelling = Field(description="The name or alias guarded, in the case that names the tool.")
    near: tuple[Spelling, ...] = Field(
        default=(), description="Words that, in the same line, show that the tool is meant."
    )
    never: tuple[Spelling, ...] = Field(default=(), description="Phrases in which it is never the tool.")


class TransferEntry(Typed):
    from_: Id = Field(alias="from", description="The skill that lends credit.")
    weight: Annotated[float, Field(gt=0, lt=1)] = Field(description="Share of that skill's credit which counts here.")
    why: Text


class DepthEntry(Typed):
    used: Text
    delivered: Text
    led: Text


class CloseEntry(Typed):
    exercise: Text
    hours: Annotated[int, Field(ge=1, le=80)]


class OnetEntry(Typed):
    name: Text = Field(description="The technology's name in O*NET.")
    unspsc: Annotated[str, Field(pattern=r"^\d{8}$", description="Its commodity code there.")]


class ExamplesEntry(Typed):
    yes: tuple[Text, ...] = Field(description="Sentences in which the skill must be found.")
    no: tuple[Text, ...] = Field(default=(), description="Sentences that hold one of its spellings in another sense.")


class SkillEntry(Typed):
    id: Id
    name: Spelling
    area: Id = Field(default="", description="Its area; left out, the name of the file (`skills/agents.yaml`: agents).")
    kind: Kind
    aliases: tuple[Spelling, ...] = ()
    guards: tuple[GuardEntry, ...] = ()
    broader: tuple[Id, ...] = ()
    alternatives: bool = Field(default=False, description="Its narrower skills do the same job: one of them is enough.")
    related: tuple[Id, ...] = ()
    transfers: tuple[TransferEntry, ...] = ()
    depth: DepthEntry
    close: CloseEntry
    onet: OnetEntry | None = None
    openings: tuple[Text, ...] = Field(default=(), description="Questions an interviewer would open with.")
    importance: PerLevel | None = Field(default=None, description="In place of the measured importance; rarely needed.")
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]
    examples: ExamplesEntry | None = None


class SkillsFile(Typed):
    """`skills/<area>.yaml`."""

    skills: tuple[SkillEntry, ...]


class AreaEntry(Typed):
    id: Id
    name: Spelling
    about: Text
    weight: PerLevel
    breadth: CountPerLevel


class AreasFile(Typed):
    """`areas.yaml`."""

    areas: tuple[AreaEntry, ...]


class SourceEntry(Typed):
    id: Id
    title: Text
    date: Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
    note: str = ""


class SourcesFile(Typed):
    """`sources.yaml`."""

    sources: tuple[SourceEntry, ...]


class MeasuredEntry(Typed):
    demand: Share = Field(description="Share of the postings that name the skill.")
    importance: PerLevel


class ImportanceFile(Typed):
    """`importance.yaml`, which training/measure_demand.py writes."""

    skills: dict[Id, MeasuredEntry]


class MarkEntry(Typed):
    source: Id
    mark: Spelling = Field(description="In which way the source names it: one of the kinds under `worth`.")
    words: Text
    level: LevelId | None = Field(default=None, description="The level from which the source asks for it.")


class MarksFile(Typed):
    """`seed_marks.yaml`."""

    worth: dict[str, Annotated[float, Field(ge=-1, le=1)]] = Field(
        default={},
        description="Per kind of mark: how far it lifts importance towards 1; where negative, the share taken away.",
    )
    marks: dict[Id, tuple[MarkEntry, ...]]


class FigureEntry(Typed):
    text: Text
    value: float
    source: Id


class ExpectedEntry(Typed):
    core: DepthId
    strong: DepthId
    useful: DepthId


class LevelEntry(Typed):
    id: LevelId
    name: Spelling
    years: tuple[float, float | None]
    readings: Annotated[tuple[FigureEntry, ...], Field(min_length=1)]
    pay: tuple[FigureEntry, ...]
    expected: ExpectedEntry
    outcomes: Count
    scope: Count
    shows: Annotated[tuple[Text, ...], Field(min_length=1)]


class BandsEntry(Typed):
    core: Share
    strong: Share
    useful: Share


class CreditEntry(Typed):
    missing: Share
    listed: Share
    used: Share
    delivered: Share
    led: Share


class SeverityEntry(Typed):
    core: Literal["blocker", "major", "minor"]
    strong: Literal["blocker", "major", "minor"]
    useful: Literal["blocker", "major", "minor"]


class BenchmarkFile(Typed):
    """`benchmarks/<role>.yaml`."""

    role: Id
    name: Spelling
    bands: BandsEntry
    credit: CreditEntry
    severity: SeverityEntry
    track_record: PerLevel
    adjacent: Share
    levels: Annotated[tuple[LevelEntry, ...], Field(min_length=5, max_length=5)]


class TitleLevels(Typed):
    entry: tuple[Spelling, ...] = ()
    mid: tuple[Spelling, ...] = ()
    senior: tuple[Spelling, ...] = ()
    staff: tuple[Spelling, ...] = ()
    principal: tuple[Spelling, ...] = ()


class CuesFile(Typed):
    """`cues.yaml`. A list left out of a folder of your own is the shipped one."""

    led: tuple[Spelling, ...] | None = None
    scope: tuple[Spelling, ...] | None = None
    denied: tuple[Spelling, ...] | None = None
    aspiring: tuple[Spelling, ...] | None = None
    units: tuple[Spelling, ...] | None = None
    relevant_titles: tuple[Spelling, ...] | None = None
    adjacent_titles: tuple[Spelling, ...] | None = None
    title_levels: TitleLevels | None = None


class PlainWordsFile(Typed):
    """`plain_words.yaml`: ordinary English words, which as a skill's spelling need a guard."""

    words: tuple[Spelling, ...]


FILES: dict[str, type[Typed]] = {
    "skills": SkillsFile,
    "areas": AreasFile,
    "sources": SourcesFile,
    "importance": ImportanceFile,
    "seed_marks": MarksFile,
    "benchmark": BenchmarkFile,
    "cues": CuesFile,
    "plain_words": PlainWordsFile,
}
"""Kinds of file by name; those of the question bank are in `questions.schema`."""
