"""Base pay as a posting prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.postings.models import Pay

_SIGNS = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "A$": "AUD", "AU$": "AUD", "S$": "SGD", "NZ$": "NZD", "HK$": "HKD",
    "R$": "BRL", "$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "¥": "JPY", "zł": "PLN",
}  # fmt: skip
_CODES = ("USD", "EUR", "GBP", "INR", "CHF", "PLN", "CAD", "AUD", "SGD", "SEK", "DKK", "NOK", "JPY", "CZK")
_CURRENCIES = _SIGNS | {code: code for code in _CODES}
_SIGN = "|".join(re.escape(sign) for sign in sorted(_CURRENCIES, key=len, reverse=True))
_NUMBER = r"\d{1,3}(?:[,.\s\u00a0']\d{3})+|\d+(?:\.\d+)?"
_UNIT = r"\s?(?:k\b|lakhs?\b|LPA\b|L\b)?"


def _amount(n: int) -> str:
    """The pattern of one amount, its groups numbered `n`."""
    return rf"(?:(?P<before{n}>{_SIGN})\s?)?(?P<number{n}>{_NUMBER})(?P<unit{n}>{_UNIT})(?:\s?(?P<after{n}>{_SIGN}))?"


_RANGE = re.compile(rf"(?<![\w.,]){_amount(1)}\s?(?:-|–|—|to|and|bis)\s?{_amount(2)}(?![\w%])", re.IGNORECASE)
_ONE = re.compile(rf"(?P<bound>up to|from|at least|starting at|ab)\s{_amount(1)}(?![\w%])", re.IGNORECASE)
_PERIODS = (
    ("day", re.compile(r"(?:per|a|/|each|every)\s?day|day rate|daily", re.IGNORECASE)),
    ("hour", re.compile(r"(?:per|an|/)\s?hour|hourly", re.IGNORECASE)),
    ("month", re.compile(r"(?:per|a|/)\s?month|monthly", re.IGNORECASE)),
)
_NOT_BASE = re.compile(
    r"\b(?:bonus|equity|stipend|allowance|budget|wallet|match|tuition|referral|account|accident|cover|raised|funding"
    r"|valuation)\b",
    re.IGNORECASE,
)
_BASE = re.compile(r"\b(?:base|salary|ctc|gross)\b", re.IGNORECASE)
_LEAST = {"year": 10_000, "month": 800, "day": 80, "hour": 8}


def pay_in(text: str) -> Pay | None:
    """The base pay stated in a text: over several ranges the lowest to the highest, one-sided where only one end is
    given, None without one.
    """
    ranges = [pay for pay in _ranges(text) if pay is not None]
    if ranges:
        same = [pay for pay in ranges if (pay.currency, pay.period) == (ranges[0].currency, ranges[0].period)]
        lows, highs = [p.min for p in same if p.min], [p.max for p in same if p.max]
        return Pay(ranges[0].currency, min(lows, default=None), max(highs, default=None), ranges[0].period)
    return next((pay for pay in _single(text) if pay is not None), None)


def _ranges(text: str) -> Iterator[Pay | None]:
    for found in _RANGE.finditer(text):
        currency = _currency(found["before1"], found["after2"], found["before2"], found["after1"])
        unit = (found["unit2"] or found["unit1"]).strip()
        low = _value(found["number1"], found["unit1"].strip() or unit)
        yield _pay(text, found, currency, low, _value(found["number2"], unit))


def _single(text: str) -> Iterator[Pay | None]:
    for found in _ONE.finditer(text):
        currency = _currency(found["before1"], found["after1"])
        value = _value(found["number1"], found["unit1"].strip())
        upper = found["bound"].lower() == "up to"
        yield _pay(text, found, currency, None if upper else value, value if upper else None)


def _pay(text: str, found: re.Match[str], currency: str, low: float | None, high: float | None) -> Pay | None:
    before, after = text[max(0, found.start() - 60) : found.start()], text[found.end() : found.end() + 28]
    near = (
        re.split(r"[.;\n]\s", before)[-1] + found.group() + " " + " ".join(re.split(r"[,.;+\n]", after)[0].split()[:3])
    )
    period = next((name for name, pattern in _PERIODS if pattern.search(after) or pattern.search(before[-24:])), "year")
    if not currency or max(low or 0, high or 0) < _LEAST[period] or (_NOT_BASE.search(near) and not _BASE.search(near)):
        return None
    return Pay(currency, low, high, period)


def _currency(*signs: str | None) -> str:
    sign = next((s for s in signs if s), "")
    return next((code for known, code in _CURRENCIES.items() if known.casefold() == sign.casefold()), "")


def _value(number: str, unit: str) -> float:
    groups = re.split(r"[,.\s\u00a0']", number)
    value = (
        float("".join(groups))
        if len(groups) > 1 and all(len(g) == 3 for g in groups[1:])
        else float(number.replace(",", ""))
    )
    scale = {"k": 1_000, "lakh": 100_000, "lakhs": 100_000, "lpa": 100_000, "l": 100_000}
    return value * scale.get(unit.casefold(), 1)
