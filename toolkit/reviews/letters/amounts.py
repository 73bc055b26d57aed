"""Figures of a clause that no line of the resume gives for what they are said of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.language.stems import stems
from toolkit.reviews.letters.ago import counts_back
from toolkit.reviews.letters.claim import Claimed, Problem
from toolkit.reviews.letters.concepts import Word
from toolkit.reviews.letters.durations import is_tenure
from toolkit.reviews.letters.figure import Figure
from toolkit.reviews.letters.giving import gives, lines_with
from toolkit.reviews.letters.matching import counts_the_same, matches, nouns_of
from toolkit.reviews.letters.phrases import phrases
from toolkit.reviews.letters.record import RecordLine

_FOLLOWS = 0.34
"""Share of the words of a stretch below which a change on a line is no source for what would follow from it."""
_FEW = 10
"""Most reasons, points or examples that a letter counts off."""
_FAR = 0.2
"""Share of a clause's words below which a line that has the figure speaks of something else."""
_ALL = 0.85
_WELL_BELOW = 0.7
_CLOSE = 0.6
"""Share of the words of a stretch from which a line without the figure is the one spoken of."""


_OF_LIFE = re.compile(r"\s+of my (?:\w+ )?(?:life|time|career|days?|weeks?|years|evenings|heart)\b")
"""Behind a share that nobody can count."""


def find(claimed: Claimed) -> Iterator[Problem]:
    """The figures that are not borne, each with the nearest line."""
    for figure in claimed.figures:
        if figure.start >= claimed.clause.from_ and not _says_nothing(figure, claimed):
            problem = _weigh(figure, claimed)
            if problem:
                yield problem
    yield from _swapped(claimed)


def _says_nothing(figure: Figure, claimed: Claimed) -> bool:
    if (
        figure.unit == "year"
        or is_tenure(figure, claimed)
        or counts_back(figure, claimed)
        or _is_count_of_jobs(figure, claimed)
    ):
        return True
    if figure.unit == "count" and figure.value == 1:
        return True
    if figure.unit == "percent" and _OF_LIFE.match(claimed.text, figure.end):
        return True
    if figure.unit == "time" and re.match(r"an?\s", figure.text, re.IGNORECASE) and not figure.side:
        return True
    if figure.unit == "time" and re.match(r"one (?:quarter|week|day|month)\b", figure.text, re.IGNORECASE):
        return not figure.bound
    if (
        figure.unit == "count"
        and figure.value <= _FEW
        and any(noun in phrases("not_counted") for noun in figure.nouns[:2])
    ):
        return True
    return _is_version(figure, claimed)


def _is_version(figure: Figure, claimed: Claimed) -> bool:
    """A number right behind the name of a tool."""
    before = claimed.text[: figure.start].rstrip()
    ends = {mention.end for mention in claimed.mentions}
    return figure.unit == "count" and len(before) in ends and not figure.nouns


_JOBS = {
    "companies": "companies",
    "employers": "companies",
    "firms": "companies",
    "roles": "roles",
    "jobs": "roles",
    "degrees": "degrees",
}


def _is_count_of_jobs(figure: Figure, claimed: Claimed) -> bool:
    """Jobs, employers and degrees are counted, not looked up: whether the resume has as many."""
    resume = claimed.record.resume
    counts = {
        "companies": len({role.company for role in resume.roles}),
        "roles": len(resume.roles),
        "degrees": len(resume.degrees),
    }
    named = next((_JOBS[noun] for noun in figure.nouns[:2] if noun in _JOBS), "")
    return figure.unit == "count" and bool(named) and figure.value <= counts[named]


