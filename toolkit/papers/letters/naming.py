"""The posting's job and company as a letter names them."""

from __future__ import annotations

import re

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
    if title.isupper() and len(title) > 12:
        title = " ".join(word if len(word) < 3 else word.capitalize() for word in title.split())
    return re.sub(r"\s+[-–—]\s+", ", ", title)


def company_of(posting: Posting | None) -> str:
    """The company as prose has it: a name that the page prints in capitals alone is written small where it can be."""
    if posting is None:
        return ""
    name = shorten(plain(posting.company), LONGEST_TITLE)
    if not (name.isupper() and len(name) > 8 and " " in name):
        return name
    found = re.search(re.escape(name), plain(posting.document.text), re.IGNORECASE)
    mixed = [
        m.group()
        for m in re.finditer(re.escape(name), plain(posting.document.text), re.IGNORECASE)
        if not m.group().isupper()
    ]
    return mixed[0] if mixed else name.title() if found else name
