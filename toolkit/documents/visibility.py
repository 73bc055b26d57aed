"""Which words of a PDF page a person sees; the others are kept apart, each with the reason."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from toolkit.documents import calls
from toolkit.documents.assembling import clean
from toolkit.documents.comparing import undrawn, unseen
from toolkit.documents.limits import HIDDEN_CHARACTERS
from toolkit.documents.models import Box, Hidden
from toolkit.documents.painting import LIGHT, Paint, Painted, Shape, places_of
from toolkit.documents.run import Run
from toolkit.documents.runs import tail

_FINEST = 2.0
"""Least font size in points that a person can read."""

_TURNED = math.radians(5)
_CLEAR = 26
"""An opacity below this, a tenth of 255, is not seen."""

_NEAR = 48
"""Difference of red, green or blue to a shape around the words from which on their contrast needs no look."""

_NEIGHBOURS = 24.0
"""Points between two hidden runs from which on they are two places."""

_QUOTED = 48
"""Characters of the words that a warning quotes."""

_MODES = {
    raw.FPDF_TEXTRENDERMODE_INVISIBLE: "invisible",
    raw.FPDF_TEXTRENDERMODE_CLIP: "clear",
    raw.FPDF_TEXTRENDERMODE_STROKE: "alike",
    raw.FPDF_TEXTRENDERMODE_STROKE_CLIP: "alike",
}
"""The look of text that is not filled: outlines may have any colour, and clips let something else show."""

WHY = {
    "invisible": "that is set to be invisible",
    "clear": "without any colour",
    "alike": "in the colour of what is behind it",
    "covered": "under a shape or a picture",
    "tiny": f"smaller than {_FINEST:.0f} pt",
    "outside": "outside the page",
    "turned": "that does not run level, such as a watermark,",
}
"""What is said of text that was kept apart, by the reason."""

_UNPAINTED = frozenset({"invisible", "clear", "covered"})
"""Reasons that hold for the text layer of a scan too."""

_LAYER_SHARE = 0.8
"""Share of a page's letters that are unpainted from which on they are the text layer of the picture on it."""

_LAYER_LEAST = 40
_PICTURE_SHARE = 0.5
"""Share of the page that the picture of a scan takes at least."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A run on page number `page` that is not part of its text; `why` is a key of `WHY`."""

    page: int
    why: str
    run: Run


def parted(page: pdfium.PdfPage, runs: list[Run], painted: Painted, number: int) -> tuple[list[Run], list[Apart]]:
    """The runs of page `number` that a person sees, in their order, and those that are kept apart."""
    width, height = page.get_size()
    paint = Paint()
    why: dict[int, str] = {}
    suspects: dict[str, list[Run]] = {"clear": [], "alike": [], "covered": []}
    pieces: list[Run] = []
    places: dict[int, int] = {}
    for run in runs:
        reason = _plain_reason(run, width, height)
        if reason:
            why[id(run)] = reason
            pieces.append(run)
            continue
        for piece, look in _pieces(run, paint):
            pieces.append(piece)
            around = painted.around(piece) if painted.shapes and not look else []
            if around and not places and any(shape.order > painted.first_words for shape in around):
                places = places_of(page)
            doubt = _doubt(piece, around, places) if around else look
            if doubt == "invisible":
                why[id(piece)] = doubt
            elif doubt and not (doubt == "clear" and painted.outlines(piece)):
                suspects[doubt].append(piece)
    why |= _unseen(page, suspects)
    if not why:
        return pieces, []
    return (
        [run for run in pieces if id(run) not in why],
        [Apart(number, why[id(run)], run) for run in pieces if id(run) in why],
    )


def _unseen(page: pdfium.PdfPage, suspects: dict[str, list[Run]]) -> dict[int, str]:
    """The reason for each suspect that the picture of the page shows nothing of."""
    clear, doubtful = suspects["clear"], [*suspects["alike"], *suspects["covered"]]
    covered = set(map(id, suspects["covered"]))
    found = {id(run): "covered" if id(run) in covered else "alike" for run in unseen(page, doubtful)}
    return found | {id(run): "clear" for run in undrawn(page, clear)}


def _plain_reason(run: Run, width: float, height: float) -> str:
    """Why a run is not seen as far as its place, size and slope tell; empty where they do not."""
    if _TURNED < run.angle < 2 * math.pi - _TURNED:
        return "turned"
    if not 0 <= run.base <= height + 2 or run.x1 <= 0 or run.x0 >= width:
        return "outside"
    return "tiny" if run.size < _FINEST or (run.bottom - run.top < _FINEST and _is_narrow(run)) else ""


def _is_narrow(run: Run) -> bool:
    """Whether the letters are as narrow as the least size makes them: some fonts state no height."""
    return run.x1 - run.x0 < 0.5 * _FINEST * sum(map(len, run.words))


