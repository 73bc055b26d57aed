"""What leaves this room: the score, the level and the gaps, each with its reasons."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.evidence.models import Proof


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence and the resume lines that made it true."""

    text: str
    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaScore:
    id: str
    name: str
    weight: float
    """Share of the score, 0–1; all areas of an assessment sum to 1."""
    score: float
    """0–100 against the target level."""
    skills: tuple[str, ...]
    """Ids of the skills that made the score, strongest first."""


@dataclass(frozen=True, slots=True)
class SkillScore:
    id: str
    name: str
    area: str
    depth: str
    expected: str
    importance: float
    years: float
    last_used: str
    credit: float
    """0–1 of what the level expects."""
    proofs: tuple[Proof, ...]
    transfer: str = ""
    """Id of the neighbour skill that lent the credit, empty where the skill itself did."""


@dataclass(frozen=True, slots=True)
class Gap:
    skill: str
    name: str
    area: str
    severity: str
    """`blocker`, `major` or `minor`."""
    expected: str
    shown: str
    worth: float
    """Points the score would gain by showing the expected depth."""
    hours: int
    """Estimated effort of `close`."""
    why: str
    close: str
    transfers_from: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LevelEstimate:
    estimate: str
    between: tuple[str, str]
    """The level below and above the exact reading; the same twice where the reading is clear."""
    years: float
    relevant_years: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class NextLevel:
    """The same resume read at the level above: what it would score, and what is missing first."""

    level: str
    score: int
    gaps: tuple[Gap, ...]
    shows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RequirementMatch:
    text: str
    skills: tuple[str, ...]
    met: str
    """`yes`, `partly` or `no`."""
    proofs: tuple[Proof, ...]
    """The lines that answer it, best first."""
    lacks: tuple[str, ...] = ()
    """What would change the answer, a phrase for each thing that is not met in full."""


@dataclass(frozen=True, slots=True)
class PostingMatch:
    title: str
    company: str
    match: int
    must: tuple[RequirementMatch, ...]
    nice: tuple[RequirementMatch, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    source: str
    role: str
    as_of: str
    target_level: str
    target_asked: bool
    """True where the user named the level, False where it was estimated."""
    score: int
    level: LevelEstimate
    areas: tuple[AreaScore, ...]
    skills: tuple[SkillScore, ...]
    """Every skill the level weighs or the resume shows, weightiest first."""
    gaps: tuple[Gap, ...]
    """In order of worth."""
    next_level: NextLevel | None
    """None at the top of the ladder."""
    posting: PostingMatch | None
    warnings: tuple[str, ...]
