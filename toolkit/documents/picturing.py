"""The pages of a PDF as pictures, as a person sees them, for marks to be put on."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pypdfium2 as pdfium

from toolkit.documents.fonts import Fonts
from toolkit.documents.runs import page_runs
from toolkit.errors import InputError, PasswordProtected

PAGES = 12
"""Pages that are drawn: a resume has fewer, and a report with more of them would be too large to send."""

WIDEST = 4_000
"""Most pixels that a page is wide."""

_PIXELS = 12_000_000
"""Most pixels of one page: of a very long one, fewer are drawn for each point."""

_COLOURS = 128
"""Colours of a picture: enough for text and a portrait, at a third of the bytes."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page, drawn as the reader turned it: a place in points of `Document` times `scale` is one in pixels."""

    number: int
    png: bytes
    width: int
    """In pixels."""
    height: int
    page_width: float
    """In points."""
    page_height: float

    @property
    def scale(self) -> float:
        """Pixels for each point."""
        return self.width / self.page_width


def page_pictures(data: bytes, *, width_px: int = 1000) -> tuple[PagePicture, ...]:
    """The first PAGES pages of the PDF in `data`, each `width_px` pixels wide, the same bytes for the same file.

    Pages that cannot be drawn are left out. Raises InputError, and PasswordProtected for a locked file.
    """
    import pypdfium2.raw as raw

    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD:
            raise PasswordProtected("The PDF is locked with a password; save a copy without one.") from error
        raise InputError(f"The file is not a PDF that can be drawn ({error}); export it again.") from error
    try:
        return tuple(_drawn(pdf, max(1, min(width_px, WIDEST))))
    finally:
        pdf.close()


def _drawn(pdf: pdfium.PdfDocument, width_px: int) -> Iterator[PagePicture]:
    fonts = Fonts()
    for index in range(min(len(pdf), PAGES)):
        try:
            page = pdf[index]
            page_runs(page, fonts)
            wide, tall = page.get_size()
            if not (wide > 0 and tall > 0):
                continue
            scale = min(width_px / wide, math.sqrt(_PIXELS / (wide * tall)))
            picture = page.render(scale=scale, rev_byteorder=True, may_draw_forms=False).to_pil().convert("RGB")
        except pdfium.PdfiumError:
            continue
        png = BytesIO()
        picture.quantize(_COLOURS, dither=0).save(png, "PNG", optimize=False, compress_level=9)
        yield PagePicture(index + 1, png.getvalue(), picture.width, picture.height, wide, tall)
        page.close()
