"""What leaves this room: the claims of a letter, each with its verdict and the lines of the resume it was held to."""

from __future__ import annotations

from dataclasses import dataclass

VERDICTS = ("supported", "unsupported", "opinion")


@dataclass(frozen=True, slots=True)
class ClaimEvidence:
    """A line of the resume that bears a claim, or comes nearest to it."""

    text: str
    """The line on one line, as a person would quote it."""
    start: int
    end: int
    """Its place in the text of the resume."""
    page: int
    place: str
    """Where it stands, such as `Senior AI Engineer at Halyard Travel` or `Skills`."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of the letter, or a clause where a sentence holds several: `text == letter_text[start:end]`."""

    text: str
    start: int
    end: int
    verdict: str
    """One of VERDICTS; `opinion` is also what no resume could bear: wishes, courtesy, words about the reader."""
    why: str
    """One sentence: what is wrong and what to do, or what the claim rests on."""
    evidence: tuple[ClaimEvidence, ...] = ()
    """The lines that bear the claim, best first; for an unsupported one the nearest."""
    marks: tuple[tuple[int, int], ...] = ()
    """Places in the letter of the words in question."""


@dataclass(frozen=True, slots=True)
class LetterReview:
    source: str
    supported: bool
    """Whether no claim is unsupported."""
    claims: tuple[Claim, ...]
    """In the letter's order."""
