"""A letter as one HTML page that needs nothing else: a sheet on the screen, a page when printed."""

from __future__ import annotations

from pathlib import Path

from toolkit.papers.letters.models import Letter
from toolkit.rendering.letters import themes
from toolkit.rendering.letters.names import names
from toolkit.rendering.letters.parts import ready
from toolkit.rendering.source_words import place_words, quoted


def render(letter: Letter, *, sources: bool = False, theme: str | Path | None = None) -> str:
    """The page as text, to be written as UTF-8; with `sources`, each sentence has beside it what it rests on."""
    folder = themes.folder(theme)
    template = themes.SCREEN if (folder / themes.SCREEN).is_file() else themes.PRINT
    clean = ready(letter)
    told = names(clean, printed=False) | {"rests": _rests(clean) if sources else ()}
    return themes.fill(folder, template, told)


def _rests(letter: Letter) -> tuple[tuple[dict[str, object], ...], ...]:
    """The paragraphs as sentences, each with its sources as place and words."""
    return tuple(
        tuple(
            {
                "text": sentence.text,
                "sources": tuple({"place": place_words(s), "quote": quoted(s)} for s in sentence.sources),
            }
            for sentence in paragraph
        )
        for paragraph in letter.paragraphs
    )
