"""The frame of a letter: sender, address, subject, salutation, closing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from toolkit.papers.letters.brief import Brief
from toolkit.papers.letters.models import Letter, Sender, Sentence
from toolkit.papers.letters.naming import company_of, title_of
from toolkit.papers.letters.phrases import Voice, fill, phrases
from toolkit.papers.spoken import MONTH_NAMES
from toolkit.papers.wording import plain, shorten

Paragraphs = tuple[tuple[Sentence, ...], ...]


def framed(brief: Brief, voice: Voice, paragraphs: Paragraphs, warnings: Iterable[str]) -> Letter:
    """The paragraphs as a letter: its sender, address, subject, salutation and closing."""
    resume, wishes, posting = brief.resume, brief.wishes, brief.posting
    contact = resume.contact
    name = shorten(plain(contact.name), 80)
    to, company = shorten(plain(wishes.to), 80), company_of(posting)
    note = wishes.kind == "linkedin"
    salutations = voice.pattern("greeting" if wishes.kind in ("linkedin", "referral") else "salutation")
    key = "named" if to else "company" if company else "nobody"
    day = date.fromisoformat(brief.as_of)
    title = title_of(posting)
    return Letter(
        kind=wishes.kind,
        tone=wishes.tone,
        length=wishes.length,
        as_of=brief.as_of,
        date=f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}",
        source=shorten(plain(resume.document.source), 120),
        sender=Sender(
            name=name,
            headline=shorten(plain(contact.label), 90),
            email=plain(contact.email),
            phone=plain(contact.phone),
            location=shorten(plain(contact.location), 80),
            links=tuple(dict.fromkeys(_links(brief)))[:3],
        ),
        recipient=_address(brief, to, company),
        subject=_subject(wishes.kind, title, company, name),
        salutation=fill(salutations[key], {"to": to, "company": company}),
        paragraphs=paragraphs,
        closing="" if note else voice.pattern("closing"),
        signature=name,
        warnings=tuple(dict.fromkeys(warnings)),
    )


def _address(brief: Brief, to: str, company: str) -> tuple[str, ...]:
    """The lines of the address of a letter; the other kinds have none."""
    place = shorten(plain(brief.posting.place), 80) if brief.posting and company else ""
    place = "" if "remote" in place.casefold() else place
    return tuple(line for line in (to, company, place) if line) if brief.wishes.kind == "letter" else ()


def _subject(kind: str, title: str, company: str, name: str) -> str:
    pattern = phrases()["subject"][kind] if title else ""
    if "{company}" in pattern and not company:
        pattern = "{title}"
    return fill(pattern, {"title": title, "company": company, "name": name}).strip(" ,")


def _links(brief: Brief) -> list[str]:
    contact = brief.resume.contact
    links = [profile.url or f"{profile.network}/{profile.username}" for profile in contact.profiles]
    return [_bare(plain(link)) for link in (contact.url, *links) if link]


def _bare(link: str) -> str:
    return link.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
