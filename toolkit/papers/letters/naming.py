"""The posting's job and company as a letter names them."""

from __future__ import annotations

import re

from toolkit.papers.spoken import small
from toolkit.papers.wording import plain, shorten
from toolkit.postings.models import Posting

LONGEST_TITLE = 90
_MARKED = re.compile(
    r"\s*(?:\((?:m/w/d|w/m/d|f/m/d|m/f/d|m/f/x|h/f|all genders|f/m/x)\)|\(\d{2,3}\s?[-–]\s?\d{2,3}\s?%\))",
    re.IGNORECASE,
)


def title_of(posting: Posting | None) -> str:
    """The posting's title as a letter names it, without marks such as (m/w/d); empty where none was read."""
    if posting is None:
        return ""
    title = shorten(_MARKED.sub("", plain(posting.title)).strip(" -–|,"), LONGEST_TITLE)
    return re.sub(r"\s+[-–—]\s+", ", ", small(title))


def company_of(posting: Posting | None) -> str:
    """The company as prose has it: a name that the page prints in capitals alone is written small where it can be."""
    if posting is None:
        return ""
    name = shorten(plain(posting.company), LONGEST_TITLE)
    printed = re.finditer(re.escape(name), plain(posting.document.text), re.IGNORECASE)
    mixed = (found.group() for found in printed if not found.group().isupper())
    return next(mixed, small(name)) if name.isupper() else name
