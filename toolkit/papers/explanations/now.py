"""What the person does now and what they apply for, from the page and the posting alone."""

from __future__ import annotations

from toolkit.papers.explanations.cases import Case, Option
from toolkit.papers.explanations.jobs_said import as_job, head, title_said, with_article
from toolkit.papers.explanations.patterns import fill
from toolkit.papers.explanations.stays import Stay
from toolkit.papers.letters.models import Sentence, Source
from toolkit.papers.wording import plain

LONGEST_TITLE = 6
"""Words of a headline that is said as a title."""


def employed(case: Case, stays: tuple[Stay, ...]) -> Sentence | None:
    """The job held now, None for none."""
    held = [stay for stay in stays if stay.open]
    if not held:
        return None
    role = case.resume.roles[max(held, key=lambda stay: stay.first).roles[-1]]
    said = as_job(role)
    return Sentence(fill("next.employed", as_job=said), (head(role, case.resume),), "close") if said else None


def applying(case: Case) -> Sentence | None:
    """The posting's role, None without one."""
    posting = case.posting
    if posting is None:
        return None
    title, company = plain(posting.title), plain(posting.company)
    key = "both" if title and company else "title" if title else "company" if company else ""
    if not key:
        return None
    first = posting.title or posting.company
    start = posting.document.text.find(first)
    place = (start, start + len(first)) if start >= 0 else (0, 0)
    source = Source("posting", ", ".join(part for part in (title, company) if part), "", *place)
    return Sentence(fill(f"next.posting_{key}", title=title, company=company), (source,), "close")


def wanted(case: Case) -> Sentence | None:
    """The role sought, by the headline or else by the newest title."""
    title, source = _headline(case) or _newest_title(case) or ("", None)
    if not title or source is None:
        return None
    return Sentence(fill("next.wanted", title=with_article(title)), (source,), "close")


def _headline(case: Case) -> tuple[str, Source] | None:
    printed = case.resume.contact.label
    title = title_said(printed)
    if not title or len(title.split()) > LONGEST_TITLE or any(map(str.isdigit, title)):
        return None
    start = case.resume.document.text.find(printed)
    place = (start, start + len(printed)) if start >= 0 else (0, 0)
    return title, Source("resume", plain(printed), "headline", *place)


def _newest_title(case: Case) -> tuple[str, Source] | None:
    newest = max(case.stays, key=lambda stay: (stay.last, stay.first), default=None)
    if newest is None:
        return None
    role = case.resume.roles[newest.roles[-1]]
    return title_said(role.title), head(role, case.resume)


def closing(case: Case, stays: tuple[Stay, ...], *, leaving: bool = False) -> tuple[Option, ...]:
    """The last sentences of a spoken answer: the job held, then the one applied for or sought.

    `leaving` says that neither the job held nor its title is what the person wants next.
    """
    if leaving:
        role = applying(case)
        return (Option(role, 0),) if role else ()
    job, role = employed(case, stays), applying(case)
    last = role or (None if job else wanted(case))
    found = [Option(job, 2 if last else 0)] if job else []
    return (*found, *([Option(last, 0)] if last else []))


def joined(first: Sentence, second: Sentence | None) -> Sentence:
    """Two sentences as one: `…, and I am now applying for …`."""
    if second is None:
        return first
    rest = second.text if second.text.startswith("I ") else second.text[:1].lower() + second.text[1:]
    text = fill("next.joined", first=first.text.rstrip("."), second=rest)
    return Sentence(text, (*first.sources, *second.sources), first.part)
