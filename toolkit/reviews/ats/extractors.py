"""The text that independent programs take out of a file: what systems that take in resumes are built on.

pdfium and python-docx run in this process under the limits of `documents`, as our own reading does; pdfminer.six and
poppler's pdftotext each run in a child process that is ended after `child.SECONDS`.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from time import perf_counter

from toolkit import __version__
from toolkit.documents import plain
from toolkit.documents.detecting import detect
from toolkit.documents.limits import CHARACTERS, PAGES
from toolkit.errors import InputError, UsageError
from toolkit.reviews.ats import child
from toolkit.reviews.ats.models import ExtractorReading

PDFTOTEXT = (
    "install it to have PDFs read by poppler too (`apt-get install poppler-utils`; macOS: `brew install poppler`; "
    "Windows: `winget install oschwartz10612.Poppler`)"
)
"""What to do where poppler's pdftotext is not on this machine: the end of a sentence."""

OWN = "toolkit"
"""The name of our own reading, which is listed for formats that are text themselves."""

_CODES = {1: "cannot open the file", 3: "takes no text out, for the file forbids it"}
"""What pdftotext's exit codes mean, from its manual page (poppler 22.12)."""

_TEXTS = frozenset({"html", "markdown", "text", "json-resume", "rendercv"})


@dataclass(frozen=True, slots=True)
class Extractor:
    """A program that takes text out of files of some formats; `read` is given bytes, a name and the format."""

    name: str
    formats: frozenset[str]
    read: Callable[[bytes, str, str], str]
    package: str = ""
    """The distribution whose version is stated, empty for none."""


def _mined(data: bytes, source: str, format_: str) -> str:
    command = [sys.executable, "-P", "-m", "toolkit.reviews.ats.mining"]
    return child.output_of(command, data, env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))})


def _poppler(data: bytes, source: str, format_: str) -> str:
    command = [_program() or "pdftotext", "-q", "-enc", "UTF-8", "-l", str(PAGES), "-", "-"]
    return child.output_of(command, data, codes=_CODES).replace("\f", "\n")


EXTRACTORS = (
    Extractor("pdfium", frozenset({"pdf"}), lambda data, source, _: plain.pdf_text(data, source), "pypdfium2"),
    Extractor("pdfminer.six", frozenset({"pdf"}), _mined, "pdfminer.six"),
    Extractor("pdftotext", frozenset({"pdf"}), _poppler),
    Extractor("document.xml", frozenset({"docx"}), lambda data, source, _: plain.word_xml(data, source)),
    Extractor(
        "python-docx", frozenset({"docx"}), lambda data, source, _: plain.word_paragraphs(data, source), "python-docx"
    ),
    Extractor("plain", _TEXTS, plain.text_of),
)
"""In the order in which they are listed; the first that reads a file gives the text that machines see."""

NAMES = (*(extractor.name for extractor in EXTRACTORS), OWN)


def read_with(
    names: Sequence[str] | None, data: bytes, format_: str = "", source: str = "the file", own: str = ""
) -> tuple[ExtractorReading, ...]:
    """What each extractor for files of `format_` gets of `data`: those in `names`, or all that are on this machine.

    Without a format it is taken from the content, and nothing is read where that is no known one. `own` is the text of
    our own reading. Raises UsageError for a name that is no extractor, or where none of `names` reads such files.
    """
    _check(names)
    format_ = format_ or _format(data, source)
    chosen = [each for each in EXTRACTORS if format_ in each.formats and (names is None or each.name in names)]
    if names is None:
        chosen = [each for each in chosen if each.name != "pdftotext" or _program()]
    readings = [_reading(extractor, data, source, format_) for extractor in chosen]
    if own and format_ in _TEXTS and (names is None or OWN in names):
        readings.append(ExtractorReading(OWN, __version__, own))
    if names and format_ and not readings:
        fitting = [each.name for each in EXTRACTORS if format_ in each.formats]
        raise UsageError(
            f"{', '.join(names)} cannot read {source}, which is {format_}; choose from {', '.join(fitting)}."
        )
    return tuple(readings)


def missing(format_: str) -> tuple[str, ...]:
    """A sentence for each extractor for files of `format_` that is not on this machine."""
    return () if format_ != "pdf" or _program() else (f"pdftotext is not installed; {PDFTOTEXT}",)


def _check(names: Sequence[str] | None) -> None:
    for name in names or ():
        if name not in NAMES:
            raise UsageError(f"“{name}” is no extractor; choose from {', '.join(NAMES)}.")
        if name == "pdftotext" and not _program():
            raise UsageError(f"pdftotext is not installed; {PDFTOTEXT}, or choose another extractor.")


def _format(data: bytes, source: str) -> str:
    try:
        return detect(data, source) if data.strip() else ""
    except InputError:
        return ""


def _reading(extractor: Extractor, data: bytes, source: str, format_: str) -> ExtractorReading:
    version = _poppler_version(_program() or "") if extractor.name == "pdftotext" else _version(extractor.package)
    begun = perf_counter()
    text = error = ""
    try:
        text = extractor.read(data, source, format_)[:CHARACTERS]
    except InputError as failure:
        error = failure.message
    return ExtractorReading(extractor.name, version, text, error=error, seconds=perf_counter() - begun)


def _program() -> str | None:
    """Where poppler's pdftotext is, or None."""
    return shutil.which("pdftotext")


@cache
def _version(package: str) -> str:
    try:
        return metadata.version(package) if package else ""
    except metadata.PackageNotFoundError:
        return ""


@cache
def _poppler_version(program: str) -> str:
    """The number in what `pdftotext -v` prints: `pdftotext version 22.12.0`."""
    import subprocess

    try:
        done = subprocess.run([program, "-v"], capture_output=True, timeout=child.SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    first = (done.stderr or done.stdout).decode("utf-8", "replace").partition("\n")[0]
    return first.rpartition(" ")[2] if "version" in first else ""
