"""What leaves the question bank: questions with what a strong and a weak answer shows, and the bank that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.taxonomy.models import LEVELS

ROUNDS = {
    "recruiter-screen": "Recruiter screen",
    "coding": "Coding",
    "ai-assisted-coding": "AI-assisted coding",
    "engineering": "Software engineering depth",
    "ml-depth": "Machine learning depth",
    "llm-depth": "Language model depth",
    "system-design": "AI system design",
    "project-deep-dive": "Project deep dive",
    "take-home": "Take-home",
    "responsible-ai": "Responsible AI",
    "behavioural": "Behavioral",
    "hiring-manager": "Hiring manager",
}
"""Rounds of an interview, in the order in which they usually come, with their names."""


@dataclass(frozen=True, slots=True)
class CodingOutline:
    """How a solution goes, what it costs, where it goes wrong; `code` is a whole solution that checks itself."""

    approach: tuple[str, ...]
    complexity: str
    pitfalls: tuple[str, ...]
    solution: str
    """Name of the file in `questions/solutions/`."""
    code: str


@dataclass(frozen=True, slots=True)
class Node:
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Edge:
    """What flows (`label`, often empty) from one node to another, by their ids."""

    source: str
    target: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class DesignOutline:
    """A design worked out: what is asked of it, how large it is, its picture, its choices, and how one knows."""

    requirements: tuple[str, ...]
    estimates: tuple[str, ...]
    """`quantity: working = result`."""
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    trade_offs: tuple[str, ...]
    failure_modes: tuple[str, ...]
    evaluation: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseOutline:
    """An incident worked out: what is known, what is done in the first hour, how the cause is found and kept away."""

    situation: str
    first_hour: tuple[str, ...]
    diagnosis: tuple[str, ...]
    mend: tuple[str, ...]
    prevent: tuple[str, ...]


Outline = CodingOutline | DesignOutline | CaseOutline


@dataclass(frozen=True, slots=True)
class Question:
    id: str
    round: str
    """One of ROUNDS."""
    kind: str
    """`question`, `coding`, `design` or `case-study`; all but the first have an outline."""
    skills: tuple[str, ...]
    """Ids of the skills it tries, the main one first; none in some talks with a recruiter or a manager."""
    levels: tuple[str, str]
    """Lowest and highest of LEVELS at which it is asked."""
    minutes: int
    asks: str
    strong: tuple[str, ...]
    """What a strong answer shows, each point such that an interviewer can tick it."""
    weak: str
    """How a weak answer sounds."""
    follow_ups: tuple[str, str]
    outline: Outline | None = None
    themes: tuple[str, ...] = ()
    """What a behavioural question is about: conflict, failure, influence and the like."""

    def asked_at(self, level: str) -> bool:
        """Whether the level, one of LEVELS, lies between its lowest and its highest."""
        lowest, highest = (LEVELS.index(end) for end in self.levels)
        return lowest <= LEVELS.index(level) <= highest


@dataclass(frozen=True, slots=True)
class QuestionBank:
    questions: Mapping[str, Question]
    """By id, in the order of the files."""
    fingerprint: str
    """SHA-256 of the files it was made from and of the taxonomy they were read with."""

    def of_round(self, name: str, level: str | None = None) -> tuple[Question, ...]:
        """The questions of a round, at one level or at all."""
        return tuple(question for question in self.at(level) if question.round == name)

    def of_skill(self, skill: str, level: str | None = None) -> tuple[Question, ...]:
        """The questions that name the skill by its id; those of which it is the main skill come first."""
        named = [question for question in self.at(level) if skill in question.skills]
        return tuple(sorted(named, key=lambda question: question.skills.index(skill)))

    def at(self, level: str | None) -> tuple[Question, ...]:
        """The questions asked at a level; all where it is None."""
        return tuple(question for question in self.questions.values() if level is None or question.asked_at(level))
