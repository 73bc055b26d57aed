"""What the review gives: findings line by line, and the five changes worth most."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.reviews.models import Finding, Grade, Place


@dataclass(frozen=True, slots=True)
class Change:
    """One thing to do, and what the score would be if the resume showed it (and nothing else changed)."""

    title: str
    """An order in a few words."""
    text: str
    """What to do and why, in one or two sentences."""
    score: int
    """Of 100, at the same level, after the change; the resume's own where the change moves no score."""
    gain: float
    """Points, before rounding; 0 where the change moves no score."""
    findings: tuple[int, ...]
    """Places, in `review.findings`, of the findings that it answers."""
    places: tuple[Place, ...] = ()
    rewrite: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    source: str
    level: str
    """The level the resume is held to."""
    score: int
    grade: Grade
    findings: tuple[Finding, ...]
    """In the order of the page; those about the whole resume first."""
    changes: tuple[Change, ...]
    """At most five, the one worth most first."""
    lines: int
    """Lines that were judged: bullets of jobs and projects, and the summary."""
    clean: int
    """Those of them without a finding of severity `minor` or worse."""
    passed: tuple[str, ...] = ()
    """Titles of the checks that found nothing."""
    warnings: tuple[str, ...] = ()
    format: str = ""
    """Of the file, as in `Document.format`."""
    pages: int = 1
    text: str = ""
    """The text in which the offsets of the places count."""
    as_of: str = ""
    """The day that counted as today."""
