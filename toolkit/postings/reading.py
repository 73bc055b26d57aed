"""A document read as a job posting."""

from __future__ import annotations

from toolkit.documents.models import Document
from toolkit.postings.facts import company_of, degree_of, level_of, place_of, remote_of, rows_joined, title_of, years_of
from toolkit.postings.headings import MUST, NICE
from toolkit.postings.items import pieces, requirements
from toolkit.postings.models import Posting
from toolkit.postings.pay import pay_in
from toolkit.postings.structured import stated_in


def read(document: Document) -> Posting:
    """What the posting asks for, as printed. What the page shows wins over what its data states, but for names, place
    and pay.
    """
    lines = rows_joined(document)
    stated = stated_in(document)
    title = stated.title or title_of(lines)
    company = stated.company or company_of(lines, title, document.metadata.get("title", ""))
    must, nice = requirements(document)
    text = "\n".join(line.text for line in lines)
    years = years_of(text)
    parts = list(pieces(document))
    asked, wished = ("\n".join(part.text for part in parts if part.kind == kind) for kind in (MUST, NICE))
    remote = remote_of(lines)
    return Posting(
        document=document,
        title=title,
        company=company,
        place=stated.place or place_of(lines, title, company),
        remote="remote" if remote == "unclear" and stated.remote else remote,
        level=level_of(title, years),
        min_years=years,
        degree=degree_of(asked, wished, text),
        pay=stated.pay or pay_in(text),
        must=must,
        nice=nice,
        warnings=document.warnings if must or nice else (*document.warnings, "no list of requirements was found"),
    )
