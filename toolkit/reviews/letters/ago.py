"""Lengths of time counted back from today: `six months since I graduated`, `published three years ago`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toolkit.resumes.models import PartialDate
from toolkit.reviews.letters.claim import Claimed, Problem
from toolkit.reviews.letters.figure import Figure
from toolkit.reviews.letters.phrases import finds
from toolkit.reviews.letters.tenure import MONTH, is_long

_AGO = re.compile(r"\s+(?:ago|back|earlier than today)\b", re.IGNORECASE)
_SINCE = re.compile(r"\s+(?:have passed |has passed |now )?since\b", re.IGNORECASE)
_GRACE = 2.0
"""Months by which a length of time may miss."""
_SHARE = 0.13
"""The same as a share of it."""
_ROUND = 6.5
"""The same for whole years."""


def counts_back(figure: Figure, claimed: Claimed) -> bool:
    """Whether a length of time is counted from something that happened to today."""
    if not is_long(figure):
        return False
    if _AGO.match(claimed.text, figure.end):
        return True
    return _SINCE.match(claimed.text, figure.end) is not None and re.search(
        r"\b(?:it is|it has been|it's|it's been|now|almost|nearly|about|some|after|^)\s*(?:\w+ ){0,3}$",
        claimed.text[: figure.start].replace("’", "'"), re.IGNORECASE,
    ) is not None  # fmt: skip


def find(claimed: Claimed) -> Iterator[Problem]:
    """Lengths of time at whose beginning the resume has nothing of what is told."""
    for figure in claimed.figures:
        if figure.start < claimed.clause.from_ or not counts_back(figure, claimed):
            continue
        then = [_months_back(date, claimed) for date in _events(figure, claimed)]
        if then and not any(_fits(figure, months) for months in then):
            yield Problem(
                f"By the dates of the resume this is not {figure.text} back; count from its dates.",
                figure.start, figure.end,
            )  # fmt: skip


def _events(figure: Figure, claimed: Claimed) -> Sequence[PartialDate]:
    """The dates that may be meant: of the study, the work published or the jobs that the clause speaks of."""
    resume = claimed.record.resume
    study = finds("study", claimed.text.lower())
    made = [item.date for item in (*resume.publications, *resume.awards, *resume.certificates)]
    degrees = [date for degree in resume.degrees for date in (degree.period.start, degree.period.end)]
    roles = claimed.roles_at(figure.start) if claimed.employers or claimed.titles else range(len(resume.roles))
    jobs = [date for i in roles for date in (resume.roles[i].period.start, resume.roles[i].period.end)]
    projects = [date for project in resume.projects for date in (project.period.start, project.period.end)]
    if study and not claimed.employers:
        return [date for date in (*degrees, *made) if date]
    if re.search(r"\b(?:paper|publish\w*|article|award\w*|certif\w*|prize|won)\b", claimed.text, re.IGNORECASE):
        return [date for date in (*made, *projects) if date]
    return [date for date in (*jobs, *degrees, *made, *projects) if date]


def _months_back(date: PartialDate, claimed: Claimed) -> tuple[float, float]:
    """How many months ago a date is: the least and the most, as it is printed."""
    now = claimed.record.last_month
    if date.month is None:
        return now - (date.year * 12 + 12), now - (date.year * 12 + 1)
    at = now - (date.year * 12 + date.month)
    return at, at


def _fits(figure: Figure, months: tuple[float, float]) -> bool:
    told = figure.value / MONTH
    grace = max(_GRACE, _SHARE * told, _ROUND if figure.name.startswith(("year", "decade")) else 0.0)
    return months[0] - grace <= told <= months[1] + grace
