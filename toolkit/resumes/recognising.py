"""Whether a text that could be read is a resume at all."""

from __future__ import annotations

from toolkit.documents.models import Document
from toolkit.errors import NotAPosting, NotAResume
from toolkit.resumes.models import Resume

_LEAST_SIGNS = 2
_PROGRAM = "ai-engineer-toolkit"
"""What reports, letters and packs of this program name as what made them."""


def signs_of(resume: Resume) -> tuple[str, ...]:
    """What in `resume` shows that it is one: `contact`, `jobs`, `degrees`, `skills`, `projects`, `headings`."""
    kinds = {section.kind for section in resume.sections} - {"summary", "other", "interests", "references"}
    signs = {
        "contact": bool(resume.contact.email or resume.contact.phone),
        "jobs": any(role.period.start for role in resume.roles),
        "degrees": bool(resume.degrees),
        "skills": any(len(group.keywords) > 1 for group in resume.skill_groups) or len(resume.skill_groups) > 2,
        "projects": bool(resume.projects),
        "headings": len(kinds) >= 2,
    }
    return tuple(sign for sign, there in signs.items() if there)


def is_resume(resume: Resume) -> bool:
    return len(signs_of(resume)) >= _LEAST_SIGNS and not is_own_paper(resume.document)


def is_own_paper(document: Document) -> bool:
    """Whether the file says that this program wrote it: its papers quote so much of a resume that they read as one."""
    return _PROGRAM in (document.metadata.get("creator"), document.metadata.get("producer"))


def refuse_resume(document: Document, addressed: bool) -> None:
    """Raises NotAPosting where a posting was expected and `document` is a resume.

    `addressed` says that the text speaks to those who might apply, as no resume does.
    """
    from toolkit.resumes.reading import read

    if not addressed and {"contact", "jobs"} <= set(signs_of(read(document))):
        raise NotAPosting(
            f"{document.source} looks like a resume, not a job posting; the posting goes behind --posting and the "
            "resume before it, or give --anyway to read it all the same"
        )


def require_resume(resume: Resume) -> Resume:
    """`resume`; raises NotAResume for a paper of this program, and where fewer than two signs of a resume are in it."""
    if is_own_paper(resume.document):
        raise NotAResume(
            f"{resume.document.source} is a paper that this toolkit wrote, not a resume; give the resume itself, or "
            "--anyway to read it all the same"
        )
    if not is_resume(resume):
        raise NotAResume(
            f"{resume.document.source} does not look like a resume: it holds no dated jobs, degrees or skills; "
            "check the file, or give --anyway to read it all the same"
        )
    return resume
