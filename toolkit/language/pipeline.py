"""Text to spaCy `Doc`, by one English pipeline a process.

The pipeline is blank, with a tokenizer and a vocabulary of its own. spaCy's English ones carry 1,300 exceptions for
contractions and a dozen features of each word that no skill needs; they make construction and every text many times
slower, and their rules take `C#`, `A/B` and `GPT-4o` apart in ways that differ with the neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from spacy.attrs import IS_SPACE, LANG, LOWER, NORM
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from toolkit.language.words import form

Place = tuple[int, int, str]
"""Start, end and label of a span, offsets into the text."""

HYPHENS = frozenset("-‐‑_")
"""Marks that join two words into one name when no blank precedes them."""

_BLANKS = "\n\r\t\v\f\u00a0\u2007\u2009\u200a\u202f\u2028\u2029"

_MOST_STRINGS = 12_000
"""Words that spaCy keeps; past them a new pipeline is begun, or the names and figures of many resumes would pile up."""

_OPENING = r"""[(\[{<"'“”„‘’«»,;:!?*•·●▪‣◦■|/\\&+~=>…—–‐‑_#@$€£₹¥-]|\.(?!net\b|\d)"""
_CLOSING = r"""(?:['’]s|[)\]}>"'“”‘’«»,;:!?*•·●▪|/\\&~=<…—–‐‑_%-]|\.|(?<=[^\W_])\+)$"""
_INNER = (
    r"""(?<!\d),|,(?!\d)|[;:|·•●▪&()\[\]{}"“”«»<>=*~…—–/\\_‐‑-]"""
    r"""|(?<=[^\W_])\+(?=[^\W\d_])|(?<=\+\+)\+?(?=\w)"""
    r"""|(?<=[a-z][a-z])\.(?=[A-Z][a-z])(?!\.(?:Js|Net|Io|Ai|Py)\b)"""
    r"""|(?<=[^\W\d_][^\W\d_][^\W\d_])(?=\d)"""
)
_ADDRESS = (
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?:[a-z0-9-]+\.)+(?:com|org|edu|gov|dev|me|co|uk|de|fr|nl|in|app|io|ai)/[a-z0-9]\S*"
)


def _tokenizer(nlp: Language) -> Tokenizer:
    return Tokenizer(
        nlp.vocab,
        prefix_search=re.compile(_OPENING, re.IGNORECASE).match,
        suffix_search=re.compile(_CLOSING).search,
        infix_finditer=re.compile(_INNER).finditer,
        url_match=re.compile(_ADDRESS).fullmatch,
    )


@cache
def pipeline() -> Language:
    """The process's English pipeline, until it has met too many words. A token's `norm_` is its `form`."""
    features: dict[str, Callable[[str], object]] = {
        LANG: _language,
        LOWER: str.lower,
        NORM: form,
        IS_SPACE: str.isspace,
    }
    return Language(Vocab(lex_attr_getters=features), create_tokenizer=_tokenizer)


def _language(_: str) -> str:
    return "en"


def make_doc(text: str, groups: Mapping[str, Iterable[Place]] | None = None) -> Doc:
    """The text as a `Doc` whose token offsets are offsets into `text`, with a span group for each of `groups`.

    Line ends and tabs become blanks, one for one, so that a name may run over a line's end. A span that cuts a token
    takes the whole token.
    """
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    if len(pipeline().vocab.strings) > _MOST_STRINGS:
        pipeline.cache_clear()
    doc: Doc = pipeline().tokenizer(text)
    for name, places in (groups or {}).items():
        group(doc, name, places)
    return doc


def group(doc: Doc, name: str, places: Iterable[Place]) -> None:
    """Puts spans on the doc as the span group `name`."""
    doc.spans[name] = list(_spans(doc, places))


def _spans(doc: Doc, places: Iterable[Place]) -> Iterable[Span]:
    for start, end, label in places:
        span = doc.char_span(start, end, label=label, alignment_mode="expand") if start < end else None
        if span is not None:
            yield span
