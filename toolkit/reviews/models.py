"""What the scan and the review have in common: a finding, and the place on the page that it is about."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.documents.models import NOWHERE, Box

SEVERITIES = ("critical", "major", "minor", "note")
"""Worst first. Critical: a machine or a reader loses what decides. Major: it costs. Minor: it is worth mending.
Note: worth knowing, right as it may be.
"""

GRADES = ("A", "B", "C", "D", "F")
"""Best first."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding is: the exact words, and their place in `document.text` and on the page."""

    text: str
    page: int = 1
    box: Box = NOWHERE
    """NOWHERE in formats without pages."""
    start: int = -1
    """Offset into `document.text`; -1 where the words are not part of it, such as hidden ones and pictures."""
    end: int = -1


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that is looked for, as its table states it."""

    id: str
    title: str
    severity: str
    why: str
    """One or two sentences: what it costs."""
    mend: str
    """One sentence: what to do."""
    source: str = ""
    """Where a figure or claim in `why` is from, with its date."""


@dataclass(frozen=True, slots=True)
class Finding:
    check: str
    """Id of the check."""
    title: str
    severity: str
    """One of SEVERITIES."""
    text: str
    """One sentence: what is here, with the words it rests on."""
    why: str
    mend: str
    places: tuple[Place, ...] = ()
    """In the order of the page; empty where the finding is about the whole file."""
    rewrite: str = ""
    """The line with all its facts and a BLANK for each one that only the person knows; empty where none is offered."""


BLANK = "▢"
"""Stands in a rewrite for a figure or fact that only the person knows."""


@dataclass(frozen=True, slots=True)
class Grade:
    """A letter of GRADES and the sentence of the rule that gave it."""

    letter: str
    rule: str
