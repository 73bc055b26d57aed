"""What leaves this room: a row for each of many files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Record = dict[str, Any]
"""What a worker answers for one content, ready for JSON: the fields of `Row` but its file, and `error` or None."""

SOURCE = "the-file-being-read"
"""Stands for a file's name in a record, so that one record serves every file of the same content and ending."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file gave no score: a code of `errors.py` or of `GUARDED`, and a sentence."""

    code: str
    message: str


GUARDED = ("timeout", "memory", "crash", "killed")
"""Codes of what a worker was stopped for: a matter of limits and of the machine, so never put in the cache."""


@dataclass(frozen=True, slots=True)
class Input:
    """One file to be read. `key` names its content and ending, and is empty where it could not be opened."""

    path: str
    key: str = ""
    ending: str = ""
    fault: Fault | None = None

    @property
    def content(self) -> str:
        """SHA-256 of the file's bytes."""
        return self.key.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost its worker, and how many files a worker reads before a fresh one takes its place."""

    seconds: float = 60.0
    megabytes: int = 1000
    """Memory beyond what the worker holds when it is ready."""
    files: int = 1000


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a record depends on beside the file."""

    as_of: str
    taxonomy: str
    """Fingerprint of the skills."""
    program: str
    """Version and fingerprint of the program."""
    taxonomy_folder: str = ""
    level: str | None = None
    posting_name: str = ""
    posting: bytes = b""
    anyway: bool = False
    details: bool = False
    redact: bool = False
    names: bool = False
    """Keep the name that was read, for a report that names."""
    salt: str = ""
    """What the contact hash is made with."""
    taxonomy_files: tuple[tuple[str, bytes], ...] = ()
    """The files of `taxonomy_folder`, for a worker on another machine."""


@dataclass(frozen=True, slots=True)
class Task:
    """One content for a worker: where it is, or its bytes for a worker on another machine."""

    key: str
    ending: str
    path: str
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class RowGap:
    skill: str
    name: str
    severity: str


@dataclass(frozen=True, slots=True)
class Row:
    """One file of the result. Where `error` is set, the figures are None and the lists empty."""

    file: str
    """The path as given or found; with redaction a name made from the content."""
    content: str
    """SHA-256 of the bytes, empty where the file could not be opened."""
    error: Fault | None
    score: int | None = None
    level: str | None = None
    between: tuple[str, ...] = ()
    target_level: str | None = None
    years: float | None = None
    relevant_years: float | None = None
    match: int | None = None
    """How well the posting is met, 0–100; None without one."""
    next_level: str | None = None
    next_score: int | None = None
    """The score at `next_level`."""
    areas: tuple[tuple[str, int], ...] = ()
    """Id and score of each area, in the order of the taxonomy."""
    gaps: tuple[RowGap, ...] = ()
    """The first few, in order of worth."""
    contact: str | None = None
    """Hash of the e-mail address, else of telephone or name: the same for two resumes of one person."""
    confidence: float | None = None
    """How sure the reader is, 0–1: the mean of all jobs, degrees and projects, and of the letters after OCR."""
    format: str | None = None
    pages: int | None = None
    warnings: tuple[str, ...] = ()
    details: Record | None = None
    """What `toolkit score --format json` prints, where it was asked for."""
    name: str | None = None
    """The person's name as read, where names were asked for; no column of the table."""
