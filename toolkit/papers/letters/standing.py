"""Where a person stands: the job held or last held, the years that count, a former trade, a break."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toolkit.evidence.models import Evidence, Tenure
from toolkit.evidence.months import held as months_held
from toolkit.evidence.months import month_of
from toolkit.language.fragments.indefinite import article
from toolkit.papers.letters.models import Source
from toolkit.papers.letters.phrases import phrases
from toolkit.papers.letters.sources import of_line, of_role
from toolkit.papers.spoken import in_prose
from toolkit.papers.wording import plain, shorten
from toolkit.resumes.models import Degree, Resume, Role

LEAST_YEARS = 12
"""Months of counted work from which a letter states them."""
LONG_TRADE = 24
"""Months in another trade from which a letter tells of it."""
BEGINNING = 30
"""Months of counted work below which a new degree is told of and the months are not."""


@dataclass(frozen=True, slots=True)
class Standing:
    role: int | None
    """The job still held, else the last one; None where there is none."""
    held: bool
    months: int
    """Months in jobs of software, data or AI work, overlaps counted once."""
    field: str
    """What those jobs are, such as `software and AI work`."""
    former: int | None
    """The longest-held job of another trade that came before, None for none."""
    since: int | None
    """First month out of work, where no job is held and the last one ended more than two months ago."""


def standing(resume: Resume, evidence: Evidence) -> Standing:
    """Where the person stands on the day of the evidence."""
    now = month_of(evidence.as_of)
    paid = [i for i, role in enumerate(resume.roles) if role.kind != "volunteer" and (role.title or role.company)]
    current = _current(resume, evidence, paid)
    ends = [months_held(resume.roles[i], now).last for i in paid]
    last_end = max(ends, default=0)
    held = current is not None and resume.roles[current].period.open
    counted = [tenure for tenure in evidence.tenures if counts(tenure, resume)]
    months = {month for tenure in counted for month in range(tenure.first, tenure.last + 1)}
    kinds = phrases()["fields"]
    former = _former(resume, evidence)
    models = {tenure.relevance >= 1 for tenure in counted}
    field = kinds["model"] if models == {True} else kinds["mixed"] if True in models else kinds["built"]
    return Standing(
        role=current,
        held=held,
        months=len(months),
        field=field,
        former=former,
        since=last_end + 1 if not held and last_end and now - last_end > 2 else None,
    )


def _current(resume: Resume, evidence: Evidence, paid: list[int]) -> int | None:
    """The job held now that counts most, else the one that ended last."""
    tenures = {tenure.role: tenure for tenure in evidence.tenures}
    dated = [i for i in paid if i in tenures]
    if not dated:
        return paid[0] if paid else None
    return max(
        dated,
        key=lambda i: (resume.roles[i].period.open, tenures[i].last, tenures[i].relevance, tenures[i].first, -i),
    )


def _former(resume: Resume, evidence: Evidence) -> int | None:
    """The longest job of another trade, held before the first that counts."""
    counted = [tenure.first for tenure in evidence.tenures if tenure.relevance > 0]
    others = [
        tenure
        for tenure in evidence.tenures
        if tenure.relevance == 0
        and counted
        and tenure.first < min(counted)
        and tenure.last - tenure.first + 1 >= LONG_TRADE
    ]
    if not others:
        return None
    return max(others, key=lambda tenure: (tenure.last - tenure.first, -tenure.role)).role


def position(role: Role) -> str:
    """The title with its article, as one is something: `an AI Engineer`."""
    title = shorten(plain(role.title), 80).rstrip(" ,;")
    if not title:
        return ""
    comma = "," if "," in title else ""
    if re.match(r"(?:head|chief|director|vp|vice president|co-?founder|founder|cto|ceo|owner)\b", title, re.IGNORECASE):
        return f"{title}{comma}"
    return f"{article(title)} {title}{comma}"


def employer(role: Role) -> str:
    """The employer as prose has it, with the article that a name such as `University of Edinburgh` takes."""
    return in_prose(shorten(plain(role.company), 80).rstrip(" ,;"))


def counted_source(resume: Resume, evidence: Evidence, words: str) -> tuple[Source, ...]:
    """The jobs whose months were counted, and what they come to."""
    roles = [of_role(resume, tenure.role) for tenure in evidence.tenures if counts(tenure, resume)]
    return (*roles, Source("count", words))


def counts(tenure: Tenure, resume: Resume) -> bool:
    """Whether a letter counts a job as years of the trade: one of it, and not teaching beside one's studies."""
    title = resume.roles[tenure.role].title.casefold()
    return tenure.relevance > 0 and not any(word in title for word in phrases()["deed_words"]["taught"])


def new_degree(resume: Resume, as_of: str) -> int | None:
    """The newest degree, where it is still read for or was taken within the last eighteen months."""
    now = month_of(as_of)
    dated = [
        i for i, degree in enumerate(resume.degrees) if degree.institution and (degree.period.end or degree.period.open)
    ]
    if not dated:
        return None
    newest = max(dated, key=lambda i: (resume.degrees[i].period.open, _end(resume.degrees[i]), -i))
    return newest if resume.degrees[newest].period.open or now - _end(resume.degrees[newest]) <= _NEW else None


_NEW = 18
"""Months for which a degree is new."""


def _end(degree: Degree) -> int:
    end = degree.period.end
    return end.year * 12 + (end.month or 6) - 1 if end else 0


def degree_source(resume: Resume, index: int) -> Source:
    degree = resume.degrees[index]
    text = plain(resume.document.text[degree.start : degree.end])
    return of_line(resume, text, degree.start, degree.end, section="education")
