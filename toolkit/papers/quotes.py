"""Proofs as quotes: the words of a line and where it stands."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.evidence.models import Proof
from toolkit.papers.models import Quote
from toolkit.papers.wording import plain, shorten
from toolkit.resumes.models import Resume, Role

LONGEST = 260
"""Characters of a quote before it is shortened: about three lines of a printed page."""
SHORT = 66
"""Characters of a quote that stands on one line of a table."""

_SECTION_WORDS = {
    "contact": "the head of the page",
    "other": "another section",
    "work": "work",
    "volunteer": "voluntary work",
}


def held(role: Role) -> str:
    """`Title at Company`, as far as both are printed."""
    return " at ".join(words for words in (plain(role.title), plain(role.company)) if words)


def place(proof: Proof, resume: Resume) -> str:
    """Where a proof stands: its page, where there are several, and its job or section."""
    role = resume.roles[proof.role] if proof.role is not None and proof.role < len(resume.roles) else None
    where = (held(role) if role else "") or _SECTION_WORDS.get(proof.section, proof.section)
    where = shorten(where, 80)
    return f"page {proof.page}, {where}" if resume.document.pages > 1 and where else where


def quote(proof: Proof, resume: Resume) -> Quote:
    """The proof's line, shortened around the skill it names."""
    text = plain(proof.text)
    centre = max(0, text.find(plain(proof.mention.text)))
    return Quote(text=shorten(text, LONGEST, centre), short=shorten(text, SHORT, centre), place=place(proof, resume))


def quotes(proofs: Iterable[Proof], resume: Resume, most: int) -> tuple[Quote, ...]:
    """The first `most` proofs as quotes, each line of the resume once."""
    lines: dict[tuple[int, int], Proof] = {}
    for proof in proofs:
        lines.setdefault((proof.start, proof.end), proof)
    return tuple(quote(proof, resume) for proof in list(lines.values())[:most])
