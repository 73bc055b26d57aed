"""Title, company and place from running text, for postings that are a letter or a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.documents.models import Line

_TITLE = re.compile(
    r"\b(?:hiring|looking for|look for|seeking|search(?:ing)? for|recruiting|need|join us as|role (?:is|of))"
    r"(?: an?| our (?:next|first|second)?| a second| another)? "
    r"((?:[\w+/&-]+ ){0,6}?(?:engineer|scientist|developer|architect|researcher|analyst|programmer|consultant))\b",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"(?:\bwe|\bus) \(([A-Z][\w&.'’ -]{1,40}?)[,)]"
    r"|\b([A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*){0,3}),? (?:is|are) (?:hiring|looking for|seeking|searching|recruiting)"
    r"|\b[Aa]t ([A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*){0,3}), we\b"
)
_PARTS = re.compile(r"\s*[|·•]\s+|\s+[-–—]\s+|\s+\(|\s/\s")
_PLACE = re.compile(r"([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}(?:, [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}){1,2})\)?")
_MODE = re.compile(r",?\s*\b(?:on-?site|hybrid|remote|in[- ]person)\b.*$", re.IGNORECASE)
_NO_PLACE = re.compile(
    r"\b(?:engineer|scientist|developer|inc|llc|ltd|gmbh|plc|group|labs?|learning|bonus)\b", re.IGNORECASE
)
_HEAD = 6
_SENTENCE = 160
"""Characters from which a line is running text, behind which no head stands."""


def announced_title(text: str) -> str:
    """The job that a text says is to be filled, empty where it says none."""
    found = _TITLE.search(text)
    return found[1].strip() if found else ""


def announced_company(text: str) -> str:
    """Who says so."""
    found = _COMPANY.search(text)
    return next((name.strip() for name in found.groups() if name), "") if found else ""


def place_in_head(lines: Sequence[Line], title: str, company: str) -> str:
    """A town with its state or country, or a town before the way of work, in the first lines; empty without one."""
    for line in lines[:_HEAD]:
        if len(line.text) > _SENTENCE:
            break
        for part in _PARTS.split(line.text):
            plain = part.strip(" *)#")
            if not plain or plain in (title, company) or _NO_PLACE.search(plain) or len(plain) > 60:
                continue
            town = _MODE.sub("", plain)
            if _PLACE.fullmatch(town) or (
                town != plain and re.fullmatch(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}", town)
            ):
                return town
    return ""
