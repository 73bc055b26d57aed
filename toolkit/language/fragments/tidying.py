"""The marks and short forms of resumes as words of a letter; figures and names stay as printed."""

from __future__ import annotations

import re

from toolkit.language.fragments.lexicon import either

_BLANKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd]+")
_GLYPHS = re.compile(r"[\s•·●▪‣◦■□*>✓✔➢➤❖⇒→»|]+(?=\S)|[–—+-]++\s*(?=[^\s\d$€£.])")
_FIRM = re.compile(
    rf"\b{either('firms')}(?!\w)"
    rf"|\b[A-Z][\w.'’-]* & (?:[A-Z][\w.'’-]+ )?{either('firm_ends')}\b"
)
_AND = re.compile(r"(?<![&\s])(?:\s?&++)++\s|(?<!&)(?:\s&++)++|(?<=[a-z])&(?=[a-z])")
_ARROW = r"\s*(?:→|⇒|➔|➜|=>|->)\s*"
_FORMS = (
    (re.compile(r"(?<![\w/])w/o(?!\w)\s*", re.IGNORECASE), "without "),
    (re.compile(r"(?<![\w/])w/\s*", re.IGNORECASE), "with "),
    (re.compile(r"\bb/w(?!\w)", re.IGNORECASE), "between"),
    (re.compile(r"\bincl\.?(?=\s)"), "including"),
    (re.compile(r"(?<![\d.,])1\s?yr\b\.?"), "1 year"),
    (re.compile(r"(?<=[\d+])\s?yrs?\b\.?"), " years"),
    (re.compile(r"\bapprox\.?(?=\s)"), "about"),
    (re.compile(r"\bmgmt\b"), "management"),
    (re.compile(r"\bdept\b\.?"), "department"),
    (
        re.compile(
            rf"(?<!from )(?<!From )(?<![\w.,$€£(])([$€£]?\d[\d.,]{{0,20}}+\s?(?:%|[a-zA-Z]{{1,7}})?)"
            rf"{_ARROW}(?=[$€£]?\d)"
        ),
        r"from \1 to ",
    ),
    (re.compile(_ARROW), " to "),
    (re.compile(r"(?<![\w.])[~≈]\s?(?=[$€£]?\d)"), "about "),
    (re.compile(r"(?<=\s)≥(?=\s?[$€£]?\d)"), "at least "),
    (re.compile(r"\s+@\s+(?=[A-Z\d])"), " at "),
    (re.compile(r"(?<=\w): (?=from [$€£]?\d\S* to [$€£]?\d)"), " "),
    (re.compile(r"(?<=[A-Za-z)])\s\+\s(?=[A-Za-z])"), " and "),
    (re.compile(r"(?<=[^\W\d_])\s(?:-{1,3}|―)\s(?=\S)"), " – "),
    (re.compile(r"\s+(?=[,;:.](?:\s|$))"), ""),
    (re.compile(r"\s\|\s"), "; "),
    (re.compile(r"\band(?:\s+and)++\b"), "and"),
)
_STOPPED = re.compile(rf"\b{either('kept_stops')}\.$")


def tidy(fragment: str) -> str:
    """`fragment` on one line, without a bullet, with its short forms written out, and without an end mark."""
    text = _without_end(_BLANKS.sub(" ", fragment).strip())
    if glyphs := _GLYPHS.match(text):
        text = text[glyphs.end() :]
    text = _ampersands(text.lstrip("&"))
    for pattern, words in _FORMS:
        text = pattern.sub(words, text)
    return _without_end(_BLANKS.sub(" ", text).strip())


def _without_end(text: str) -> str:
    if _STOPPED.search(text[-8:]):
        return text[:-1]
    while True:
        short = text.rstrip(" .;,:|→⇒➔➜&–—-")
        short = short[: -len(joint) - 1] if (joint := _dangling(short)) else short
        if short == text:
            return text
        text = short


def _dangling(text: str) -> str:
    """The conjunction that a cut fragment ends in."""
    last = text[-4:].rpartition(" ")
    return last[2] if last[1] and last[2].lower() in ("and", "or") else ""


def _ampersands(text: str) -> str:
    """`text` with `and` for every ampersand that is no part of a name."""
    kept = [found.span() for found in _FIRM.finditer(text)] if "&" in text else []
    parts, at = [], 0
    for found in _AND.finditer(text):
        if any(start <= found.start() < end for start, end in kept):
            continue
        parts += [text[at : found.start()], " and "]
        at = found.end()
    return "".join([*parts, text[at:]])
