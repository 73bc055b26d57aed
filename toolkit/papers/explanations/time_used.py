"""What was done in the meantime, in the user's words and the page's, as sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.papers.explanations.breaks import Break
from toolkit.papers.explanations.cases import Option
from toolkit.papers.explanations.meantime import Step, clause
from toolkit.papers.explanations.own_words import Deed, small
from toolkit.papers.explanations.patterns import fill, limits
from toolkit.papers.letters.models import Sentence, Source
from toolkit.papers.wording import listing

Group = tuple[list[str], tuple[Source, ...]]
"""Clauses of one sentence and what they rest on."""
MOST_STEPS = 3
"""Things of the page that are told: more are a list."""


@dataclass(frozen=True, slots=True)
class Used:
    """The sentences, the user's first; `clauses` is what goes behind `I` in a letter."""

    sentences: tuple[Sentence, ...]
    clauses: str
    clause_sources: tuple[Source, ...]
    line: str
    """As a line of a resume names it."""
    line_sources: tuple[Source, ...]


def time_used(deeds: Sequence[Deed], steps: Sequence[Step], within: Break | None = None) -> Used | None:
    """What was done, None where nothing is known.

    `within` is the break it was done in; without one it was on the way to another trade.
    """
    steps = steps[:MOST_STEPS]
    if not deeds and not steps:
        return None
    ending = "" if within else "_switch"
    stretch = (within.first, within.last) if within else None
    groups = _grouped([deed for deed in deeds if deed.clause])
    groups += _grouped_steps([(clause(step, stretch), step.source) for step in steps], alone=not groups)
    made: list[Sentence] = []
    for clauses, sources in groups:
        said = listing(clauses)
        if made and said.startswith("was "):
            text = fill("meantime.also_was", clauses=said.removeprefix("was "))
        else:
            text = fill(f"meantime.{'also' if made else f'first{ending}'}", clauses=said)
        made.append(Sentence(text, sources, "meantime"))
    if nouns := [deed for deed in deeds if deed.noun]:
        key = "nouns" if made else f"noun_first{ending}"
        text = fill(f"meantime.{key}", words=listing([deed.noun for deed in nouns]))
        made.append(Sentence(text, tuple(_source(deed) for deed in nouns), "meantime"))
    made += [Sentence(deed.whole, (_source(deed),), "meantime") for deed in deeds if deed.whole]
    first = groups[0] if groups else ([], ())
    line = [*(_line(deed) for deed in deeds), *(step.line for step in steps)]
    sources = (*(_source(deed) for deed in deeds), *(step.source for step in steps))
    return Used(tuple(made), listing(first[0]), first[1], "; ".join(line), sources)


def used_options(used: Used) -> list[Option]:
    """The sentences for a spoken answer: the first and the user's own before what else the page has."""
    own = [all(source.kind == "user" for source in one.sources) for one in used.sentences]
    return [Option(one, 1 if at == 0 else 2 if own[at] else 4) for at, one in enumerate(used.sentences)]


def _grouped(deeds: Sequence[Deed]) -> list[Group]:
    """Short deeds joined to one sentence, long ones each in its own."""
    most = limits("clause_list")[1]
    groups: list[list[Deed]] = []
    for deed in deeds:
        words = sum(len(one.clause.split()) for one in groups[-1]) if groups else most
        if groups and words + len(deed.clause.split()) <= most and " and " not in deed.clause:
            groups[-1].append(deed)
        else:
            groups.append([deed])
    return [([deed.clause for deed in group], tuple(_source(deed) for deed in group)) for group in groups]


def _grouped_steps(steps: Sequence[tuple[str, Source]], *, alone: bool) -> list[Group]:
    """Short steps joined; the first stands `alone` where the letter is to have it."""
    most = limits("clause_list")[1]
    groups: list[Group] = []
    for said, source in steps:
        if len(groups) > alone and " and " not in said and len(" ".join((*groups[-1][0], said)).split()) <= most:
            groups[-1] = [*groups[-1][0], said], (*groups[-1][1], source)
        else:
            groups.append(([said], (source,)))
    return groups


def _line(deed: Deed) -> str:
    """The user's words without their `I`."""
    return small(deed.words.removeprefix("I "))


def _source(deed: Deed) -> Source:
    return Source("user", deed.words, "--what-i-did")
