"""Contact that stands where machines do not look: only in a margin of Word, behind a link, or in a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from toolkit.documents.models import Line
from toolkit.reviews.ats.addressing import contact_of
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.pictures import pictures_of_text, place_of_picture
from toolkit.reviews.ats.quoting import first, listed, quoted
from toolkit.reviews.models import Finding
from toolkit.reviews.places import place_of

_EMAIL = re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_NUMBER = re.compile(r"\+?\d[\d\s().-]{6,20}\d")
_MARGIN = 10_000
"""Characters of headers and footers that are looked through."""

_HEAD = 0.34
"""Share of the first page, from its top, in which the contact of most resumes stands."""


def find(material: Material) -> Iterator[Finding]:
    """Findings about where the contact stands."""
    for found in (_in_margins, _behind_links, _in_picture):
        finding = found(material)
        if finding is not None:
            yield finding


def _in_margins(material: Material) -> Finding | None:
    """What of the contact stands in the header or footer of a Word file, and not in its body."""
    document, margins = material.document, material.facts.margin_text
    if document is None or not margins:
        return None
    text = " ".join(margins)[:_MARGIN].casefold()
    body = "\n".join(line.text for line in document.lines if line.text.casefold() not in text).casefold()
    only = [said for said in contact_of(material) if said.stands_in(text) and not said.stands_in(body)]
    if not only:
        return None
    starts = [(document.text.find(said.text), said.text) for said in only]
    return material.finding(
        "contact-in-margin",
        f"Your {_joined([said.kind for said in only])} stand{'s' if len(only) == 1 else ''} only in the header or "
        f"footer: {listed(said.text for said in only)}.",
        [place_of(document, start, start + len(words)) for start, words in starts if start >= 0],
        severity="minor" if all(said.kind == "name" for said in only) else "",
    )


def _joined(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _behind_links(material: Material) -> Finding | None:
    """Addresses and numbers that only a link leads to, from words that are none themselves."""
    document = material.document
    if document is None or document.data is not None:
        return None
    text = document.text.casefold()
    digits = re.sub(r"\D", "", text)
    found: list[tuple[Line, str]] = []
    for line in document.lines:
        for link in line.links:
            scheme, _, rest = link.partition(":")
            target = unquote(rest.partition("?")[0]).strip().casefold()
            number = re.sub(r"\D", "", target)[-7:]
            is_address = scheme.casefold() == "mailto" and _EMAIL.fullmatch(target) and not _EMAIL.search(line.text)
            is_number = scheme.casefold() == "tel" and number and not _NUMBER.search(line.text)
            if (is_address and not _shown(target, text)) or (is_number and number not in digits):
                found.append((line, target))
    if not found:
        return None
    targets = list(dict.fromkeys(target for _, target in found))
    other = bool(_EMAIL.search(text)) if all("@" in target for target in targets) else False
    line, target = found[0]
    return material.finding(
        "contact-behind-link",
        f"{listed(targets)} {'stands' if len(targets) == 1 else 'stand'} only behind a link: the page says "
        f"{quoted(line.text, 50)}.",
        first([place_of(document, line.start, line.end) for line, _ in found]),
        severity="minor" if other else "",
    )


def _shown(address: str, text: str) -> bool:
    return address in text or address in "".join(text.split())


def _in_picture(material: Material) -> Finding | None:
    """A picture of text at the top of the first page, where the text has no e-mail address and no phone number."""
    document, resume = material.document, material.resume
    if document is None or resume is None or resume.contact.email or resume.contact.phone:
        return None
    if _EMAIL.search(document.text) or _NUMBER.search(document.text[:1500]):
        return None
    height = document.page_sizes[0][1] if document.page_sizes else 0.0
    heads = [
        picture for picture in pictures_of_text(material) if picture.page == 1 and picture.box[1] <= _HEAD * height
    ]
    if not heads:
        return None
    return material.finding(
        "contact-in-picture",
        "The text has no e-mail address and no phone number, and a picture at the top of the first page seems to hold "
        "text.",
        [place_of_picture(picture) for picture in first(heads)],
    )
