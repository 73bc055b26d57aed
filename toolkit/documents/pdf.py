"""A PDF as a Document: text, places and fonts by pdfium, reading order by `layout`, pictures of text by OCR."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from toolkit.documents import layout, limits
from toolkit.documents.assembling import Draft, assemble
from toolkit.documents.fonts import Fonts
from toolkit.documents.icons import profile_links
from toolkit.documents.justified import join_justified
from toolkit.documents.models import Box, Document
from toolkit.documents.painting import Painted, painted_on
from toolkit.documents.run import Run
from toolkit.documents.runs import merge, page_runs, split_at_edges
from toolkit.documents.turning import Turn
from toolkit.documents.visibility import Apart, hidden_of, layer_of, parted, warnings_of
from toolkit.errors import EmptyInput, InputError, NoTextLayer, PasswordProtected, TooLarge

_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?\d{1,3}(?:\s*(?:/|of|von|de)\s*\d{1,3})?|[-–—]\s*\d{1,3}\s*[-–—]"
    r"|\D{3,60}[-–—|,]\s*(?:page\s*)?\d{1,2}\s*(?:/|of)\s*\d{1,2}",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_MARGIN = 0.075
"""Share of the page's height, at the top and the bottom, in which page numbers and running heads stand."""

_LEAST_CHARACTERS = 40
"""A page with pictures and fewer characters of text than this is a scan."""

_LAYER_CONFIDENCE = 0.8
"""Confidence of the text that a scanner's program laid over its picture: it gives none, and is often old."""


def read(data: bytes, source: str) -> Document:
    """The document in `data`; raises InputError or one of its kinds, each with what to do next."""
    pdf = _open(data, source)
    try:
        return _read(pdf, source)
    except pdfium.PdfiumError as error:
        raise InputError(
            f"{source} is a damaged PDF ({error}); export it again from the program that made it"
        ) from error
    finally:
        pdf.close()


def _open(data: bytes, source: str) -> pdfium.PdfDocument:
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "password" in str(error).casefold():
            raise PasswordProtected(
                f"{source} is protected by a password; save a copy without one and try again"
            ) from error
        raise InputError(
            f"{source} is not a PDF that can be opened; export it again from the program that made it"
        ) from error
    if len(pdf) > limits.PAGES:
        pages = len(pdf)
        pdf.close()
        raise TooLarge(f"{source} has {pages} pages and the limit is {limits.PAGES}; give the pages of the resume only")
    if not len(pdf):
        pdf.close()
        raise EmptyInput(f"{source} is a PDF without pages; export it again from the program that made it")
    return pdf


def _read(pdf: pdfium.PdfDocument, source: str) -> Document:
    fonts = Fonts()
    pages: list[list[Run]] = []
    frames: list[list[Box]] = []
    apart: list[Apart] = []
    sizes: list[tuple[float, float]] = []
    scans: list[int] = []
    layered: list[int] = []
    for number, page in enumerate(_pages(pdf), 1):
        runs, turn = page_runs(page, fonts)
        painted = painted_on(page, turn)
        shown, hidden = parted(page, runs, painted, number)
        layer = layer_of(page, shown, hidden) if hidden else []
        if layer:
            layered.append(number)
            shown += layer
            taken = set(map(id, layer))
            hidden = [each for each in hidden if id(each.run) not in taken]
        apart += hidden
        if len("".join([word for run in shown for word in run.words])) < _LEAST_CHARACTERS and _has_picture(page):
            scans.append(number)
        shown = split_at_edges(join_justified(merge(shown)))
        _mark_drawn_bullets(painted, shown)
        _add_links(page, pdf, shown, turn)
        for run in shown:
            run.links += profile_links(run)
        for run in shown if layer else ():
            run.confidence = _LAYER_CONFIDENCE
        sizes.append(page.get_size())
        pages.append(shown)
        frames.append(painted.frames)
    warnings = warnings_of(apart)
    if layered:
        warnings.append(
            f"{_named(layered)}, read by the text its scanner laid over it: letters and figures may be wrong"
        )
    if scans:
        warnings.append(_read_scans(pdf, source, pages, scans))
    _drop_furniture(pages, sizes)
    text, lines = assemble(_drafts(pages, frames))
    if not text and apart:
        raise EmptyInput(f"{source} has no text that a person can see ({'; '.join(warnings)}); export it again")
    if not text:
        raise EmptyInput(f"{source} has no text on any page; give a file with the resume's text in it")
    if len(text) > limits.CHARACTERS:
        raise TooLarge(
            f"{source} has {len(text):,} characters and the limit is {limits.CHARACTERS:,}; give the resume only"
        )
    return Document(
        source, "pdf", text, lines, len(pdf), tuple(sizes), hidden_of(apart), None,
        _metadata(pdf), tuple(warnings),
    )  # fmt: skip


