"""A file, or its bytes, to a `Document`: the one way into this room."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Protocol, cast

from toolkit.documents.detecting import detect
from toolkit.documents.limits import FILE_BYTES, check_characters, check_size
from toolkit.documents.models import Document
from toolkit.errors import EmptyInput, InputError, MissingFile


class Reader(Protocol):
    """What each format's module offers."""

    def read(self, data: bytes, source: str) -> Document: ...


READERS = {
    "pdf": "pdf",
    "docx": "docx",
    "html": "html",
    "markdown": "markdown",
    "text": "text",
    "json-resume": "structured",
    "rendercv": "structured",
}
"""The module of this room that reads a format; imported when the first such file comes."""


def read(path: str | Path, data: bytes | None = None) -> Document:
    """The document in the file `path`, whatever its format; `data` stands for its bytes where it is not on disk.

    Raises InputError or one of its kinds.
    """
    return read_bytes(bytes_of(path) if data is None else data, str(path))


def read_bytes(data: bytes, source: str) -> Document:
    """The document in `data`; `source` names it in messages, and its ending helps where the content leaves doubt."""
    check_size(len(data), source)
    if not data.strip(b" \t\r\n\f\v\x00\xef\xbb\xbf\xff\xfe"):
        raise EmptyInput(f"{source} is empty; give a file with the resume in it.")
    format_ = detect(data, source)
    reader = cast(Reader, importlib.import_module(f"toolkit.documents.{READERS[format_]}"))
    document = reader.read(data, source)
    if document.data is None and not document.text:
        raise EmptyInput(f"{source} holds no readable text; give a file with the resume in it.")
    check_characters(len(document.text), source)
    return document


def bytes_of(path: str | Path) -> bytes:
    """The bytes of a file, one more than the limit at most. Raises InputError or MissingFile."""
    path = Path(path)
    try:
        if path.is_dir():
            raise InputError(f"{path} is a folder; give the resume files inside it.")
        with path.open("rb") as file:
            return file.read(FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise MissingFile(f"{path} does not exist; check the name and the folder.") from error
    except PermissionError as error:
        raise InputError(f"{path} may not be read; check its permissions.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{path} cannot be opened ({reason}); check the name and the folder.") from error
