"""Extractors × fields: what each program gets of a resume, as rows of words."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.rendering.findings import wording
from toolkit.reviews.ats.models import FIELDS, ExtractorReading, Scan

_NOUNS = {"e-mail": "e-mail address", "phone": "phone number"}


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    """With its version."""
    cells: tuple[str, ...]
    """One for each field that is asked for: `yes`, `no`, `3 of 4`, or a dash where nothing was read."""
    whole: bool
    """Whether it gets everything."""
    notes: tuple[str, ...]
    """What it lacks, and why it could not read."""


def asked(scan: Scan) -> tuple[str, ...]:
    """The fields that the resume has."""
    held = {one.field for reading in scan.extractors for one in reading.fields}
    return tuple(field for field in FIELDS if field in held)


def table(scan: Scan) -> tuple[Row, ...]:
    """A row for each extractor, in their order."""
    fields = asked(scan)
    return tuple(_row(reading, fields) for reading in scan.extractors)


def _row(reading: ExtractorReading, fields: tuple[str, ...]) -> Row:
    by_name = {field.field: field for field in reading.fields}
    lost = wording.lost(reading)
    cells = tuple("–" if reading.error else wording.got(by_name.get(field)) for field in fields)
    notes = [f"{reading.name} cannot read the file: {reading.error}"] if reading.error else []
    if not reading.error and not reading.text.strip():
        notes = [f"{reading.name} gets no text."]
    elif not reading.error:
        notes = [f"{reading.name} loses the {_NOUNS.get(field, field)} {words}." for field, words in lost]
    return Row(wording.extractor_name(reading), cells, not lost and not reading.error, tuple(notes))