def _metadata(pdf: pdfium.PdfDocument) -> dict[str, str]:
    """What the file says of itself, as far as it does."""
    said = {key: pdf.get_metadata_value(key.title()) for key in ("title", "author", "producer", "creator")}
    return {key: value for key, value in said.items() if value}


def _pages(pdf: pdfium.PdfDocument) -> Iterator[pdfium.PdfPage]:
    for index in range(len(pdf)):
        page = pdf[index]
        yield page
        page.close()


def _has_picture(page: pdfium.PdfPage) -> bool:
    return any(True for _ in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3))


def _mark_drawn_bullets(painted: Painted, runs: list[Run]) -> None:
    """Set `bullet` on runs whose bullet is a drawn shape, as browsers print lists."""
    if not painted.dots or any(run.words[0][0] in "•●▪◦∙·‣" for run in runs if len(run.words) > 1):
        return
    for x, y in painted.dots:
        beside = [run for run in runs if run.top <= y <= run.bottom and 0 <= run.x0 - x < 2.2 * run.size]
        if beside:
            min(beside, key=lambda run: run.x0).bullet = True


def _add_links(page: pdfium.PdfPage, pdf: pdfium.PdfDocument, runs: list[Run], turn: Turn) -> None:
    """Add to each run the web and mail addresses of the link annotations over it."""
    position = ctypes.c_int(0)
    link = raw.FPDF_LINK()
    rect = raw.FS_RECTF()
    buffer = ctypes.create_string_buffer(2048)
    while raw.FPDFLink_Enumerate(page.raw, position, link):
        action = raw.FPDFLink_GetAction(link)
        if not action or not raw.FPDFLink_GetAnnotRect(link, rect):
            continue
        length = raw.FPDFAction_GetURIPath(pdf.raw, action, buffer, 2048)
        address = buffer.raw[: max(0, min(length, 2048) - 1)].decode("utf-8", "replace")
        if not address:
            continue
        x0, top, x1, bottom = turn.box(rect.left, rect.bottom, rect.right, rect.top)
        middle = (top + bottom) / 2
        for run in runs:
            inside = run.top - 1 <= middle <= run.bottom + 1
            overlap = min(run.x1, x1) - max(run.x0, x0)
            if inside and overlap > 1 and address not in run.links:
                run.links.append(address)


def _drop_furniture(pages: list[list[Run]], sizes: list[tuple[float, float]]) -> None:
    """Take page numbers and running heads out of `pages`."""
    seen: Counter[str] = Counter()
    for runs, (_, height) in zip(pages, sizes, strict=True):
        seen.update({_DIGITS.sub("#", run.text) for run in runs if _in_margin(run, height)})
    for index, (runs, (_, height)) in enumerate(zip(pages, sizes, strict=True)):
        pages[index] = [
            run
            for run in runs
            if not _in_margin(run, height)
            or not (
                _PAGE_NUMBER.fullmatch(run.text)
                or (len(pages) > 1 and seen[_DIGITS.sub("#", run.text)] > 1 and (index or run.base > height / 2))
            )
        ]