def _weigh(figure: Figure, claimed: Claimed) -> Problem | None:
    record = claimed.record
    having = lines_with(figure, claimed)
    start, end = claimed.chunk_at(figure.start)
    nouns = frozenset(figure.nouns)
    told = [word for word in claimed.told() if word.lower not in nouns]
    near = [word for word in claimed.told(start, end) if not figure.start <= word.start < figure.end]
    if not having:
        return _unknown(figure, claimed, near or told)
    roles = claimed.roles_at(figure.start)
    inside = [line for line in having if line.role in roles or line.role is None]
    if roles and not inside:
        line = having[0]
        return Problem(
            f"The resume gives {figure.text} for {_where(line)}, not for this employer; name the right one.",
            figure.start, figure.end, tuple(having[:2]),
        )  # fmt: skip
    lines = inside if roles else having
    scores = [(record.cover(told, line), record.cover(near, line), line) for line in lines]
    whole, part, best = max(scores, key=lambda score: (score[0] + score[1], -score[2].start))
    rival = next(iter(record.nearest(near, [line for line in record.lines if line not in having])), None)
    if len(told) >= 3 and max(whole, part) < _FAR:
        return _elsewhere(figure, best)
    given = gives(figure, best, claimed)
    if near and not given and (part < _FOLLOWS or _of_something_else(figure, claimed)):
        return _unknown(figure, claimed, near)
    if figure.name == "in" and given:
        return None
    if rival and len(near) >= 2 and rival[0] >= _CLOSE and part < rival[0] / 2 and whole < _CLOSE:
        return _elsewhere(figure, best, rival[1])
    if rival and len(near) >= 2 and rival[0] >= _ALL and max(part, whole) < _WELL_BELOW * rival[0]:
        return _elsewhere(figure, best, rival[1])
    if re.search(r"\ball\s+(?:of\s+)?(?:the\s+)?$", claimed.text[: figure.start], re.IGNORECASE) and _part_of(
        figure, lines
    ):
        return Problem(
            f"The resume says fewer than all {figure.text} (“{_short(best.text)}”); say what its line says.",
            figure.start,
            figure.end,
            (best,),
        )
    if metric := _metric(figure, claimed, lines):
        return Problem(
            f"The resume does not give {figure.text} for {metric.text}; say what its line says.",
            metric.start, max(metric.end, figure.end) if metric.start < figure.end else metric.end, tuple(lines[:1]),
        )  # fmt: skip
    return _turned(figure, claimed, best)


_OF_WHAT = re.compile(r"\s+(?:on|of|for|in)\s+(?:(?:the|their|our|its|my)\s+)?(?P<what>[a-z]+)")


def _of_something_else(figure: Figure, claimed: Claimed) -> bool:
    """Whether a figure that only follows from a change is said of a thing that the resume does not know."""
    what = _OF_WHAT.match(claimed.text, figure.end)
    word = next((w for w in claimed.told() if what and w.start == what.start("what")), None)
    return word is not None and not word.keys & claimed.record.keys


def _part_of(figure: Figure, lines: Sequence[RecordLine]) -> bool:
    """Whether a line says `eight of the ten`."""
    shown = ((line, one) for line in lines for one in line.figures if matches(figure, one))
    return any(re.search(r"\w of (?:the )?$", line.text[: one.start]) for line, one in shown)


def _unknown(figure: Figure, claimed: Claimed, near: Sequence[Word]) -> Problem:
    record = claimed.record
    told = [*near, *claimed.told()]
    own = record.lines_of(claimed.roles_at(figure.start))
    counted = [
        line for line in own or record.lines if figure.nouns and any(_alike(figure, one) for one in line.figures)
    ]
    lines = [
        line for _, line in (record.nearest(told, counted) or record.nearest(told, own) or record.nearest(told))[:1]
    ]
    like = [shown for line in lines for shown in line.figures if _alike(figure, shown)]
    if like:
        shown = min(like, key=lambda one: (not set(one.nouns) & set(figure.nouns), one.start))
        what = " ".join([shown.text, *shown.nouns[:2]]) if shown.unit == "count" else shown.text
        why = f"The resume says {what}, not {_printed(figure)}; use its figure or leave this one out."
    else:
        why = f"No line of the resume gives {_printed(figure)}; leave it out, or add it to the resume if it is true."
    return Problem(why, figure.start, figure.end, tuple(lines))


def _printed(figure: Figure) -> str:
    return " ".join([figure.text, *nouns_of(figure)[:1]]) if figure.unit == "count" else figure.text


