"""What people type in `questions/`: one model a kind of question, strict, frozen, unknown keys refused."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from toolkit.taxonomy.schema import Id, LevelId, Text, Typed

Round = Literal[
    "recruiter-screen",
    "coding",
    "engineering",
    "ml-depth",
    "llm-depth",
    "system-design",
    "project-deep-dive",
    "take-home",
    "responsible-ai",
    "behavioural",
    "hiring-manager",
    "ai-assisted-coding",
]
Theme = Literal[
    "conflict",
    "failure",
    "influence",
    "ambiguity",
    "ownership",
    "mentoring",
    "feedback",
    "prioritisation",
    "ethics",
    "customer",
    "speed-versus-quality",
    "learning",
    "collaboration",
    "leadership",
    "resilience",
]
Sentence = Annotated[str, Field(min_length=1, max_length=600)]
Label = Annotated[str, Field(min_length=1, max_length=80)]
Steps = Annotated[tuple[Sentence, ...], Field(min_length=1, max_length=10)]
FromThreeToFive = Annotated[tuple[Sentence, ...], Field(min_length=3, max_length=5)]


class CodingOutlineEntry(Typed):
    approach: Annotated[tuple[Sentence, ...], Field(min_length=3, max_length=6)]
    complexity: Sentence = Field(description="Time and memory, and what the letters stand for.")
    pitfalls: Annotated[tuple[Sentence, ...], Field(min_length=2, max_length=4)]


class NodeEntry(Typed):
    id: Id
    name: Label


class ArchitectureEntry(Typed):
    nodes: Annotated[tuple[NodeEntry, ...], Field(min_length=6, max_length=12)]
    edges: Annotated[
        tuple[Annotated[tuple[Label, ...], Field(min_length=2, max_length=3)], ...],
        Field(
            min_length=5, max_length=30, description="From node, to node, and what flows: `[gateway, index, query]`."
        ),
    ]


class DesignOutlineEntry(Typed):
    requirements: Annotated[tuple[Sentence, ...], Field(min_length=4, max_length=8)]
    estimates: Annotated[
        tuple[Sentence, ...], Field(min_length=3, max_length=6, description="`quantity: working = result`.")
    ]
    architecture: ArchitectureEntry
    trade_offs: FromThreeToFive
    failure_modes: FromThreeToFive
    evaluation: FromThreeToFive


class CaseOutlineEntry(Typed):
    situation: Text
    first_hour: Steps
    diagnosis: Steps
    mend: Steps
    prevent: Steps


class AnyEntry(Typed):
    """What questions of every kind have."""

    id: Id = Field(description="Says what it asks about; in no other file and no spelling of a skill.")
    round: Round
    skills: Annotated[
        tuple[Id, ...],
        Field(max_length=4, description="Ids of the taxonomy, the main one first. None: only in talks."),
    ]
    levels: tuple[LevelId, LevelId] = Field(description="Lowest and highest level at which it is asked.")
    minutes: Annotated[int, Field(ge=1, le=60)]
    asks: Text
    strong: Annotated[tuple[Sentence, ...], Field(min_length=3, max_length=7)]
    weak: Text
    follow_ups: tuple[Sentence, Sentence]
    themes: Annotated[
        tuple[Theme, ...], Field(max_length=3, description="Of a behavioural question, and of no other.")
    ] = ()


class PlainEntry(AnyEntry):
    kind: Literal["question"]


class CodingEntry(AnyEntry):
    kind: Literal["coding"]
    outline: CodingOutlineEntry
    solution: Annotated[
        str,
        Field(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*\.py$", max_length=63, description="A file in `questions/solutions/`."),
    ]


class DesignEntry(AnyEntry):
    kind: Literal["design"]
    outline: DesignOutlineEntry


class CaseEntry(AnyEntry):
    kind: Literal["case-study"]
    outline: CaseOutlineEntry


QuestionEntry = PlainEntry | CodingEntry | DesignEntry | CaseEntry


class QuestionsFile(Typed):
    """`questions/<any name>.yaml`."""

    questions: Annotated[
        tuple[Annotated[QuestionEntry, Field(discriminator="kind")], ...], Field(min_length=1, max_length=500)
    ]
