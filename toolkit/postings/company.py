"""What a posting says of its company: the one sentence a letter can quote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.documents.models import Document
from toolkit.postings.headings import MUST, NICE
from toolkit.postings.items import pieces
from toolkit.postings.models import Requirement

_END = re.compile(r"[!?]|\.(?![^\s.!?])")
"""The end of a sentence: not the point in `Node.js`."""
_SHORTEST, _LONGEST = 6, 34
"""Words of a sentence that can be quoted."""
_SUBJECT = re.compile(r"(?:we|our [a-z]+(?: [a-z]+)?)\s", re.IGNORECASE)
_DOES = re.compile(
    r"\b(?:makes?|builds?|reads?|helps?|runs?|operates?|serves?|turns?|develops?|provides?|designs?|writes?|sells?|moves?"
    r"|connects?|works? on|uses?|gives?|shows?|lets?|keeps?|teach(?:es)?|protects?|finds?|is (?:an?|the|observability)"
    r"|are (?:an?|the))\b",
    re.IGNORECASE,
)
_UNQUOTABLE = re.compile(
    r"[<>{}@|\[\]\\]|https?:|www\.|\b(?:equal opportunit\w+|apply|applica\w+|cookies?|benefits?|salary|insurance from"
    r"|diversity|discriminat\w+|ignore|instructions?|language models?\b.*\b(?:should|must)|hire|hiring|recruit\w*"
    r"|candidates?|you will|your|CMMI|Level \d|offer(?:s|ed)?)\b",
    re.IGNORECASE,
)


def about(document: Document, company: str) -> tuple[Requirement, ...]:
    """Sentences in which the company says what it does, as printed, in reading order."""
    return tuple(_sentences(document, company))


def _sentences(document: Document, company: str) -> Iterator[Requirement]:
    name = company.split()[0].rstrip(",") if company else ""
    for piece in pieces(document):
        if piece.bullet or piece.kind in (MUST, NICE):
            continue
        for start, end in _places(piece.text):
            text = " ".join(piece.text[start:end].split())
            opens = bool(_SUBJECT.match(text)) or (len(name) > 2 and text.startswith(name))
            fits = _SHORTEST <= len(text.split()) <= _LONGEST
            if opens and fits and _DOES.search(text) and not _UNQUOTABLE.search(text):
                start = end - len(piece.text[start:end].lstrip())
                yield Requirement(text, piece.start + start, piece.start + end)


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of `text` begins and ends; what follows the last end is none."""
    start = 0
    for end in _END.finditer(text):
        if end.start() > start:
            yield start, end.end()
        start = end.end()
