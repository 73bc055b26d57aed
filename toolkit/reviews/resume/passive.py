"""Lines whose subject is the thing made: `The index was rebuilt`. The present (`is connected`) describes a thing."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.language.fragments.casing import capital, lowered
from toolkit.language.fragments.lexicon import words
from toolkit.language.fragments.openings import opening
from toolkit.language.verbs import find as find_verb
from toolkit.language.verbs import forms
from toolkit.reviews.resume.passages import statements, words_of
from toolkit.reviews.resume.wording import ended, keeps_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.reviews.models import Finding
    from toolkit.reviews.resume.material import Material

_TABLE = Path(__file__).with_name("passive.txt")
_BE = re.compile(
    r"(?P<thing>[A-Z][^,;:.()]*?) (?P<be>was|were|has been|have been|had been) "
    r"(?:(?P<adverb>\w+ly) )?(?P<deed>[a-z][a-z-]+)\b(?P<rest>.*)"
)
_RELATIVE = re.compile(r"\b(?:that|which|who|where|when|while|if|what|how|and)\b")
_BY_ME = re.compile(r"\s*\b(?:by me|by myself)\b")


def find(material: Material) -> Iterator[Finding]:
    """A finding for each line in the passive, with the active line where it says that the person did it."""
    for passage in statements(material):
        found = _BE.match(passage.text)
        if not found or not _is_passive(found) or opening(passage.text, held=passage.current):
            continue
        verb = find_verb(found["deed"])
        assert verb is not None
        deed = capital(verb.past)
        rewrite = ""
        if _BY_ME.search(found["rest"]) and passage.text.count(". ") == 0:
            rest = _BY_ME.sub("", found["rest"], count=1)
            rewrite = ended(f"{deed} {lowered(found['thing'])}{rest}", passage.text)
        said = passage.text[found.start("be") : found.end("deed")]
        yield material.finding(
            "passive",
            f"“{found['thing']} {said}” does not begin with what you did.",
            [words_of(material, passage, 0, len(passage.text))],
            mend="" if rewrite else f"Begin with “{deed}” if you did it; if others did, say what your part was.",
            rewrite=rewrite if keeps_facts(passage.text[1:], rewrite) else "",
        )


def _is_passive(found: re.Match[str]) -> bool:
    if _RELATIVE.search(found["thing"]) or found["deed"] in _no_deeds() or len(found["thing"].split()) > 8:
        return False
    if found["thing"].split()[0].lower() in words("prepositions"):
        return False
    if re.match(r"\s+by\b", found["rest"]) and not _BY_ME.match(found["rest"]):
        return False
    made = forms(found["deed"])
    return "participle" in made and "base" not in made


@cache
def _no_deeds() -> frozenset[str]:
    """Participles that tell what became of a thing or of the person, and no deed of theirs."""
    lines = _TABLE.read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
