"""Bytes to text: byte order marks, UTF-8, UTF-16, and a guess for the older encodings."""

from __future__ import annotations

import codecs
import re

from toolkit.errors import UnknownFormat

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.01
"""Share of control characters from which on a file is not text; real texts have none, or a stray one."""
_WESTERN_SHARE = 0.15
"""Share of bytes beyond ASCII below which a text is in a Latin script, which is read as Western (Windows-1252): too few
letters tell the Latin code pages apart, and a guess between them turns `à` into `ŕ`."""
_SAMPLE = 100_000
"""Bytes looked at when the encoding must be guessed."""


def decode(data: bytes, source: str) -> tuple[str, str]:
    """The text in `data` with plain newlines, and the encoding it was read with.

    Raises UnknownFormat for bytes that are no text.
    """
    text, encoding = _decoded(data, source)
    controls = len(_CONTROL.findall(text))
    if controls > _CONTROL_SHARE * len(text):
        raise binary(source)
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding


def binary(source: str) -> UnknownFormat:
    """The refusal of a file that is neither text nor a known format."""
    return UnknownFormat(f"{source} is a binary file of no known kind; save the resume as PDF, DOCX or plain text.")


def _decoded(data: bytes, source: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace").removeprefix("\ufeff"), encoding
    if wide := _unmarked_utf16(data):
        return data.decode(wide, errors="replace"), wide
    if b"\x00" in data:
        raise binary(source)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _guessed(data, source)


def _unmarked_utf16(data: bytes) -> str:
    """`utf-16-le` or `utf-16-be` where every other byte of the start is nearly always zero, else nothing."""
    start = data[:2000]
    half = len(start) // 2
    if half < 4:
        return ""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""


def _guessed(data: bytes, source: str) -> tuple[str, str]:
    if len(_CONTROL.findall(data[:_SAMPLE].decode("latin-1"))) > _CONTROL_SHARE * min(len(data), _SAMPLE):
        raise binary(source)
    if sum(byte > 127 for byte in data[:_SAMPLE]) < _WESTERN_SHARE * min(len(data), _SAMPLE):
        return data.decode("cp1252", errors="replace"), "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    encoding = best.encoding if best else "cp1252"
    return data.decode(encoding, errors="replace"), encoding
