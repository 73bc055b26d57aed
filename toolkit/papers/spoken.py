"""Months, spans of months and names as they are spoken."""

from __future__ import annotations

import re

from toolkit.papers.wording import count, month

NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WITH_THE = re.compile(
    r"(?:[A-Z][\w’'-]+ ){0,2}(?:University|Institute|College|School|Academy|Ministry|Department|Faculty|Office) of "
    r"|Cent(?:re|er) for "
)
"""Names that take an article in prose: `the University of Edinburgh`."""


def spoken_count(number: int, noun: str) -> str:
    """`six months`, `13 months`: numbers up to twelve as words."""
    return f"{NUMBERS[number]} {noun}{'' if number == 1 else 's'}" if number < len(NUMBERS) else count(number, noun)


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
    return str(index // 12) if vague else f"{MONTH_NAMES[index % 12]} {index // 12}"


def month_short(index: int, *, vague: bool = False) -> str:
    """`May 2026`, `Sep 2023`, as a resume prints it."""
    return str(index // 12) if vague else month(index)


def over(months: int) -> str:
    """`five years`, `more than five years`, `a year`; below a year, the months."""
    whole, rest = divmod(months, 12)
    if not whole:
        return spoken_count(months, "month")
    words = "a year" if whole == 1 else spoken_count(whole, "year")
    return f"more than {words}" if rest >= 2 else words


def in_prose(name: str) -> str:
    """`the University of Edinburgh`; a name in capitals alone as `Torrey Devices Inc.`; any other as it is."""
    said = small(name)
    return f"the {said}" if _WITH_THE.match(said) else said


def small(name: str) -> str:
    """A name that a page prints in capitals alone, in small letters; a single word stays, as it may be an acronym."""
    if not (name.isupper() and " " in name and len(name) > 8):
        return name
    return " ".join(_small_word(word, at) for at, word in enumerate(name.split(" ")))


def _small_word(word: str, at: int) -> str:
    letters = word.strip(".,()").casefold()
    if at and letters in ("and", "of", "for", "the", "de", "und", "et"):
        return word.lower()
    if len(letters) <= 3 and letters not in ("inc", "ltd", "co", "new", "the", "st", "air", "bay", "sea", "van"):
        return word
    return "-".join(part.capitalize() for part in word.split("-"))
