"""Whether a text that could be read is a resume at all."""

from __future__ import annotations

from toolkit.documents.models import Document
from toolkit.errors import NotAPosting, NotAResume
from toolkit.resumes.models import Resume

_LEAST_SIGNS = 2


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
    return len(signs_of(resume)) >= _LEAST_SIGNS


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
    """`resume`; raises NotAResume where fewer than two signs of one are in it."""
    if not is_resume(resume):
        raise NotAResume(
            f"{resume.document.source} does not look like a resume: it holds no dated jobs, degrees or skills; "
            "check the file, or give --anyway to read it all the same"
        )
    return resume
