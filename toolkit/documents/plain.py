"""The text of a file as programs without a layout of their own take it out: no columns, no hidden text left out.

What the reviews compare our own reading with. Each function raises InputError or one of its kinds.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from toolkit.documents.decoding import decode
from toolkit.documents.limits import CHARACTERS, MARKUP_CHARACTERS, MARKUP_DEPTH, PAGES, within
from toolkit.errors import InputError, PasswordProtected

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_BLOCK = re.compile(
    "address|article|aside|blockquote|br|d[dlt]|div|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav"
    "|ol|p|pre|section|table|t[dhr]|title|ul"
)
"""Tags that stand between words: where they are taken out, a line ends."""

_SILENT = {name: re.compile(f"</{name}", re.I) for name in ("script", "style", "template")}
"""Elements whose content is no text, with what ends them."""


def pdf_text(data: bytes, source: str) -> str:
    """The text of a PDF's first pages in the order in which pdfium gives it."""
    import pypdfium2 as pdfium
    import pypdfium2.raw as raw

    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "password" in str(error).casefold():
            raise PasswordProtected(f"{source} is locked with a password; save it without one.") from error
        raise InputError(f"{source} is not a PDF that can be opened ({error}).") from error
    pages: list[str] = []
    try:
        room = CHARACTERS
        for index in range(min(len(pdf), PAGES)):
            page = pdf[index]
            text = page.get_textpage().get_text_range()[:room]
            page.close()
            pages.append(text.replace("\r\n", "\n"))
            room -= len(text)
            if room <= 0:
                break
    except pdfium.PdfiumError as error:
        raise InputError(f"{source} is a damaged PDF ({error}).") from error
    finally:
        pdf.close()
    return "\n".join(pages)


def word_paragraphs(data: bytes, source: str) -> str:
    """The paragraphs of a Word file's body and after them its tables, by python-docx as most scripts use it.

    Headers, footers, text boxes and tables within tables are not part of them.
    """
    from toolkit.documents.word_package import open_word

    word = open_word(data, source)
    lines: list[str] = []
    room = CHARACTERS
    try:
        for text in chain((paragraph.text for paragraph in word.paragraphs), _rows(word)):
            lines.append(text[:room])
            room -= len(text)
            if room <= 0:
                break
    except (KeyError, ValueError, AttributeError, IndexError, TypeError, RecursionError) as error:
        raise InputError(f"{source} is not a whole Word file ({type(error).__name__}: {error}).") from error
    return "\n".join(lines)


def _rows(word: WordDocument) -> Iterator[str]:
    """A line for each row of each table, its cells parted by tabs.

    A cell is taken as often as it is written: python-docx gives one again for each column it spans, of which a hostile
    file may state a million.
    """
    from docx.table import _Cell

    for table in word.tables:
        for row in table._tbl.tr_lst:
            yield "\t".join(_Cell(cell, table).text for cell in row.tc_lst)


def word_xml(data: bytes, source: str) -> str:
    """The words of `word/document.xml` in the order in which they are written there, text boxes once."""
    from toolkit.documents.word_package import open_word

    body = open_word(data, source).element.body
    lines = "".join(_words(body, 0, source)).split("\n")
    return "\n".join(line for line in lines if line.strip())[:CHARACTERS]


def _words(element: Any, depth: int, source: str) -> Iterator[str]:
    within(depth, MARKUP_DEPTH, source, "elements within each other", "save it as PDF")
    for child in element:
        name = str(child.tag).rpartition("}")[2]
        if name == "t":
            yield child.text or ""
        elif name == "p":
            yield "\n"
            yield from _words(child, depth + 1, source)
            yield "\n"
        elif name == "AlternateContent":
            yield from _words(next(iter(child), ()), depth + 1, source)
        elif name in ("tab", "ptab") and str(element.tag).endswith("}r"):
            yield "\t"
        elif name in ("br", "cr"):
            yield "\n"
        elif name == "noBreakHyphen":
            yield "-"
        elif len(child):
            yield from _words(child, depth + 1, source)


def text_of(data: bytes, source: str, format_: str) -> str:
    """The text of a format that is text itself: HTML without its tags, JSON as its values, the others as they are."""
    text, _ = decode(data, source)
    if format_ == "html":
        return without_tags(text[:MARKUP_CHARACTERS])[:CHARACTERS]
    if format_ == "json-resume":
        try:
            return "\n".join(_values(json.loads(text)))[:CHARACTERS]
        except (ValueError, RecursionError):
            return text[:CHARACTERS]
    return text[:CHARACTERS]


def _values(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        for value in data.values():
            yield from _values(value)
    elif isinstance(data, list):
        for value in data:
            yield from _values(value)
    elif isinstance(data, str | int | float) and not isinstance(data, bool):
        yield str(data)


def without_tags(markup: str) -> str:
    """The words of `markup` with its tags, comments, scripts and styles taken out, a line for each block."""
    parts: list[str] = []
    at = 0
    while (start := markup.find("<", at)) >= 0:
        parts.append(markup[at:start])
        if markup.startswith("<!--", start):
            end = markup.find("-->", start + 4) + 3
            at = end if end > 2 else len(markup)
            continue
        if not markup[start + 1 : start + 2].isalpha() and markup[start + 1 : start + 2] not in ("/", "!", "?"):
            parts.append("<")
            at = start + 1
            continue
        end = markup.find(">", start)
        tag = markup[start + 1 : end] if end > 0 else ""
        name = tag.strip("/").partition(" ")[0].partition("\n")[0].casefold()
        at = end + 1 if end > 0 else len(markup)
        if name in _SILENT and not tag.startswith("/"):
            closing = _SILENT[name].search(markup, at)
            at = closing.start() if closing else len(markup)
        elif _BLOCK.fullmatch(name):
            parts.append("\n")
    parts.append(markup[at:])
    lines = (" ".join(line.split()) for line in html.unescape("".join(parts)).split("\n"))
    return "\n".join(line for line in lines if line)