def _in_margin(run: Run, height: float) -> bool:
    return run.bottom < _MARGIN * height or run.top > (1 - _MARGIN) * height


def _drafts(pages: list[list[Run]], frames: list[list[Box]]) -> Iterator[Draft]:
    row_number = block_number = 0
    for number, (runs, outlines) in enumerate(zip(pages, frames, strict=True), 1):
        for block in layout.blocks_of(runs, outlines):
            block_number += 1
            _join_hyphens(block)
            for row in block:
                row_number += 1
                for run in row:
                    if run.words:
                        yield _draft(run, number, row_number, block_number)


def _join_hyphens(rows: list[list[Run]]) -> None:
    """Move the rest of a word broken at a line end up to its beginning, so that the text holds whole words."""
    for above, below in pairwise(rows):
        head, rest = above[0], below[0]
        for candidate in above:
            if candidate.words and candidate.words[-1].endswith("-") and len(candidate.words[-1]) > 1:
                head = candidate
        if not head.words or not head.words[-1].endswith("-") or len(head.words[-1]) < 2 or not rest.words:
            continue
        rest = min(below, key=lambda run: abs(run.x0 - head.x0))
        if abs(rest.x0 - head.x0) > 4 * head.size or not rest.words or not rest.words[0][0].islower():
            continue
        word = rest.words.pop(0)
        rest.weights.pop(0)
        rest.starts.pop(0)
        if rest.gaps:
            rest.gaps.pop(0)
        head.words[-1] = (head.words[-1][:-1] if head.soft_end else head.words[-1]) + word


def _draft(run: Run, page: int, row: int, block: int) -> Draft:
    weights = run.weights
    bold = weights[0] if weights.count(weights[0]) == len(weights) else Counter(weights).most_common(1)[0][0]
    return Draft(
        run.text, page, row, block, (run.x0, run.top, run.x1, run.bottom), round(run.size, 1), bold, run.italic,
        bullet=run.bullet, links=tuple(run.links), confidence=run.confidence, lead=run.lead,
    )  # fmt: skip


def _named(pages: list[int]) -> str:
    one = len(pages) == 1
    return f"page {pages[0]} is a picture" if one else f"pages {', '.join(map(str, pages))} are pictures"


def _read_scans(pdf: pdfium.PdfDocument, source: str, pages: list[list[Run]], scans: list[int]) -> str:
    """Put the runs that OCR reads into `pages` where those in `scans` are; the warning that says so."""
    from toolkit.documents import ocr

    if not ocr.available():
        if any(runs for number, runs in enumerate(pages, 1) if number not in scans):
            return f"{_named(scans)}, not read; {ocr.INSTALL}"
        raise NoTextLayer(f"{source} is a scan without text; {ocr.INSTALL}")
    read, left = scans[: limits.OCR_PAGES], scans[limits.OCR_PAGES :]
    for number in read:
        pages[number - 1] = split_at_edges(join_justified(merge(_ocr_page(pdf, number))))
    if not any(pages):
        raise NoTextLayer(
            f"{source} is a scan in which no text could be recognised; scan it again at 300 dpi or give a text file"
        )
    unread = f"; {_named(left)}, not read, for OCR reads {limits.OCR_PAGES} pages at most" if left else ""
    return f"{_named(read)}, read by OCR: letters and figures may be wrong{unread}"


def _ocr_page(pdf: pdfium.PdfDocument, number: int) -> list[Run]:
    from io import BytesIO

    from toolkit.documents import ocr

    page = pdf[number - 1]
    width, height = page.get_size()
    dpi = min(ocr.DPI, 72 * (limits.OCR_PIXELS / max(width * height, 1.0)) ** 0.5)
    picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
    png = BytesIO()
    picture.save(png, "PNG")
    return ocr.read_page(png.getvalue(), dpi, number)
