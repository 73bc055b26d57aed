"""The report on a group in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toolkit.papers.cohort.counting import share
from toolkit.papers.cohort.group import CLOSE, THERE, Group, gathered
from toolkit.papers.cohort.models import (
    AreaRow,
    Cohort,
    Confidence,
    GapRow,
    Gaps,
    Histogram,
    LevelRow,
    Member,
    NextLevels,
    NextRow,
    Person,
    PostingMatch,
    Tally,
    Terms,
)
from toolkit.papers.wording import article, capital, level_word, listing, plain, shorten
from toolkit.resumes.confidence import LOW
from toolkit.taxonomy.models import LEVELS, Taxonomy

COMMONEST = 15
"""Rows of the commonest gaps."""
MOST_NAMED = 200
"""People of one list."""
FEW = 10
"""Below so many, a spread says little."""


def write_cohort(members: Iterable[Member], terms: Terms, taxonomy: Taxonomy) -> Cohort:
    """The group as counts and spreads, and in words what they mean; nobody is named unless `terms` asks for it."""
    group = gathered(members, names=terms.names, unsure=LOW)
    scores, role = group.scores.histogram(), taxonomy.benchmark.name
    unread = sorted(group.unread, key=lambda person: person.file)
    return Cohort(
        as_of=terms.as_of,
        title=_many(group.read, "resume") if group.read else _many(group.files, "file"),
        measured=_measured(terms, role),
        files=group.files,
        read=group.read,
        sentence=_sentence(scores),
        notes=tuple(_notes(group)),
        estimate="Scores and levels are estimates, made from the words of each page: they say what a page shows, not "
        "what a person can do.",
        scores=scores,
        levels=_levels(group),
        areas=_areas(group, taxonomy),
        gaps=_gaps(group, terms),
        next_levels=_next_levels(group),
        posting=_posting(group, terms),
        warned=group.warned,
        warnings=_tallies(group.warnings.most_common(), group.read),
        confidence=_confidence(group),
        faults=tuple(
            Tally(words, number, share(number, group.files), code)
            for (code, words), number in sorted(group.faults.items(), key=lambda found: (-found[1], found[0]))
        ),
        unread=tuple(unread[:MOST_NAMED]),
        unread_more=max(0, len(unread) - MOST_NAMED),
        method=_method(terms),
    )


def _measured(terms: Terms, role: str) -> str:
    if terms.level:
        return f"each measured against {article(level_word(terms.level))} {role}"
    return f"each measured against the {role} of the level it reads as"


def _sentence(scores: Histogram | None) -> str:
    if scores is None:
        return "No resume could be read."
    spread = scores.spread
    if spread.count == 1:
        return f"One resume was read; it scores {spread.middle} of 100."
    return f"Half of the group scores from {spread.low} to {spread.high}; the median is {spread.middle} of 100."


def _notes(group: Group) -> Iterable[str]:
    if group.read:
        yield _commonest(_levels(group), group.read)
    near = group.there.total() + group.close.total()
    if group.above:
        yield f"{near:,} of {group.above.total():,} come close to the level above, or show it."
    if group.files > group.read:
        yield f"{group.files - group.read:,} of {_many(group.files, 'file')} could not be read; they count nowhere."
    if group.known > len(group.contacts):
        people = len(group.contacts) + group.read - group.known
        told = _many(people, "person") if people == 1 else f"{people:,} people"
        yield f"By their contact details the {_many(group.read, 'resume')} are of {told}; each resume counts."
    if 0 < group.read < FEW:
        yield "With so few resumes, quartiles and shares say little."


def _commonest(levels: Sequence[LevelRow], whole: int) -> str:
    most = max(row.count for row in levels)
    first, *others = (row.level for row in levels if row.count == most)
    if others:
        named = listing([first, *(level.lower() for level in others)])
        return f"{named} are the commonest levels: {most:,} of {whole:,} each."
    return f"{first} is the commonest level: {most:,} of {whole:,}."


def _many(number: int, noun: str) -> str:
    """`1,240 resumes`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _levels(group: Group) -> tuple[LevelRow, ...]:
    rows = []
    for level in LEVELS if group.read else ():
        spread = group.levels[level].spread() if level in group.levels else None
        number = spread.count if spread else 0
        rows.append(LevelRow(capital(level_word(level)), number, share(number, group.read), spread))
    return tuple(rows)


