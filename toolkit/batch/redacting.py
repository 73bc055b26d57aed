"""A record without the person: no name, e-mail, telephone, address, link or file name in any of its words.

What was read as contact is taken out wherever it stands, and what looks like an address or a number is taken out
whether it was read or not. Where no name was read, none can be looked for: then no words of the resume are given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from toolkit.resumes.models import Contact

WITHHELD = "[withheld]"
OURS = frozenset(
    (
        *("schema", "as_of", "target_level", "estimate", "between", "level", "id", "name", "area", "areas"),
        *("skills", "skill", "depth", "expected", "shown", "severity", "transfer", "transfers_from", "sources"),
        *("section", "last_used", "next_level", "met"),
    )
)
"""Keys under which a plain text is of the taxonomy or a fixed word of ours, never of the resume."""
TOOLS = frozenset(("asp.net", "ado.net", "vb.net", "ml.net", "socket.io", "draw.io", "fast.ai", "character.ai"))
"""What looks like an address on the web and is a tool."""
CLOSED = ("contact", "references")
"""Sections of which no words are given: they are about who somebody is."""
FAULTS = {
    "timeout": "It took longer than --timeout allows.",
    "memory": "It needs more memory than --memory allows.",
    "crash": "The reader crashed on it.",
    "killed": "The system stopped the reader twice.",
    "missing": "It does not exist.",
    "empty": "It holds no readable text.",
    "no-text": "It is a scan or a picture that could not be read as text.",
    "password": "It is locked with a password.",
    "too-large": "It is over a limit of size.",
    "format": "It is of a format that is not read.",
    "no-resume": "It does not look like a resume; --anyway scores it all the same.",
    "no-posting": "It is a job posting.",
    "changed": "It changed while the run went on; run the same command again.",
}
"""What is said of a fault, whose own sentence may quote the file."""

_EMAIL = re.compile(r"[\w.+%'-]+\s?@\s?[\w-]+(?:\.[\w-]+)+")
_LINK = re.compile(r"(?:https?://|www\.)\S+|\b(?:[\w-]+\.)+[a-z]{2,10}/\S*|@[a-z]\w{2,}", re.IGNORECASE)
_SITE = re.compile(
    r"\b[\w.-]+\.(?:com|org|net|io|dev|me|ai|app|co|info|edu|gov|uk|de|fr|nl|eu|in|ca|au|page|tech|example)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w.,])(?:\+|00)?[\d(][\d\s().\-/]{6,20}\d(?![\w,])")
_YEARS = re.compile(r"(?:19|20)\d\d(?:[-/.]\d\d?)?\s*[-–—/to ]+\s*(?:19|20)\d\d(?:[-/.]\d\d?)?")
_STREET = re.compile(
    r"\b\d{1,5}[a-z]?,?\s+(?:[^\W\d_][\w.'’-]*\s+){1,3}"
    r"(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|way|court|ct|boulevard|blvd|place|pl|square|sq|terrace)\b\.?",
    re.IGNORECASE,
)
_PARTICLES = frozenset(("van", "von", "der", "den", "del", "della", "dos", "das", "bin", "ben", "the", "and"))
_QUOTED = re.compile(r"“[^”]*”")


def without_words(code: str) -> dict[str, Any]:
    """The record of a fault, in words of ours alone."""
    return {"error": {"code": code, "message": FAULTS.get(code, "It cannot be read.")}}


class Redactor:
    """Takes one person out of any text."""

    def __init__(self, contact: Contact) -> None:
        self.blind = not contact.name.strip()
        """No name was read."""
        self._known = [(re.compile(pattern, flags), f"[{kind}]") for kind, pattern, flags in _patterns(contact)]

    def text(self, text: str, *, ours: bool = False) -> str:
        """The text with a word in brackets wherever the person shows.

        `ours` is a sentence of the program: only what it quotes is searched for the looks of an address or a number,
        for it may name its own sources on the web.
        """
        if ours:
            text = _QUOTED.sub(lambda found: WITHHELD if self.blind else _without_contacts(found[0]), text)
        else:
            text = _without_contacts(text)
        for pattern, mark in self._known:
            text = _replaced(text, pattern, mark)
        return text

    def record(self, found: dict[str, Any]) -> dict[str, Any]:
        """The record of a score with its warnings and details without the person."""
        warnings = self._warnings(found["warnings"])
        details = found["details"]
        if details is not None:
            details = self._data(details) | {"warnings": self._warnings(details["warnings"])}
        return found | {"warnings": warnings, "details": details, "name": None}

    def _warnings(self, warnings: list[str]) -> list[str]:
        """Sentences of ours with what they quote of the resume left out."""
        return [self.text(_QUOTED.sub(WITHHELD, text)) for text in warnings]

    def _data(self, data: Any, key: str = "", ours: bool = True) -> Any:
        if isinstance(data, str):
            return data if key in OURS else self.text(data, ours=ours)
        if isinstance(data, list):
            return [self._data(item, key, ours) for item in data]
        if not isinstance(data, dict):
            return data
        evidence = "section" in data and "start" in data
        if evidence and (self.blind or data["section"] in CLOSED):
            data = data | {"text": WITHHELD, "role": None, "why": WITHHELD}
        ours = ours and not evidence and key != "posting"
        return {inner: self._data(value, inner, ours) for inner, value in data.items()}


def _without_contacts(text: str) -> str:
    """The text without what looks like an address, a link or a telephone number, whoever's it is."""
    for pattern, mark in ((_EMAIL, "[e-mail]"), (_LINK, "[link]"), (_STREET, "[address]")):
        text = pattern.sub(mark, text)
    text = _SITE.sub(lambda found: found[0] if found[0].casefold() in TOOLS else "[link]", text)
    return _PHONE.sub(_unless_years, text)


