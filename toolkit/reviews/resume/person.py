"""Bullets with `I`, `my` or `we`, and texts that speak of the person as of somebody else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.language.fragments.casing import capital
from toolkit.language.verbs import verb_of
from toolkit.reviews.models import BLANK
from toolkit.reviews.resume.passages import listed, passages, words_of
from toolkit.reviews.resume.wording import ended, in_quotes, keeps_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.reviews.models import Finding
    from toolkit.reviews.resume.material import Material

_FIRST = re.compile(
    r"(?<![\w“\"/-])(?:I(?=['’](?:m|ve|d|ll)\b| (?!/|[IVX]+\b))|my|me|myself|we|our|us|ourselves|"
    r"(?:^|(?<=[.!?:] ))(?:My|We|Our))(?![\w/&.-])"
)
_UNLIKE = re.compile(r"\b(?:phase|type|part|class|level|tier|stage|grade|title|volume|vol\.|war|by)\s$", re.IGNORECASE)
"""Words before an I that is a number, and the `by` of the passive, which is a finding of its own."""
_OPENS = re.compile(r"(?P<who>I|We) (?:also )?(?P<verb>[a-z][\w-]+) (?P<rest>.+)")
_OURS = re.compile(r"\b[Oo]ur\b(?! own\b)|\bmy(?= (?:team|company|manager|group|department|employer|colleagues)\b)")
_THIRD = re.compile(r"(?:^|(?<=[.!?] ))(?P<who>He|She|His|Her)(?= [a-z])")


def find(material: Material) -> Iterator[Finding]:
    """A finding for each bullet in the first person, and one for all sentences in the third."""
    for passage in listed(material):
        found = [m for m in _FIRST.finditer(passage.text) if not _UNLIKE.search(passage.text[: m.start()])]
        if found:
            rewrite = _rewritten(passage.text)
            yield material.finding(
                "first-person",
                f"{in_quotes([m.group() for m in found])} in a bullet.",
                [words_of(material, passage, *m.span()) for m in found],
                severity="note" if all(m.group().lower() in ("our", "us") for m in found) else "",
                rewrite=rewrite if keeps_facts(passage.text, rewrite) else "",
            )
    yield from _third(material)


def _rewritten(text: str) -> str:
    """The line without its pronouns; empty where one of them cannot be left out."""
    made, opened = text, _OPENS.fullmatch(text)
    if opened:
        if "past" not in verb_of(opened["verb"])[1] and "base" not in verb_of(opened["verb"])[1]:
            return ""
        made = capital(f"{opened['verb']} {opened['rest']}")
        if opened["who"] == "We":
            made = ended(f"{made.rstrip('. ')} (as a team; own part: {BLANK})", text)
    made = capital(_OURS.sub("the", made))
    return "" if _FIRST.search(made) else made


def _third(material: Material) -> Iterator[Finding]:
    """The sentences that begin with he, she, or the person's own name and a verb."""
    name = material.resume.contact.name.split(" ")[0]
    named = re.compile(rf"(?:^|(?<=[.!?,] )){re.escape(name)}(?= (?P<verb>[a-z]+))") if len(name) > 1 else None
    found = []
    for passage in passages(material):
        others = passage.kind == "statement"
        found += [(passage, m) for m in _THIRD.finditer(passage.text) if not (others and m.start())]
        if named:
            own = named.finditer(passage.text)
            found += [
                (passage, m) for m in own if m["verb"] in ("is", "has", "was") or "third" in verb_of(m["verb"])[1]
            ]
    found.sort(key=lambda use: (use[0].start, use[1].start()))
    if found:
        said = [f"{m.group()}{_following(passage.text[m.end() :])}" for passage, m in found]
        yield material.finding(
            "third-person",
            f"{in_quotes(said[:3])} {'speaks' if len(set(said)) == 1 else 'speak'} of you as of another person.",
            [words_of(material, passage, *m.span()) for passage, m in found],
        )


def _following(text: str) -> str:
    word = re.match(r"\s\w+", text)
    return word.group() if word else ""
