"""Words as they stand on paper: cut at the end of a clause, and tied where a line must not end."""

from __future__ import annotations

import re

_CLAUSE = re.compile(r"(?<=[.;:,!?])\s|\s(?=[(–—])")
_LEAST = 0.6
"""Share of the limit that a cut at a clause keeps at least; else it falls between words."""
_UNIT = (
    "s|ms|µs|ns|min|h|hours?|minutes?|seconds?|days?|weeks?|months?|years?|bits?|bytes?|[KMGT]i?B|[kKMGT]?bit/s|TB/s|GB/s|"
    "Gbit|W|kW|MHz|GHz|Hz|TFLOPS|teraflops|%|°C|mm|cm|m|km|points?|million|billion|trillion|USD|EUR|GBP|tokens?|GPUs?|p\\.m\\.|a\\.m\\."
)
_FIGURE = re.compile(rf"(?<=\d) (?=(?:{_UNIT})(?![\w]))")
_RATE = re.compile(r"(?<=\d) / (?=[a-z]+\b)")
_MINUS = re.compile(r"(?<=[\d)]) ([-−]) ?(?=[\d(])")
_SIGNED = re.compile(r"(?<![\w-])-(?=\d)")
_LETTER = re.compile(r"(?<![\w-])([A-Za-z]|top|pass|p|k|n)-(?=[a-zA-Z0-9]{1,2}(?![\w-]))")
_BITS = re.compile(r"(?<=\d)-(?=bit\b)")
_PAGE = re.compile(r"\b(p\.|No\.|Fig\.|vs\.|≈|~) (?=\d)")
TIE, HYPHEN, MINUS = "\u00a0", "\u2011", "\u2212"


def clipped(text: str, limit: int) -> str:
    """At most `limit` letters, cut at the end of a clause where one is near, with `…` and no point before it."""
    if len(text) <= limit:
        return text
    ends = [found.start() for found in _CLAUSE.finditer(text, 0, limit)]
    at = max((end for end in ends if end >= limit * _LEAST), default=text.rfind(" ", 0, limit))
    kept = text[: at if at > 0 else limit - 1].rstrip(" .,;:!?(–—-“‘\"'")
    return f"{kept}…"


def tied(text: str) -> str:
    """The text with blanks and hyphens that do not break between a figure and its unit, at a minus, and in `top-k`."""
    text = _FIGURE.sub(TIE, text)
    text = _RATE.sub(f"{TIE}/{TIE}", text)
    text = _MINUS.sub(rf"{TIE}{MINUS}{TIE}", text)
    text = _SIGNED.sub(MINUS, text)
    text = _LETTER.sub(rf"\1{HYPHEN}", text)
    text = _BITS.sub(HYPHEN, text)
    return _PAGE.sub(rf"\1{TIE}", text)
