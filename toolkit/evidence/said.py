"""Lines of a resume that say what a requirement asks for in its own words, where it names no skill."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from toolkit.evidence.models import Mention, Proof
from toolkit.evidence.passages import Passage, passages_of_resume
from toolkit.language.words import form
from toolkit.resumes.models import Resume

_WORD = re.compile(r"[^\W\d_][\w'’-]{2,}")
_OR = re.compile(r"\s+or\s+|,\s*|\s*/\s*", re.IGNORECASE)
_MOST = 3
_DEPTH = {"work": "used", "volunteer": "used", "projects": "used"}


def lines_saying(text: str, resume: Resume) -> list[Proof]:
    """Up to three lines with all the telling words of one of the alternatives in `text`, work and projects first."""
    wanted = [words for part in _OR.split(text) if (words := _telling(part))]
    found: list[Proof] = []
    for passage in passages_of_resume(resume):
        line = resume.document.text[passage.start : passage.end]
        forms = {form(word.casefold()): word for word in _WORD.findall(line)}
        hit = next((words for words in wanted if words <= forms.keys()), None)
        if hit:
            found.append(_proof(passage, line, forms[min(hit)]))
    return sorted(found, key=lambda proof: proof.depth != "used")[:_MOST]


def _telling(text: str) -> frozenset[str]:
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(form(word) for word in words if word not in _silent())


@cache
def _silent() -> frozenset[str]:
    """English function words, and words that every posting uses."""
    from spacy.lang.en.stop_words import STOP_WORDS

    lines = Path(__file__).with_name("general_words.txt").read_text("utf-8").splitlines()
    return frozenset(STOP_WORDS).union(*(line.split() for line in lines if not line.startswith("#")))


def _proof(passage: Passage, line: str, word: str) -> Proof:
    at = passage.start + line.index(word)
    mention = Mention(at, at + len(word), "", word)
    depth = _DEPTH.get(passage.section, "listed")
    text = passage.quote or " ".join(line.split())
    return Proof(
        "", text, passage.start, passage.end, passage.page, passage.section, passage.role, depth, mention,
        f"says {word}",
    )  # fmt: skip
