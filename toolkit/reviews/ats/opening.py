"""A file opened as far as it can be: what was read of it, and why no more."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

from toolkit.documents import reading as documents
from toolkit.documents.facts import FileFacts
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
    warnings = dict.fromkeys((*document.warnings, *resume.warnings))
    if recognising.is_resume(resume):
        return Opened(document, resume, "", tuple(warnings))
    return Opened(document, resume, "", (NOT_A_RESUME, *warnings), is_resume=False)


def held_to(read: Opened, facts: FileFacts) -> Opened:
    """`read`, without a resume where the file says of itself that it is a report or pack of this toolkit: such papers
    quote so much of a resume that they read as one.
    """
    own = tomllib.loads(Path(__file__).with_name("files.toml").read_text("utf-8"))["own"]
    title, creator = facts.metadata.get("title", ""), facts.metadata.get("creator", "")
    if read.document is None or creator != own["creator"] or not re.match(own["titles"], title):
        return read
    return replace(read, resume=None, is_resume=False, warnings=(OWN_PAPER, *read.document.warnings))
