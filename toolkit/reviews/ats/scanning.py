"""A file and what extractors get of it → `Scan`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from types import ModuleType

from toolkit.documents import inspecting
from toolkit.errors import UsageError
from toolkit.postings.models import Posting
from toolkit.reviews.ats import (
    boxes,
    bullets,
    contact,
    contact_places,
    dates,
    extractors,
    fields,
    file,
    fonts,
    headings,
    hidden,
    length,
    order,
    personal,
    pictures,
    profiles,
    ratings,
    terms,
    text_layer,
    timeline,
)
from toolkit.reviews.ats.material import TABLES, Material, Weighing
from toolkit.reviews.ats.models import ExtractorReading, Scan
from toolkit.reviews.ats.opening import Opened, opened
from toolkit.reviews.checks import checks_of
from toolkit.reviews.grading import scan_grade
from toolkit.reviews.models import SEVERITIES, Finding
from toolkit.taxonomy.models import LEVELS, Taxonomy

FILE_CHECKS = (text_layer, order, hidden, fonts, pictures, file, bullets, boxes)
"""Modules of this room with a `find`, each one kind of fault: what any file does to a machine."""

CONTENT_CHECKS = (ratings, contact_places, profiles, headings, dates, timeline, contact, length, personal)
"""The same for what only a resume is held to."""

COVERED = {"contact-in-picture": frozenset({"email-missing", "phone-missing"})}
"""Findings that say the same as the one before them, less precisely."""

NO_TEXT = "text-layer-missing"
"""The check that says that what little text there is, is none of the resume."""


def scan(
    data: bytes,
    source: str,
    taxonomy: Taxonomy,
    as_of: str,
    *,
    posting: Posting | None = None,
    level: str | None = None,
    names: Sequence[str] | None = None,
) -> Scan:
    """What software gets of the file in `data`, read by the extractors in `names`, or by all that there are.

    Raises UsageError for a level that there is not, and what `opening` and `extractors` raise.
    """
    if level is not None and level not in LEVELS:
        raise UsageError(f"There is no level {level!r}; name one of {', '.join(LEVELS)}.")
    read = opened(data, source)
    facts = inspecting.inspect(data, source, read.document)
    readings = _readings(data, source, facts.format, read, names)
    weighing = Weighing(read.resume, taxonomy, as_of, level or "") if read.resume else None
    material = Material(
        source, facts, readings, taxonomy, as_of, read.document, read.resume, weighing, read.refusal
    )  # fmt: skip
    checks = (*FILE_CHECKS, *CONTENT_CHECKS) if read.is_resume else FILE_CHECKS
    findings = tuple(sorted(_findings(material, checks), key=_rank))
    machine = next((reading.text for reading in readings if reading.text.strip()), "")
    return Scan(
        source=source,
        format=facts.format,
        pages=facts.pages,
        size=facts.size,
        grade=scan_grade(findings, readable=bool(machine) and not any(one.check == NO_TEXT for one in findings)),
        findings=findings,
        extractors=readings,
        machine_text=machine,
        shown_text=read.document.text if read.document else "",
        terms=terms.terms(material, posting) if posting else (),
        passed=_passed(findings, whole=read.is_resume) if read.document else (),
        warnings=(*read.warnings, *(extractors.missing(facts.format) if names is None else ())),
        as_of=as_of,
    )


def _readings(
    data: bytes, source: str, format_: str, read: Opened, names: Sequence[str] | None
) -> tuple[ExtractorReading, ...]:
    """What each extractor gets, held to what the resume shows where there is one."""
    own = read.document.text if read.document else ""
    readings = extractors.read_with(names, data, format_, source, own)
    return fields.filled(readings, read.resume) if read.resume else readings


def _findings(material: Material, checks: Iterable[ModuleType]) -> Iterator[Finding]:
    found = [finding for check in checks for finding in check.find(material)]
    covered = {id_ for finding in found for id_ in COVERED.get(finding.check, ())}
    yield from (finding for finding in found if finding.check not in covered)
    if material.refusal and not any(finding.severity == "critical" for finding in found):
        yield material.finding("unread", material.refusal)


def _rank(finding: Finding) -> tuple[int, int, float, int]:
    """Worst first, then in the order of the page; those about the whole file before those with a place."""
    severity = SEVERITIES.index(finding.severity)
    if not finding.places:
        return severity, 0, 0.0, 0
    first = finding.places[0]
    return severity, first.page, first.box[1], first.start


def _passed(findings: Iterable[Finding], *, whole: bool) -> tuple[str, ...]:
    """Titles of the checks that found nothing: of all of them, or of those on the file alone."""
    left = {finding.check for finding in findings} | (set() if whole else _of_content())
    return tuple(dict.fromkeys(check.title for id_, check in checks_of(TABLES).items() if id_ not in left))


@cache
def _of_content() -> frozenset[str]:
    return frozenset(tomllib.loads((TABLES / "content.toml").read_text("utf-8")))
