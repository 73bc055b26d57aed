"""What the scan gives: what each extractor gets, the findings, the asked-for terms, and the grade with its rule."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.reviews.models import Finding, Grade

FIELDS = ("name", "e-mail", "phone", "employers", "titles", "dates")
"""What extractors are asked for, in the order of the table."""

TERM_STATES = ("as asked", "other form", "shown in other words", "absent")
"""How the resume has a term of the posting. *As asked*: in the posting's own spelling. *Other form*: another alias of
the same skill, such as RAG for retrieval-augmented generation. *Shown in other words*: a narrower skill or a line shows
it and its name stands nowhere: honest to add. *Absent*: nothing in the resume bears it: not to be added.
"""


@dataclass(frozen=True, slots=True)
class FieldReading:
    """Of `of` values of one field, the `found` that stand whole in an extractor's text, and those that do not."""

    field: str
    found: int
    of: int
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtractorReading:
    """One program's reading of the file."""

    name: str
    """Such as `pdfium`, `pdfminer.six`, `pdftotext`, `python-docx`, `document.xml`."""
    version: str
    text: str
    """What it gives, in its order; empty where it gives nothing."""
    fields: tuple[FieldReading, ...] = ()
    """One for each of FIELDS that the resume has; empty where nothing was read to compare with."""
    error: str = ""
    """Why it could not read the file, empty where it could."""
    seconds: float = 0.0
    """Time it took, of this run only; no part of any verdict."""


@dataclass(frozen=True, slots=True)
class Term:
    """A skill that the posting asks for, and how the resume has it."""

    skill: str
    name: str
    asked: tuple[str, ...]
    """The posting's spellings of it."""
    must: bool
    state: str
    """One of TERM_STATES."""
    present: tuple[str, ...] = ()
    """The resume's spellings of it."""
    quote: str = ""
    """The line of the resume that bears it, empty for an absent one."""
    advice: str = ""
    """One sentence: what is honest to do."""


@dataclass(frozen=True, slots=True)
class Scan:
    source: str
    format: str
    pages: int
    size: int
    """Of the file, in bytes."""
    grade: Grade
    findings: tuple[Finding, ...]
    """Worst first, then in the order of the page."""
    extractors: tuple[ExtractorReading, ...]
    machine_text: str
    """The text in the order in which the first extractor that reads the file gives it."""
    shown_text: str
    """The text in the order in which a person reads the page; empty where nothing could be read."""
    terms: tuple[Term, ...] = ()
    """Weightiest first; empty without a posting."""
    passed: tuple[str, ...] = ()
    """Titles of the checks that found nothing."""
    warnings: tuple[str, ...] = ()
    as_of: str = ""
    """The day that counted as today."""
