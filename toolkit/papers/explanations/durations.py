"""Months and spans of months in words."""

from __future__ import annotations

from toolkit.papers.explanations.patterns import lexicon
from toolkit.papers.wording import count, month


def spoken_count(number: int, noun: str) -> str:
    """`six months`, `13 months`: small numbers as words."""
    small = lexicon("numbers")
    return f"{small[number]} {noun}{'' if number == 1 else 's'}" if number < len(small) else count(number, noun)


def length(months: int, *, about: bool = False) -> str:
    """`13 months`, `two years and three months`; `about two and a half years` where a year alone is known."""
    if about:
        return _roughly(months)
    if months == 1:
        return "one month"
    if months < 24:
        return spoken_count(months, "month")
    years, rest = divmod(months, 12)
    whole = spoken_count(years, "year")
    return f"{whole} and {spoken_count(rest, 'month')}" if rest else whole


def _roughly(months: int) -> str:
    """The nearest half year."""
    halves = max(1, round(months / 6))
    years, half = divmod(halves, 2)
    if not half:
        return f"about {spoken_count(years, 'year')}"
    if years == 0:
        return "about half a year"
    if years == 1:
        return "about a year and a half"
    return f"about {spoken_count(years, 'year').removesuffix(' years')} and a half years"


def month_words(index: int, *, vague: bool = False) -> str:
    """`May 2026`, or `2026` where the page gives the year alone."""
    return str(index // 12) if vague else f"{lexicon('months')[index % 12]} {index // 12}"


def month_short(index: int, *, vague: bool = False) -> str:
    """`May 2026`, `Sep 2023`, as a resume prints it."""
    return str(index // 12) if vague else month(index)
