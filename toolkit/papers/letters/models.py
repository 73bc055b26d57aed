"""What leaves the letter writer: paragraphs of sentences, each with the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass

TONES = ("plain", "warm", "formal")
LENGTHS = ("short", "page")
KINDS = ("letter", "email", "referral", "follow-up", "thank-you", "linkedin")


@dataclass(frozen=True, slots=True)
class Source:
    """Words that a sentence rests on."""

    kind: str
    """`resume`, `posting`, `user` (said on the command line) or `count` (counted from the dates of the resume)."""
    text: str
    """The words as printed there, on one line."""
    place: str = ""
    """Where they stand, such as `page 1, Senior ML Engineer at Brightwave`."""
    start: int = 0
    end: int = 0
    """Offsets into the text of the resume or the posting; 0 and 0 where the words are the user's or counted."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, ready to print, and what it rests on."""

    text: str
    sources: tuple[Source, ...]
    part: str = ""
    """What it does in the letter: `opening`, `story`, `beyond`, `fit`, `gap`, `company` or `close`."""


@dataclass(frozen=True, slots=True)
class Sender:
    """The head of the letter, as far as the resume prints it; every field may be empty."""

    name: str = ""
    headline: str = ""
    email: str = ""
    phone: str = ""
    location: str = ""
    links: tuple[str, ...] = ()
    """Addresses of profiles and pages, without `https://`."""


@dataclass(frozen=True, slots=True)
class Letter:
    kind: str
    tone: str
    length: str
    as_of: str
    """`YYYY-MM-DD`."""
    date: str
    """The same day in words, such as `22 November 2026`."""
    source: str
    """The file of the resume."""
    sender: Sender
    recipient: tuple[str, ...]
    """Lines of the address block: a person or team, the company, its place; empty where nothing is known."""
    subject: str
    """What it is about, in a few words: the subject of a mail, the line above the salutation of a letter."""
    salutation: str
    """Such as `Dear Hiring Team,`; empty for a note that needs none."""
    paragraphs: tuple[tuple[Sentence, ...], ...]
    closing: str
    """Such as `Kind regards,`; empty for a note that needs none."""
    signature: str
    """The person's name, empty where none was read."""
    warnings: tuple[str, ...] = ()
    """What the writer of the letter should know before sending it."""
