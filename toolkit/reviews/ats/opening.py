"""A file opened as far as it can be: what was read of it, and why no more."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.documents import reading as documents
from toolkit.documents.models import Document
from toolkit.errors import InputError, MissingFile, TooLarge, UnknownFormat
from toolkit.resumes import reading as resumes
from toolkit.resumes import recognising
from toolkit.resumes.models import Resume

STAY_ERRORS = (MissingFile, TooLarge, UnknownFormat)
"""Refusals that leave nothing to look at; every other one is a finding."""
NOT_A_RESUME = (
    "Little in this file looks like a resume: only the file itself was looked at, not contact, headings, dates and "
    "length."
)
OWN_PAPER = (
    "This file is a paper that this toolkit wrote, not a resume: only the file itself was looked at, not contact, "
    "headings, dates and length."
)


@dataclass(frozen=True, slots=True)
class Opened:
    """What the toolkit itself gets of the file. `document` and `resume` are None where it could not be read."""

    document: Document | None = None
    resume: Resume | None = None
    refusal: str = ""
    """Why it could not be read, empty where it could."""
    warnings: tuple[str, ...] = ()
    is_resume: bool = True
    """Whether what was read looks like a resume at all."""


def opened(data: bytes, source: str) -> Opened:
    """The file in `data`, read as a resume. Raises one of STAY_ERRORS, and no other InputError."""
    try:
        document = documents.read_bytes(data, source)
        resume = resumes.read(document)
    except STAY_ERRORS:
        raise
    except InputError as error:
        return Opened(refusal=error.message)
    if recognising.is_own_paper(document):
        return Opened(document, None, "", (OWN_PAPER, *document.warnings), is_resume=False)
    warnings = dict.fromkeys((*document.warnings, *resume.warnings))
    if recognising.is_resume(resume):
        return Opened(document, resume, "", tuple(warnings))
    return Opened(document, resume, "", (NOT_A_RESUME, *warnings), is_resume=False)
