"""The parts of a fragment: its label, and its statements or the members of a chain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.language.fragments.casing import capital
from toolkit.language.fragments.lexicon import either, kind, words
from toolkit.language.fragments.models import Label
from toolkit.language.verbs import verb_of

_LABEL = re.compile(r"([^:;.]{2,48}?)\s*:\s+(?=[A-Za-z(\"“])")
_TOLD = re.compile(r"([a-z][\w-]+) (\S+)")
_LONGEST_LABEL = 5
_SHORT_LABEL = 3
_ABBREVIATED = re.compile(rf"(?:\b(?:{either('stopped')}|[A-Z])|\b[A-Z]\.[A-Z])\.$")
_LONGEST_ABBREVIATION = 8


def label_of(text: str) -> tuple[Label | None, str]:
    """The words before a colon that name a thing or theme, and the rest; no label where they hold the verb."""
    found = _LABEL.match(text)
    if not found:
        return None, text
    before = found[1].split()
    rest = text[found.end() :]
    first = rest.split(" ", 1)[0]
    opens = verb_of(first)[0] or first.lower() in words("roles_after_colon")
    if len(before) > _LONGEST_LABEL or not opens or _tells(before):
        return None, text
    last = before[-1]
    if found[1].lower() in words("empty_labels"):
        return None, capital(rest)
    theme = last.lower() in words("themes") or kind(last.lower()) == "mass"
    return Label(found[1], theme, not (theme or kind(last.lower())) and last[:1].isupper()), capital(rest)


def _tells(before: list[str]) -> bool:
    """Whether the words before a colon begin with the verb of the fragment: `Built the engine: …`."""
    first = before[0].lower()
    verb, forms = verb_of(first)
    if not verb or len(before) == 1 or first in words("themes"):
        return False
    if len(before) == 2 and kind(before[1].lower()):
        return False
    if before[-1].lower() in words("themes") and not forms & {"past", "third"}:
        return False
    return bool(forms & {"past", "third", "gerund"}) or not kind(first)


def with_colon(text: str) -> str:
    """`text` with a colon or a semicolon for a dash behind which a deed is told: `Backend – built …`."""
    before, dash, after = text.partition(" – ")
    told = _TOLD.match(after) if dash else None
    if not told or "past" not in verb_of(told[1])[1] or told[2].lower() in words("after_passive"):
        return text
    label = len(before.split()) <= _SHORT_LABEL and not verb_of(before.split(" ", 1)[0])[0]
    return f"{before}{':' if label else ';'} {after}"


def chain(text: str, mark: str) -> list[str]:
    """`text` parted at `mark` outside brackets and quotes; a full stop parts only where a sentence ends."""
    cuts = [at for at in marks(text, mark) if mark != "." or _ends_sentence(text, at)]
    begins = [0, *(at + 1 for at in cuts)]
    parts = (text[begin:end].strip() for begin, end in zip(begins, [*cuts, len(text)], strict=True))
    return [part for part in parts if part]


def marks(text: str, mark: str) -> Iterator[int]:
    """The places of `mark` in `text` outside brackets and quotes."""
    depth = 0
    for at, sign in enumerate(text):
        depth = max(0, depth + (sign in "([{“") - (sign in ")]}”"))
        if sign == mark and depth == 0:
            yield at


def _ends_sentence(text: str, at: int) -> bool:
    following = text[at + 1 : at + 3]
    if following[:1] != " " or not (following[1:].isupper() or following[1:] in ('"', "“", "(")):
        return False
    return not _ABBREVIATED.search(text[max(0, at - _LONGEST_ABBREVIATION) : at + 1])
