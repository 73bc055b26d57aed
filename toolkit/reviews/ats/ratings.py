"""Levels of skills that are shown by dots, stars, bars or percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.documents.facts import LevelFact
from toolkit.documents.models import Document, Line
from toolkit.reviews.ats.material import Material
from toolkit.reviews.ats.quoting import MOST_LOOKED, counted, first, pages_named, quoted
from toolkit.reviews.models import Finding, Place
from toolkit.reviews.places import place_of

_FULL, _EMPTY = "●⬤⚫★⭐✦■▮▰◼◆♦█▓✭✪\uf005\uf111\uf006", "○◯⚪☆✧□▯▱◻◇♢░▒✩◌\uf006\uf10c"
_MARKS = re.compile(rf"(?:[{_FULL}{_EMPTY}][ \t]?){{3,10}}")
_FIGURED = re.compile(
    r"(?:^|(?<=[,;|•\t]))\s{0,3}(?P<item>[A-Za-z][\w.+#/&-]{0,20}(?: [\w.+#/&-]{1,20}){0,3}\s{0,3}[:(–—-]?\s{0,3}"
    r"(?:\d{1,3}\s?%|(?:10|\d)\s?/\s?(?:5|10)))(?=\)?\s{0,3}(?:[,;|•\t]|$))"
)
"""An item of a list that is a name with a percentage, or with marks of five or ten."""

_LEVELLED = frozenset({"skills", "languages"})
"""Kinds of sections in which a figure beside a name is a level."""

_SHAPES = {"bar": ("a bar", "bars"), "row": ("a row of dots or stars", "rows of dots or stars")}
_LEAST = 2
"""Marks of one kind from which on they are levels."""

_SHARE = 0.5
"""Share of a line that names with percentages make up at least: the line is a list of them."""

_FIGURE = re.compile(r"\d")
_WORDS = re.compile(r"(?i)\b(?:native|fluent|advanced|intermediate|beginner|basic|expert|proficient|[abc][12])\b")


def find(material: Material) -> Iterator[Finding]:
    """A finding for each way in which levels are shown."""
    document = material.document
    if document is None:
        return
    text = material.readings[0].text if material.readings else document.text
    marked = _marked(text)
    if len(marked) >= _LEAST:
        places = [place for hit in marked[:MOST_LOOKED] if (place := _named_by(document, text, hit))]
        yield material.finding(
            "level-marks",
            f"{len(marked)} levels are given in dots or stars, such as {quoted(_shown(text, marked[0]))}.",
            first(list(dict.fromkeys(places))),
        )
    drawn = [level for level in material.facts.levels if _is_bare(document, level) and _in_levelled(material, level)]
    if len(drawn) >= _LEAST:
        what = " and ".join(dict.fromkeys(_SHAPES[level.kind][1] for level in drawn))
        yield material.finding(
            "level-shapes",
            f"{counted(len(drawn), 'level')} on {pages_named(level.page for level in drawn)} are drawn as {what}, "
            "with no word or figure for a machine to read.",
            [Place(f"a level drawn as {_SHAPES[level.kind][0]}", level.page, level.box) for level in first(drawn)],
        )
    figures = list(_figures(material, document))
    if len(figures) >= _LEAST:
        yield material.finding(
            "level-figures",
            f"{counted(len(figures), 'skill')} have a figure for a level, such as {quoted(figures[0].text)}.",
            first(figures),
        )


def _marked(text: str) -> list[re.Match[str]]:
    """Rows of marks that stand for a level: some of them mix full and empty ones, or there are many."""
    found = list(_MARKS.finditer(text))
    mixed = any(len({sign in _FULL for sign in hit[0] if not sign.isspace()}) == 2 for hit in found)
    return found if mixed or len(found) > _LEAST else []


def _line_of(text: str, hit: re.Match[str]) -> str:
    end = text.find("\n", hit.end())
    return text[text.rfind("\n", 0, hit.start()) + 1 : end if end >= 0 else None].strip()


def _shown(text: str, hit: re.Match[str]) -> str:
    """The line of the marks; a star for each sign of an icon font in it."""
    return re.sub("[\ue000-\uf8ff]", "☆", _line_of(text, hit))


def _named_by(document: Document, text: str, hit: re.Match[str]) -> Place | None:
    """The line of the page that has the words beside the marks, or else those before them."""
    words = _MARKS.split(_line_of(text, hit))[0].strip() or _MARKS.split(_line_of(text, hit))[-1].strip()
    words = words or text[: hit.start()].rstrip().rpartition("\n")[2].strip()
    line = next((line for line in document.lines if words and line.text.startswith(words)), None)
    return place_of(document, line.start, line.end) if line else None


def _is_bare(document: Document, level: LevelFact) -> bool:
    """Whether no figure and no word for a level stands beside the shapes."""
    beside = [line.text for line in _beside(document, level)]
    return not any(_FIGURE.search(text) or _WORDS.search(text) for text in beside)


def _beside(document: Document, level: LevelFact) -> list[Line]:
    _, top, _, bottom = level.box
    middle = (top + bottom) / 2
    return [line for line in document.lines if line.page == level.page and line.box[1] <= middle <= line.box[3]]


def _in_levelled(material: Material, level: LevelFact) -> bool:
    """Whether the nearest line beside or above the shapes is one of skills or languages."""
    document, resume = material.document, material.resume
    if document is None or resume is None:
        return False
    x0, _, x1, bottom = level.box
    near = [
        (bottom - line.box[3] if line.box[3] <= bottom else 0.0, line)
        for line in document.lines
        if line.page == level.page and line.box[1] <= bottom and line.box[0] <= x1 and bottom - line.box[3] < 40
    ]
    if not near:
        return False
    line = min(near, key=lambda pair: (pair[0], abs(pair[1].box[0] - x0)))[1]
    return any(part.kind in _LEVELLED and part.start <= line.start < part.end for part in resume.sections)


def _figures(material: Material, document: Document) -> Iterator[Place]:
    """Names with a percentage or a mark out of five or ten, in lines of skills that are lists of them."""
    parts = [part for part in material.resume.sections if part.kind in _LEVELLED] if material.resume else []
    for part in parts:
        for line in document.lines:
            if not part.start <= line.start < part.end:
                continue
            hits = list(_FIGURED.finditer(line.text))
            if sum(len(hit[0]) for hit in hits) >= _SHARE * len(line.text):
                for hit in hits:
                    yield place_of(document, line.start + hit.start("item"), line.start + hit.end("item"))
