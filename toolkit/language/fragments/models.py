"""The parts of a fragment and of the sentence that is made of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toolkit.language import verbs

_FIRST = re.compile(r"[\w’'/-]+")


@dataclass(frozen=True, slots=True)
class Start:
    """A fragment by its first word."""

    word: str
    rest: str
    """What follows the word, with the blank before it."""
    held: bool
    """Whether the job is still held."""

    @property
    def text(self) -> str:
        return self.word + self.rest

    @property
    def lower(self) -> str:
        return self.word.lower()

    @property
    def after(self) -> list[str]:
        return self.rest.split(maxsplit=8)

    @property
    def following(self) -> str:
        """The second word, in small letters and without a comma; empty where there is none."""
        parts = self.rest.split(maxsplit=1)
        return parts[0].lower().strip(",") if parts else ""

    @property
    def be(self) -> str:
        return "is" if self.held else "was"

    @property
    def am(self) -> str:
        return "am" if self.held else "was"

    @property
    def work(self) -> str:
        """How a sentence begins that names a field of work."""
        return f"My work {'includes' if self.held else 'included'}"


def start(text: str, *, held: bool) -> Start | None:
    """The first word of `text` and the rest; None where no word opens it."""
    first = _FIRST.match(text)
    return Start(first.group(), text[first.end() :], held) if first else None


@dataclass(frozen=True, slots=True)
class Opening:
    """A clause with its subject and verb, as one text with the words after them."""

    text: str
    subject: str
    """`I`, `it`, `own` for I, we or my of the fragment itself, or empty where the clause brings another."""
    verb: verbs.Verb | None = None
    """The verb that opened the fragment, where there was one."""
    written: str = ""
    """The form that the fragment has: `base`, `third` or `gerund`; empty for a past tense."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a chain."""

    text: str
    """The part with its subject; with `, ` before it where it hangs on the part before."""
    shared: str = ""
    """The text without `I`, to be joined by `and`; empty where the subject is another."""


@dataclass(frozen=True, slots=True)
class Label:
    """The words before a colon."""

    text: str
    theme: bool
    """A field, of which one says `on search quality`; else a thing, `for the payment platform`."""
    proper: bool
    """A name, of which one says `for Atlas`."""
