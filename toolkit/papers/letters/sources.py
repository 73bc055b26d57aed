"""Lines of the resume and the posting as the sources of sentences."""

from __future__ import annotations

from toolkit.evidence.models import Proof
from toolkit.papers.letters.models import Source
from toolkit.papers.quotes import held, place
from toolkit.papers.wording import plain, shorten
from toolkit.postings.models import Posting
from toolkit.resumes.models import Resume

LONGEST = 400
"""Characters of a quoted line."""


def of_line(
    resume: Resume, text: str, start: int, end: int, *, role: int | None = None, page: int = 1, section: str = ""
) -> Source:
    """A stretch of the resume: `text` as joined from its lines, and where it stands."""
    where = held(resume.roles[role]) if role is not None else section
    if resume.document.pages > 1:
        where = f"page {page}, {where}" if where else f"page {page}"
    return Source("resume", shorten(plain(text), LONGEST), shorten(where, 90), start, end)


def of_proof(proof: Proof, resume: Resume) -> Source:
    return Source("resume", shorten(plain(proof.text), LONGEST), place(proof, resume), proof.start, proof.end)


def of_role(resume: Resume, index: int) -> Source:
    """The heading of a job: its title, employer and dates, up to its first bullet."""
    role, text = resume.roles[index], resume.document.text
    end = min([bullet.start for bullet in role.bullets], default=role.end)
    words = plain(text[role.start : max(role.start, end)]).strip(" •·●▪‣◦■*–—-")
    return of_line(resume, words or held(role), role.start, end, role=index)


def of_posting(posting: Posting, words: str, start: int = 0, end: int = 0) -> Source:
    """Words of the posting; where no place is given, the first place at which they stand."""
    if not end and words:
        start = max(0, posting.document.text.find(words))
        end = start + len(words) if posting.document.text[start : start + len(words)] == words else 0
        start = start if end else 0
    return Source("posting", shorten(plain(words), LONGEST), "", start, end)


def of_user(words: str) -> Source:
    return Source("user", shorten(plain(words), LONGEST))


def distinct(*sources: Source) -> tuple[Source, ...]:
    """The sources in their order, each once."""
    return tuple(dict.fromkeys(sources))
