"""A document read as a job posting."""

from __future__ import annotations

from toolkit.documents.models import Document
from toolkit.postings.announced import announced_company, announced_title, place_in_head
from toolkit.postings.company import about
from toolkit.postings.facts import company_of, degree_of, level_of, place_of, remote_of, rows_joined, title_of, years_of
from toolkit.postings.headings import MUST, NICE
from toolkit.postings.items import pieces, requirements
from toolkit.postings.models import Posting
from toolkit.postings.pay import pay_in
from toolkit.postings.structured import stated_in

_LONGEST = 100
"""Characters of a line that can be a title; a longer one is a sentence that names it."""


def read(document: Document) -> Posting:
    """What the posting asks for, as printed. What the page shows wins over what its data states, but for names, place
    and pay.
    """
    lines = rows_joined(document)
    stated = stated_in(document)
    text = "\n".join(line.text for line in lines)
    title = stated.title or title_of(lines)
    if len(title) > _LONGEST:
        title = announced_title(text) or title[:_LONGEST]
    company = stated.company or company_of(lines, title, document.metadata.get("title", ""))
    if not stated.company and (title not in "\n".join(line.text for line in lines if len(line.text) <= _LONGEST)):
        company = announced_company(text) or company
    must, nice = requirements(document)
    years = years_of(text)
    parts = list(pieces(document))
    asked, wished = ("\n".join(part.text for part in parts if part.kind == kind) for kind in (MUST, NICE))
    remote = remote_of(lines)
    return Posting(
        document=document,
        title=title,
        company=company,
        place=stated.place or place_of(lines, title, company) or place_in_head(lines, title, company),
        remote="remote" if remote == "unclear" and stated.remote else remote,
        level=level_of(title, years),
        min_years=years,
        degree=degree_of(asked, wished, text),
        pay=stated.pay or pay_in(text),
        must=must,
        nice=nice,
        about=about(document, company),
        warnings=document.warnings if must or nice else (*document.warnings, "no list of requirements was found"),
    )
