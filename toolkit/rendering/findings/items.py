"""Findings as pages show them: numbered, with clean words, and with the marks that they are joined to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from toolkit.documents.models import NOWHERE
from toolkit.papers.wording import count, listing
from toolkit.rendering.findings import wording
from toolkit.reviews.models import BLANK, SEVERITIES, Finding, Place

MOST_PLACES = 8
"""Places of a finding that are listed; all of them are marked."""
Clean = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of a finding."""

    words: str
    mark: str
    """Id of its mark; empty where the page has none."""


@dataclass(frozen=True, slots=True)
class Item:
    """One finding."""

    number: int
    title: str
    severity: str
    text: str
    why: str
    mend: str
    rewrite: tuple[str, ...]
    """The pieces between its blanks; empty where there is none."""
    spots: tuple[Spot, ...]
    more: str
    """How many places are not listed, in words."""
    pages: str
    """The pages of its places, in words."""

    @property
    def anchor(self) -> str:
        """Id of the finding on the page."""
        return f"finding-{self.number}"

    @property
    def mark(self) -> str:
        """Id of its first mark, empty where it has none."""
        return next((spot.mark for spot in self.spots if spot.mark), "")


@dataclass(frozen=True, slots=True)
class Section:
    """Findings of one severity or one line, under a heading."""

    title: str
    items: tuple[Item, ...]
    of_line: bool = False
    """Whether the title is the words of the one line that they are about."""


def items(findings: Sequence[Finding], marked: frozenset[str], clean: Clean, *, paged: bool) -> list[Item]:
    """All findings in their order; `marked` are the ids of marks that the page has."""
    return [_item(number, one, marked, clean, paged) for number, one in enumerate(findings, 1)]


def mark_id(number: int, places: Sequence[Place], index: int) -> str:
    """Id of the mark of a finding's place; both count from 1. Places with one frame on one page share a mark."""
    place = places[index - 1]
    if place.box != NOWHERE:
        index = 1 + next(at for at, one in enumerate(places) if (one.page, one.box) == (place.page, place.box))
    return f"mark-{number}-{index}"


def rewrite_pieces(rewrite: str, clean: Clean) -> tuple[str, ...]:
    """A rewrite parted at its blanks, with the spaces around them."""
    if not rewrite:
        return ()
    return tuple(_spaced(piece, clean) for piece in rewrite.split(BLANK))


def by_severity(found: Sequence[Item]) -> list[Section]:
    """The findings of a scan, worst first."""
    sections = []
    for severity in SEVERITIES:
        some = tuple(item for item in found if item.severity == severity)
        if some:
            sections.append(Section(f"{severity.capitalize()}: {wording.SEVERITY_WORDS[severity]}", some))
    return sections


def _item(number: int, finding: Finding, marked: frozenset[str], clean: Clean, paged: bool) -> Item:
    more = len(finding.places) - MOST_PLACES
    return Item(
        number,
        clean(finding.title),
        finding.severity,
        clean(finding.text),
        clean(finding.why),
        clean(finding.mend),
        rewrite_pieces(finding.rewrite, clean),
        tuple(_spots(number, finding.places, marked, clean, paged)),
        f"and {count(more, 'place')} more" if more > 0 else "",
        _pages(finding.places) if paged else "in the text" if finding.places else "the whole file",
    )


def _pages(places: Sequence[Place]) -> str:
    pages = [str(page) for page in sorted({place.page for place in places})]
    return f"page{'s' * (len(pages) > 1)} {listing(pages)}" if pages else "the whole file"


def _spots(number: int, places: Sequence[Place], marked: frozenset[str], clean: Clean, paged: bool) -> Iterator[Spot]:
    for index, place in enumerate(places[:MOST_PLACES], 1):
        mark = mark_id(number, places, index)
        words = clean(wording.where(place, paged))
        if words or mark in marked:
            yield Spot(words or "here", mark if mark in marked else "")


def _spaced(piece: str, clean: Clean) -> str:
    """Cleaned, but with a space at an end where it had one."""
    words = clean(piece)
    before = " " if piece[:1].isspace() and words else ""
    after = " " if piece[-1:].isspace() else ""
    return f"{before}{words}{after}"
