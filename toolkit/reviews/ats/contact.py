"""Mail addresses, telephone numbers and links that cannot work, or that are not there."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

from toolkit.documents.models import Line
from toolkit.resumes import phones
from toolkit.resumes.models import Resume
from toolkit.reviews.ats.country import country_of
from toolkit.reviews.ats.material import Material
from toolkit.reviews.models import Finding, Place
from toolkit.reviews.places import place_of

TABLE = Path(__file__).with_name("addresses.toml")

_EMAIL = re.compile(r"(?<![\w.+%'-])[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_NEARLY = re.compile(
    r"(?<![\w.+%-])[\w.+%-]{1,64}(?:"
    r"@[\w-]{1,63}(?:\.[\w-]{1,63})*"
    r"| ?@ ?[\w-]{1,63}(?:\.[\w-]{1,63})+"
    r"| ?[(\[{<] ?at ?[)\]}>] ?[\w-]{1,63}(?: ?[(\[{<] ?(?:dot|\.) ?[)\]}>] ?[\w-]{1,63}|\.[\w-]{1,63})*)",
    re.IGNORECASE,
)
"""What was meant as an address and is none for a program: `jane@gmail`, `jane @ gmail.com`, `jane (at) gmail.com`."""

_ADDRESS = re.compile(
    r"(?:https?:/{0,2}|www\.)[^\s,;|<>()•·]+|(?<![\w.-])(?:[\w-]{1,63}\.)+[a-z]{2,10}/[^\s,;|<>()•·]*", re.IGNORECASE
)
_NAME = re.compile(r"[\w-]+(?:\s|$)")
_DIGITS = 7
"""Least figures of a telephone number."""


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text("utf-8"))


def find(material: Material) -> Iterator[Finding]:
    """Findings on the ways to reach the owner."""
    resume = material.resume
    if resume is None:
        return
    lines = list(_contact_lines(resume))
    if resume.contact.email:
        yield from _email(material, resume)
    else:
        yield from _no_email(material, resume, lines)
    yield from _phone(material, resume, lines)
    yield from _links(material, resume, lines)


def _contact_lines(resume: Resume) -> Iterator[Line]:
    """The lines outside all sections, and those of a section that holds the contact."""
    closed = [section for section in resume.sections if section.kind != "contact"]
    for line in resume.document.lines:
        if not any(section.start <= line.start < section.end for section in closed):
            yield line


def _is_sure(resume: Resume) -> bool:
    """Whether the characters are the file's own, not what was made of a picture."""
    return all(line.confidence >= 1 for line in resume.document.lines)


def _email(material: Material, resume: Resume) -> Iterator[Finding]:
    email = resume.contact.email
    place = _place_of_words(resume, email)
    if _is_sure(resume) and (why := _wrong_with(email)):
        yield material.finding("email-invalid", f"“{email}” {why}.", place)
    for line in resume.document.lines:
        printed = [found.casefold() for found in _EMAIL.findall(line.text)]
        linked = [link[7:].partition("?")[0].casefold() for link in line.links if link.casefold().startswith("mailto:")]
        if len(printed) == 1 and len(linked) == 1 and linked[0].strip() != printed[0]:
            text = f"“{printed[0]}” is printed, and the link opens “{linked[0]}”."
            yield material.finding("email-differs", text, [place_of(resume.document, line.start, line.end)])
            return


def _wrong_with(email: str) -> str:
    """What cannot be right in an address, as a clause behind it; empty for nothing."""
    from email_validator import EmailNotValidError, validate_email

    domain = email.rpartition("@")[2].casefold()
    meant = _table()["slipped_domains"].get(domain)
    if meant:
        return f"ends in “{domain}”, which looks like a slip for “{meant}”"
    if domain.rpartition(".")[2] in _table()["slipped_ends"]:
        return f"ends in “.{domain.rpartition('.')[2]}”, which is the end of no address"
    try:
        validate_email(email, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return "is not formed like a mail address"
    return ""


def _no_email(material: Material, resume: Resume, lines: list[Line]) -> Iterator[Finding]:
    """A finding on what was meant as an address, else on none being there."""
    for line in lines:
        found = _NEARLY.search(line.text)
        if found:
            place = place_of(resume.document, line.start + found.start(), line.start + found.end())
            yield material.finding("email-invalid", f"“{place.text}” is not formed like a mail address.", [place])
            return
    elsewhere = (resume.document.text, *material.facts.margin_text, *material.facts.boxed_text)
    if not any(_EMAIL.search(text) for text in elsewhere):
        yield material.finding("email-missing", "No e-mail address stands in the file.")


def _phone(material: Material, resume: Resume, lines: list[Line]) -> Iterator[Finding]:
    phone = resume.contact.phone
    if phone:
        if _is_sure(resume) and phones.is_impossible(phone, country_of(resume.contact)):
            text = f"“{phone}” has too many or too few figures."
            yield material.finding("phone-invalid", text, _place_of_words(resume, phone))
        return
    seen = (*(line.text for line in lines), *material.facts.margin_text, *material.facts.boxed_text)
    if not any(sum(map(str.isdigit, text)) >= _DIGITS for text in seen):
        yield material.finding("phone-missing", "No telephone number stands in the file.")


def _links(material: Material, resume: Resume, lines: list[Line]) -> Iterator[Finding]:
    """Findings on addresses of pages in the contact lines, printed or behind the words."""
    broken: dict[str, tuple[str, Place]] = {}
    differing: list[tuple[str, str, Place]] = []
    for line, below in zip_longest(lines, lines[1:]):
        printed = _printed_in(line, below)
        linked = [link for link in line.links if not link.casefold().startswith(("mailto:", "tel:"))]
        place = place_of(resume.document, line.start, line.end)
        for address in (*linked, *printed):
            if why := _broken(address):
                broken.setdefault(address, (why, place))
        for text in printed:
            links = [link for link in linked if _host(link) == _host(text)]
            links = links or linked if len(linked) == len(printed) == 1 else links
            if links and all(_plain(link) != _plain(text) for link in links):
                differing.append((text, links[0], place))
    if broken:
        told = "; ".join(f"“{address}” {why}" for address, (why, _) in broken.items())
        yield material.finding("link-broken", f"{told}.", list(dict.fromkeys(place for _, place in broken.values())))
    if differing:
        told = "; ".join(f"“{text}” is printed, and the link opens “{link}”" for text, link, _ in differing)
        yield material.finding("link-differs", f"{told}.", [place for *_, place in differing])


def _printed_in(line: Line, below: Line | None) -> list[str]:
    """The addresses of pages printed on a line, without one that goes on in the line below."""
    text = _EMAIL.sub(" ", line.text)
    found = _ADDRESS.findall(text)
    if found and text.endswith(("/", "-")) and text.endswith(found[-1]) and below and _NAME.match(below.text):
        found.pop()
    return [address.rstrip(".,") for address in found]


def _broken(address: str) -> str:
    """What is wrong with an address of a page, as a clause behind it; empty for nothing."""
    rows = _table()["link"]
    return next((row["why"] for row in rows if re.search(row["pattern"], address, re.IGNORECASE)), "")


def _host(address: str) -> str:
    return _plain(address).partition("/")[0]


def _plain(address: str) -> str:
    return re.sub(r"^(?:https?:/*)?(?:www\.)?|[/#?.]+$", "", address.strip().casefold())


def _place_of_words(resume: Resume, words: str) -> list[Place]:
    """The place of words in the text, where they stand there as they are."""
    start = resume.document.text.find(words)
    return [place_of(resume.document, start, start + len(words))] if start >= 0 else []
