"""STAR sheets: what the resume says of a story, prompts for what it does not, and the themes each can answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.language.fragments.results import apart
from toolkit.papers.letters.deeds import Deed
from toolkit.papers.letters.telling import subject_of
from toolkit.papers.pack.guide import table
from toolkit.papers.pack.models import Star, StarPart
from toolkit.papers.quotes import held
from toolkit.papers.wording import capital, plain, shorten
from toolkit.resumes.models import Resume

MOST_THEMES = 4


def stars(deeds: Sequence[Deed], resume: Resume) -> tuple[Star, ...]:
    """A sheet for each deed, in the order given."""
    return tuple(_star(deed, resume) for deed in deeds)


def themes_of(deed: Deed) -> tuple[str, ...]:
    """Ids of the themes for which the line has a cue, at most four, those with most cues first."""
    text = deed.source.text.casefold()
    hits = {
        theme["id"]: sum(bool(re.search(rf"\b{re.escape(cue)}\b", text)) for cue in theme["cues"])
        for theme in table("stories")["themes"]
    }
    ordered = sorted((id_ for id_, count in hits.items() if count), key=lambda id_: -hits[id_])
    return tuple(ordered[:MOST_THEMES])


def theme_names() -> dict[str, str]:
    """Id and name of each theme, in the order of the matrix."""
    return {theme["id"]: theme["name"] for theme in table("stories")["themes"]}


def _clauses(sentence: str) -> list[str]:
    """A sentence parted at its semicolons, each part with its full stop."""
    return [clause if clause.endswith(".") else f"{clause}." for clause in sentence.split("; ")]


def _star(deed: Deed, resume: Resume) -> Star:
    lines = [capital(clause) for sentence in deed.sentences for part in apart(sentence) for clause in _clauses(part)]
    actions = [line for line in lines if line.startswith(("I ", "At ", "In "))] or lines[:1]
    results = [line for line in lines if line not in actions]
    where = held(resume.roles[deed.role]) if deed.role is not None else f"project {deed.project}"
    says = {
        "Situation": (capital(where),) if where else (),
        "Task": (),
        "Action": tuple(actions),
        "Result": tuple(results),
    }
    parts = tuple(StarPart(part["name"], says[part["name"]], part["prompt"]) for part in table("stories")["parts"])
    title = capital(subject_of(deed.sentences).removeprefix("the ")) or shorten(plain(deed.source.text), 60)
    return Star(
        title=title,
        place=where,
        source=deed.source,
        parts=parts,
        themes=tuple(theme_names()[id_] for id_ in themes_of(deed)),
    )
