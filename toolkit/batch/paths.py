"""Files, folders and patterns → the inputs of a run: each file once, in one order, named by its content."""

from __future__ import annotations

import glob
import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from toolkit.batch.models import Fault, Input
from toolkit.errors import MissingFile

ENDINGS = frozenset(
    (
        *(".pdf", ".docx", ".doc", ".docm", ".dotx", ".odt", ".rtf", ".pages", ".md", ".markdown", ".mdown", ".txt"),
        *(".text", ".html", ".htm", ".xhtml", ".json", ".yaml", ".yml", ".tex"),
    )
)
"""Endings taken from a folder: what is read, and what a resume may be sent as and is then told of as an error. A file
that is named, or that a pattern finds, is taken whatever its ending."""

MOST_READ = 64_000_000
"""Bytes that are read of a file: more than the readers take, so that a larger one is refused by them."""


def find(paths: Iterable[str]) -> tuple[Input, ...]:
    """Every file that the paths name, sorted by path; one that cannot be opened carries its fault.

    Two names of one file are one input. Raises MissingFile where none of the paths names anything.
    """
    named = list(paths)
    found: dict[str, Input] = {}
    for path in named:
        for file in _expanded(path):
            found.setdefault(os.path.realpath(file.path), file)
    inputs = tuple(_named_by_content(file) for file in sorted(found.values(), key=lambda file: file.path))
    if all(file.fault and file.fault.code == "missing" for file in inputs):
        listed = ", ".join(named[:3]) + (", …" if len(named) > 3 else "")
        raise MissingFile(f"No file is to be found in {listed}; check the names, and that resumes are in the folder.")
    return inputs


def content_key(data: bytes, ending: str) -> str:
    """The name of a content: the reader looks at the bytes, and at the ending where they leave a doubt."""
    return hashlib.sha256(data).hexdigest() + ending


def read(path: str) -> bytes:
    """The bytes of a file, no more than `MOST_READ`. Raises OSError."""
    with Path(path).open("rb") as stream:
        return stream.read(MOST_READ)


def _expanded(path: str) -> Iterator[Input]:
    if os.path.isdir(path):  # noqa: PTH112 (pathlib's raises for a name that is too long)
        yield from _walked(path, set())
    elif glob.has_magic(path) and not os.path.lexists(path):
        matched = sorted(glob.glob(path, recursive=True))  # noqa: PTH207
        if not matched:
            yield Input(path, fault=Fault("missing", f"{path} matches no file; check the pattern."))
        for match in matched:
            if not os.path.isdir(match):  # noqa: PTH112
                yield Input(match)
    else:
        yield Input(path)


def _walked(folder: str, seen: set[tuple[int, int]]) -> Iterator[Input]:
    """The files of a folder and of those in it, hidden ones aside; a folder reached twice by links is entered once."""
    try:
        status = os.stat(folder)  # noqa: PTH116
        if (status.st_dev, status.st_ino) in seen:
            return
        seen.add((status.st_dev, status.st_ino))
        entries = sorted(os.listdir(folder))  # noqa: PTH208
    except OSError as error:
        yield Input(folder, fault=Fault("unreadable", f"{folder} cannot be opened ({_reason(error)})."))
        return
    for name in entries:
        path = os.path.join(folder, name)  # noqa: PTH118
        if name.startswith((".", "~$")):
            continue
        if os.path.isdir(path):  # noqa: PTH112
            yield from _walked(path, seen)
        elif os.path.splitext(name)[1].lower() in ENDINGS:  # noqa: PTH122
            yield Input(path)


def _named_by_content(file: Input) -> Input:
    if file.fault:
        return file
    try:
        # A pipe or a device would keep us waiting for ever, so it is looked at before it is opened.
        if not stat.S_ISREG(os.stat(file.path).st_mode):  # noqa: PTH116
            return Input(file.path, fault=Fault("unreadable", f"{file.path} is no ordinary file; give the resume."))
        ending = os.path.splitext(file.path)[1].lower()  # noqa: PTH122
        return Input(file.path, content_key(read(file.path), ending), ending)
    except FileNotFoundError:
        return Input(file.path, fault=Fault("missing", f"{file.path} does not exist; check the name and the folder."))
    except (OSError, ValueError) as error:
        why = _reason(error)
        return Input(file.path, fault=Fault("unreadable", f"{file.path} cannot be opened ({why}); check it."))


def _reason(error: OSError | ValueError) -> str:
    return str(getattr(error, "strerror", None) or error).lower()