def _areas(group: Group, taxonomy: Taxonomy) -> tuple[AreaRow, ...]:
    """In the order of the taxonomy; an area that weighs nothing at any level of the group is left out."""
    order = [area for area in taxonomy.areas if area in group.areas]
    spreads = ((taxonomy.areas[area].name, group.areas[area].spread()) for area in order)
    return tuple(AreaRow(name, spread) for name, spread in spreads if spread)


def _gaps(group: Group, terms: Terms) -> Gaps | None:
    if not group.gaps:
        return None
    levels = [level for level in LEVELS if group.targets[level]]
    ranked = sorted(group.gaps, key=lambda skill: (-group.gaps[skill], skill))
    rows = tuple(
        GapRow(
            skill=skill,
            count=group.gaps[skill],
            share=share(group.gaps[skill], group.read),
            blocker=group.blockers[skill],
            by_level=tuple(share(group.gaps_at[skill, level], group.targets[level]) for level in levels),
        )
        for skill in ranked[:COMMONEST]
    )
    at = "the level measured against" if not terms.level else "the level"
    return Gaps(
        levels=tuple((level_word(level), group.targets[level]) for level in levels),
        rows=rows,
        more=len(ranked) - len(rows),
        key=f"A gap counts where it is among the {terms.gaps_each} of a resume that are worth most. A blocker is a gap "
        f"at the core of {at}. Shares are per cent of the resumes in the head of the column.",
    )


def _next_levels(group: Group) -> NextLevels | None:
    order = [(level, above) for level in LEVELS for at, above in group.above if at == level]
    if not order:
        return None
    rows = tuple(_next_row(group, level, above) for level, above in order)
    near, whole = sum(row.there + row.close for row in rows), sum(row.count for row in rows)
    return NextLevels(
        rows=rows,
        sentence=f"Read at the level above, {near:,} of {whole:,} come close to what it expects or show it.",
        key=f"Close: {CLOSE} to {THERE - 1} points at the level above. Shown: {THERE} points and more. These steps are "
        "this project's own, and say nothing of years or titles.",
    )


def _next_row(group: Group, level: str, above: str) -> NextRow:
    number, there, close = group.above[level, above], group.there[level], group.close[level]
    people: Sequence[Person] = sorted(
        group.near.get(level, ()), key=lambda person: (-(person.score or 0), person.name, person.file)
    )
    return NextRow(
        level=capital(level_word(level)),
        above=level_word(above),
        count=number,
        there=there,
        close=close,
        share=share(there + close, number),
        people=tuple(people[:MOST_NAMED]),
        more=max(0, len(people) - MOST_NAMED),
    )


def _posting(group: Group, terms: Terms) -> PostingMatch | None:
    matches = group.matches.histogram()
    if matches is None:
        return None
    spread = matches.spread
    sentence = f"The median resume meets {spread.middle} of 100"
    if spread.count > 1:
        sentence += f", half of them {spread.low} to {spread.high}, the best {spread.most}"
    return PostingMatch(shorten(plain(terms.posting), 120) or "the posting", matches, f"{sentence}.")


def _confidence(group: Group) -> Confidence | None:
    spread = group.confidence.spread()
    if spread is None:
        return None
    sentence = f"The reader is {spread.middle} % sure of the median resume"
    if group.unsure:
        sentence += (
            f"; of {group.unsure:,} it is less than {round(100 * LOW)} % sure: look at those before you use them"
        )
    return Confidence(spread, f"{sentence}.")


def _tallies(counted: Iterable[tuple[str, int]], whole: int) -> tuple[Tally, ...]:
    found = sorted(counted, key=lambda item: (-item[1], item[0]))
    return tuple(Tally(words, number, share(number, whole)) for words, number in found)


def _method(terms: Terms) -> tuple[str, ...]:
    return (
        "Levels, scores and gaps are read from the words of each resume, by the skills and the benchmark that the "
        "program was given. A skill that a page does not name counts as not shown.",
        "A score of 100 is what the level expects. "
        + (
            "Scores at different levels are measured against different expectations: compare within a level."
            if not terms.level
            else "All are measured against the same level."
        ),
        "A quarter of the group lies below the lower quartile and a quarter above the upper one. Shares are rounded "
        "to whole per cents.",
        "Use it to plan what to teach. It is not made for choosing among people.",
    )
