"""The lines of a resume that are judged, and all that a check may look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.assessment.models import Assessment
from toolkit.evidence.models import Evidence
from toolkit.evidence.passages import Passage, passages_of_resume
from toolkit.resumes.models import Bullet, Resume
from toolkit.reviews.resume.material import Material, Statement
from toolkit.taxonomy.models import Taxonomy


def material_of(resume: Resume, evidence: Evidence, assessment: Assessment, taxonomy: Taxonomy, as_of: str) -> Material:
    """The resume with what was read from it and its statements."""
    return Material(resume, evidence, assessment, taxonomy, as_of, statements_of(resume))


def statements_of(resume: Resume) -> tuple[Statement, ...]:
    """The bullets of jobs and projects in the order of the page; the sentences of a job's prose where it has none."""
    passages = passages_of_resume(resume)
    found = (*_of_roles(resume, passages), *_of_projects(resume))
    placed = {(s.bullet.start, s.bullet.end): s for s in found if s.bullet.start < s.bullet.end}
    return tuple(placed[place] for place in sorted(placed))


def _of_roles(resume: Resume, passages: Sequence[Passage]) -> Iterator[Statement]:
    for index, role in enumerate(resume.roles):
        for bullet in role.bullets or tuple(_told(resume, index, passages)):
            yield Statement(bullet, index, None, role.period.open)


def _of_projects(resume: Resume) -> Iterator[Statement]:
    for index, project in enumerate(resume.projects):
        for bullet in project.bullets:
            yield Statement(bullet, None, index, project.period.open)


def _told(resume: Resume, index: int, passages: Sequence[Passage]) -> Iterator[Bullet]:
    """The sentences of a job's prose, as the evidence parts them."""
    summary = " ".join(resume.roles[index].summary.split())
    for passage in passages:
        if passage.role != index or passage.part != "text":
            continue
        words = passage.quote or " ".join(resume.document.text[passage.start : passage.end].split())
        if words and words in summary:
            yield Bullet(words, passage.start, passage.end, passage.page)
