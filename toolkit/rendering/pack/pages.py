"""A pack as pages: HTML that needs nothing else, and a tagged, two-sided PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.papers.pack.models import Asked, Pack
from toolkit.papers.wording import number, shorten
from toolkit.rendering import fonts, pdf
from toolkit.rendering.cleaned import printed
from toolkit.rendering.pack.diagrams import draw as draw_diagram
from toolkit.rendering.pack.listings import rows
from toolkit.rendering.pack.parts import has_code, ready, title
from toolkit.rendering.pack.sections import contents, table
from toolkit.rendering.pages import MET_WORDS, page


@dataclass(frozen=True, slots=True)
class Printed:
    """A pack's PDF and what its reader should know of it."""

    data: bytes
    pages: int
    notes: tuple[str, ...] = ()


def html(pack: Pack) -> str:
    """The page as text, to be written as UTF-8; answers are folded."""
    return page("pack/screen.html", **_names(ready(pack), on_screen=True))


def draw(pack: Pack, *, paper: str = "a4") -> Printed:
    """The PDF, the same bytes for the same pack. Raises RenderingError."""
    drawn = pdf.draw_shortest((sheets(pack, paper=paper),), as_of=pack.as_of)
    note = f"No font at hand has {drawn.missing}; each is a box on the page."
    return Printed(drawn.data, drawn.pages, (note,) if drawn.missing else ())


def sheets(pack: Pack, *, paper: str = "a4") -> str:
    """The HTML that the PDF is drawn from."""
    size = pdf.paper_size(paper)
    clean = ready(pack, printed)
    faces = fonts.faces(str(clean), code=has_code(clean))
    families = fonts.families(faces)
    return page("pack/print.html", **_names(clean), paper=size, faces=faces, families=families)


def _names(pack: Pack, *, on_screen: bool = False) -> dict[str, Any]:
    """The names of the templates; `pack` must be `ready`."""
    told = contents(pack, on_screen=on_screen)
    return {
        "pack": pack,
        "title": title(pack),
        "told": told,
        "front": table()["front"],
        "cut_cards": table()["cards"],
        "card_back": _card_back,
        "on_screen": on_screen,
        "met_words": MET_WORDS,
        "drawing": _marked(draw_diagram),
        "code_rows": rows,
        "worked": _worked(told.worked),
        "hours": number(pack.plan.hours),
    }


def _card_back(points: Sequence[str]) -> list[str]:
    """The points that fit the back of a card, each cut to a few lines."""
    most = table()["cards"]
    kept: list[str] = []
    lines = 0
    for point in points:
        told = shorten(point, most["line"] * most["point"])
        lines += -(-len(told) // most["line"])
        if lines > most["lines"]:
            break
        kept.append(told)
    return kept


def _marked(draw: Callable[[Any], str]) -> Callable[[Any], str]:
    from markupsafe import Markup

    return lambda value: Markup(draw(value))


def _worked(most: int) -> Callable[[Sequence[Asked]], dict[str, Asked]]:
    """Which of a round's questions are told with their worked answer, by id."""

    def chosen(questions: Sequence[Asked]) -> dict[str, Asked]:
        return {asked.id: asked for asked in [asked for asked in questions if asked.worked][:most]}

    return chosen
