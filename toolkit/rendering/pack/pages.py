"""A pack as pages: HTML that needs nothing else, and a tagged, two-sided PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from toolkit.papers.pack.models import Asked, Pack, Round
from toolkit.papers.wording import number
from toolkit.rendering import fonts, pdf
from toolkit.rendering.cleaned import printed
from toolkit.rendering.pack.cutouts import cutouts, halves
from toolkit.rendering.pack.diagrams import draw as draw_diagram
from toolkit.rendering.pack.fitting import Half, balanced, measured, pocket, story_lines
from toolkit.rendering.pack.listings import chunks
from toolkit.rendering.pack.parts import has_code, ready, title
from toolkit.rendering.pack.phrases import clipped, tied
from toolkit.rendering.pack.sections import Contents, contents, table
from toolkit.rendering.pages import MET_WORDS, page

WIDE_OPEN = dict.fromkeys(("fact", "weigh", "line", "proof", "ask", "skill", "say", "close"), 600)
"""Letters of the parts of the first page on a screen."""
COUNTS = {"facts": 20, "weighed": 10**6, "proofs": 10, "hard": 10, "gaps": 10**6}


@dataclass(frozen=True, slots=True)
class Printed:
    """A pack's PDF and what its reader should know of it."""

    data: bytes
    pages: int
    notes: tuple[str, ...] = ()


def html(pack: Pack) -> str:
    """The page as text, to be written as UTF-8; answers are folded."""
    return page("pack/screen.html", **_names(ready(pack), on_screen=True), front=WIDE_OPEN | COUNTS)


def draw(pack: Pack, *, paper: str = "a4") -> Printed:
    """The PDF, the same bytes for the same pack. Raises RenderingError."""
    drawn = pdf.draw_shortest((sheets(pack, paper=paper),), as_of=pack.as_of)
    note = f"No font at hand has {drawn.missing}; each is a box on the page."
    return Printed(drawn.data, drawn.pages, (note,) if drawn.missing else ())


def sheets(pack: Pack, *, paper: str = "a4") -> str:
    """The HTML that the PDF is drawn from, fitted to its pages by a layout of what has room to give."""
    size = pdf.paper_size(paper)
    clean = ready(pack, lambda text: tied(printed(text)), printed)
    faces = fonts.faces(str(clean), code=has_code(clean))
    names = _names(clean) | {"paper": size, "faces": faces, "families": fonts.families(faces)}
    names["front"], made = measured(lambda **more: page("pack/measure.html", **names | {"measuring": True} | more))
    names["story_lines"], names["rule"] = story_lines(clean, made, paper, names["told"].stories)
    if pack.size == "pocket":
        return pocket(clean, lambda **more: page("pack/print.html", **names | more))
    return page("pack/print.html", **names)


def _names(pack: Pack, *, on_screen: bool = False) -> dict[str, Any]:
    """The names of the templates; `pack` must be `ready`."""
    told = contents(pack, on_screen=on_screen)
    worked = _worked(told.worked)
    return {
        "pack": pack,
        "title": title(pack),
        "told": told,
        "anchors": _anchors(pack),
        "clip": clipped,
        "closer": "",
        "code_chunks": chunks,
        "cutouts": cutouts(pack, table()["cards"]),
        "drawing": _marked(draw_diagram),
        "hours": number(pack.plan.hours),
        "measuring": False,
        "met_words": MET_WORDS | {"unseen": "not shown"},
        "most_probes": len(pack.probes),
        "on_screen": on_screen,
        "rule": 0.0,
        "sides": partial(_sides, told=told),
        "starred": told.whole
        and any(
            asked.worked and asked.id not in worked(one.questions) for one in pack.rounds for asked in one.questions
        ),
        "story_lines": (),
        "tail": halves,
        "tail_from": lambda rows, at: (rows[:at], rows[at:]),
        "worked": worked,
    }


def _anchors(pack: Pack) -> dict[str, str]:
    """Where a question stands in the rounds, by its id."""
    return {
        asked.id: f"q-{at}-{place}"
        for at, one in reversed(list(enumerate(pack.rounds, 1)))
        for place, asked in enumerate(one.questions, 1)
    }


def _sides(one: Round, told: Contents) -> Sequence[Sequence[Half]]:
    """The terms of a round in two columns."""
    parts = (
        Half("What is judged at this level", one.judged),
        Half("How the time is spent", one.runs if told.whole else ()),
        Half("What fails people", one.fails),
        Half("Ask them", one.ask_them if told.whole else (), ticked=True),
    )
    return balanced([part for part in parts if part.points])


def _marked(draw: Callable[[Any], str]) -> Callable[[Any], str]:
    from markupsafe import Markup

    return lambda value: Markup(draw(value))


def _worked(most: int) -> Callable[[Sequence[Asked]], dict[str, Asked]]:
    """Which of a round's questions are told with their worked answer, by id."""

    def chosen(questions: Sequence[Asked]) -> dict[str, Asked]:
        return {asked.id: asked for asked in [asked for asked in questions if asked.worked][:most]}

    return chosen
