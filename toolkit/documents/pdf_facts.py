"""What a PDF is besides its text, asked of pdfium page by page."""

from __future__ import annotations

import ctypes
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from toolkit.documents import calls, limits
from toolkit.documents.facts import FileFacts, FontFact, LevelFact, PictureFact
from toolkit.documents.levels import levels_of, several
from toolkit.documents.models import NOWHERE, Box, Hidden
from toolkit.documents.runs import page_text
from toolkit.documents.turning import Turn

_COPYING = 1 << 4
"""Bit 5 of the permissions (ISO 32000-1, table 22): text and pictures may be copied out."""

_OBJECTS = 20_000
"""Objects of a page that are looked at."""

_NESTED = 3
"""Groups within each other that are looked into."""

_LEAST = 4.0
"""Least width and height in points of a picture that is listed."""

_BREAKS = "\t\n\r\x02\ufffe"
"""Control characters that pdfium itself puts into its text: breaks, and hyphens at a line end."""

_WORD = re.compile(r"\S+")

_LARGE = 0.015
"""Share of the page from which on a picture is looked at for lines of text."""

_LOOKED = 12
"""Pictures of a file that are looked at."""

_PIXELS = 40_000_000
"""Most pixels of a picture that is looked at."""

_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
"""Stands in every file with pictures, but for small ones that are part of a page's own stream: streams are never packed
into others.
"""

_KEYS = ("title", "author", "subject", "keywords", "producer", "creator")


def facts_of(data: bytes, ending: str, hidden: tuple[Hidden, ...]) -> FileFacts:
    """The facts of the PDF in `data`: no more than its size where it cannot be opened."""
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "password" in str(error).casefold()
        return FileFacts("", len(data), ending, locked=locked)
    try:
        return _facts(pdf, data, ending, hidden)
    finally:
        pdf.close()


