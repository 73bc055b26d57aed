"""Findings of a review by the line that they are about."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.reviews.models import Finding, Place
from toolkit.reviews.resume.models import Review


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    """Empty where they are about one line."""
    findings: tuple[tuple[int, Finding], ...]
    """With their numbers, which count from 1 through all findings of the review."""
    place: Place | None = None
    """The line, where they are about one."""


WHOLE, SEVERAL = "About the whole resume", "In several lines"


def groups(review: Review) -> list[Group]:
    """What is about the whole resume, what is about several lines, then line by line in the order of the page."""
    numbered = list(enumerate(review.findings, 1))
    whole = tuple((number, finding) for number, finding in numbered if not finding.places)
    several = tuple((number, finding) for number, finding in numbered if len(finding.places) > 1)
    found = [Group(title, some) for title, some in ((WHOLE, whole), (SEVERAL, several)) if some]
    return [*found, *_by_line(review, [(number, one) for number, one in numbered if len(one.places) == 1])]


def _by_line(review: Review, numbered: list[tuple[int, Finding]]) -> list[Group]:
    """Findings whose places share a character stand under the longest of them."""
    made: list[tuple[Place, list[tuple[int, Finding]]]] = []
    for number, finding in sorted(numbered, key=lambda item: _order(item[1].places[0])):
        place = finding.places[0]
        if made and place.start >= 0 and place.start < made[-1][0].end:
            longest, some = made[-1]
            made[-1] = (max(longest, place, key=lambda one: one.end - one.start), [*some, (number, finding)])
        else:
            made.append((place, [(number, finding)]))
    return [Group("", tuple(sorted(some, key=lambda item: item[0])), place) for place, some in made]


def _order(place: Place) -> tuple[int, int, float]:
    return (place.start, -place.end, 0.0) if place.start >= 0 else (1 << 30, place.page, place.box[1])
