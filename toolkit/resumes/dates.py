"""Dates and periods as resumes print them: `Jan '22 – to date`, `03/2019–Present`, `Summer 2020`, `2017`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from toolkit.resumes.models import PartialDate, Period

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier enero januar janeiro gennaio", "february feb février febrero februar fevereiro",
            "march mar mars marzo märz março", "april apr avril abril", "may mai mayo maio maggio",
            "june jun juin junio juni junho", "july jul juillet julio juli julho", "august aug août agosto",
            "september sept sep septembre septiembre setembro", "october oct octobre octubre oktober outubro okt",
            "november nov novembre noviembre novembro", "december dec décembre diciembre dezember dezembro dez",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?(?![^\W\d_])"
_YEAR = r"(?P<year>(?:19[5-9]|20[0-4])\d)(?!\d)"
_SHORT = r"['’‘`](?P<short>\d{2})(?!\d)"
_SEASON = r"(?:spring|summer|autumn|fall|winter|q[1-4]|h[12]|mid|early|late|michaelmas|hilary|trinity)"

_POINT = re.compile(
    "|".join(
        re.sub(r"\?P<(\w+)>", rf"?P<\g<1>{number}>", pattern)
        for number, pattern in enumerate(
            (
                r"(?P<iso>(?:19[5-9]|20[0-4])\d)[-/.](?P<isomonth>0[1-9]|1[0-2])(?:[-/.](?P<isoday>0[1-9]|[12]\d|3[01]))?(?![\d])",
                rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH}\s*,?\s*{_YEAR}",
                rf"{_MONTH}\s*(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*,\s*)?(?:of\s+|,\s*|/|-)?\s*(?:{_YEAR}|{_SHORT})",
                rf"(?P<m1>0?[1-9]|[12]\d|3[01])/(?P<m2>0?[1-9]|[12]\d|3[01])/{_YEAR}",
                rf"(?<![\w/.])(?P<number>0?[1-9]|1[0-2])\s?[/.-]\s?{_YEAR}",
                r"(?<![\d/])(?P<number>0[1-9]|1[0-2])/(?P<two>\d{2})(?![\d/])",
                rf"{_SEASON}\s*(?:of\s+|,\s*)?(?:{_YEAR}|{_SHORT})",
                rf"(?<![\d$€£.,#])(?<!(?<!\d{{4}})-){_YEAR}",
            )
        )
    ),
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_OPEN = re.compile(
    r"(?:till |until |to )?(?:the )?(?:present(?: day)?|current(?:ly)?|now|today|to date|ongoing|date)(?![^\W\d_])",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*(?:[-–—−‐~→>]+|\bto\b|\buntil\b|\btill\b|\bthrough\b|\bthru\b|\bbis\b|\ba\b|\bà\b|\bup to\b)\s*", re.IGNORECASE
)
_EXPECTED = re.compile(
    r"\(?\b(?:expected|anticipated|expecting|exp\.?|est\.?|graduating|graduation|graduated|completed|conferred|"
    r"class of)\b:?\s*(?:in |graduation:? )?",
    re.IGNORECASE,
)
_NOTHING_MORE = re.compile(r"[ )|·•,]*\Z")
_SINCE = re.compile(r"(?:since|from|as of|seit)\s+$", re.IGNORECASE)
_BARE_MONTH = re.compile(rf"{_MONTH}(?:\s+\d{{1,2}},?)?\s*(?=[-–—−]|to\b)", re.IGNORECASE)
_LENGTH = re.compile(
    r"\s*[·|,]?\s*\(?\s*(?:\d+\s*(?:years?|yrs?)\.?)?\s*,?\s*(?:and\s*)?(?:\d+\s*(?:months?|mos?)\.?)?\s*\)?",
    re.IGNORECASE,
)
_LASTED = re.compile(r"\s*[·(]\s*\d{1,2}\+?\s*(?:years?|yrs?|months?|mos?)\b", re.IGNORECASE)
"""A length of time behind a date: the job began and ended within it (`2018 (4 months)`)."""


@dataclass(frozen=True, slots=True)
class Found:
    """A period and its place in the text it was found in."""

    period: Period
    start: int
    end: int
    range: bool
    """The text gives two ends, or says that the period is open."""


def _date(found: re.Match[str]) -> PartialDate | None:
    groups = {key.rstrip("0123456789"): value for key, value in found.groupdict().items() if value}
    kind = int(next(key for key, value in found.groupdict().items() if value)[-1])
    if kind == 0:
        return PartialDate(
            int(groups["iso"]), int(groups["isomonth"]), int(groups["isoday"]) if "isoday" in groups else None
        )
    if kind == 3:
        raw = {key: value for key, value in found.groupdict().items() if value}
        first, second = int(raw["m13"]), int(raw["m23"])
        numbers = (second, first) if first > 12 or first == 1 < second <= 12 else (first, second)
        return PartialDate(int(groups["year"]), *numbers) if numbers[0] <= 12 else None
    year = groups.get("year")
    if year is None:
        two = int(groups.get("short") or groups.get("two") or 0)
        year = str(2000 + two if two < 60 else 1900 + two)
    if "month" in groups:
        day = int(groups["day"]) if "day" in groups else None
        return PartialDate(int(year), _MONTHS[groups["month"].casefold()], day if day and day <= 31 else None)
    if "number" in groups:
        return PartialDate(int(year), int(groups["number"]))
    return PartialDate(int(year))


def find(text: str) -> list[Found]:
    """Every date and period in `text`, left to right. `Mar – Aug 2021` gives the first month the year of the second."""
    found: list[Found] = []
    if not _DIGIT.search(text):
        return found
    position = 0
    while point := _POINT.search(text, position):
        first = _date(point)
        start, end = point.start(), point.end()
        position = end
        if first is None:
            continue
        if bare := _bare_month_before(text, start):
            begin = PartialDate(first.year, _MONTHS[bare["month"].casefold()])
            found.append(Found(Period(begin, first), bare.start(), end, True))
            continue
        expected = _before(_EXPECTED, text, start)
        if expected is not None:
            start = expected
        between = _BETWEEN.match(text, end)
        if between:
            expected_end = _EXPECTED.match(text, between.end())
            at = expected_end.end() if expected_end else between.end()
            second = _POINT.match(text, at)
            last = _date(second) if second else None
            if second and last:
                found.append(Found(Period(first, last), start, second.end(), True))
                position = second.end()
                continue
            if two := re.compile(r"(\d{2})(?![\d/%])").match(text, at):
                year = first.year // 100 * 100 + int(two[1])
                if first.month is None and year >= first.year:
                    found.append(Found(Period(first, PartialDate(year)), start, two.end(), True))
                    position = two.end()
                    continue
            if open_end := _OPEN.match(text, at):
                found.append(Found(Period(first, None, True), start, open_end.end(), True))
                position = open_end.end()
                continue
            if _NOTHING_MORE.match(text, at):
                found.append(Found(Period(first, None, True), start, between.end(), True))
                continue
        elif open_end := re.compile(r",?\s*" + _OPEN.pattern, re.IGNORECASE).match(text, end):
            found.append(Found(Period(first, None, True), start, open_end.end(), True))
            position = open_end.end()
            continue
        since = _before(_SINCE, text, start)
        if since is not None:
            found.append(Found(Period(first, None, True), since, end, True))
            continue
        if _LASTED.match(text, end):
            found.append(Found(Period(first, first), start, end, True))
            continue
        found.append(Found(Period(None, first), start, end, False))
    return found


def _before(pattern: re.Pattern[str], text: str, start: int) -> int | None:
    """Where `pattern` begins if it ends just at `start`; None when it does not."""
    for match in pattern.finditer(text, max(0, start - 30), start):
        if match.end() == start:
            return match.start()
    return None


def _bare_month_before(text: str, start: int) -> re.Match[str] | None:
    for match in _BARE_MONTH.finditer(text, max(0, start - 24), start):
        gap = _BETWEEN.match(text, match.end())
        if gap and gap.end() == start:
            return match
    return None


@lru_cache(maxsize=4096)
def period_in(text: str) -> Found | None:
    """The period that `text` states: a range if there is one, else the last single date."""
    found = find(text)
    return next((item for item in found if item.range), found[-1] if found else None)


def without(text: str, found: Found) -> str:
    """`text` with the period, a length of time behind it (`(2 years 3 months)`) and their brackets taken out."""
    head, tail = text[: found.start], text[found.end :]
    length = _LENGTH.match(tail)
    if length and _DIGIT.search(length.group()):
        tail = tail[length.end() :]
    head = re.sub(r"[\s(\[·•|,;–—-]+$", "", head)
    tail = re.sub(r"^[\s)\]·•|,;–—-]+", "", tail)
    return f"{head}\t{tail}".strip("\t ") if tail else head


def is_length(text: str) -> bool:
    """Whether `text` is only a length of time (`5 years 11 months`)."""
    return _DIGIT.search(text) is not None and _LENGTH.fullmatch(text) is not None