def _alike(figure: Figure, shown: Figure) -> bool:
    if figure.unit != shown.unit:
        return False
    return figure.unit != "count" or not figure.nouns or counts_the_same(figure, shown, frozenset())


def _elsewhere(figure: Figure, line: RecordLine, rival: RecordLine | None = None) -> Problem:
    return Problem(
        f"The resume gives {figure.text} for something else (“{_short(line.text)}”); use the figure that belongs here.",
        figure.start, figure.end, (line, rival) if rival else (line,),
    )  # fmt: skip


def _metric(figure: Figure, claimed: Claimed, lines: Sequence[RecordLine]) -> Word | None:
    """The word for what is measured that none of the lines with the figure has."""
    if figure.unit == "rank" or (figure.unit == "count" and nouns_of(figure)):
        return None
    if figure.unit == "time" and figure.name.startswith(("year", "month", "decade")):
        return None
    start, end = claimed.chunk_at(figure.start)
    metrics = [word for word in claimed.words_in(start, end) if word.lower in phrases("metrics")]
    metrics = [word for word in metrics if not any(m.start <= word.start < m.end for m in claimed.mentions)]
    if not metrics or any(any(word.keys & line.context for word in metrics) for line in lines):
        return None
    return metrics[0]


def _turned(figure: Figure, claimed: Claimed, line: RecordLine) -> Problem | None:
    """A rise that the line calls a fall, or the other way round."""
    start, end = claimed.chunk_at(figure.start)
    own = _ways(claimed.words_in(start, end))
    part = _part_with(figure, line)
    other = _ways([word for word in line.words if part[0] <= word.start < part[1]])
    if len(own) != 1 or len(other) != 1 or own == other:
        return None
    return Problem(
        f"The resume says the opposite of {figure.text} here (“{_short(line.text)}”); turn it round.",
        figure.start,
        figure.end,
        (line,),
    )


def _ways(words: Sequence[Word]) -> set[str]:
    found: set[str] = set()
    for way in ("up", "down"):
        known = frozenset().union(*(stems(word) for word in phrases(way)))
        if any(stems(word.text) & known for word in words):
            found.add(way)
    return found


def _part_with(figure: Figure, line: RecordLine) -> tuple[int, int]:
    at = next((shown.start for shown in line.figures if matches(figure, shown)), 0)
    start = max(line.text.rfind(mark, 0, at) for mark in (";", ",", " and ")) + 1
    ends = [place for mark in (";", ",") if (place := line.text.find(mark, at)) >= 0]
    return max(start, 0), min(ends, default=len(line.text))


def _swapped(claimed: Claimed) -> Iterator[Problem]:
    """Two figures of one line that have changed places."""
    figures = [f for f in claimed.figures if f.unit in ("percent", "count", "time", "money") and not f.side]
    for first, second in pairwise(figures):
        if first.unit != second.unit or first.value == second.value:
            continue
        for line in claimed.record.lines:
            a = next((s for s in line.figures if matches(first, s)), None)
            b = next((s for s in line.figures if matches(second, s)), None)
            if a is None or b is None or a.side or a is b or (a.nouns and b.nouns):
                continue
            own = [_around(claimed.words, f) for f in (first, second)]
            shown = [_around(line.words, f) for f in (a, b)]
            straight = len(own[0] & shown[0]) + len(own[1] & shown[1])
            crossed = len(own[0] & shown[1]) + len(own[1] & shown[0])
            if crossed > straight + 1:
                yield Problem(
                    f"{first.text} and {second.text} have changed places; the resume has them the other way round.",
                    first.start, second.end, (line,),
                )  # fmt: skip


def _around(words: Sequence[Word], figure: Figure) -> frozenset[str]:
    """The stems of the words beside a figure: three on each side."""
    before = [word for word in words if word.end <= figure.start][-3:]
    after = [word for word in words if word.start >= figure.end][:3]
    return frozenset(key for word in (*before, *after) if len(word.text) > 1 for key in stems(word.text))


def _where(line: RecordLine) -> str:
    return line.place or "something else"


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:88].rsplit(" ", 1)[0] + " …"
