"""The parts of a letter in the order in which every form of it prints them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from toolkit.papers.letters.models import Letter, Sender
from toolkit.papers.wording import shorten
from toolkit.rendering.cleaned import cleaned, words

LONGEST_LINE = 200
"""Characters of a line around the paragraphs, such as a name or a subject."""
_AROUND = ("sender", "date", "recipient", "subject", "salutation", "closing", "signature")
LONGEST_TITLE = 120
"""Characters of a name or a subject in a file's title."""


@dataclass(frozen=True, slots=True)
class Form:
    """Which parts a kind of letter has around its paragraphs."""

    name: str
    """What it is called in a file's title."""
    head: bool = False
    """The sender's name and contact at the top, the date and the address block below."""
    subject: bool = True
    label: str = ""
    """What stands before the subject."""
    foot: bool = False
    """The sender's contact below the signature."""


_MAIL = "Subject: "
FORMS = {
    "letter": Form("Cover letter", head=True),
    "email": Form("E-mail", label=_MAIL, foot=True),
    "referral": Form("Asking for a referral", label=_MAIL, foot=True),
    "follow-up": Form("Following up", label=_MAIL, foot=True),
    "thank-you": Form("Thank-you note", label=_MAIL, foot=True),
    "linkedin": Form("Note on LinkedIn", subject=False),
}


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach the sender, as text, and the address that a reader may follow (empty: none)."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together; `part` names what they are."""

    part: str
    """`head`, `date`, `recipient`, `subject`, `salutation`, `paragraph` or `end`."""
    lines: tuple[str, ...]


def ready(letter: Letter, by: Callable[[str], str] = words) -> Letter:
    """The letter as every form of it prints it: words cleaned, empty sentences left out, lines around them cut."""
    short = cleaned(replace(letter, paragraphs=()), lambda text: shorten(by(text), LONGEST_LINE))
    clean = replace(cleaned(letter, by), **{name: getattr(short, name) for name in _AROUND})
    told = (tuple(sentence for sentence in paragraph if sentence.text) for paragraph in clean.paragraphs)
    return replace(clean, paragraphs=tuple(paragraph for paragraph in told if paragraph))


def form(letter: Letter) -> Form:
    """The form of the letter's kind; an unknown kind is a letter."""
    return FORMS.get(letter.kind, FORMS["letter"])


def title(letter: Letter) -> str:
    """`Cover letter: Ada Quill, AI Engineer at Larkspur Health`, as far as both are known."""
    known = ", ".join(shorten(known, LONGEST_TITLE) for known in (letter.sender.name, letter.subject) if known)
    return f"{form(letter).name}: {known}" if known else form(letter).name


_MAIL_ADDRESS = re.compile(r"[\w.+%-]+@[\w-]+(\.[\w-]+)+", re.ASCII)
_PHONE = re.compile(r"[\d\s()./+-]+", re.ASCII)
_PAGE = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?(/[\w./~%+@=,:-]*)?", re.ASCII)
_SCHEME = re.compile(r"https?://", re.IGNORECASE)


def contact(sender: Sender) -> tuple[Contact, ...]:
    """The ways to reach the sender, in the order in which they are printed; only plain addresses become links."""
    found = []
    if sender.email:
        found.append(Contact(sender.email, f"mailto:{sender.email}" if _MAIL_ADDRESS.fullmatch(sender.email) else ""))
    if sender.phone:
        digits = re.sub(r"[^\d+]", "", sender.phone) if _PHONE.fullmatch(sender.phone) else ""
        found.append(Contact(sender.phone, f"tel:{digits}" if len(digits) >= 6 else ""))
    if sender.location:
        found.append(Contact(sender.location))
    for link in sender.links:
        page = _SCHEME.sub("", link, count=1)
        found.append(Contact(page, f"https://{page}" if _PAGE.fullmatch(page) else ""))
    return tuple(found)


def paragraphs(letter: Letter) -> tuple[str, ...]:
    """The paragraphs, each its sentences on one line."""
    return tuple(" ".join(sentence.text for sentence in paragraph) for paragraph in letter.paragraphs)


def blocks(letter: Letter) -> Iterator[Block]:
    """The letter from top to bottom; a part of which nothing is known is left out."""
    shape = form(letter)
    ways = tuple(way.text for way in contact(letter.sender))
    subject = f"{shape.label}{letter.subject}" if shape.subject and letter.subject else ""
    head = (letter.sender.name, letter.sender.headline, *ways) if shape.head else ()
    parts = [
        Block("subject" if shape.label else "head", (subject,) if shape.label else head),
        Block("date", (letter.date,) if shape.head else ()),
        Block("recipient", letter.recipient if shape.head else ()),
        Block("subject", () if shape.label else (subject,)),
        Block("salutation", (letter.salutation,)),
        *(Block("paragraph", (paragraph,)) for paragraph in paragraphs(letter)),
        Block("end", (letter.closing, letter.signature, *(ways if shape.foot else ()))),
    ]
    for block in parts:
        if lines := tuple(line for line in block.lines if line):
            yield Block(block.part, lines)
