"""The pages of a PDF as pictures with a numbered mark at each place of a finding."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.documents.models import NOWHERE, Box
from toolkit.documents.picturing import PagePicture, page_pictures
from toolkit.errors import InputError
from toolkit.rendering.findings.items import mark_id
from toolkit.reviews.models import Finding

SCHEME = "toolkit-page:"
SAME_LINE = 7.0
"""Marks whose boxes begin within so many points of each other stand in one row."""
ROW = 13.0
"""Points from one row of marks to the next."""
ABREAST = 3
"""Marks beside each other; the next ones stand below."""
_EDGE = 1.5
"""Points between words and the frame around them."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A frame around the words of a finding; lengths are shares of the page, in per cent."""

    id: str
    number: int
    severity: str
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Flag:
    """A row of numbers in the margin of the page, beside the words that they mark."""

    top: float
    """In per cent of the page."""
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    number: int
    png: bytes
    """The picture."""
    width: float
    """Of the page, in points."""
    height: float
    marks: tuple[Mark, ...]
    flags: tuple[Flag, ...]

    @property
    def numbers(self) -> frozenset[int]:
        """Of the findings that have a mark on the page."""
        return frozenset(mark.number for mark in self.marks)

    @property
    def inside(self) -> str:
        """The picture as an address that holds it."""
        return f"data:image/png;base64,{b64encode(self.png).decode('ascii')}"

    @property
    def address(self) -> str:
        """The picture's address for a page that asks for it."""
        return f"{SCHEME}{self.number}"


def sheets(file: bytes, findings: Sequence[Finding], *, width_px: int) -> tuple[Sheet, ...]:
    """The pages with their marks; none where the file cannot be drawn."""
    try:
        pictures = page_pictures(file, width_px=width_px) if file else ()
    except InputError:
        return ()
    return tuple(_sheet(picture, findings) for picture in pictures)


def _sheet(picture: PagePicture, findings: Sequence[Finding]) -> Sheet:
    found = {mark.id: mark for mark in _marks(picture, findings)}
    marks = tuple(sorted(found.values(), key=lambda mark: (mark.top, mark.left, mark.number)))
    return Sheet(
        picture.number, picture.png, picture.page_width, picture.page_height, marks,
        tuple(_flags(marks, picture.page_height)),
    )  # fmt: skip


def _marks(picture: PagePicture, findings: Sequence[Finding]) -> Iterator[Mark]:
    wide, tall = picture.page_width, picture.page_height
    for number, finding in enumerate(findings, 1):
        for index, place in enumerate(finding.places, 1):
            if place.page != picture.number or place.box == NOWHERE:
                continue
            box = _on_page(place.box, wide, tall)
            if box is None:
                continue
            x0, top, x1, bottom = box
            yield Mark(
                mark_id(number, finding.places, index), number, finding.severity,
                round(100 * x0 / wide, 3), round(100 * top / tall, 3),
                round(100 * (x1 - x0) / wide, 3), round(100 * (bottom - top) / tall, 3),
            )  # fmt: skip


def _on_page(box: Box, wide: float, tall: float) -> Box | None:
    """The part of a box that is on the page, with an edge around it; None where there is none."""
    x0, top, x1, bottom = box
    x0, top = max(0.0, min(x0, x1) - _EDGE), max(0.0, min(top, bottom) - _EDGE)
    x1, bottom = min(wide, max(box[0], x1) + _EDGE), min(tall, max(box[1], bottom) + _EDGE)
    return (x0, top, x1, bottom) if x0 < x1 and top < bottom else None


def _flags(marks: Sequence[Mark], tall: float) -> Iterator[Flag]:
    """Rows of numbers, each at its words or, where the margin is taken, right below the row before."""
    row: list[Mark] = []
    free = 0.0
    for mark in [*marks, None]:
        if mark is not None and (not row or (mark.top - row[0].top) * tall / 100 <= SAME_LINE):
            row.append(mark)
            continue
        top = max(free, row[0].top) if row else free
        for at in range(0, len(row), ABREAST):
            yield Flag(round(top, 3), tuple(row[at : at + ABREAST]))
            top += 100 * ROW / tall
        free = top
        row = [mark] if mark is not None else []
