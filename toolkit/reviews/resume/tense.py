"""Jobs whose lines are told in more than one tense, and the forms that would agree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.language.fragments.casing import capital
from toolkit.language.fragments.coordination import coordinated
from toolkit.language.fragments.lexicon import is_noun, words
from toolkit.language.fragments.models import Opening
from toolkit.language.fragments.openings import opening
from toolkit.language.verbs import verb_of
from toolkit.reviews.resume.passages import Passage, by_job, words_of
from toolkit.reviews.resume.wording import in_quotes, joined, keeps_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.resumes.models import Role
    from toolkit.reviews.models import Finding
    from toolkit.reviews.resume.material import Material

_NAMES = {"base": "the present", "third": "the third person", "gerund": "the -ing form", "past": "the past"}


_TABLE = Path(__file__).with_name("tense.txt")
_STATES = frozenset(("have", "be", "do", "experience"))
"""Verbs that open what a person is or has, in whatever tense."""
_MOST = 6
_TAKEN_IN = re.compile(r"\b(?:to|that|which|who)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """A line that opens with a verb, and the form that the verb has."""

    passage: Passage
    word: str
    opened: Opening
    form: str


def find(material: Material) -> Iterator[Finding]:
    """A finding for each job with lines in another tense than it asks for."""
    for role, passages in by_job(material).items():
        job = material.resume.roles[role]
        told = [line for passage in passages if (line := _told(passage))]
        wrong = _wrong(told, job)
        if not wrong:
            continue
        changes = list(dict.fromkeys(_change(line, held=job.period.open) for line in wrong))
        written = [mended for line in wrong if (mended := _mended(line, held=job.period.open))]
        rewrite = written[0] if len(wrong) == 1 and written else ""
        yield material.finding(
            "tense",
            _text(wrong, told, job),
            [words_of(material, line.passage, 0, len(line.word)) for line in wrong],
            mend=f"Write {joined(changes[:_MOST])}{', and so on' if len(changes) > _MOST else ''}.",
            rewrite=rewrite if keeps_facts(wrong[0].passage.text, rewrite) else "",
        )


def _told(passage: Passage) -> Told | None:
    """The line with the form of its verb; None where it surely opens with none, or with one form for both tenses."""
    if not passage.listed or ":" in " ".join(passage.text.split()[:4]):
        return None
    opened = opening(passage.text, held=passage.current)
    if opened is None or opened.verb is None or opened.subject != "I" or opened.verb.base == opened.verb.past:
        return None
    word, _, rest = passage.text.partition(" ")
    forms = verb_of(word)[1]
    if not word.isalpha() or not forms or verb_of(word)[0] != opened.verb or opened.verb.base in _STATES:
        return None
    form = opened.written or "past"
    return Told(passage, word, opened, form) if form == "past" or _acts(word.lower(), rest) else None


def _acts(word: str, rest: str) -> bool:
    """Whether a word that may be a noun is a verb here, by what follows."""
    following = rest.split(" ", 1)[0].lower().strip(",")
    if following in ("of", "for") or not following:
        return False
    if not is_noun(word) and word not in _also_nouns():
        return True
    return following in words("closed") or following[:1].isdigit() or (following == "and" and _joins_verb(rest))


def _joins_verb(rest: str) -> bool:
    """`Design and build …`: whether a verb stands behind the `and`."""
    parts = rest.split(" ", 2)
    return len(parts) > 2 and "base" in verb_of(parts[1])[1] and not is_noun(parts[1])


def _wrong(told: list[Told], job: Role) -> list[Told]:
    """The lines to change: what is not past in a job that ended among lines that are; `-ing` and `manages` beside
    other forms in a job still held.
    """
    forms = {line.form for line in told}
    if job.period.open:
        for odd in ("gerund", "third"):
            others = forms - {odd, "past"} if odd == "third" else forms - {odd}
            if odd in forms and others:
                return [line for line in told if line.form == odd]
        return []
    if job.period.end is None or "past" not in forms:
        return []
    return [line for line in told if line.form != "past"]


def _text(wrong: list[Told], told: list[Told], job: Role) -> str:
    named = f"at {job.company or job.title}" if job.company or job.title else "here"
    words = in_quotes([line.word for line in wrong])
    stands = "stands" if len({line.word for line in wrong}) == 1 else "stand"
    forms = joined([_NAMES[form] for form in dict.fromkeys(line.form for line in wrong)])
    if not job.period.open:
        return f"The job {named} has ended, but {words} {stands} in {forms} beside lines in the past."
    others = next(line.word for line in told if line.form != wrong[0].form)
    return f"In the job {named}, {words} {stands} in {forms} beside “{others}”."


def _change(line: Told, *, held: bool) -> str:
    verb = line.opened.verb
    assert verb is not None
    return f"“{capital(verb.base if held else line.opened.text.split(' ')[1])}” for “{line.word}”"


def _mended(line: Told, *, held: bool) -> str:
    """The line with all its verbs in the tense of the job; empty where one of them stands behind words such as `to`,
    so that it may belong to them.
    """
    text = coordinated(line.opened, held=held).text
    pairs = zip(line.opened.text.split(" "), text.split(" "), strict=True)
    changed = [at for at, (before, after) in enumerate(pairs) if before != after]
    if changed and _TAKEN_IN.search(" ".join(text.split(" ")[2 : changed[-1]])):
        return ""
    return capital(text.removeprefix("I "))


@cache
def _also_nouns() -> frozenset[str]:
    """Verbs that open a line as another kind of word as often."""
    lines = _TABLE.read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
