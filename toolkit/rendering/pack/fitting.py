"""How much of a pack its pages hold: limits of the first page, lines of the story sheets, probes of a pocket pack."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from toolkit.papers.pack.models import Pack, Star
from toolkit.rendering.pack.measuring import Laid, laid
from toolkit.rendering.pack.sections import table

BODY = {"a4": 297.0 - 18 - 17, "letter": 279.4 - 18 - 17}
"""Height of the text of a page, in mm, by the margins of `print.css`."""
TOP = 18.0
BETWEEN = 5.0
"""Millimetres between two story sheets."""
WRITTEN = 0.7
"""Millimetres that a block of ruled lines takes beside its lines."""
SLACK = 1.5
"""Millimetres left free, so that rounding never makes a sheet too tall for its page."""
NARROWEST = 5.9
"""Millimetres from one ruled line to the next at least."""
TRIES = (slice(0, 1), slice(1, 3), slice(3, None))
"""Settings of the first page that are laid out at a time."""
CLOSER = ("", "close", "close closest")
"""How a pocket pack is set, in the order tried."""


@dataclass(frozen=True, slots=True)
class Half:
    """One of the lists that open a round, and whether its points are ticked off."""

    title: str
    points: tuple[str, ...]
    ticked: bool = False


def measured(fill: Callable[..., str]) -> tuple[dict[str, Any], Laid]:
    """The largest setting with which the first page is one page, and the layout of it and of the story sheets.

    `fill` makes a page of first pages; few are tried at a time, since most packs take the first or the second.
    """
    fronts: list[dict[str, Any]] = table()["front"]
    stories: Laid | None = None
    for group in TRIES:
        some = fronts[group]
        made = laid(fill(fronts=some, with_stories=stories is None))
        stories = stories or made
        for at, front in enumerate(some):
            start, end = made.spots[f"front-{at}"], made.spots[f"end-front-{at}"]
            if start.page == end.page:
                return front, stories
    return fronts[-1], stories or made


def story_lines(pack: Pack, made: Laid, paper: str, on_page: int) -> tuple[tuple[tuple[int, ...], ...], float]:
    """For each story the ruled lines of its parts, so that `on_page` sheets fill a page, and the height of a line."""
    if not on_page or not pack.stars:
        return (), 0.0
    first = made.spots["story-1"].down - TOP
    body = BODY[paper]
    rooms = []
    for at, star in enumerate(pack.stars, 1):
        head = first if on_page > 1 or at == 1 else 0.0
        whole = (body - head - BETWEEN * (on_page - 1)) / on_page - SLACK
        bare = made.spots[f"end-story-{at}"].down - made.spots[f"story-{at}"].down
        rooms.append(whole - bare - WRITTEN * sum(bool(part.prompt) for part in star.parts))
    needed = [(room, count) for room, star in zip(rooms, pack.stars, strict=True) if (count := sum(_shared(star, 0)))]
    line: float = table()["sheet"]["line"][pack.size]
    line = max(NARROWEST, min([line, *(room / count for room, count in needed)]))
    return tuple(_shared(star, int(room / line)) for star, room in zip(pack.stars, rooms, strict=True)), line


def _shared(star: Star, count: int) -> tuple[int, ...]:
    """`count` lines among the parts that have something to write, at least what each needs."""
    sheet = table()["sheet"]
    shares = [sheet["parts"].get(part.name, 2) if part.prompt else 0 for part in star.parts]
    given = [sheet["least"].get(part.name, 1) if part.prompt else 0 for part in star.parts]
    while sum(given) < count and any(shares):
        at = max(range(len(given)), key=lambda at: (shares[at] / (given[at] + 1) if shares[at] else -1, -at))
        given[at] += 1
    return tuple(given)


def pocket(pack: Pack, fill: Callable[..., str]) -> str:
    """The page as `fill` makes it, set closer and with fewer probes where it would take too many pages."""
    most: int = table()["most"]["pocket"]
    for closer in CLOSER:
        html = fill(closer=closer)
        made = laid(html)
        if made.pages <= most:
            return html
    ends = [made.spots.get(f"end-probe-{at}") for at in range(1, len(pack.probes) + 1)]
    return fill(closer=CLOSER[-1], most_probes=sum(end is not None and end.page <= most for end in ends))


def balanced(halves: Sequence[Half], letters: int = 54) -> tuple[Sequence[Half], ...]:
    """The parts of a round's terms in two columns of as equal a height as can be, the first one at the head."""
    tall = [1.6 + sum(-(-len(point) // letters) + 0.1 for point in half.points) for half in halves]
    rest = range(1, len(halves))
    lefts = [{0, *some} for count in range(len(halves)) for some in combinations(rest, count)]
    whole = sum(tall)
    left = min(lefts, key=lambda some: max(own := sum(tall[at] for at in some), whole - own), default=set())
    columns = ([half for at, half in enumerate(halves) if (at in left) == first] for first in (True, False))
    return tuple(column for column in columns if column)
