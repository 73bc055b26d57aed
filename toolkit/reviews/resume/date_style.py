"""Dates of jobs and degrees that are not written in the style of most."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from toolkit.reviews.ats.printed import Printed, printed_dates
from toolkit.reviews.resume.passages import is_certain
from toolkit.reviews.resume.wording import in_quotes, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.reviews.models import Finding
    from toolkit.reviews.resume.material import Material

_SHORT = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_WHOLE = r"(?:january|february|march|april|august|september|october|november|december)"
_STYLES = {
    "short names of months": re.compile(rf"\b{_SHORT}\b", re.IGNORECASE),
    "whole names of months": re.compile(rf"\b{_WHOLE}\b", re.IGNORECASE),
    "months in figures, year first": re.compile(r"(?<![\d/.-])(?:19|20)\d\d[-/.](?:0[1-9]|1[0-2])\b(?!/)"),
    "months in figures, year last": re.compile(r"(?<![\d/.-])(?:0?[1-9]|1[0-2])\s?[/.-]\s?(?:19|20)\d\d\b"),
}
"""Styles by their name. May, June and July are written so in both styles of names; a bare year agrees with all."""
_BETWEEN = re.compile(
    r"(?:\d{4}|\b[A-Za-z]{3,9}\.?)(?P<joint>\s*[-–—−]+\s*|\s+(?:to|until|till)\s+)(?=(?:\d|[A-Z]|present|now|current|today))"
)


def find(material: Material) -> Iterator[Finding]:
    """At most one finding for how months are written, and one for what stands between two dates."""
    printed = [each for each in printed_dates(material.resume) if is_certain(material, each.start, each.end)]
    yield from _odd(material, [(each, style) for each in printed for style in styles_of(each.text)])
    yield from _odd(material, [(each, joint) for each in printed if (joint := joint_of(each.text))])


def styles_of(text: str) -> list[str]:
    """How each date of a period writes its month, in the order of the table; none for a month that fits two styles."""
    return [name for name, pattern in _STYLES.items() for _ in pattern.findall(text)]


def joint_of(text: str) -> str:
    """What stands between the two dates of a period; empty for one date."""
    found = _BETWEEN.search(text)
    if not found:
        return ""
    mark = found["joint"].strip()
    return {"-": "a hyphen (-)", "–": "a dash (–)", "—": "a long dash (—)", "−": "a minus sign (−)"}.get(
        mark, f"“{mark}”"
    )


def _odd(material: Material, styled: Sequence[tuple[Printed, str]]) -> Iterator[Finding]:
    """A finding for the periods that have another style than most dates."""
    counts = Counter(style for _, style in styled)
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    odd = list(dict.fromkeys((each, style) for each, style in styled if style != usual))
    dates: dict[str, list[str]] = {}
    for each, style in odd:
        dates.setdefault(style, []).append(each.text)
    words = [f"{in_quotes(texts)} {'has' if len(texts) == 1 else 'have'} {style}" for style, texts in dates.items()]
    yield material.finding(
        "date-style",
        f"{joined(words)}, where other dates have {usual}.",
        [material.place(each.start, each.end) for each in dict.fromkeys(each for each, _ in odd)],
        mend=f"Write {'this' if len(odd) == 1 else 'these'} with {usual} too.",
    )
