"""What a Word file is besides its text: text boxes, tables, margins, pictures, and what it says of itself."""

from __future__ import annotations

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from toolkit.documents.assembling import clean
from toolkit.documents.facts import FileFacts, PictureFact
from toolkit.documents.limits import check_unpacked
from toolkit.documents.models import Hidden
from toolkit.errors import InputError

_BODY = re.compile(r"word/document\d*\.xml")
_MARGIN = re.compile(r"word/(?:header|footer)\d*\.xml")
_MEDIA = re.compile(r"word/media/.+\.(?:png|jpe?g|gif|bmp|tiff?|webp|emf|wmf)", re.I)
_PROPERTIES = {"title": "title", "creator": "author", "Application": "creator", "language": "language"}
_LOOKED = 12
"""Pictures that are looked at for lines of text."""

_LISTED = 2_000
"""Paragraphs of boxes, tables and margins that are listed at most."""


def facts_of(data: bytes, source: str, ending: str, hidden: tuple[Hidden, ...]) -> FileFacts:
    """The facts of the Word file in `data`. Raises InputError where it cannot be opened."""
    from lxml.etree import XMLSyntaxError

    check_unpacked(data, source)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _facts(archive, len(data), ending, hidden)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, XMLSyntaxError) as error:
        raise InputError(f"{source} is a damaged Word file ({error}); open it in Word and save it again.") from error


def _facts(archive: zipfile.ZipFile, size: int, ending: str, hidden: tuple[Hidden, ...]) -> FileFacts:
    names = archive.namelist()
    bodies = [_root(archive.read(name)) for name in names if _BODY.fullmatch(name)]
    boxed: list[str] = []
    celled: list[str] = []
    boxes = tables = nested = 0
    for root in bodies:
        for box in _shown(root, "txbxContent"):
            boxes += 1
            boxed += _paragraphs(box)
        for table in _shown(root, "tbl"):
            inside = any(_local(parent) == "tc" for parent in table.iterancestors())
            words = [] if inside else _paragraphs(table)
            if inside and _paragraphs(table):
                nested += 1
                tables += 1
            elif words:
                tables += 1
                celled += words
    margins = [line for name in names if _MARGIN.fullmatch(name) for line in _paragraphs(_root(archive.read(name)))]
    stated = _metadata(archive, names)
    return FileFacts(
        "docx", size, ending,
        language=stated.pop("language", ""),
        metadata=stated,
        pictures=tuple(_pictures(archive, names)),
        hidden=hidden,
        characters=(sum(len(text) for root in bodies for text in _words(root)),),
        text_boxes=boxes,
        tables=tables,
        nested_tables=nested,
        boxed_text=tuple(boxed[:_LISTED]),
        table_text=tuple(celled[:_LISTED]),
        margin_text=tuple(dict.fromkeys(margins))[:_LISTED],
    )  # fmt: skip


def _pictures(archive: zipfile.ZipFile, names: list[str]) -> Iterator[PictureFact]:
    """The pictures that are kept in the file, the first ones looked at for lines of text."""
    media = [name for name in names if _MEDIA.fullmatch(name)]
    for number, name in enumerate(media):
        wide, tall, rows = _looked_at(archive.read(name)) if number < _LOOKED else (0, 0, 0)
        yield PictureFact(1, width=wide, height=tall, rows=rows)


def _looked_at(data: bytes) -> tuple[int, int, int]:
    """Width, height and lines of a picture; zeros where it cannot be opened."""
    from PIL import Image

    from toolkit.documents.ink import rows_of_text

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(data)) as picture:
                return *picture.size, rows_of_text(picture)
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
            return 0, 0, 0


def _root(data: bytes) -> Any:
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _local(element: Any) -> str:
    """The name of an element without its namespace, which differs between the two forms of the format."""
    return str(element.tag).rpartition("}")[2]


def _shown(root: Any, name: str) -> Iterator[Any]:
    """The elements of that name, but for the copies that a drawing keeps for old programs."""
    for element in root.iter(f"{{*}}{name}"):
        if not any(_local(parent) == "Fallback" for parent in element.iterancestors()):
            yield element


def _paragraphs(parent: Any) -> list[str]:
    """The words of each paragraph in `parent` that has some, without those of drawings in it."""
    found: list[str] = []
    for paragraph in _shown(parent, "p"):
        words: list[str] = []
        for element in paragraph.iter("{*}t", "{*}tab", "{*}br"):
            if next((each for each in element.iterancestors("{*}p")), None) is paragraph:
                words.append(element.text or "" if _local(element) == "t" else " ")
        if text := clean("".join(words)):
            found.append(text)
    return found


def _words(root: Any) -> Iterator[str]:
    for element in _shown(root, "t"):
        yield "".join((element.text or "").split())


def _metadata(archive: zipfile.ZipFile, names: list[str]) -> dict[str, str]:
    """`title`, `author`, `creator` (the program) and `language`, where the file states them."""
    found: dict[str, str] = {}
    for name in ("docProps/core.xml", "docProps/app.xml"):
        for element in _root(archive.read(name)) if name in names else ():
            key = _PROPERTIES.get(_local(element))
            if key and (value := clean(element.text or "")):
                found.setdefault(key, value)
    return found
