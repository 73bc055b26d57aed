"""What decides in a resume, word for word: the ways to reach its owner, and where they worked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.reviews.ats.material import Material

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Said:
    """One value of the resume in the words of its page."""

    kind: str
    """`name`, `e-mail address`, `phone number`, `employer` or `title`."""
    text: str

    def stands_in(self, text: str) -> bool:
        """Whether a text in small letters has it; phone numbers by their digits alone."""
        if self.kind == "phone number":
            digits = "".join(_DIGIT.findall(self.text))[-7:]
            return len(digits) == 7 and digits in "".join(_DIGIT.findall(text))
        return self.text.casefold() in text


def contact_of(material: Material) -> Iterator[Said]:
    """Name, e-mail address and phone number, as far as the resume has them."""
    contact = material.resume.contact if material.resume else None
    if contact is not None:
        values = (("name", contact.name), ("e-mail address", contact.email), ("phone number", contact.phone))
        yield from (Said(kind, text) for kind, text in values if text)


def said_of(material: Material) -> Iterator[Said]:
    """The contact, then the employer and the title of each job."""
    yield from contact_of(material)
    for role in material.resume.roles if material.resume else ():
        yield from (Said(kind, text) for kind, text in (("employer", role.company), ("title", role.title)) if text)
