"""Whether a text that could be read is a job posting at all, and what it is where it is none."""

from __future__ import annotations

import re

from toolkit.documents.models import Document
from toolkit.errors import NotAPosting, NotAResume
from toolkit.language.telling import language_of
from toolkit.postings.headings import DUTIES, MUST, NICE, heading_kind
from toolkit.postings.models import Posting
from toolkit.postings.reading import read

_LEAST_SIGNS = 2
_LEAST_WORDS = 15
_SIGN_IN = re.compile(
    r"\b(?:sign|log)[ -]?in\b|\bforgot(?:ten)? (?:your )?password\b|\benable javascript\b", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"\bwe(?:'re| are) (?:looking|hiring|seeking)|\byou(?:'ll| will)\b|\byou (?:have|bring|are|need)\b|\bour team\b"
    r"|\bapply\b|\bcandidates?\b|\bapplicants?\b|\bequal[- ]opportunity\b|\bjoin (?:us|our)\b|\bthe (?:role|position)\b"
    r"|\bwe offer\b|\bsalary\b|\bbenefits\b|\brequired\b|\bplus\b|\bnice to have\b",
    re.IGNORECASE,
)
"""Words with which postings speak to those who read them."""
_SPOKEN = 3
"""Different ones of those that are a sign."""


def signs_of(posting: Posting) -> tuple[str, ...]:
    """What in `posting` shows that it is one: `title`, `requirements`, `headings`, `pay`, `address`."""
    kinds = {heading_kind(line) for line in posting.document.lines} & {MUST, NICE, DUTIES}
    signs = {
        "title": bool(posting.title),
        "requirements": len(posting.must) + len(posting.nice) >= 2,
        "headings": len(kinds) >= 2,
        "pay": posting.pay is not None,
        "address": speaks_to_readers(posting.document),
    }
    return tuple(sign for sign, there in signs.items() if there)


def speaks_to_readers(document: Document) -> bool:
    """Whether a text has the words with which postings address those who might apply."""
    return len({found.casefold() for found in _ADDRESS.findall(document.text)}) >= _SPOKEN


def refuse_posting(document: Document) -> None:
    """Raises NotAResume where a resume was expected and `document` is a job posting."""
    if len(signs_of(read(document))) > _LEAST_SIGNS:
        raise NotAResume(
            f"{document.source} looks like a job posting, not a resume; the resume comes first and the posting goes "
            "behind --posting, or give --anyway to read it all the same"
        )


def require_posting(posting: Posting) -> Posting:
    """`posting`; raises NotAPosting where the file is something else, with what to do next."""
    source, text = posting.document.source, posting.document.text
    words = len(text.split())
    signs = signs_of(posting)
    if _SIGN_IN.search(text) and len(signs) <= _LEAST_SIGNS:
        raise NotAPosting(
            f"{source} is a page that asks to sign in, not the posting behind it; "
            "sign in, open the posting and save that page, or copy its text into a file"
        )
    if words < _LEAST_WORDS:
        raise NotAPosting(
            f"{source} holds {words} word{'s' * (words != 1)}, too few for a job posting; "
            "copy the whole text of the posting into a file"
        )
    language = language_of(text)
    if language != "English":
        raise NotAPosting(
            f"{source} is written in {language}, and only English postings are read; translate it first, "
            "or give --anyway to look for names of skills in it all the same"
        )
    if len(signs) >= _LEAST_SIGNS:
        return posting
    raise NotAPosting(
        f"{source} does not look like a job posting: no requirements, duties or pay were found in it; "
        "check the file, or give --anyway to read it all the same"
    )
