"""What a page's schema.org `JobPosting` states."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from toolkit.documents.models import Document
from toolkit.postings.models import Pay

_KEY = "json-ld"
_PERIODS = {"YEAR": "year", "MONTH": "month", "DAY": "day", "HOUR": "hour"}
Item = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Stated:
    """The facts of a `JobPosting`; empty where it does not state one."""

    title: str = ""
    company: str = ""
    place: str = ""
    remote: bool = False
    pay: Pay | None = None


def stated_in(document: Document) -> Stated:
    """The facts of the first `JobPosting` in the page's JSON-LD; nothing where there is none or it cannot be read."""
    try:
        data = json.loads(document.metadata.get(_KEY, "null"))
    except ValueError:
        return Stated()
    posting = next((item for item in _items(data) if "JobPosting" in _texts(item.get("@type"))), None)
    return _stated(posting) if posting is not None else Stated()


def _items(data: object) -> Iterator[Item]:
    if isinstance(data, list):
        for part in data:
            yield from _items(part)
    elif isinstance(data, dict):
        yield data
        yield from _items(data.get("@graph"))


def _stated(posting: Item) -> Stated:
    company = posting.get("hiringOrganization")
    return Stated(
        title=_text(posting.get("title")),
        company=_text(company.get("name") if isinstance(company, dict) else company),
        place=_place(posting.get("jobLocation")),
        remote="TELECOMMUTE" in _texts(posting.get("jobLocationType")),
        pay=_pay(posting.get("baseSalary")),
    )


def _place(location: object) -> str:
    first = location[0] if isinstance(location, list) and location else location
    address = first.get("address") if isinstance(first, dict) else None
    if not isinstance(address, dict):
        return _text(address)
    parts = (_text(address.get(key)) for key in ("addressLocality", "addressRegion", "addressCountry"))
    return ", ".join(part for part in parts if part)


def _pay(salary: object) -> Pay | None:
    if not isinstance(salary, dict):
        return None
    value = salary.get("value")
    stated = value if isinstance(value, dict) else {"minValue": value, "maxValue": value}
    low, high = (
        _number(stated.get("minValue", stated.get("value"))),
        _number(stated.get("maxValue", stated.get("value"))),
    )
    currency = _text(salary.get("currency")) or _text(stated.get("currency"))
    period = _PERIODS.get(_text(stated.get("unitText")).upper(), "year")
    return Pay(currency, low, high, period) if currency and (low or high) else None


def _number(value: object) -> float | None:
    try:
        return float(str(value).replace(",", ""))
    except ValueError:
        return None


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _texts(value: object) -> list[str]:
    return [_text(v) for v in value] if isinstance(value, list) else [_text(value)]
