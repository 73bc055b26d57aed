"""A resume, line by line → `Review`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.assessment.models import Assessment
from toolkit.evidence.models import Evidence
from toolkit.language.telling import language_of
from toolkit.resumes.models import Resume
from toolkit.reviews.checks import checks_of
from toolkit.reviews.grading import WORTH_MENDING, review_grade
from toolkit.reviews.models import Finding
from toolkit.reviews.resume import (
    baseline,
    buzzwords,
    changes,
    date_style,
    dialect,
    duty,
    lengths,
    metrics,
    ordering,
    outcome,
    passive,
    person,
    punctuation,
    repeats,
    scale,
    signals,
    skills_shown,
    spelling,
    summary,
    tense,
    tool_list,
    weak_verbs,
)
from toolkit.reviews.resume.material import TABLES, Material
from toolkit.reviews.resume.merging import merged
from toolkit.reviews.resume.models import Review
from toolkit.reviews.resume.passages import passages
from toolkit.reviews.resume.statements import material_of
from toolkit.taxonomy.models import Taxonomy

CHECKS = (
    outcome, baseline, scale, duty, tool_list, skills_shown, signals, summary, ordering, metrics,
    weak_verbs, repeats, buzzwords, passive, lengths, tense, person, punctuation, date_style, spelling, dialect,
)  # fmt: skip
"""Modules of this room with a `find`, each one kind of fault: what is said first, then how."""
JUDGED = ("statement", "summary")
"""Kinds of passage that count as lines."""


def review(resume: Resume, evidence: Evidence, assessment: Assessment, taxonomy: Taxonomy, as_of: str) -> Review:
    """What a person who knows the trade would change in the resume."""
    material = material_of(resume, evidence, assessment, taxonomy, as_of)
    findings = merged(sorted(_findings(material), key=_rank))
    lines = [(passage.start, passage.end) for passage in passages(material) if passage.kind in JUDGED]
    lines = lines or [(one.bullet.start, one.bullet.end) for one in material.statements]
    clean = sum(not _has_fault(line, findings) for line in lines)
    return Review(
        source=resume.document.source,
        level=assessment.target_level,
        score=assessment.score,
        grade=review_grade(findings, len(lines), clean),
        findings=findings,
        changes=changes.changes(material, findings),
        lines=len(lines),
        clean=clean,
        passed=_passed(findings),
        warnings=(*assessment.warnings, *_of_language(resume.document.text)),
        format=resume.document.format,
        pages=resume.document.pages,
        text=resume.document.text,
        as_of=as_of,
    )


def _findings(material: Material) -> Iterator[Finding]:
    for check in CHECKS:
        yield from check.find(material)


def _rank(finding: Finding) -> tuple[int, int]:
    """Those about the whole resume first, then in the order of the page."""
    return (1, finding.places[0].start) if finding.places else (0, 0)


def _has_fault(line: tuple[int, int], findings: Sequence[Finding]) -> bool:
    """Whether a finding that is worth mending stands between two offsets."""
    return any(
        place.start < line[1] and place.end > line[0]
        for finding in findings
        if finding.severity in WORTH_MENDING
        for place in finding.places
    )


def _of_language(text: str) -> Iterator[str]:
    language = language_of(text)
    if language != "English":
        yield f"This resume reads as {language}; its wording is not judged, so the grade says little."


def _passed(findings: Iterable[Finding]) -> tuple[str, ...]:
    found = {finding.check for finding in findings}
    return tuple(dict.fromkeys(check.title for id_, check in checks_of(TABLES).items() if id_ not in found))
