"""Lengths of time that describe a job or project: `a year-long internship`, `a three-month project`."""

from __future__ import annotations

import re

from toolkit.evidence.months import held
from toolkit.resumes.models import Project, Role
from toolkit.reviews.letters.claim import Claimed
from toolkit.reviews.letters.figure import Figure
from toolkit.reviews.letters.phrases import any_of

_JOINED = re.compile(r"-|long$", re.IGNORECASE)
_BESIDE = re.compile(rf"\s+{any_of('stints')}\b", re.IGNORECASE)
_DESCRIBED = re.compile(rf"(?:-long)?[\s-]+(?:[a-z]+\s+){{0,2}}{any_of('stints')}\b", re.IGNORECASE)
_PROJECT = re.compile(rf"(?:-long)?[\s-]+(?:[a-z]+\s+){{0,2}}{any_of('undertakings')}\b", re.IGNORECASE)
_THING = re.compile(rf"(?:-long)?\s+(?!{any_of('whole_times')}\b|[a-z]+\s+{any_of('whole_times')}\b)[a-z]{{3,}}")


def describes_a_job(figure: Figure, claimed: Claimed) -> bool:
    """Whether a length of time is said to be that of a job, whatever its unit."""
    if figure.unit != "time":
        return False
    pattern = _DESCRIBED if _JOINED.search(figure.text) else _BESIDE
    return pattern.match(claimed.text, figure.end) is not None


def describes_else(figure: Figure, claimed: Claimed) -> bool:
    """Whether a length of time describes a thing that is no job: `a year-long trial`."""
    if figure.unit != "time" or not _JOINED.search(figure.text) or describes_a_job(figure, claimed):
        return False
    return _THING.match(claimed.text, figure.end) is not None


def project_months(figure: Figure, claimed: Claimed) -> float | None:
    """The months that the resume dates the project by whose length is told; None where it is no dated project's."""
    if figure.unit != "time" or not _PROJECT.match(claimed.text, figure.end):
        return None
    project = _project(claimed)
    if project is None or project.period.start is None or not (project.period.end or project.period.open):
        return None
    span = held(Role(title=project.name, period=project.period), claimed.record.last_month)
    return span.last - span.first + 1.0


def _project(claimed: Claimed) -> Project | None:
    """The project that the clause names, else the one of the line that says most of it."""
    text = claimed.text.lower()
    projects = claimed.record.resume.projects
    named = next((one for one in projects if len(one.name) > 2 and one.name.lower() in text), None)
    if named is not None or claimed.employers:
        return named
    near = next(iter(claimed.record.nearest(claimed.told())), None)
    if near is None or near[1].role is not None:
        return None
    return next((one for one in projects if one.start <= near[1].start < one.end), None)
