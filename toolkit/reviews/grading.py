"""The grade of a scan or a review, by the rules of `grades.toml`, and the comparisons that a threshold needs."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from toolkit.reviews.models import GRADES, SEVERITIES, Finding, Grade

TABLE = Path(__file__).with_name("grades.toml")
WORTH_MENDING = SEVERITIES[:3]
"""Severities that keep a line from being clean."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a letter allows: at most so many findings, and at least so large a share of clean lines."""

    letter: str
    rule: str
    critical: int | None = None
    major: int | None = None
    clean: float = 0.0

    def holds(self, critical: int, major: int, clean: float) -> bool:
        """Whether a file with these counts keeps to it."""
        return (
            (self.critical is None or critical <= self.critical)
            and (self.major is None or major <= self.major)
            and clean >= self.clean
        )


@cache
def rules(of: str) -> tuple[Rule, ...]:
    """The rules of `scan` or `review`, best letter first."""
    return tuple(Rule(**row) for row in tomllib.loads(TABLE.read_text("utf-8"))[of])


def scan_grade(findings: Iterable[Finding], *, readable: bool) -> Grade:
    """The grade of a file; one that no extractor gets a word of has the last letter."""
    made = rules("scan")
    return _grade(made[-1]) if not readable else _first(made, findings)


def review_grade(findings: Iterable[Finding], lines: int, clean: int) -> Grade:
    """The grade of the writing, by the share of lines that are clean; without a line to judge none is."""
    return _first(rules("review"), findings, clean / lines if lines else 0.0)


def worse(letter: str, limit: str) -> bool:
    """Whether a grade is worse than `limit`."""
    return GRADES.index(letter) > GRADES.index(limit)


def at_least(findings: Iterable[Finding], severity: str) -> int:
    """How many findings are of `severity` or worse."""
    return sum(SEVERITIES.index(finding.severity) <= SEVERITIES.index(severity) for finding in findings)


def _first(made: tuple[Rule, ...], findings: Iterable[Finding], clean: float = 1.0) -> Grade:
    held = [finding.severity for finding in findings]
    counts = held.count("critical"), held.count("major")
    return _grade(next(rule for rule in made if rule.holds(*counts, clean)))


def _grade(rule: Rule) -> Grade:
    return Grade(rule.letter, f"{rule.letter}: {rule.rule}")
