"""The names that the templates of a theme are given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from toolkit.papers.letters.models import Letter
from toolkit.rendering import fonts
from toolkit.rendering.letters.parts import contact, form, paragraphs, title
from toolkit.rendering.whole_words import whole


@dataclass(frozen=True, slots=True)
class Setting:
    """How closely a letter is set on paper."""

    text: str
    """Size of the text; everything but the margins is measured by it."""
    leading: float
    margin: str


SETTINGS = (
    Setting("10.8pt", 1.42, "20mm 26mm 16mm"),
    Setting("10.4pt", 1.36, "17mm 24mm 14mm"),
    Setting("10pt", 1.3, "14mm 21mm 12mm"),
)
"""From the usual one to the closest; the first that keeps the letter on one page is used."""


def names(letter: Letter, size: str = "", setting: Setting = SETTINGS[0], *, printed: bool = True) -> dict[str, Any]:
    """What a template may use; `letter` must be `ready`, `size` is the paper's. Screens have their own fonts.

    `rests` holds the paragraphs with their sources where these are to be shown; `whole(words)` keeps a line of print
    from ending within a word with a hyphen.
    """
    faces = fonts.faces(str(letter)) if printed else ()
    return {
        "letter": letter,
        "title": title(letter),
        "form": form(letter),
        "contact": contact(letter.sender),
        "paragraphs": paragraphs(letter),
        "rests": (),
        "whole": whole if printed else str,
        "size": size or "auto",
        "setting": setting,
        "faces": faces,
        "families": fonts.families(faces),
    }
