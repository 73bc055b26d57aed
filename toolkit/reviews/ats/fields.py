"""Which of the values that the resume shows stand whole in a text that an extractor gives."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from toolkit.documents.assembling import clean
from toolkit.documents.models import Document
from toolkit.resumes import dates
from toolkit.resumes.models import Resume, Role
from toolkit.reviews.ats.models import FIELDS, ExtractorReading, FieldReading
from toolkit.reviews.places import lines_between

_BETWEEN = r"[^\w]{0,4}"
"""What may stand between the digits of a phone number."""

_AROUND_DASHES = re.compile(r" ?([-–—]) ?")


def filled(readings: Iterable[ExtractorReading], resume: Resume) -> tuple[ExtractorReading, ...]:
    """The readings, each with what it has of the fields of the resume; those that failed have none of them."""
    values = values_of(resume)
    return tuple(replace(reading, fields=fields_of(reading.text, values)) for reading in readings)


def values_of(resume: Resume) -> dict[str, tuple[str, ...]]:
    """What the resume has of each of FIELDS, each value once, as the page shows it.

    Employers, titles and dates are left out where the page does not show them in one piece, for then no text can.
    """
    contact = resume.contact
    shown = folded(resume.document.text)
    return {
        "name": _some(contact.name),
        "e-mail": _some(contact.email),
        "phone": _some(contact.phone),
        "employers": _shown((role.company for role in resume.roles), shown),
        "titles": _shown((role.title for role in resume.roles), shown),
        "dates": _some(*(_printed(role, resume.document) for role in resume.roles)),
    }


def fields_of(text: str, values: Mapping[str, tuple[str, ...]]) -> tuple[FieldReading, ...]:
    """For each field that has values, how many stand whole in `text`. Words broken at a line end are not put together,
    since machines do not either; capitals, ligatures and kinds of blanks make no difference.
    """
    machine = folded(text)
    tests = _tests(machine)
    found: list[FieldReading] = []
    for field in FIELDS:
        wanted = values[field]
        if not wanted:
            continue
        test = tests[field]
        missing = tuple(value for value in wanted if not test(folded(value)))
        found.append(FieldReading(field, len(wanted) - len(missing), len(wanted), missing))
    return tuple(found)


def folded(text: str) -> str:
    """`text` in the form in which values are compared: compatible letters, no capitals, one blank between words."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).replace("\u2010", "-").replace("\u2212", "-")
    return " ".join(text.casefold().split())


def stands_in(value: str, text: str) -> bool:
    """Whether `value` stands in `text` and neither begins nor ends within a word of it."""
    at = text.find(value)
    while at >= 0:
        end = at + len(value)
        before = text[at - 1 : at] if value[0].isalnum() else ""
        after = text[end : end + 1] if value[-1].isalnum() else ""
        if not before.isalnum() and not after.isalnum():
            return True
        at = text.find(value, at + 1)
    return False


def dates_of(role: Role, document: Document) -> tuple[int, int] | None:
    """Where `document.text` has the dates of a job; None where it has them not in one piece."""
    end = role.bullets[0].start if role.bullets else role.end
    for line in lines_between(document, role.start, role.end):
        found = dates.period_in(line.text)
        if found and found.period == role.period:
            return line.start + found.start, line.start + found.end
    for found in dates.find(document.text[role.start : end]):
        if found.period == role.period:
            return role.start + found.start, role.start + found.end
    return None


def _tests(machine: str) -> Mapping[str, Callable[[str], bool]]:
    """For each field, whether a folded value stands whole in the folded text `machine`."""

    def whole(value: str) -> bool:
        return stands_in(value, machine)

    def dated(value: str) -> bool:
        return whole(value) or stands_in(_AROUND_DASHES.sub(r"\1", value), _AROUND_DASHES.sub(r"\1", machine))

    def numbered(value: str) -> bool:
        if whole(value):
            return True
        digits = re.findall(r"\d", value)
        return re.search(rf"(?<!\d){_BETWEEN.join(digits)}(?!\d)", machine) is not None

    return dict.fromkeys(FIELDS, whole) | {"dates": dated, "phone": numbered}


def _printed(role: Role, document: Document) -> str:
    """The dates of a job in the words of the page; empty where it has none."""
    place = dates_of(role, document)
    return clean(document.text[slice(*place)]) if place else ""


def _some(*values: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, values)))


def _shown(values: Iterable[str], shown: str) -> tuple[str, ...]:
    return tuple(value for value in _some(*values) if stands_in(folded(value), shown))
