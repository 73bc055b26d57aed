"""Jobs and stays as they are said: `as an AI Engineer at Brightmoor`, and the lines of the page that print them."""

from __future__ import annotations

import re

from toolkit.language.fragments.indefinite import article
from toolkit.papers.explanations.patterns import fill, lexicon
from toolkit.papers.explanations.stays import Stay
from toolkit.papers.letters.models import Source
from toolkit.papers.quotes import held
from toolkit.papers.spoken import in_prose
from toolkit.papers.wording import plain, shorten
from toolkit.resumes.models import Resume, Role

LONGEST_TITLE = 7
"""Words of a title; more are a sentence that was read as one."""
LONGEST = 200
"""Characters of a source."""
_BEHIND = re.compile(r"\s*\([^()]*\)$|\. (?=\w+: ).*$")
"""A short form in brackets, or the next label of a line that was read as one."""
_TAIL = re.compile(r"\s*(?:,|\||·|•|/ | [–—-] |\(|:).*$")


def title_said(title: str) -> str:
    """The title without what stands behind a comma, a dash or a bracket: `Staff AI Engineer` of `…, LLM Platform`."""
    text = plain(title).replace(" & ", " and ")
    return _TAIL.sub("", text).strip() or text


def with_article(title: str) -> str:
    """`an AI Engineer`; `Head of Data` as it is; empty for what is no title."""
    said = title_said(title)
    if not said or len(said.split()) > LONGEST_TITLE:
        return ""
    first = re.split(r"[\s/&,]", said, maxsplit=1)[0].casefold()
    return said if first in lexicon("sole_titles") else f"{article(said)} {said}"


def as_job(role: Role, *, company: bool = True) -> str:
    """` as an AI Engineer at Brightmoor`, with its blank; as much of it as is printed."""
    title, where = with_article(role.title), employer(role) if company else ""
    if title and where:
        return fill("job.as_both", title=title, company=where)
    if title:
        return fill("job.as_title", title=title)
    return fill("job.at_company", company=where) if where else ""


def as_stay(stay: Stay, resume: Resume) -> str:
    """The same for a stay: of several titles at one employer, the last."""
    role = resume.roles[stay.roles[-1]]
    titles = {title_said(resume.roles[index].title) for index in stay.roles}
    if len(titles) > 1 and role.company and role.title:
        return fill("job.stay_last", company=employer(role), title=with_article(role.title))
    return as_job(role)


def employer(role: Role) -> str:
    """The employer as it stands behind `at`: `the University of Okanagan`."""
    return school_said(role.company)


def worked_for(stay: Stay, resume: Resume, length: str) -> str:
    """` as an AI Engineer at Brightmoor for two years`, to stand behind `I worked`."""
    role = resume.roles[stay.roles[-1]]
    titles = {title_said(resume.roles[index].title) for index in stay.roles}
    if len(titles) > 1 and role.company and role.title:
        company, title = employer(role), with_article(role.title)
        return fill("job.stay_for", company=company, title=title, length=length)
    return fill("job.both_for", as_job=as_job(role), length=length)


def school_said(name: str) -> str:
    """`the University of Okanagan`; most names as they are, without what stands in brackets behind them."""
    school = _BEHIND.sub("", plain(name)) or plain(name)
    return in_prose(school)


def named(role: Role) -> str:
    """`AI Engineer, Brightmoor`, as a fact or a warning names it."""
    if role.title and role.company:
        return fill("job.fact_both", title=plain(role.title), company=plain(role.company))
    return plain(role.title or role.company) or "A job without a name"


def company_of(stay: Stay, resume: Resume) -> str:
    """The employer, or the title where none is printed."""
    role = resume.roles[stay.roles[-1]]
    return employer(role) or title_said(role.title) or "that job"


def head(role: Role, resume: Resume) -> Source:
    """The lines that print the job's title, employer and dates."""
    text = resume.document.text
    firsts = [bullet.start for bullet in role.bullets if bullet.start > role.start]
    end = min([*firsts, role.end])
    if end <= role.start:
        return Source("resume", held(role) or named(role), held(role))
    return printed(resume, role.start, end, held(role), text=text[role.start : end])


def heads(stay: Stay, resume: Resume) -> tuple[Source, ...]:
    return tuple(head(resume.roles[index], resume) for index in stay.roles)


def printed(resume: Resume, start: int, end: int, where: str, *, text: str = "") -> Source:
    """Words of the resume with their place."""
    whole = text or resume.document.text[start:end]
    lead = len(whole) - len(whole.lstrip())
    kept = whole.strip()
    words = shorten(plain(kept), LONGEST)
    page = next((line.page for line in resume.document.lines if line.end > start), 0)
    paged = f"page {page}" if page and resume.document.pages > 1 else ""
    place = ", ".join(part for part in (paged, plain(where)) if part)
    return Source("resume", words, place, start + lead, start + lead + len(kept))