def _patterns(contact: Contact) -> Iterator[tuple[str, str, int]]:
    """What to look for: kind, pattern over letters without accents, flags; long texts before their parts."""
    for kind, text in (("e-mail", contact.email), ("link", contact.url), ("phone", contact.phone)):
        if len(text) > 3:
            yield kind, _words(text), re.IGNORECASE
    for profile in contact.profiles:
        for text in (profile.url, profile.username):
            if len(text) > 3:
                yield "link", _words(text), re.IGNORECASE
    local = contact.email.partition("@")[0]
    if len(local) > 3:
        yield "e-mail", _words(local), re.IGNORECASE
    yield from (("name", *found) for found in _of_name(contact.name))
    yield from (("address", *found) for found in _of_place(contact.location))


def _of_name(name: str) -> Iterator[tuple[str, int]]:
    parts = re.findall(r"[^\W\d_]+", name)
    if parts:
        yield r"\b" + r"[\W_]*".join(re.escape(_plain(part)) for part in parts) + r"\b", re.IGNORECASE
    for part in parts:
        if len(part) > 2 and part.casefold() not in _PARTICLES:
            yield rf"(?<![^\W_]){re.escape(_plain(part))}(?![^\W_])", re.IGNORECASE
        elif len(part) == 2 and part[0].isupper():
            yield rf"(?<![^\W_]){re.escape(_plain(part))}(?![^\W_])", 0


def _of_place(place: str) -> Iterator[tuple[str, int]]:
    whole = place.strip()
    if len(whole) > 3:
        yield _words(whole), re.IGNORECASE
    for part in re.split(r"[,;|/·•()]", place):
        if len(part.strip()) > 3 and part.strip().casefold() != "remote":
            yield _words(part.strip()), re.IGNORECASE


def _words(text: str) -> str:
    """The text as a pattern, whatever the blanks in it, and not inside a longer word."""
    inner = r"\s+".join(map(re.escape, _plain(text).split()))
    return rf"(?<![^\W_]){inner}(?![^\W_])"


def _plain(text: str) -> str:
    """Letters without their accents, one for one."""
    return "".join(unicodedata.normalize("NFKD", letter)[0] for letter in text)


def _replaced(text: str, pattern: re.Pattern[str], mark: str) -> str:
    """The text with the mark in place of what the pattern finds in its unaccented likeness, which is as long."""
    spans = [found.span() for found in pattern.finditer(_plain(text))]
    for start, end in reversed(spans):
        text = text[:start] + mark + text[end:]
    return text


def _unless_years(found: re.Match[str]) -> str:
    digits = sum(letter.isdigit() for letter in found[0])
    return found[0] if (digits < 8 and "+" not in found[0]) or _YEARS.fullmatch(found[0].strip()) else "[phone]"