def _pieces(run: Run, paint: Paint) -> list[tuple[Run, str]]:
    """The run, cut where the look of its words changes, each piece with its look."""
    objects = run.objects
    if len(objects) == 1:
        return [(run, _look(objects[0], paint))]
    looks = [_look(thing, paint) for thing in objects]
    pieces: list[tuple[Run, str]] = []
    for index in range(len(looks) - 1, 0, -1):
        if looks[index] != looks[index - 1]:
            pieces.append((tail(run, index), looks[index]))
    return [(run, looks[0]), *reversed(pieces)]


def _look(text: int, paint: Paint) -> str:
    """`invisible`, or what is to be looked at: `clear` and `alike`; empty for plain text, and for no object."""
    mode = calls.mode_of(text)
    if mode and (mode < 0 or mode in _MODES):
        return _MODES.get(mode, "")
    red, green, blue, opacity = paint.of(text)
    if opacity >= 2 * _CLEAR and (red <= LIGHT or green <= LIGHT or blue <= LIGHT):
        return ""
    return "clear" if opacity < _CLEAR else "alike"


def _doubt(run: Run, around: list[Shape], places: dict[int, int]) -> str:
    """What a shape around the run may do to it: `covered`, or `alike` where it has its colour; empty for nothing."""
    if places:
        place = min(places.get(thing, -1) for thing in run.objects)
        if any(shape.order > place for shape in around):
            return "covered"
    colours = [shape.colour for shape in around if shape.colour and min(shape.colour[:3]) < LIGHT]
    if not colours:
        return ""
    own = Paint().of(run.objects[0])[:3]
    near = (max(abs(ours - theirs) for ours, theirs in zip(own, colour[:3], strict=True)) for colour in colours)
    return "alike" if min(near) < _NEAR else ""


def layer_of(page: pdfium.PdfPage, shown: list[Run], apart: list[Apart]) -> list[Run]:
    """The runs that are the text layer of a scan, which a program laid over or under its picture; else none."""
    layer = [each.run for each in apart if each.why in _UNPAINTED]
    letters, rest = _letters(layer), _letters(shown)
    if letters < _LAYER_LEAST or letters < _LAYER_SHARE * (letters + rest):
        return []
    width, height = page.get_size()
    area = 0.0
    for thing in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM), max_depth=1):
        left, bottom, right, top = thing.get_bounds()
        area += (right - left) * (top - bottom)
    return layer if area >= _PICTURE_SHARE * width * height else []


def _letters(runs: Iterable[Run]) -> int:
    return sum(len(word) for run in runs for word in run.words)


def hidden_of(apart: list[Apart]) -> tuple[Hidden, ...]:
    """The words that were kept apart, neighbours of one kind together, cut off at the limit for hidden text."""
    groups: list[tuple[Apart, list[str], Box]] = []
    room = HIDDEN_CHARACTERS
    for each in apart:
        text = clean(each.run.text)[:room]
        if not any(map(str.isalnum, text)):
            continue
        room -= len(text)
        box = (each.run.x0, each.run.top, each.run.x1, each.run.bottom)
        if groups and (joined := _joined(groups[-1], each, box)):
            groups[-1][1].append(text)
            groups[-1] = (*groups[-1][:2], joined)
        else:
            groups.append((each, [text], box))
    return tuple(
        Hidden(" ".join(texts), WHY[first.why].rstrip(","), first.page, box, first.why, round(first.run.size, 2))
        for first, texts, box in groups
    )


def _joined(group: tuple[Apart, list[str], Box], each: Apart, box: Box) -> Box | None:
    """The box around the group and `each`, where they are of one kind and next to each other; else None."""
    first, _, (x0, top, x1, bottom) = group
    if (first.page, first.why) != (each.page, each.why):
        return None
    if max(box[0] - x1, x0 - box[2], box[1] - bottom, top - box[3]) > _NEIGHBOURS:
        return None
    return min(x0, box[0]), min(top, box[1]), max(x1, box[2]), max(bottom, box[3])


def warnings_of(apart: list[Apart]) -> list[str]:
    """One sentence for each reason for which words were kept apart, with the first of them."""
    sentences: list[str] = []
    for why, phrase in WHY.items():
        found = [each for each in apart if each.why == why and any(map(str.isalnum, each.run.text))]
        if found:
            numbers = sorted({each.page for each in found})
            pages = f"page{'s' * (len(numbers) > 1)} {', '.join(map(str, numbers))}"
            words = clean(" ".join(each.run.text for each in found[:_QUOTED]))
            quoted = words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0] + " …"
            sentences.append(f'text {phrase} on {pages} was left out: "{quoted}"')
    return sentences
