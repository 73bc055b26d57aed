"""Diagrams as SVG text: boxes and arrows in black and white, every word in them escaped."""

from __future__ import annotations

from html import escape

from toolkit.papers.pack.models import Diagram
from toolkit.papers.wording import plain
from toolkit.rendering.charts import INK
from toolkit.rendering.pack.lettering import LEADING, SIZE, SMALL, SMALL_LEADING
from toolkit.rendering.pack.placing import placed
from toolkit.rendering.pack.shapes import Arrow, Box, Placed, Words

WASH, PAPER = "#eef3f4", "#ffffff"
TALLEST = 640.0
"""Points of height up to which a drawing keeps its size: a little less than a page."""
_HEAD, _HALF = 4.2, 2.3
"""Length of a head, and half of its width."""


def draw(diagram: Diagram) -> str:
    """The diagram as one SVG element, named in words for those who cannot see it; empty where it has no box."""
    made = placed(diagram)
    if not made.boxes:
        return ""
    share = min(1.0, TALLEST / made.height)
    words = escape(plain(told(diagram)), quote=True)
    parts = [_line(arrow) for arrow in made.arrows]
    parts += [_box(box) for box in made.boxes]
    parts += [_words(arrow.words) for arrow in made.arrows if arrow.words]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="diagram" role="img" aria-label="{words}" '
        f'width="{made.width * share:.1f}pt" height="{made.height * share:.1f}pt" viewBox="{_view(made)}">'
        f"<title>{words}</title>{''.join(parts)}</svg>"
    )


def told(diagram: Diagram) -> str:
    """The arrows in words: `Diagram. Queue to Indexer: change event; …`; names alone where there is no arrow."""
    names = {id_: name or id_ for id_, name in reversed(diagram.nodes)}
    arrows = [
        f"{names[source]} to {names[target]}{f': {word}' if word else ''}"
        for source, target, word in diagram.edges
        if source in names and target in names
    ]
    linked = {end for source, target, _ in diagram.edges for end in (source, target)}
    alone = [name for id_, name in reversed(names.items()) if id_ not in linked]
    return f"Diagram. {'; '.join((*arrows, *alone))}."


def _view(made: Placed) -> str:
    return f"0 0 {made.width:.1f} {made.height:.1f}"


def _line(arrow: Arrow) -> str:
    """The line up to the head, and the head, a filled triangle that points the way that the last piece goes."""
    (fx, fy), (x, y) = arrow.points[-2:]
    long = max(abs(x - fx), abs(y - fy)) or 1.0
    dx, dy = (x - fx) / long, (y - fy) / long
    neck = (x - dx * (_HEAD - 0.4), y - dy * (_HEAD - 0.4))
    path = " ".join(f"{at:.1f},{down:.1f}" for at, down in (*arrow.points[:-1], neck))
    back = (x - dx * (_HEAD + 0.4), y - dy * (_HEAD + 0.4))
    corners = (
        (x - dx * 0.4, y - dy * 0.4),
        (back[0] - dy * _HALF, back[1] + dx * _HALF),
        (back[0] + dy * _HALF, back[1] - dx * _HALF),
    )
    tip = " ".join(f"{at:.1f},{down:.1f}" for at, down in corners)
    return (
        f'<polyline class="d-line" points="{path}" fill="none" stroke="{INK}" stroke-width="0.7"/>'
        f'<polygon class="d-head" points="{tip}" fill="{INK}"/>'
    )


def _box(box: Box) -> str:
    frame = (
        f'<rect class="d-box" x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" '
        f'rx="2" fill="{WASH}" stroke="{INK}" stroke-width="0.8"/>'
    )
    first = box.middle - (len(box.lines) - 1) * LEADING / 2 + SIZE * 0.34
    return frame + _text(box.lines, box.x + box.width / 2, first, SIZE, LEADING)


def _words(words: Words) -> str:
    """The words before a piece of paper, so that a line behind them does not strike them through."""
    paper = (
        f'<rect class="d-paper" x="{words.x:.1f}" y="{words.y:.1f}" width="{words.width:.1f}" '
        f'height="{words.height:.1f}" fill="{PAPER}"/>'
    )
    first = words.y + SMALL_LEADING / 2 + SMALL * 0.34
    return paper + _text(words.lines, words.x + words.width / 2, first, SMALL, SMALL_LEADING)


def _text(lines: tuple[str, ...], x: float, y: float, size: float, leading: float) -> str:
    return "".join(
        f'<text class="d-text" x="{x:.1f}" y="{y + at * leading:.1f}" font-size="{size}" font-family="Report Sans" '
        f'fill="{INK}" text-anchor="middle">{escape(line)}</text>'
        for at, line in enumerate(lines)
    )
