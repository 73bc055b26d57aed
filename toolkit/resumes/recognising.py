"""Whether a text that could be read is a resume at all."""

from __future__ import annotations

from toolkit.errors import NotAResume
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


def require_resume(resume: Resume) -> Resume:
    """`resume`; raises NotAResume where fewer than two signs of one are in it."""
    if len(signs_of(resume)) < _LEAST_SIGNS:
        raise NotAResume(
            f"{resume.document.source} does not look like a resume: it holds no dated jobs, degrees or skills; "
            "check the file, or give --anyway to read it all the same"
        )
    return resume
