"""STAR sheets: what the resume says of a story, prompts for what it does not, and the themes each can answer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from toolkit.language.fragments.results import apart
from toolkit.language.verbs import verb_of
from toolkit.papers.letters.deeds import Deed
from toolkit.papers.letters.telling import subject_of
from toolkit.papers.pack.claims import change
from toolkit.papers.pack.guide import table
from toolkit.papers.pack.models import Star, StarPart
from toolkit.papers.quotes import held
from toolkit.papers.wording import capital, plain, shorten
from toolkit.resumes.models import Resume

MOST_THEMES = 4


def stars(deeds: Sequence[Deed], resume: Resume, most: int) -> tuple[Star, ...]:
    """Sheets for at most `most` of the deeds: those that answer themes which no better one answers, then the best."""
    left, told, chosen = list(enumerate(deeds)), set[str](), list[Deed]()
    homes: dict[tuple[int | None, str], int] = {}
    while left and len(chosen) < most:
        best = max(left, key=lambda entry: (_gain(entry[1], entry[0], told, homes), -entry[0]))
        left.remove(best)
        told |= set(themes_of(best[1]))
        homes[best[1].role, best[1].project] = homes.get((best[1].role, best[1].project), 0) + 1
        chosen.append(best[1])
    return tuple(_star(deed, resume) for deed in chosen)


def _gain(deed: Deed, place: int, told: set[str], homes: Mapping[tuple[int | None, str], int]) -> float:
    """What a story adds: its own rank, the themes that are new, less for a further one of the same job."""
    new = len(set(themes_of(deed)) - told)
    return (
        _BY_RANK / (1 + _FADES * place) + _BY_THEME * min(new, 2) - _SAME_HOME * homes.get((deed.role, deed.project), 0)
    )


_BY_RANK, _FADES, _BY_THEME, _SAME_HOME = 1.0, 0.12, 0.3, 0.12
"""What a line's rank, each of two new themes and each story of the same job weigh (editors, 2026-11)."""


def themes_of(deed: Deed) -> tuple[str, ...]:
    """Ids of the themes for which the line has a cue, at most four, those with most cues first."""
    text = deed.source.text
    hits = {id_: len(pattern.findall(text)) for id_, pattern in _cues().items()}
    ordered = sorted((id_ for id_, count in hits.items() if count), key=lambda id_: -hits[id_])
    return tuple(ordered[:MOST_THEMES])


@cache
def _cues() -> dict[str, re.Pattern[str]]:
    """For each theme, its cues as whole words."""
    return {
        theme["id"]: re.compile(rf"\b(?:{'|'.join(theme['cues'])})\b", re.IGNORECASE)
        for theme in table("stories")["themes"]
    }


def theme_names() -> dict[str, str]:
    """Id and name of each theme, in the order of the matrix."""
    return {theme["id"]: theme["name"] for theme in table("stories")["themes"]}


def _clauses(sentence: str) -> list[str]:
    """A sentence parted at its semicolons, each part with its full stop."""
    return [clause if clause.endswith(".") else f"{clause}." for clause in sentence.split("; ")]


def _star(deed: Deed, resume: Resume) -> Star:
    lines = [_opened(clause) for sentence in deed.sentences for part in apart(sentence) for clause in _clauses(part)]
    actions = [line for line in lines if line.startswith(("I ", "At ", "In "))] or lines[:1]
    results = [line for line in lines if line not in actions]
    if not results and (changed := change(deed.source.text)):
        results = [f"{_opened(changed)}."]
    where = held(resume.roles[deed.role]) if deed.role is not None else f"project {deed.project}"
    says = {"Situation": (), "Task": (), "Action": tuple(actions), "Result": tuple(results)}
    parts = tuple(StarPart(part["name"], says[part["name"]], part["prompt"]) for part in table("stories")["parts"])
    return Star(
        title=_title(deed),
        place=where,
        source=deed.source,
        parts=parts,
        themes=tuple(theme_names()[id_] for id_ in themes_of(deed)),
    )


def _opened(clause: str) -> str:
    """The clause with a capital first letter, unless its first word has figures or capitals inside, as p95 and nDCG."""
    first = clause.split(" ", 1)[0]
    return clause if any(sign.isdigit() or sign.isupper() for sign in first[1:]) else capital(clause)


def _title(deed: Deed) -> str:
    """What the story is about, in a few words: the thing that was made or changed, without what was done to it."""
    subject = subject_of(deed.sentences).removeprefix("the ")
    if len(subject.split()) < _TELLING:
        subject = deed.project or _object(plain(deed.source.text))
    subject = _PEOPLE.sub("", subject)
    words = _TAIL.split(subject, maxsplit=1)[0].strip(" ,;:")
    if len(words.split()) < _TELLING and not deed.project:
        words = _ENDS.sub("", " ".join(subject.split()[:_MOST_WORDS]))
    return capital(shorten(words, _LONGEST_TITLE))


def _object(line: str) -> str:
    """The line behind the verb that opens it and an article."""
    first, _, rest = line.partition(" ")
    verb, forms = verb_of(first)
    behind = rest if verb and forms & {"past", "base", "third", "gerund"} and rest else line
    behind = re.sub(r"^(?:the|a|an|our|their|its|my) ", "", behind)
    return _PEOPLE.sub("", behind)


_PEOPLE = re.compile(
    r"^[\w-]+ (?:engineers?|scientists?|researchers?|developers?|analysts?|people|students?) (?:on|in|of|through) "
)
"""Whom a deed was done with, before what it was."""


_TAIL = re.compile(
    r"(?<=\w)(?:,|;|:| \(| (?:from|with|to|in|on|by|for|so|that|which|who"
    r"|over|across|through|using|after|before|until|at|into|onto|and)\b)"
)
_ENDS = re.compile(r"(?:\W+(?:on|for|by|in|with|at|and|of|over|to|from|onto|into|its|the|an?|their|that))+$")
_TELLING, _MOST_WORDS, _LONGEST_TITLE = 2, 5, 48
"""Least and most words, and most characters, of a title."""