def _facts(pdf: pdfium.PdfDocument, data: bytes, ending: str, hidden: tuple[Hidden, ...]) -> FileFacts:
    fonts = _Fonts()
    pictures: list[PictureFact] = []
    levels: list[LevelFact] = []
    characters: list[int] = []
    illustrated = _IMAGE.search(data) is not None
    for number in range(1, min(len(pdf), limits.PAGES) + 1):
        try:
            page = pdf[number - 1]
            textpage = page.get_textpage()
        except pdfium.PdfiumError:
            characters.append(0)
            continue
        turn = Turn(page.get_rotation() // 90, *page.get_cropbox())
        characters.append(fonts.count(textpage, turn, number))
        levels.extend(levels_of(page, turn, number))
        if illustrated:
            looked = sum(picture.share >= _LARGE for picture in pictures)
            pictures.extend(_pictures(page, turn, number, _LOOKED - looked))
        page.close()
    stated = {key.lower(): value.strip() for key, value in pdf.get_metadata_dict(skip_empty=True).items()}
    version = ctypes.c_int()
    known = raw.FPDF_GetFileVersion(pdf.raw, version)
    return FileFacts(
        "pdf", len(data), ending, len(pdf),
        version=f"{version.value // 10}.{version.value % 10}" if known else "",
        copying_forbidden=not raw.FPDF_GetDocPermissions(pdf.raw) & _COPYING,
        tagged=bool(raw.FPDFCatalog_IsTagged(pdf.raw)),
        language=_language(pdf),
        metadata={key: stated[key] for key in _KEYS if stated.get(key)},
        fonts=fonts.facts(),
        pictures=tuple(pictures),
        levels=several(levels),
        hidden=hidden,
        characters=tuple(characters),
    )  # fmt: skip


class _Fonts:
    """Counts the characters of each font of a file, and those that the file does not name."""

    def __init__(self) -> None:
        self._names: dict[int, tuple[str, bool]] = {}
        self._words: dict[tuple[str, bool], list[str]] = defaultdict(list)
        self._asked: dict[tuple[str, bool], set[str]] = defaultdict(set)
        self._lacking: dict[tuple[str, bool], set[str]] = defaultdict(set)
        self._first: dict[tuple[str, bool], tuple[int, Box]] = {}

    def count(self, textpage: pdfium.PdfTextPage, turn: Turn, number: int) -> int:
        """The characters of the page that are no blanks, after they are counted.

        Each letter of a font is asked for once: it is the font that has a map of it or has none.
        """
        handle = calls.address(textpage.raw)
        text = page_text(textpage)
        if len(text) > limits.CHARACTERS:
            return len(text)
        total = 0
        for found in _WORD.finditer(text):
            word, first = found[0], found.start()
            total += len(word)
            place = calls.text_object(handle, first)
            if not place:
                continue
            font = self._font(place)
            self._words[font].append(word)
            new = set(word) - self._asked[font]
            if new:
                self._asked[font] |= new
                for sign in new:
                    lacks = calls.lacks_map(handle, first + word.index(sign)) > 0
                    if lacks or sign == "\ufffd" or (sign < " " and sign not in _BREAKS):
                        self._lacking[font].add(sign)
                        if font not in self._first:
                            self._first[font] = number, _box_of(handle, first, found.end() - 1, turn)
        return total

    def _font(self, text_object: int) -> tuple[str, bool]:
        """Name, without the mark of a subset, and whether the file holds it; Type 3 fonts have no name and are held."""
        address = calls.font_of(text_object) or 0
        if address not in self._names:
            font = ctypes.cast(address, raw.FPDF_FONT)
            buffer = ctypes.create_string_buffer(256)
            raw.FPDFFont_GetBaseFontName(font, buffer, 256)
            name = buffer.value.decode("utf-8", "replace")
            self._names[address] = name.split("+", 1)[-1], not name or raw.FPDFFont_GetIsEmbedded(font) == 1
        return self._names[address]

    def facts(self) -> tuple[FontFact, ...]:
        """One for each font, the most used first."""
        found: list[FontFact] = []
        for font, words in self._words.items():
            text = "".join(words)
            lacking = sum(map(text.count, self._lacking[font]))
            found.append(FontFact(*font, len(text), lacking, *self._first.get(font, (1, NOWHERE))))
        return tuple(sorted(found, key=lambda font: -font.characters))


def _box_of(textpage: int, first: int, last: int, turn: Turn) -> Box:
    """The box around the characters from `first` to `last`, which are of one word."""
    rect = raw.FS_RECTF()
    boxes: list[Box] = []
    for index in (first, last):
        calls.char_box(textpage, index, ctypes.addressof(rect))
        boxes.append(turn.box(rect.left, rect.bottom, rect.right, rect.top))
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return min(x0s), min(tops), max(x1s), max(bottoms)


def _pictures(page: pdfium.PdfPage, turn: Turn, number: int, looks: int) -> Iterator[PictureFact]:
    """The pictures of a page; the first `looks` large ones are looked at for lines of text."""
    width, height = page.get_size()
    across, down = ctypes.c_uint(), ctypes.c_uint()
    for thing, (left, bottom, right, top) in _images(page):
        x0, y0, x1, y1 = turn.box(left, bottom, right, top)
        box: Box = (max(0.0, x0), max(0.0, y0), min(width, x1), min(height, y1))
        wide, tall = box[2] - box[0], box[3] - box[1]
        if wide < _LEAST or tall < _LEAST:
            continue
        raw.FPDFImageObj_GetImagePixelSize(thing, across, down)
        share = round(wide * tall / (width * height), 4)
        rows = 0
        if share >= _LARGE and looks > 0:
            looks -= 1
            rows = _rows(thing, page) if across.value * down.value <= _PIXELS else 0
        yield PictureFact(number, box, share, across.value, down.value, rows)


def _rows(image: Any, page: pdfium.PdfPage) -> int:
    from toolkit.documents.ink import rows_of_text

    try:
        return rows_of_text(pdfium.PdfImage(image, page=page, pdf=page.pdf).get_bitmap().to_pil())
    except (pdfium.PdfiumError, RuntimeError, ValueError):
        return 0


def _images(page: pdfium.PdfPage) -> Iterator[tuple[Any, Box]]:
    """Each picture with its left, bottom, right and top on the sheet, those in groups among them."""
    handle = calls.address(page.raw)
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), _OBJECTS)):
        place = calls.page_object(handle, index)
        kind = calls.type_of(place)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            yield from _bounded(calls.object_at(place), ())
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _inside(calls.object_at(place), (), _NESTED)


def _inside(form: Any, outer: tuple[Any, ...], depth: int) -> Iterator[tuple[Any, Box]]:
    matrix = raw.FS_MATRIX()
    if not depth or not raw.FPDFPageObj_GetMatrix(form, matrix):
        return
    for index in range(min(raw.FPDFFormObj_CountObjects(form), _OBJECTS)):
        thing = raw.FPDFFormObj_GetObject(form, index)
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            yield from _bounded(thing, (matrix, *outer))
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _inside(thing, (matrix, *outer), depth - 1)


def _bounded(thing: Any, matrices: tuple[Any, ...]) -> Iterator[tuple[Any, Box]]:
    edges = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(thing, *edges):
        return
    left, bottom, right, top = (edge.value for edge in edges)
    for matrix in matrices:
        corners = [
            (matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f)
            for x in (left, right)
            for y in (bottom, top)
        ]
        xs, ys = zip(*corners, strict=True)
        left, bottom, right, top = min(xs), min(ys), max(xs), max(ys)
    yield thing, (left, bottom, right, top)


def _language(pdf: pdfium.PdfDocument) -> str:
    """The language that the file names for its text, such as `en-US`."""
    length = raw.FPDFCatalog_GetLanguage(pdf.raw, None, 0)
    if length <= 2:
        return ""
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    raw.FPDFCatalog_GetLanguage(pdf.raw, buffer, length)
    return bytes(buffer)[:length].decode("utf-16-le", "replace").strip("\0 ")
