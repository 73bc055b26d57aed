"""A noun with its words made safe to print: no controls, no terminal escapes, no turned writing, no soft hyphens."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from toolkit.papers.wording import plain

Noun = TypeVar("Noun")

_SOFT_HYPHEN = "\u00ad"
# Pictures, flags, skin tones, and what joins or turns signs into them.
_EMOJI = re.compile("[\U0001f000-\U0001faff\ufe0f\u20e3]+(?:\u200d[\U0001f000-\U0001faff\ufe0f\u2600-\u27bf]+)*")
_BLANKS = re.compile(" {2,}")


def words(text: str) -> str:
    """`text` on one line, as it may be printed anywhere."""
    return plain(text.replace(_SOFT_HYPHEN, ""))


def printed(text: str) -> str:
    """The same for paper: emoji go, since no font of the program draws them."""
    return _BLANKS.sub(" ", _EMOJI.sub("", words(text))).strip()


def cleaned(noun: Noun, by: Callable[[str], str] = words) -> Noun:
    """The same noun, every text in it as `by` gives it; texts that are left empty drop out of their lists."""
    held: Any = noun
    made: Noun = replace(held, **{field.name: _value(getattr(held, field.name), by) for field in fields(held)})
    return made


def _value(value: Any, by: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return by(value)
    if isinstance(value, tuple):
        return tuple(made for item in value if (made := _value(item, by)) != "" and made != ())
    if is_dataclass(value) and not isinstance(value, type):
        return cleaned(value, by)
    return value
